import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shows } from '../../scripts/browsers/asking.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a frame: rule, place and why; best practices are left to judgement. */
async function findings(frame) {
  await frame.evaluate(`${axe};void 0`);
  return frame.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      iframes: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  });
}

/** Both themes by the extension's own setting, which is what the reader has. */
async function inBothThemes(frame, check) {
  const set = (theme) =>
    frame.evaluate(
      (value) =>
        (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({
          name: 'settings/set',
          ask: { theme: value },
        }),
      theme,
    );
  for (const theme of ['light', 'dark']) {
    const reply = await set(theme);
    assert.ok(reply?.ok, JSON.stringify(reply));
    await new Promise((done) => setTimeout(done, 400));
    await check(theme);
  }
  await set('system');
}

export const tests = {
  'the sidebar: who says what, accounts, synopsis, notes, an editor': async (stage) => {
    await stage.read(stage.page('rfa-plone-fire').url);
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    await inBothThemes(sidebar, async (theme) => {
      await sidebar.click('[data-tab=who]');
      await shows(sidebar, '.quote');
      assert.deepEqual(await findings(sidebar), [], `who, ${theme}`);
      await sidebar.click('[data-tab=accounts]');
      await shows(sidebar, '.account');
      assert.deepEqual(await findings(sidebar), [], `accounts, ${theme}`);
      await sidebar.click('.account .button');
      await shows(sidebar, '.synopsis .row');
      assert.deepEqual(await findings(sidebar), [], `synopsis, ${theme}`);
      await sidebar.click('.account .back button');
      await sidebar.click('[data-tab=notes]');
      await sidebar.click('.notes-panel .bar button');
      await shows(sidebar, '.editor textarea');
      assert.deepEqual(await findings(sidebar), [], `notes, ${theme}`);
    });
  },

  'the library': async (stage) => {
    for (const name of ['rfa-plone-fire', 'breitbart-fire']) await stage.read(stage.page(name).url);
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const library = await stage.library();
    await shows(library, 'main', 'Fire at quarantine depot');
    await inBothThemes(library, async (theme) => assert.deepEqual(await findings(library), [], theme));
  },

  'the options': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const options = await stage.extensionPage('options.html');
    await shows(options, 'main');
    await inBothThemes(options, async (theme) => assert.deepEqual(await findings(options), [], theme));
  },

  'the welcome page, also in a narrow window': async (stage) => {
    await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const welcome = await stage.extensionPage('welcome.html');
    await shows(welcome, '.welcome');
    for (const width of [1360, 360]) {
      await welcome.resize(width, 900);
      await inBothThemes(welcome, async (theme) =>
        assert.deepEqual(await findings(welcome), [], `${width} px, ${theme}`),
      );
      const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      assert.equal(await welcome.evaluate(over), 0, `words run out of ${width} px`);
    }
  },
};
