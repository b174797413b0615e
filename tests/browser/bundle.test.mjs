/** A bundle for a colleague: exported from one library, opened in it again and without its article. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const click = (words) => {
  const button = [...document.querySelectorAll('main button, .toast button')].find(
    (one) => (one.textContent.trim() === words || one.getAttribute('aria-label') === words) && !one.disabled,
  );
  button?.click();
  return Boolean(button);
};

const press = async (library, words) =>
  assert.ok(await until(() => library.evaluate(click, words)), `the button “${words}” is there`);

const notesIn = async (library) =>
  (await ask(library, 'library/notes', { words: '', offset: 0, limit: 50 })).notes;

/** Exports the article as a bundle, by the sheet, and answers the file's text. */
async function bundleOf(library, key, { texts }) {
  await library.evaluate((one) => {
    location.hash = `#/article/${encodeURIComponent(one)}`;
  }, key);
  await shows(library, '.reading-acts', 'Export');
  await library.evaluate(() => {
    globalThis.saved = [];
    URL.createObjectURL = (blob) => {
      void blob.text().then((text) => globalThis.saved.push(text));
      return 'blob:nothing';
    };
    HTMLAnchorElement.prototype.click = function click() {};
  });
  await library.click('.reading-acts button[aria-haspopup=dialog]');
  await shows(library, 'dialog[open] pre', '');
  await library.click('dialog[open] input[value="bundle"]');
  assert.ok(await shows(library, 'dialog[open] .export-wishes', 'The texts belong to the outlets'));
  await library.evaluate(() => {
    const name = document.querySelector('dialog[open] .export-wishes input[type=text]');
    name.value = 'Mira';
    name.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (texts) await library.click('dialog[open] .export-wishes input[type=checkbox]');
  assert.ok(await shows(library, 'dialog[open] pre', '"from": "Mira"'));
  await library.click('dialog[open] .export-foot .button.strong');
  assert.ok(await until(() => library.evaluate(() => globalThis.saved.length > 0)), 'it is saved');
  return library.evaluate(() => globalThis.saved[0]);
}

/** `null` where the article is not in the library. */
const viewOf = (library, key) => ask(library, 'article/view', { about: { key } }).catch(() => null);

async function bring(library, text) {
  await library.evaluate(() => location.assign('#/backup'));
  assert.ok(await until(() => library.evaluate(() => document.querySelector('section.import') !== null)));
  await library.evaluate((words) => {
    const drop = new DataTransfer();
    drop.items.add(new File([words], 'from-mira.bundle.jsonld'));
    const field = document.querySelector('section.import input[type=file]');
    field.files = drop.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

/** Reads an article and writes a note on its words. */
async function noted(stage, body) {
  const { url } = stage.page('dailynk-tagdiv-fire');
  await stage.read(url);
  const library = await stage.library();
  const { articles } = await ask(library, 'library/articles', {
    words: '',
    outlet: 'Daily NK',
    offset: 0,
    limit: 9,
  });
  const { key } = articles.find((one) => url.includes(new URL(one.url).pathname)) ?? articles[0];
  for (const { annotation } of await notesIn(library))
    await ask(library, 'note/delete', { about: { key: annotation.articleKey }, id: annotation.id });
  const { article } = await ask(library, 'article/view', { about: { key } });
  const exact = article.text.split('\n\n')[1];
  const target = {
    kind: 'passage',
    selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
  };
  await ask(library, 'note/save', { about: { key }, draft: { target, body, tags: ['to compare'] } });
  return { library, key, url, exact };
}

export const tests = {
  'bundle: notes wait for an article that is not there, and stand on it once it is read': async (stage) => {
    const { library, key, url, exact } = await noted(stage, 'Who counted?');
    const file = await bundleOf(library, key, { texts: false });
    const [listed] = JSON.parse(file)['ss:bundle'].articles;
    assert.equal(listed.key, key);
    assert.ok(!('text' in listed), 'no text goes along');
    await ask(library, 'library/forget', { keys: [key], keepNotes: false });
    assert.deepEqual(await notesIn(library), []);
    await bring(library, file);
    assert.ok(await shows(library, 'section.import', 'a bundle by “Mira”'));
    assert.ok(await shows(library, 'section.import', 'The file does not prove it.'));
    assert.ok(await shows(library, '.import-counts', '1 annotation is new'));
    await press(library, 'Import');
    assert.ok(await shows(library, 'section.waiting', 'Who counted?'));
    assert.ok(await shows(library, 'section.waiting', 'from Mira'));
    assert.ok(await shows(library, 'section.waiting blockquote', exact.slice(0, 40)));
    await stage.read(url);
    assert.ok(
      await until(async () => {
        const view = await viewOf(library, key);
        return view?.annotations[0]?.anchoring?.state === 'anchored';
      }),
      'the note stands at its words',
    );
    // The same file once more adds nothing.
    await bring(library, file);
    assert.ok(await shows(library, '.import-counts', '1 is in your library already'));
    assert.ok(await shows(library, 'section.import', 'Nothing in it is new.'));
    await press(library, 'Cancel');
  },

  'bundle: with its text it opens offline; another wording is the reader’s choice': async (stage) => {
    const { library, key } = await noted(stage, 'One log or two?');
    const file = await bundleOf(library, key, { texts: true });
    const [{ annotation }] = await notesIn(library);
    const { id, revision, target } = annotation;
    await ask(library, 'note/save', {
      about: { key },
      draft: { id, revision, target, body: 'Two logs, I think.', tags: [] },
    });
    await bring(library, file);
    assert.ok(await shows(library, '.conflict-list', 'Two logs, I think.'));
    assert.ok(await shows(library, '.conflict-list', 'One log or two?'));
    assert.ok(await shows(library, 'section.import', 'your library has a text already'));
    await library.click('.import-choice input[value="both"]');
    await press(library, 'Import');
    assert.ok(await until(async () => (await notesIn(library)).length === 2));
    await ask(library, 'library/forget', { keys: [key], keepNotes: false });
    await bring(library, file);
    assert.ok(await shows(library, 'section.import', 'It brings the text of 1 article'));
    await press(library, 'Import');
    assert.ok(
      await until(async () => {
        const view = await viewOf(library, key);
        return view?.article.via === 'file' && view.annotations[0]?.anchoring?.state === 'anchored';
      }),
      'the text is there, as one from a file, with the note at its words',
    );
    await press(library, 'Undo');
    assert.ok(
      await until(async () => (await viewOf(library, key)) === null),
      'text and note are taken out again',
    );
    assert.deepEqual(await notesIn(library), []);
  },
};
