/** Stored articles that an older engine read are read anew, stopped and let go on from the library's page. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

/** Makes every stored article one of an older engine, as an update of the extension finds them. Runs in a page of the extension. */
const age = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('second-source');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const write = db.transaction(['articles', 'attributions'], 'readwrite');
      const change = (name, with_) => {
        const rows = write.objectStore(name).openCursor();
        rows.onsuccess = () => {
          const cursor = rows.result;
          if (!cursor) return;
          cursor.update({ ...cursor.value, ...with_ });
          cursor.continue();
        };
      };
      change('articles', { engines: '0.0' });
      change('attributions', { engine: -1 });
      write.oncomplete = () => {
        db.close();
        resolve(true);
      };
      write.onabort = () => reject(write.error);
    };
  });

const renewal = (library) => ask(library, 'library/renewal', {});

export const tests = {
  'reading anew: what was stopped is shown, stays stopped over a restart, and goes on': async (stage) => {
    for (const name of ['breitbart-fire', 'dailynk-tagdiv-fire', 'rfa-plone-copper'])
      await stage.read(stage.page(name).url);
    let library = await stage.library();
    const { url } = stage.page('breitbart-fire');
    const before = await stage.view(library, url);
    assert.equal((await ask(library, 'library/renewal', { do: 'stop' })).is, 'done');
    await library.evaluate(age);
    assert.deepEqual(await renewal(library), { is: 'stopped', left: 3, total: 3 });

    await stage.restart();
    library = await stage.library();
    // Opening articles reads them anew by itself: only what nobody opened is left.
    const { left } = await renewal(library);
    assert.ok(left >= 2, `${left} left`);
    assert.ok(await shows(library, '.renewal', 'of 3 articles'), 'the library says so');
    await library.click('.renewal .link');
    assert.ok(await until(async () => (await renewal(library)).is === 'done', { timeout: 10_000 }));
    assert.ok(await until(() => library.evaluate(() => document.querySelector('.renewal') === null)));
    const after = await stage.view(library, url);
    assert.deepEqual(after.attributions, before.attributions);
  },

  'reading anew: what was left when the background ended is read at its next start': async (stage) => {
    await stage.read(stage.page('breitbart-fire').url);
    await stage.read(stage.page('rfa-plone-copper').url);
    let library = await stage.library();
    await ask(library, 'library/renewal', { do: 'stop' });
    await library.evaluate(age);
    // As an update leaves them: nobody stopped the reading of these.
    await library.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('second-source');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const write = opening.result.transaction('facts', 'readwrite');
            write.objectStore('facts').delete('renewal-stopped');
            write.oncomplete = () => {
              opening.result.close();
              resolve(true);
            };
          };
        }),
    );
    await stage.restart();
    library = await stage.library();
    assert.ok(await until(async () => (await renewal(library)).is === 'done', { timeout: 10_000 }));
  },
};
