/** The export sheet of the library: opened, chosen in by keys, and the file that it saves. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const read = async (stage) => {
  for (const name of ['rfa-plone-fire', 'breitbart-2016', 'dailynk-tagdiv-fire'])
    await stage.sidebar(await stage.read(stage.page(name).url));
  const library = await stage.library();
  await shows(library, 'main', 'Fire at quarantine depot');
  return library;
};

/** From here on what is saved is kept in the page as text. */
const keepSaved = (library) =>
  library.evaluate(() => {
    globalThis.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const one = { size: blob.size };
      globalThis.saved.push(one);
      void blob.arrayBuffer().then((bytes) => {
        one.bytes = [...new Uint8Array(bytes)];
      });
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function click() {
      globalThis.saved.at(-1).name = this.download;
    };
  });

/** The files that were saved, each with its text. */
async function savedIn(library, count = 1) {
  assert.ok(
    await until(() =>
      library.evaluate(
        (many) => globalThis.saved.filter(({ bytes, name }) => bytes && name).length >= many,
        count,
      ),
    ),
    'a file is saved',
  );
  const files = await library.evaluate(() => globalThis.saved);
  return files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('utf8'), bytes }));
}

const openSheet = async (library) => {
  await library.click('.actions .button, .reading-acts button[aria-haspopup=dialog]');
  assert.ok(await shows(library, 'dialog[open] pre', ''), 'the sheet has a preview');
};

const choose = async (library, format) => {
  await library.click(`dialog[open] input[value="${format}"]`);
  assert.ok(
    await until(() =>
      library.evaluate(
        (value) => document.querySelector(`dialog[open] input[value="${value}"]`).checked,
        format,
      ),
    ),
  );
};

const save = (library) => library.click('dialog[open] .export-foot .button.strong');

export const tests = {
  'an article is cited: RIS, with the day of reading and an archive’s address': async (stage) => {
    const library = await read(stage);
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 });
    const fire = articles.find(({ outlet }) => outlet === 'Daily NK');
    await library.evaluate((key) => {
      location.hash = `#/article/${encodeURIComponent(key)}`;
    }, fire.key);
    await shows(library, '.reading-acts', 'Export');
    await keepSaved(library);
    await openSheet(library);
    await choose(library, 'ris');
    assert.ok(await shows(library, 'dialog[open] pre', 'TY  - NEWS'));
    await save(library);
    const [{ name, text }] = await savedIn(library);
    assert.match(name, /\.ris$/);
    assert.match(text, /^TY {2}- NEWS\r\n/);
    assert.ok(text.includes(`TI  - ${fire.title}`));
    assert.match(text, /Y2 {2}- \d{4}\/\d{2}\/\d{2}\r\n/);
    assert.match(text, /AV {2}- https:\/\/web\.archive\.org\/web\/\d{14}\/https:/);
    assert.ok(
      await until(() => library.evaluate(() => document.querySelector('dialog') === null)),
      'it closes',
    );
  },

  'everything, what was found and what was picked are exported by the same sheet': async (stage) => {
    const library = await read(stage);
    await keepSaved(library);
    await openSheet(library);
    assert.ok(await shows(library, '#export-scope', 'Everything: 3 articles'));
    await choose(library, 'bibtex');
    await save(library);
    const [{ text }] = await savedIn(library);
    assert.equal(text.match(/^@misc\{/gm).length, 3);

    await library.type('input[type=search]', 'quarantine');
    assert.ok(await shows(library, '.actions', 'Export what was found'));
    await until(() => library.evaluate(() => document.querySelectorAll('.articles > li').length < 3));
    await openSheet(library);
    const found = await library.evaluate(() => document.querySelector('#export-scope').textContent);
    assert.match(found, /^\d articles? that (?:was|were) found$/);
    await choose(library, 'csl-json');
    await save(library);
    const [, { text: list }] = await savedIn(library, 2);
    assert.equal(JSON.parse(list).length, Number(found[0]));

    await library.click('.articles input[type=checkbox]');
    await openSheet(library);
    assert.ok(await shows(library, '#export-scope', '1 article selected'));
    await library.press('Escape');
    assert.ok(
      await until(() => library.evaluate(() => document.querySelector('dialog') === null)),
      'Escape closes it',
    );
  },

  'Markdown by the reader’s own template, seen at once, kept, and one file each in a ZIP': async (stage) => {
    const library = await read(stage);
    await keepSaved(library);
    await openSheet(library);
    await choose(library, 'markdown');
    assert.ok(await shows(library, 'dialog[open] pre', 'title: "'));
    await library.click('dialog[open] .export-template summary');
    const write = (words) =>
      library.evaluate((text) => {
        const field = document.querySelector('dialog[open] textarea');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, words);
    await write('Read: {{titel}}');
    assert.ok(await shows(library, '.export-faults', 'titel'));
    await write('Read: {{title}} in {{outlet}}\n');
    assert.ok(await shows(library, 'dialog[open] pre', 'Read: '));
    assert.ok(
      await until(() => library.evaluate(() => document.querySelector('.export-faults').textContent === '')),
    );
    await library.click('dialog[open] input[value="zip"]');
    assert.ok(await shows(library, '.export-foot', '.zip'));
    await save(library);
    const [{ name, bytes }] = await savedIn(library);
    assert.match(name, /\.zip$/);
    const files = Object.entries(unzipSync(new Uint8Array(bytes)));
    assert.equal(files.length, 3);
    for (const [file, text] of files) {
      assert.match(file, /^[a-z0-9-]+-[0-9a-z]{8}\.md$/);
      assert.match(Buffer.from(text).toString('utf8'), /^Read: .+ in .+\n$/);
    }

    const again = await stage.library();
    await shows(again, 'main', 'Fire at quarantine depot');
    await openSheet(again);
    assert.ok(await shows(again, 'dialog[open] pre', 'Read: '), 'the template is kept');
    await again.click('dialog[open] .export-template summary');
    await again.click('dialog[open] .export-template .link');
    assert.ok(await shows(again, 'dialog[open] pre', 'title: "'));
  },

  'an event is exported whole, as a page to read that runs nothing': async (stage) => {
    const library = await read(stage);
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 });
    const fire = articles.find(({ outlet }) => outlet === 'Daily NK');
    await library.evaluate((key) => {
      location.hash = `#/article/${encodeURIComponent(key)}`;
    }, fire.key);
    assert.ok(await shows(library, '.reading-acts', 'Export the event'));
    await keepSaved(library);
    await library.click('.reading-acts button[aria-haspopup=dialog]:nth-of-type(2)');
    assert.ok(await shows(library, '#export-scope', 'accounts of this event'));
    await choose(library, 'html');
    assert.ok(
      await until(() => library.evaluate(() => document.querySelector('dialog[open] iframe') !== null)),
    );
    await save(library);
    const [{ name, text }] = await savedIn(library);
    assert.match(name, /\.html$/);
    assert.ok(text.match(/<article>/g).length >= 2);
    assert.ok(!text.includes('<script'));
    assert.match(text, /<mark class="s1">/);

    await library.evaluate((key) => {
      location.hash = `#/event/${encodeURIComponent(key)}`;
    }, fire.key);
    assert.ok(await shows(library, '.event .acts', 'Export'));
    await library.click('.event .acts button[aria-haspopup=dialog]');
    assert.ok(
      await shows(library, '#export-scope', 'accounts of this event'),
      'from the event’s own page, too',
    );
  },
};
