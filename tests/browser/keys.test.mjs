/** The keys of the manifest: each is one that the browser gives, and the sheet leads to where they are changed. */
import assert from 'node:assert/strict';
import { until } from '../../scripts/browsers/driver.mjs';

const commandsOf = (page) =>
  page.evaluate(async () =>
    (await (globalThis.browser ?? globalThis.chrome).commands.getAll()).map((one) => one),
  );

export const tests = {
  'every command has the key that the manifest suggests': async (stage) => {
    const library = await stage.library();
    const commands = (await commandsOf(library)).filter(({ description }) => description);
    // Firefox has one more, for its side panel.
    assert.equal(commands.length, stage.name === 'firefox' ? 5 : 4);
    assert.deepEqual(
      commands.filter(({ shortcut }) => !shortcut).map(({ name }) => name),
      [],
      'a key that the browser keeps for itself is dropped without a word',
    );
  },

  'the sheet of keys opens the browser’s page for them': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    const library = await stage.library();
    const open = () =>
      library.evaluate(async () => (await (globalThis.browser ?? globalThis.chrome).tabs.query({})).length);
    const before = await open();
    await sidebar.evaluate(async () => {
      const { runtime } = globalThis.browser ?? globalThis.chrome;
      return runtime.sendMessage({ name: 'tab/open', ask: { page: 'keys' } });
    });
    assert.ok(await until(async () => (await open()) > before), 'no page was opened');
  },
};
