/** Notes over the life of an article: other addresses of it, other texts under its address, private windows. */
import assert from 'node:assert/strict';
import { ask, painted, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const SLUG = 'fire-quarantine-depot-sinuiju-kills-four-guards';
const ADDRESS = (slug) => `https://www.dailynk.com/english/${slug}/`;

/** The fire at Daily NK under another address. */
const pageOf = (stage, slug) => stage.page('dailynk-tagdiv-fire').html.replaceAll(SLUG, slug);

/** A note's target on words of an article's text. */
function on({ article: { text } }, exact) {
  const start = text.indexOf(exact);
  assert.ok(start >= 0, `«${exact}» is not in the article`);
  const end = start + exact.length;
  const prefix = text.slice(Math.max(0, start - 32), start);
  const suffix = text.slice(end, end + 32);
  return {
    kind: 'passage',
    selectors: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

/** Each note's words, how it stands, and the words under it now. */
async function standing(sidebar) {
  const { article, annotations } = await ask(sidebar, 'article/view', { about: 'tab' });
  return Object.fromEntries(
    annotations.map(({ annotation, anchoring }) => [
      annotation.body,
      anchoring.span ? `${anchoring.state}: ${article.text.slice(...anchoring.span)}` : anchoring.state,
    ]),
  );
}

/** Everything in every database and store on the disk of the extension, as one text; run in one of its pages. */
const everythingStored = async () => {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const all = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name));
    const stores = [...db.objectStoreNames];
    for (const store of stores) all.push(await done(db.transaction(store).objectStore(store).getAll()));
    db.close();
  }
  const { storage } = globalThis.browser ?? globalThis.chrome;
  return JSON.stringify([all, await storage.local.get(null), { ...localStorage }]);
};

