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

/** The buttons of a part of the page, by their words. */
const press = async (page, words) => {
  const id = `press-${Math.random().toString(36).slice(2)}`;
  const there = await until(() =>
    page.evaluate(
      ({ words, id }) => {
        const button = [...document.querySelectorAll('#at-risk button')].find(
          (one) => one.textContent === words && !one.disabled,
        );
        if (button) button.id = id;
        return button !== undefined;
      },
      { words, id },
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
};
