import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

/** Keeps what the background keeps after an update from this version. */
const updatedFrom = (page, version) =>
  page.evaluate(async (value) => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('second-source'));
    const facts = db.transaction('facts', 'readwrite').objectStore('facts');
    await done(facts.put({ name: 'updated-from', value }));
    db.close();
  }, version);

export const tests = {
  'after an update the library says once what changed, and the sidebar has a dot': async (stage) => {
    const { url } = stage.page('dailynk-tagdiv-fire');
    const first = await stage.sidebar(await stage.read(url));
    const dots = (frame) => frame.evaluate(() => document.querySelectorAll('.foot .news-dot').length);
    assert.equal(await dots(first), 0);
    const before = await stage.library();
    assert.equal((await ask(before, 'settings/news', {})).from, null);
    await updatedFrom(before, '0.0.1');
    await stage.clear();

    const sidebar = await stage.sidebar(await stage.read(url));
    assert.ok(await shows(sidebar, '.foot .unseen', 'what changed'));
    assert.equal(await dots(sidebar), 1);
    const library = await stage.library();
    assert.ok(await shows(library, '.quiet-notice', 'Second Source was updated'));
    assert.equal(await library.evaluate(() => document.querySelector('.quiet-notice details').open), false);
    await library.click('.quiet-notice summary');
    assert.ok(await shows(library, '.quiet-notice li', 'Events'));
    await library.click('.quiet-notice button');
    assert.ok(await until(() => library.evaluate(() => document.querySelector('.quiet-notice') === null)));
    assert.ok(await until(async () => (await ask(library, 'settings/news', {})).from === null));
    await stage.clear();
    const again = await stage.library();
    assert.ok(await shows(again, '.articles'));
    assert.equal(await again.evaluate(() => document.querySelector('.quiet-notice')), null);
  },
};