export const tests = {
  'an article’s notes are there under its AMP, mobile, http and tracked addresses': async (stage) => {
    const slug = 'fire-under-many-addresses';
    const html = pageOf(stage, slug);
    const tab = await stage.read(stage.serve({ url: ADDRESS(slug), html }));
    const sidebar = await stage.sidebar(tab);
    await ask(sidebar, 'settings/set', { showNotes: true });
    const view = await ask(sidebar, 'article/view', { about: 'tab' });
    const words = 'an officer who lived across the city';
    await ask(sidebar, 'note/save', {
      about: 'tab',
      draft: { target: on(view, words), body: 'One key', tags: [] },
    });
    for (const address of [
      `https://www.dailynk.com/english/${slug}/amp/`,
      `https://m.dailynk.com/english/${slug}/`,
      `http://dailynk.com/english/${slug}`,
      `https://www.dailynk.com/english/${slug}/?utm_source=letter&fbclid=x#top`,
    ]) {
      const other = await stage.read(stage.serve({ url: address, html }));
      const there = await stage.sidebar(other);
      assert.deepEqual(await standing(there), { 'One key': `anchored: ${words}` }, address);
      assert.ok(await until(async () => (await other.drawn()).length > 0), `${address}: no mark`);
    }
    const library = await stage.library();
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 100 });
    assert.equal(articles.filter(({ url }) => url.includes(slug)).length, 1);
  },

  'an article that is published anew under its address keeps its notes, each where it belongs': async (
    stage,
  ) => {
    const slug = 'fire-published-anew';
    const html = pageOf(stage, slug);
    const url = stage.serve({ url: ADDRESS(slug), html });
    const tab = await stage.read(url);
    const view = await ask(await stage.sidebar(tab), 'article/view', { about: 'tab' });
    const notes = {
      Kept: 'an officer who lived across the city',
      Figure: 'more than 200 tons of soybean oil, sugar and fertilizer',
      Gone: 'Traders fear above all for the goods.',
    };
    for (const [body, words] of Object.entries(notes))
      await ask(await stage.sidebar(tab), 'note/save', {
        about: 'tab',
        draft: { target: on(view, words), body, tags: [] },
      });
    const anew = html
      .replace(/<p>Four guards died/, '<p>This report was corrected on Monday.</p><p>Four guards died')
      .replace('more than 200 tons', 'more than 350 tons')
      .replace(/<p>Traders fear above all.*?<\/p>/s, '');
    assert.ok(!anew.includes('Traders fear') && anew.includes('350 tons') && anew.includes('was corrected'));
    stage.serve({ url, html: anew });
    await tab.reload();
    assert.ok(await painted(tab));
    const sidebar = await stage.sidebar(tab);
    assert.deepEqual(await standing(sidebar), {
      Kept: `anchored: ${notes.Kept}`,
      Figure: 'uncertain: more than 350 tons of soybean oil, sugar and fertilizer',
      Gone: 'orphaned',
    });
    await sidebar.click('[data-tab=notes]');
    assert.ok(await shows(sidebar, '.notes-panel', notes.Gone), 'the orphan’s words are not shown');
    assert.ok(
      await until(async () => {
        const kinds = new Set((await tab.drawn()).map(({ kind }) => kind));
        return kinds.has('mark anchored') && kinds.has('mark uncertain');
      }),
    );
    assert.equal((await ask(sidebar, 'article/view', { about: 'tab' })).versions.length, 1);
    stage.serve({ url, html });
    await tab.reload();
    assert.ok(await painted(tab));
    const again = Object.fromEntries(
      Object.entries(notes).map(([body, words]) => [body, `anchored: ${words}`]),
    );
    assert.deepEqual(await standing(await stage.sidebar(tab)), again);
  },

  'what is read and noted in a private window is gone with it, and never reaches the library': async (
    stage,
  ) => {
    if (!stage.browser.letsIntoPrivateWindows) return;
    const open = await stage.read(stage.page('rfa-plone-fire').url);
    await stage.sidebar(open);
    const slug = 'fire-read-in-private';
    const url = stage.serve({ url: ADDRESS(slug), html: pageOf(stage, slug) });
    const library = await stage.allowPrivateWindows();
    const tab = await stage.browser.privateTab(library, url);
    try {
      assert.ok(await painted(tab));
      const sidebar = await stage.sidebar(tab);
      assert.ok(await shows(sidebar, '.session'), 'the sidebar does not say that nothing is stored');
      const view = await ask(sidebar, 'article/view', { about: 'tab' });
      assert.equal(view.keptIn, 'session');
      const target = on(view, 'an officer who lived across the city');
      const { annotation } = await ask(sidebar, 'note/save', {
        about: 'tab',
        draft: { target, body: 'Only here', tags: [] },
      });
      const { id, revision } = annotation;
      await ask(sidebar, 'note/save', {
        about: 'tab',
        draft: { id, revision, target, body: 'Still only here', tags: [] },
      });
      await ask(sidebar, 'tab/notes-on-page', { shown: true });
      const draft = {
        token: crypto.randomUUID(),
        id: crypto.randomUUID(),
        opened: 'article',
        revision: null,
        target: { kind: 'article' },
        words: '',
        body: 'Half a thought, only here',
        tags: [],
        changed: new Date().toISOString(),
      };
      await ask(sidebar, 'draft/keep', { about: 'tab', articleKey: view.article.key, draft });
      assert.ok(await until(async () => (await tab.drawn()).length > 0));
      await tab.reload();
      const after = await stage.sidebar(tab);
      assert.deepEqual(Object.keys(await standing(after)), ['Still only here']);
      const history = await ask(after, 'note/history', { about: 'tab', id });
      assert.deepEqual(
        history.map(({ body }) => body),
        ['Only here'],
      );
      const stored = await library.evaluate(everythingStored);
      assert.ok(stored.includes('Radio Free Asia'), 'nothing at all is stored');
      for (const trace of [slug, 'only here', 'Only here', id])
        assert.ok(!stored.includes(trace), `«${trace}» is stored`);
    } finally {
      await tab.close();
    }
    assert.ok(!(await library.evaluate(everythingStored)).includes(slug));
    const left = () =>
      library.evaluate(async () =>
        Object.keys(await (globalThis.browser ?? globalThis.chrome).storage.session.get(null)).filter((key) =>
          key.startsWith('private/'),
        ),
      );
    assert.ok(await until(async () => (await left()).length === 0), `left behind: ${await left()}`);
  },
};
