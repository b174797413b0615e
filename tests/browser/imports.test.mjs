/** Files brought in at the library's one place: what they are, what they would change, taken in, taken out again. */
import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const row = (id, value, target) => ({ id, type: 'Annotation', body: { type: 'TextualBody', value }, target });

const click = (words) => {
  const button = [...document.querySelectorAll('main button, .toast button')].find(
    (one) => (one.textContent.trim() === words || one.getAttribute('aria-label') === words) && !one.disabled,
  );
  button?.click();
  return Boolean(button);
};

const press = async (library, words) =>
  assert.ok(await until(() => library.evaluate(click, words)), `the button “${words}” is there`);

/** Puts a file into the place. */
async function bring(library, text, name) {
  assert.ok(await until(() => library.evaluate(() => document.querySelector('section.import') !== null)));
  await library.evaluate(
    ({ text, name }) => {
      const drop = new DataTransfer();
      drop.items.add(new File([text], name));
      const field = document.querySelector('section.import input[type=file]');
      field.files = drop.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { text, name },
  );
}

const notesIn = async (library) =>
  (await ask(library, 'library/notes', { words: '', offset: 0, limit: 50 })).notes;
const bodies = async (library) => (await notesIn(library)).map(({ annotation }) => annotation.body).sort();

/** Takes out what earlier tests brought. */
async function empty(library) {
  const { records } = await ask(library, 'import/list', {});
  for (let { id, state } of records)
    while (state !== 'undone') ({ state } = await ask(library, 'import/undo', { id }));
}

const open = async (stage, page) => {
  const article = stage.page(page).url;
  await stage.read(article);
  const library = await stage.library();
  await empty(library);
  await library.evaluate(() => location.assign('#/backup'));
  return { article, library };
};

export const tests = {
  'imports: annotations are looked over, taken in, and taken out again': async (stage) => {
    const { article, library } = await open(stage, 'dailynk-tagdiv-fire');
    const file = JSON.stringify([
      row('urn:x:1', 'compare the dates', { source: article }),
      row('urn:x:2', 'elsewhere', { source: 'https://elsewhere.example/story' }),
      row('urn:x:3', 'a book', 'urn:isbn:1'),
    ]);
    await bring(library, file, 'notes.jsonld');
    assert.ok(await shows(library, 'section.import', 'target is not a web page'));
    assert.ok(await shows(library, 'section.import', 'annotations of another tool'));
    assert.ok(await shows(library, 'section.import', '(not in your library)'));
    await press(library, 'Import');
    assert.ok(await until(async () => (await bodies(library)).length === 2), 'both are in the library');
    assert.deepEqual(await bodies(library), ['compare the dates', 'elsewhere']);
    assert.ok(await shows(library, 'section.waiting', 'elsewhere.example/story'));
    await press(library, 'Undo');
    assert.ok(await until(async () => (await bodies(library)).length === 0), 'the import is taken out');
    assert.ok(await shows(library, 'section.import-records', 'Taken out.'));
  },

  'imports: two wordings are shown side by side; what is taken is the reader’s choice, also out again later':
    async (stage) => {
      const { article, library } = await open(stage, 'dailynk-tagdiv-fire');
      const file = (words) => JSON.stringify([row('urn:x:1', words, { source: article })]);
      await bring(library, file('one log burned'), 'first.jsonld');
      await press(library, 'Import');
      assert.ok(await until(async () => (await bodies(library)).length === 1));
      await bring(library, file('two logs burned'), 'second.jsonld');
      assert.ok(await shows(library, '.conflict-list', 'one log burned'));
      assert.ok(await shows(library, '.conflict-list', 'two logs burned'));
      await library.click('.conflict-list input[value="both"]');
      await press(library, 'Import');
      assert.ok(await until(async () => (await bodies(library)).length === 2));
      await library.evaluate(() => location.assign('#/notes'));
      assert.ok(await until(() => library.evaluate(() => document.querySelector('section.import') === null)));
      await library.evaluate(() => location.assign('#/backup'));
      await press(library, 'Take out what “second.jsonld” brought');
      assert.ok(await until(async () => (await bodies(library)).length === 1));
      assert.deepEqual(await bodies(library), ['one log burned']);
    },

  'imports: an export of Hypothesis comes in, its quotation at its words': async (stage) => {
    const { article, library } = await open(stage, 'dailynk-tagdiv-fire');
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 5 });
    const { article: read } = await ask(library, 'article/view', { about: { key: articles[0].key } });
    const exact = read.text.split('\n\n')[1];
    const base = {
      created: '2024-12-09T07:17:52.123456+00:00',
      updated: '2024-12-09T07:17:52.123456+00:00',
      user: 'acct:mira@hypothes.is',
      uri: article,
      tags: ['fire'],
      document: { title: ['A fire'] },
      permissions: { read: [], update: [], delete: [] },
      group: '__world__',
      links: {},
    };
    const quote = [
      {
        type: 'RangeSelector',
        startContainer: '/div[1]',
        endContainer: '/div[1]',
        startOffset: 0,
        endOffset: 4,
      },
      { type: 'TextPositionSelector', start: 40_000, end: 40_010 },
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    ];
    const file = {
      export_date: '2025-01-01T00:00:00.000Z',
      export_userid: 'acct:mira@hypothes.is',
      client_version: '1.1500.0',
      annotations: [
        { ...base, id: 'one', text: 'Who counted?', target: [{ source: article, selector: quote }] },
        {
          ...base,
          id: 'two',
          user: 'acct:jun@hypothes.is',
          text: 'The depot did.',
          references: ['one'],
          target: [{ source: article }],
        },
      ],
    };
    await bring(library, JSON.stringify(file, null, 2), 'hypothesis.json');
    assert.ok(await shows(library, 'section.import', 'an export of Hypothesis'));
    await press(library, 'Import');
    assert.ok(await until(async () => (await bodies(library)).length === 2));
    const view = await ask(library, 'article/view', { about: { key: articles[0].key } });
    assert.deepEqual(
      view.annotations
        .map(({ annotation, anchoring }) => [annotation.body, annotation.author, anchoring?.state])
        .sort(),
      [
        ['The depot did.', 'jun', 'anchored'],
        ['Who counted?', 'mira', 'anchored'],
      ],
    );
    // Among all notes, and beside the article in the sidebar.
    await library.evaluate(() => location.assign('#/notes'));
    assert.ok(await shows(library, '.note-index', 'from jun'));
    await library.evaluate((key) => location.assign(`#/article/${encodeURIComponent(key)}`), articles[0].key);
    assert.ok(
      await until(async () => {
        await library.evaluate(() => document.querySelector('#tab-notes')?.click());
        return library.evaluate(() => document.body.textContent.includes('from mira'));
      }),
      'the article’s notes name who wrote them',
    );
  },

  'imports: references are shown, those that are picked are fetched, other sites are told': async (stage) => {
    const { library } = await open(stage, 'dailynk-tagdiv-fire');
    const other = stage.page('rfa-plone-fire').url;
    const ris = [
      ...['TY  - NEWS', 'TI  - A fire, retold', `UR  - ${other}`, 'DA  - 2031/02/07', 'ER  - '],
      ...['TY  - NEWS', 'TI  - Elsewhere', 'UR  - https://elsewhere.example/x', 'ER  - '],
      ...['TY  - BOOK', 'TI  - A book', 'ER  - ', ''],
    ].join('\r\n');
    await bring(library, ris, 'zotero.ris');
    assert.ok(await shows(library, '.fetch-list', 'A fire, retold'));
    assert.ok(await shows(library, '.not-permitted', 'elsewhere.example cannot be fetched'));
    const keys = async () =>
      (await ask(library, 'library/articles', { words: '', offset: 0, limit: 9 })).articles.length;
    const before = await keys();
    await press(library, 'Fetch 1 article');
    assert.ok(await shows(library, 'section.import', '1 article was fetched.'));
    assert.equal(await keys(), before + 1);
    await press(library, 'Take out what “zotero.ris” brought');
    assert.ok(await until(async () => (await keys()) === before), 'it is taken out again');
  },

  'imports: a bad file is refused whole, with the line and the reason': async (stage) => {
    const { library } = await open(stage, 'dailynk-tagdiv-fire');
    const bad = '{\n "export_userid": "acct:a@b",\n "annotations": [\n  {"id": "x", "uri": 7}\n ]\n}';
    await bring(library, bad, 'bad.json');
    assert.ok(await shows(library, 'section.import [role=alert]', 'Line 4'));
    assert.ok(await shows(library, 'section.import [role=alert]', 'Nothing was taken from it'));
    await bring(library, 'TY  - NEWS\nUR  - https://a.example/x\n', 'cut.ris');
    assert.ok(await shows(library, 'section.import [role=alert]', 'has no end'));
    assert.deepEqual(await bodies(library), []);
  },
};
