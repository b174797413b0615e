import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const ARTICLE = 'dailynk-tagdiv-fire';

/** What a later build of the extension does with the library: opens it in its own version (far above this build's), renames a note's words, reads the notes. */
const laterBuild = (library) =>
  library.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('second-source', 990);
        request.onerror = () => reject(new Error(String(request.error)));
        request.onblocked = () => reject(new Error('blocked'));
        request.onupgradeneeded = () => {
          const notes = request.transaction.objectStore('annotations').openCursor();
          notes.onsuccess = () => {
            const cursor = notes.result;
            if (!cursor) return;
            const { body, ...rest } = cursor.value;
            cursor.update({ ...rest, words: body });
            cursor.continue();
          };
        };
        request.onsuccess = () => {
          const db = request.result;
          const names = [...db.objectStoreNames];
          const transaction = db.transaction(names);
          const all = names.map((name) => transaction.objectStore(name).getAll());
          transaction.oncomplete = () => {
            db.close();
            resolve(JSON.stringify(names.map((name, at) => [name, all[at].result])));
          };
        };
      }),
  );

const refused = async (page, name, question) => {
  try {
    await ask(page, name, question);
    return 'answered';
  } catch (error) {
    return error.message;
  }
};

export const tests = {
  'a library of a later version is refused, said, and left unharmed': async (stage) => {
    const { url } = stage.page(ARTICLE);
    const sidebar = await stage.sidebar(await stage.read(url));
    const target = { kind: 'article' };
    await ask(sidebar, 'note/save', { about: 'tab', draft: { target, body: 'First words', tags: [] } });
    const library = await stage.library();
    const before = await laterBuild(library);
    assert.match(before, /"words":"First words"/);

    const note = { target, body: 'Written by the older build', tags: [] };
    assert.match(await refused(sidebar, 'article/view', { about: 'tab' }), /newer/);
    assert.match(await refused(sidebar, 'note/save', { about: 'tab', draft: note }), /newer/);
    assert.match(await refused(sidebar, 'settings/set', { theme: 'dark' }), /newer/);

    await library.evaluate(() => location.assign('#/notes'));
    assert.ok(await shows(library, '.trouble', 'newer version of Second Source'), 'the notes do not say it');
    assert.ok(await shows(library, '.trouble a.button', 'Export'), 'no way to the export');
    await library.evaluate(() => location.assign('#/'));
    assert.ok(
      await shows(library, '.trouble', 'newer version of Second Source'),
      'the articles do not say it',
    );
    await library.evaluate(() => location.assign('#/backup'));
    assert.ok(
      await shows(library, '.trouble', 'newer version of Second Source'),
      'the backup does not say it',
    );
    const page = await ask(library, 'backup/page', { cursor: null });
    assert.match(page.text, /"words":"First words"/);

    assert.equal(await laterBuild(library), before);

    // Firefox opens pages of the extension from its sidebar alone, and there is none now.
    if (stage.name === 'firefox') return;
    await stage.restart();
    const tab = await stage.open(url);
    const own = await until(() => tab.sidebar().catch(() => null), { timeout: 1_500 });
    assert.ok(!own || !(await shows(own, '[data-tab]', '', 1_000)), 'the sidebar shows an article');
    const again = await stage.extensionPage('library.html');
    assert.ok(await shows(again, '.trouble', 'newer version of Second Source'), 'not said after a restart');
    assert.equal(await laterBuild(again), before);
  },
};
