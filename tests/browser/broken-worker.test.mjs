/**
 * What reads long texts goes away while it reads: the document that owns the workers is closed (Chromium), or the worker breaks off
 * (Firefox). The reader gets the answer all the same; drafts are kept all the while.
 */
import assert from 'node:assert/strict';
import { ask } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const SLUG = 'fire-quarantine-depot-sinuiju-kills-four-guards';

/** The fire at Daily NK under another address, with some 400,000 characters of news in it. */
function longPage(stage, slug) {
  const { html } = stage.page('dailynk-tagdiv-fire');
  const news = Array.from(
    { length: 3_000 },
    (_, n) =>
      `<p>“The price of rice is ${n} won,” a source in Hyesan told Daily NK on Monday. Lorries stood at the bridge that day.</p>`,
  ).join('');
  return {
    url: `https://www.dailynk.com/english/${slug}/`,
    html: html.replaceAll(SLUG, slug).replace(/<p>Four guards died.*?<\/p>/s, (first) => first + news),
  };
}

/** Breaks what reads off, as soon as it reads, so many times. Run in a page of the extension. */
const breakOff = async (times) => {
  const { chrome, browser } = globalThis;
  if (chrome?.offscreen) {
    globalThis.broken = 0;
    const open = () => chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    const timer = setInterval(async () => {
      if (globalThis.broken >= times) return clearInterval(timer);
      if (globalThis.closing || (await open()).length === 0) return;
      globalThis.closing = true;
      // It has its order by then, and has not done it.
      await new Promise((resolve) => setTimeout(resolve, 150));
      await chrome.offscreen.closeDocument().then(
        () => globalThis.broken++,
        () => {},
      );
      globalThis.closing = false;
    }, 20);
    return;
  }
  const background = await browser.runtime.getBackgroundPage();
  globalThis.broken = 0;
  const Own = background.Worker;
  background.Worker = class extends Own {
    constructor(...given) {
      super(...given);
      if (globalThis.broken >= times) return;
      globalThis.broken++;
      background.setTimeout(
        () => this.dispatchEvent(new background.Event('error', { cancelable: true })),
        50,
      );
    }
  };
};

let drafts = 0;
async function keepDraft(sidebar) {
  const { article } = await ask(sidebar, 'article/view', { about: 'tab' });
  const draft = {
    token: `broken-worker-${++drafts}`,
    id: crypto.randomUUID(),
    opened: 'article',
    revision: null,
    target: { kind: 'article' },
    words: '',
    body: `Typed while a worker broke off ${drafts}`,
    tags: [],
    changed: new Date().toISOString(),
  };
  await ask(sidebar, 'draft/keep', { about: 'tab', articleKey: article.key, draft });
  const kept = await ask(sidebar, 'draft/list', { about: 'tab' });
  assert.ok(kept.some(({ body }) => body === draft.body));
  await ask(sidebar, 'draft/drop', { about: 'tab', token: draft.token });
}

/** Opens a long page while what reads it breaks off. @returns its tab and what the library has of it */
async function readWhileBroken(stage, library, sidebar, slug, times) {
  await library.evaluate(breakOff, times);
  const page = longPage(stage, slug);
  const tab = await stage.open(stage.serve(page));
  const found = await until(
    async () => {
      await keepDraft(sidebar);
      const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 20 });
      return articles.find(({ url }) => url.includes(slug));
    },
    { timeout: 60_000, every: 300 },
  );
  assert.ok(found, 'the article was never taken in');
  assert.ok((await library.evaluate(() => globalThis.broken)) > 0, 'nothing broke off');
  return { tab, view: await ask(library, 'article/view', { about: { key: found.key } }) };
}

export const tests = {
  'a long text is read all the same where what reads it goes away once': async (stage) => {
    const sidebar = await stage.sidebar(await stage.read(stage.page('rfa-plone-fire').url));
    const library = await stage.library();
    const { view } = await readWhileBroken(stage, library, sidebar, 'worker-gone-once', 1);
    assert.ok(view.attributions.attributions.length > 500);
    assert.equal(view.article.leftOut, undefined);
  },
};
