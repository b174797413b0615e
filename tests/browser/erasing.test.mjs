import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const ARTICLE = 'dailynk-tagdiv-fire';

/** Rows in every table of the library's database, as the browser itself counts them. */
const rowsIn = (page) =>
  page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('second-source'));
    const counts = {};
    for (const name of db.objectStoreNames)
      counts[name] = await done(db.transaction(name).objectStore(name).count());
    db.close();
    return counts;
  });

/** Which words stand in any row of the library's database, bytes taken for letters. @param without tables that are passed over */
const standing = (page, words, without = []) =>
  page.evaluate(
    async ({ words, without }) => {
      const done = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('second-source'));
      const decoder = new TextDecoder('latin1');
      let all = '';
      for (const name of db.objectStoreNames) {
        if (without.includes(name)) continue;
        const rows = await done(db.transaction(name).objectStore(name).getAll());
        all += JSON.stringify(rows, (_name, value) =>
          ArrayBuffer.isView(value)
            ? decoder.decode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
            : value,
        ).toLowerCase();
      }
      db.close();
      return words.filter((word) => all.includes(word.toLowerCase()));
    },
    { words, without },
  );

/** Makes every article of the library one that was read last two months ago. */
const readLongAgo = (page) =>
  page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('second-source'));
    const store = db.transaction('articles', 'readwrite').objectStore('articles');
    const lastRead = new Date(Date.now() - 60 * 86_400_000).toISOString();
    for (const row of await done(store.getAll())) await done(store.put({ ...row, lastRead }));
    db.close();
  });

/** The buttons of a part of the page, by their words. */
const press = async (page, words, within = '#at-risk') => {
  const id = `press-${Math.random().toString(36).slice(2)}`;
  const there = await until(() =>
    page.evaluate(
      ({ words, id, within }) => {
        const button = [...document.querySelectorAll(`${within} button`)].find(
          (one) => one.textContent === words && !one.disabled,
        );
        if (button) button.id = id;
        return button !== undefined;
      },
      { words, id, within },
    ),
  );
  assert.ok(there, `no button ${words}`);
  await page.click(`#${id}`);
};

