/** Annotations of another tool brought in by the library's own button. */
import assert from 'node:assert/strict';
import { ask } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const row = (id, value, target) => ({ id, type: 'Annotation', body: { type: 'TextualBody', value }, target });

const click = (words) => {
  const section = document.querySelector('section.import');
  const button = [...document.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === words && (section.contains(one) || one.closest('.toast')),
  );
  button?.click();
  return Boolean(button);
};

export const tests = {
  'annotations are looked over, imported and taken back': async (stage) => {
    const article = stage.page('dailynk-tagdiv-fire').url;
    await stage.read(article);
    const library = await stage.library();
    await library.evaluate(() => location.assign('#/backup'));
    const file = JSON.stringify([
      row('urn:x:1', 'compare the dates', { source: article }),
      row('urn:x:2', 'elsewhere', { source: 'https://elsewhere.example/story' }),
      row('urn:x:3', 'a book', 'urn:isbn:1'),
    ]);
    assert.ok(await until(() => library.evaluate(() => document.querySelector('section.import') !== null)));
    await library.evaluate((text) => {
      const drop = new DataTransfer();
      drop.items.add(new File([text], 'notes.jsonld'));
      const field = document.querySelector('section.import input[type=file]');
      field.files = drop.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
    const shown = () => library.evaluate(() => document.querySelector('section.import').textContent);
    assert.ok(await until(async () => /target is not a web page/.test(await shown())), await shown());
    assert.match(await shown(), /elsewhere\.example\/story.*not in your library/s);
    assert.ok(await until(() => library.evaluate(click, 'Import')));
    const notes = async () =>
      (await ask(library, 'library/notes', { words: '', offset: 0, limit: 50 })).notes;
    const bodies = async () => (await notes()).map(({ annotation }) => annotation.body).sort();
    assert.ok(await until(async () => (await bodies()).length === 2), 'both are in the library');
    assert.deepEqual(await bodies(), ['compare the dates', 'elsewhere']);
    assert.ok(await until(() => library.evaluate(click, 'Undo')));
    assert.ok(await until(async () => (await bodies()).length === 0), 'the import is taken back');
  },
};
