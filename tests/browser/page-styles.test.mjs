/** The rules that the extension lays over a page: there under every policy, out of the page's sight and reach, and gone when they should be. */
import assert from 'node:assert/strict';
import { ask, painted } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { hostilePage } from './hostile-page.mjs';

/** The lines under the first words of each slot, as a page can ask for them, and the root's margin. */
const look = () => ({
  lines: [...CSS.highlights]
    .filter(([name]) => name.startsWith('ss-'))
    .map(([name, of]) => {
      const { parentElement } = [...of][0].startContainer;
      return getComputedStyle(parentElement, `::highlight(${name})`).textDecorationLine;
    }),
  margin: getComputedStyle(document.documentElement).marginRight,
});

const isStyled = async (tab) => {
  const { lines, margin } = await tab.evaluate(look);
  return lines.length > 1 && lines.every((line) => line === 'underline') && margin === '380px';
};

const assertStyled = async (tab, what) =>
  assert.ok(await until(() => isStyled(tab)), `${what}: ${JSON.stringify(await tab.evaluate(look))}`);

const wide =
  '.td-post-content { width: auto !important } body, .td-main-content { max-width: none !important }';

export const tests = {
  'they hold under a policy that forbids every style': async (stage) => {
    const policy =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'self'; require-trusted-types-for 'script'; sandbox allow-scripts allow-same-origin";
    const headers = { 'content-security-policy': policy };
    const tab = await stage.read(hostilePage(stage, () => {}, { headers }));
    await stage.sidebar(tab);
    await assertStyled(tab, 'strict');
  },

  'a page sees no sheet of theirs, and nothing that it says outdoes them': async (stage) => {
    const slots = Array.from({ length: 40 }, (_, at) => `*::highlight(ss-${at + 1})`).join();
    const against = `${slots} { all: unset !important; text-decoration: none !important } :root, html[lang] { margin: 0 !important; margin-right: 1px !important } ${wide}`;
    const served = () => [document.styleSheets.length, document.adoptedStyleSheets.length];
    const tab = await stage.read(hostilePage(stage, () => {}, { css: against }));
    await stage.sidebar(tab);
    await assertStyled(tab, 'rules against it');
    await tab.evaluate(() => {
      for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) sheet.disabled = true;
      document.documentElement.style.setProperty('margin-right', '2px', 'important');
    });
    await assertStyled(tab, 'every sheet switched off');
    const [sheets, adopted] = await tab.evaluate(served);
    assert.equal(adopted, 0);
    assert.equal(
      sheets,
      await tab.evaluate(() => document.querySelectorAll('style, link[rel=stylesheet]').length),
    );
  },

  'they go with the article, and come back with it': async (stage) => {
    const tab = await stage.read(hostilePage(stage, () => {}, { css: wide }));
    await stage.sidebar(tab);
    await assertStyled(tab, 'read');
    const address = tab.url();
    await tab.evaluate(() => history.pushState(null, '', '/'));
    const bare = async () => (await tab.evaluate(look)).margin === '0px';
    assert.ok(await until(bare), 'left by pushState: the margin stayed');
    await tab.evaluate((to) => history.pushState(null, '', to), address);
    await assertStyled(tab, 'back by pushState');
    await tab.goto(stage.page('breitbart-tag').url);
    await tab.back();
    assert.ok(await painted(tab));
    await assertStyled(tab, 'back from another page');
  },

  'an update of the extension leaves no margin and no colour without a reader': async (stage) => {
    const { url } = stage.page('rfa-plone-fire');
    const tab = await stage.read(url);
    await stage.sidebar(tab);
    await stage.library();
    await tab.front();
    await stage.browser.reloadExtension();
    const coherent = async () => {
      const { lines, margin } = await tab.evaluate(look);
      const open = (await tab.hosts()) && (await tab.inRoot((root) => root.querySelector('.frame') !== null));
      return open
        ? lines.length > 1 && lines.every((line) => line === 'underline')
        : lines.length === 0 && margin === '0px';
    };
    assert.ok(await until(coherent, { timeout: 8000 }), JSON.stringify(await tab.evaluate(look)));
    await tab.reload();
    assert.ok(await painted(tab));
    assert.ok(
      await until(async () => (await tab.evaluate(look)).lines.every((line) => line === 'underline')),
    );
  },

  'they go with the sidebar': async (stage) => {
    const tab = await stage.read(hostilePage(stage, () => {}, { css: wide }));
    const sidebar = await stage.sidebar(tab);
    await assertStyled(tab, 'read');
    // The frame is gone before it hears the answer.
    await ask(sidebar, 'tab/tell', { tell: 'close' }).catch(() => undefined);
    assert.ok(await until(async () => (await tab.evaluate(look)).margin === '0px'), 'the margin stayed');
    assert.ok((await tab.evaluate(look)).lines.every((line) => line === 'underline'));
  },
};