export const tests = {
  'everything is deleted in two steps, and the extension works on': async (stage) => {
    const { url } = stage.page(ARTICLE);
    const sidebar = await stage.sidebar(await stage.read(url));
    await ask(sidebar, 'note/save', {
      about: 'tab',
      draft: { target: { kind: 'article' }, body: 'A name to forget', tags: [] },
    });
    const options = await stage.extensionPage('options.html');
    assert.ok(await shows(options, '#at-risk', 'Delete everything'));
    assert.ok(await shows(options, '.space', 'Articles and their earlier texts'));
    await press(options, 'Delete everything …');
    assert.ok(await shows(options, '#at-risk', '1 article and 1 note will be deleted for good'));
    const { articles: before } = await rowsIn(options);
    assert.equal(before, 1);
    await press(options, 'Delete everything now');
    assert.ok(await shows(options, '#at-risk', 'Everything was deleted.'));
    const left = await rowsIn(options);
    // The shelf that the extension brings is stocked again: nothing of the reader's is in it.
    for (const shelf of ['shelf', 'settings', 'facts', 'termCounts']) delete left[shelf];
    assert.deepEqual(
      Object.entries(left).filter(([, rows]) => rows > 0),
      [],
    );
    await stage.clear();
    const again = await stage.sidebar(await stage.read(url));
    await again.click('[data-tab=notes]');
    assert.equal(await again.evaluate(() => document.body.textContent.includes('A name to forget')), false);
  },

  'what was deleted is forgotten for good': async (stage) => {
    const library = await stage.library();
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 });
    const { token } = await ask(library, 'library/delete', { keys: [articles[0].key] });
    const options = await stage.extensionPage('options.html');
    await press(options, 'Forget it …');
    await press(options, 'Forget it for good');
    assert.ok(await shows(options, '#at-risk', 'Forgotten.'));
    const { deletions, snapshotParts } = await rowsIn(options);
    assert.deepEqual({ deletions, snapshotParts }, { deletions: 0, snapshotParts: 0 });
    await assert.rejects(ask(library, 'library/undelete', { token }));
  },

  'an article is forgotten from its page, and no table of the browser has a word of it': async (stage) => {
    const { url } = stage.page(ARTICLE);
    const sidebar = await stage.sidebar(await stage.read(url));
    await ask(sidebar, 'note/save', {
      about: 'tab',
      draft: { target: { kind: 'article' }, body: 'zeppelin over Kaechon', tags: ['zeppelin'] },
    });
    const library = await stage.library();
    const { article } = await stage.view(library, url);
    const words = article.text.match(/[A-Za-z]{9,}/g);
    assert.ok((await standing(library, [...words, 'zeppelin'])).length > 10);
    await library.evaluate((key) => {
      location.hash = `#/article/${encodeURIComponent(key)}`;
    }, article.key);
    await press(library, 'Forget for good …', '.reading-acts');
    assert.ok(await shows(library, '.sure', 'And the notes?'));
    await library.click('.sure input[type=radio]');
    await press(library, 'Forget for good', '.sure');
    assert.ok(await shows(library, 'body', 'Forgotten for good: 1 article.'));
    // The shelf that the extension brings tells some of the same events, in words of its own.
    const others = await standing(library, words, ['shelf']);
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 200 });
    const left = JSON.stringify(
      await Promise.all(articles.map(({ key }) => ask(library, 'article/view', { about: { key } }))),
    ).toLowerCase();
    assert.deepEqual(
      others.filter((word) => !left.includes(word.toLowerCase())),
      [],
    );
    assert.deepEqual(await standing(library, ['zeppelin', article.key]), []);
  },

  'texts go after a time that is set, and notes stay': async (stage) => {
    const { url } = stage.page(ARTICLE);
    const sidebar = await stage.sidebar(await stage.read(url));
    await ask(sidebar, 'note/save', {
      about: 'tab',
      draft: { target: { kind: 'article' }, body: 'zeppelin over Kaechon', tags: [] },
    });
    const options = await stage.extensionPage('options.html');
    const choose = (days) =>
      options.evaluate((value) => {
        const select = document.querySelector('#at-risk select');
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, days);
    assert.ok(await shows(options, '#at-risk', 'A time after which texts go'));
    await choose('30');
    assert.ok(await shows(options, '#at-risk', 'As of now no text is that old.'));
    await choose('0');
    await readLongAgo(options);
    await choose('30');
    assert.ok(await shows(options, '#at-risk', 'As of now that is the text'));
    await press(options, 'Switch on');
    assert.ok(await shows(options, '#at-risk', 'On. The first texts go from'));
    const { articles } = await ask(options, 'library/articles', { words: '', offset: 0, limit: 200 });
    assert.ok(articles.every(({ textGone }) => textGone === undefined));
    await press(options, 'Let them go now …');
    await press(options, 'Let them go');
    assert.ok(await shows(options, '#at-risk', 'gone. '));
    const { key } = articles.find(({ notes }) => notes > 0);
    const library = await stage.library();
    assert.ok(await shows(library, '.articles', 'text let go'));
    await library.evaluate((key) => {
      location.hash = `#/article/${encodeURIComponent(key)}`;
    }, key);
    assert.ok(await shows(library, '.reading-text', 'The text was let go on'));
    await library.click('[data-tab=notes]');
    assert.ok(await shows(library, 'body', 'zeppelin over Kaechon'));
    assert.equal((await ask(library, 'article/view', { about: { key } })).article.text, '');
    await ask(options, 'settings/set', { textsGoAfter: 0 });
    await stage.clear();
    await stage.sidebar(await stage.read(url));
    const again = await stage.library();
    assert.ok((await ask(again, 'article/view', { about: { key } })).article.text.length > 100);
  },

  'everything of a site is forgotten in the settings, and its notes stay where the reader says so': async (
    stage,
  ) => {
    const { url } = stage.page(ARTICLE);
    const sidebar = await stage.sidebar(await stage.read(url));
    await ask(sidebar, 'note/save', {
      about: 'tab',
      draft: { target: { kind: 'article' }, body: 'airship over Kaechon', tags: [] },
    });
    await stage.clear();
    await stage.sidebar(await stage.read(stage.page('rfa-').url));
    const options = await stage.extensionPage('options.html?site=Daily%20NK');
    const { articles } = await ask(options, 'library/articles', { words: '', offset: 0, limit: 200 });
    const noted = articles.find(({ notes }) => notes > 0);
    await press(options, 'Forget everything of it …');
    assert.ok(await shows(options, '.sure', 'Daily NK'));
    await options.click('.sure label:last-of-type input');
    await press(options, 'Forget for good', '.sure');
    assert.ok(await shows(options, 'body', 'The notes stay on: 1 article.'));
    const { articles: left } = await ask(options, 'library/articles', { words: '', offset: 0, limit: 200 });
    assert.deepEqual(
      left.filter(({ outlet }) => outlet === 'Daily NK').map(({ key, quotes }) => [key, quotes]),
      [[noted.key, 0]],
    );
    const kept = await ask(options, 'article/view', { about: { key: noted.key } });
    assert.equal(kept.article.text, '');
    assert.ok(kept.annotations.some(({ annotation }) => annotation.body === 'airship over Kaechon'));
    // Read again it is stored anew, and the note is on it.
    const again = await stage.sidebar(await stage.read(url));
    await again.click('[data-tab=notes]');
    assert.ok(await shows(again, 'body', 'airship over Kaechon'));
    assert.ok((await ask(options, 'article/view', { about: { key: noted.key } })).article.text.length > 100);
  },
};
