/** What a click that a page borrowed does not do beside deleting and asking: tell the page where a note stands, throw words away. */
import assert from 'node:assert/strict';
import { ask } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { hostilePage, passageOf } from './hostile-page.mjs';

/** Lays a look-alike over everything, again and again. */
const cover = () => {
  const over = document.createElement('div');
  over.popover = 'manual';
  over.style.cssText =
    'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fa0;pointer-events:none';
  document.body.append(over);
  window.covering = setInterval(() => {
    if (over.matches(':popover-open')) over.hidePopover();
    over.showPopover();
  }, 5);
  window.uncover = () => {
    clearInterval(window.covering);
    over.remove();
  };
};

/** A message and what it is answered with: 'done', or the kind of failure. */
const tried = (sidebar, name, payload) =>
  sidebar
    .evaluate(
      ([name, payload]) =>
        (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ name, ask: payload }),
      [name, payload],
    )
    .then((reply) => (reply.ok ? 'done' : reply.failure.kind));

export const tests = {
  'under a cover no note is shown to the page and no draft is thrown away': async (stage) => {
    const tab = await stage.read(hostilePage(stage, () => {}));
    const sidebar = await stage.sidebar(tab);
    const view = await ask(sidebar, 'article/view', { about: 'tab' });
    const { target } = passageOf(view);
    await ask(sidebar, 'note/save', { about: 'tab', draft: { target, body: 'Mine', tags: [] } });
    const draft = {
      token: crypto.randomUUID(),
      id: crypto.randomUUID(),
      opened: 'article',
      revision: null,
      target: { kind: 'article' },
      words: '',
      body: 'Half a thought',
      tags: [],
      changed: new Date().toISOString(),
    };
    await ask(sidebar, 'draft/keep', { about: 'tab', articleKey: view.article.key, draft });
    const { start, end } = target.selectors.find(({ type }) => type === 'TextPositionSelector');
    const doings = [
      ['tab/notes-on-page', { shown: true }],
      ['tab/go', { span: [start, end], note: true }],
      ['draft/drop', { about: 'tab', token: draft.token, discarded: true }],
    ];
    const at = await tab.evaluate(() => scrollY);
    await tab.evaluate(cover);
    await new Promise((done) => setTimeout(done, 300));
    for (const [name, payload] of doings) assert.equal(await tried(sidebar, name, payload), 'covered', name);
    assert.deepEqual(await tab.drawn(), []);
    assert.equal(await tab.evaluate(() => scrollY), at);
    assert.deepEqual(await ask(sidebar, 'tab/notes-on-page', { shown: null }), { shown: false });
    await tab.evaluate(() => window.uncover());
    await new Promise((done) => setTimeout(done, 1200));
    for (const [name, payload] of doings) assert.equal(await tried(sidebar, name, payload), 'done', name);
    assert.ok(await until(async () => (await tab.drawn()).length > 0));
  },
};
