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
    assert.ok(await until(async () => (await ask(again, 'settings/get', {})).exportTemplate === ''));
  },

  'the sidebar exports its article by the same sheet, by keys alone': async (stage) => {
    const tab = await stage.read(stage.page('dailynk-tagdiv-fire').url);
    const sidebar = await stage.sidebar(tab);
    await shows(sidebar, '.quote');
    await keepSaved(sidebar);
    const isAtButton = () =>
      sidebar.evaluate(() => document.activeElement?.matches('.foot [aria-haspopup=dialog]') === true);
    await sidebar.click('.foot [aria-haspopup=dialog]');
    assert.ok(await shows(sidebar, 'dialog[open] pre', 'title: "'), 'the sheet has a preview');
    assert.ok(await shows(sidebar, '#export-scope', 'Fire at quarantine depot'));
    assert.ok(
      await sidebar.evaluate(() => document.activeElement?.matches('dialog input[type=radio]') === true),
      'the keyboard is at the formats',
    );
    await tab.press('Escape');
    assert.ok(await until(() => sidebar.evaluate(() => document.querySelector('dialog') === null)));
    assert.ok(await until(isAtButton), 'the keyboard is back at the button');

    await tab.press('Enter');
    assert.ok(await shows(sidebar, 'dialog[open] pre', ''), 'it opens again');
    assert.equal(
      await sidebar.evaluate(() => document.querySelectorAll('dialog [name=export-as]').length),
      0,
      'one article needs no folder',
    );
    const formats = await sidebar.evaluate(() =>
      [...document.querySelectorAll('dialog [name=export-format]')].map(({ value }) => value),
    );
    assert.deepEqual(formats.toSorted(), [
      'bibtex',
      'bundle',
      'csl-json',
      'csv',
      'html',
      'json-ld',
      'markdown',
      'ris',
    ]);
    for (const [at, format, begins] of [
      [0, 'ris', 'TY  - NEWS'],
      [1, 'markdown', '---\ntitle: "Fire at quarantine depot'],
    ]) {
      if (at > 0) {
        await sidebar.click('.foot [aria-haspopup=dialog]');
        await shows(sidebar, 'dialog[open] pre', '');
      }
      await choose(sidebar, format);
      assert.ok(await shows(sidebar, 'dialog[open] pre', begins.split('\n')[0]));
      await save(sidebar);
      const file = (await savedIn(sidebar, at + 1))[at];
      assert.ok(file.text.startsWith(begins), file.text.slice(0, 200));
      assert.ok(await until(() => sidebar.evaluate(() => document.querySelector('dialog') === null)));
    }
    assert.ok(await shows(sidebar, '.toast', 'Exported: daily-nk-'));
  },

  'notes leave as they are filtered, and as they are picked, each with its quote': async (stage) => {
    const sidebar = await stage.sidebar(await stage.read(stage.page('dailynk-tagdiv-fire').url));
    const { attributions, article } = await ask(sidebar, 'article/view', { about: 'tab' });
    const quoted = attributions.attributions.find(({ type }) => type === 'direct');
    const exact = article.text.slice(...quoted.content[0]);
    const quote = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' };
    const drafts = [
      ['Whose order was it?', ['orders'], { kind: 'passage', selectors: [quote] }],
      ['Ask the second source', ['calls'], { kind: 'article' }],
      ['Another order', ['orders'], { kind: 'article' }],
    ];
    for (const [body, tags, target] of drafts)
      await ask(sidebar, 'note/save', { about: 'tab', draft: { body, tags, target } });
    const library = await stage.library();
    await library.evaluate(() => {
      location.hash = '#/notes';
    });
    assert.ok(await shows(library, '.note', 'Ask the second source'));
    await keepSaved(library);
    await library.click('.tag-list summary');
    await library.evaluate(() =>
      [...document.querySelectorAll('.tags-all .tag')].find((one) => one.textContent === 'orders').click(),
    );
    assert.ok(await shows(library, '.actions [role=status]', '2 notes'));
    await library.click('.actions .button');
    assert.ok(await shows(library, '#export-scope', 'These 2 notes'));
    await choose(library, 'csv');
    assert.ok(await shows(library, 'dialog[open] pre', 'Whose order was it?'));
    await save(library);
    const [{ text }] = await savedIn(library);
    assert.ok(text.includes('Whose order was it?') && text.includes('Another order'), text);
    assert.ok(!text.includes('Ask the second source'), text);
    assert.ok(text.includes(exact.slice(0, 20)), 'the quote that the note is on');
    assert.ok(await until(() => library.evaluate(() => document.querySelector('dialog') === null)));

    // Picked by the keyboard alone.
    await library.evaluate(() => document.querySelector('.note-index input[type=checkbox]').focus());
    await library.press(' ');
    assert.ok(await shows(library, '.actions [role=status]', '1 note selected'));
    await library.click('.actions .button');
    assert.ok(await shows(library, '#export-scope', 'This 1 note'));
    await choose(library, 'json-ld');
    await save(library);
    const [, { text: picked }] = await savedIn(library, 2);
    const notes = JSON.parse(picked).first.items.filter(({ body }) =>
      JSON.stringify(body ?? '').includes('order'),
    );
    assert.equal(notes.length, 1);
  },

  'into a folder: names stay, nothing else is touched, and what stops it is said': async (stage) => {
    // Firefox gives pages no folder of the reader's.
    if (stage.name !== 'chromium') return;
    const library = await read(stage);
    // A real folder, of the browser's own file system: the picker is a window of the browser's that nothing can drive.
    const inFolder = (what, ...args) =>
      library.evaluate(
        async ([work, given]) => {
          const root = await navigator.storage.getDirectory();
          const folder = await root.getDirectoryHandle('vault', { create: work !== 'remove' });
          if (work === 'pick') globalThis.showDirectoryPicker = async () => folder;
          if (work === 'remove') await root.removeEntry('vault', { recursive: true });
          if (work === 'hold') {
            const handle = await folder.getFileHandle(given[0]);
            globalThis.held = await handle.createWritable({ mode: 'exclusive' });
          }
          if (work === 'release') await globalThis.held.abort();
          if (work === 'write') {
            const stream = await (await folder.getFileHandle(given[0], { create: true })).createWritable();
            await stream.write(given[1]);
            await stream.close();
          }
          if (work !== 'list') return null;
          const files = {};
          // While a file is written, another one stands beside it for a moment.
          for await (const [name, handle] of folder.entries())
            files[name] = await handle.getFile().then(
              (file) => file.text(),
              () => null,
            );
          return files;
        },
        [what, args],
      );
    await inFolder('pick');
    await inFolder('write', 'my own.md', 'Mine');
    const exportAll = async () => {
      await openSheet(library);
      await choose(library, 'markdown');
      await library.click('dialog[open] input[value="folder"]');
      assert.ok(await shows(library, 'dialog[open] .export-foot .button', 'Pick a folder'));
      await save(library);
    };
    await exportAll();
    assert.ok(await shows(library, '.toast', 'Exported: 3 files in “vault”'));
    const first = await inFolder('list');
    const names = Object.keys(first).filter((name) => name !== 'my own.md');
    assert.equal(names.length, 3);
    for (const name of names) assert.match(name, /^[a-z0-9-]+-[0-9a-z]{8}\.md$/);

    // The same articles have the same names, and what they were written over with is theirs alone.
    await inFolder('write', names[0], 'An older export');
    await exportAll();
    const isClosed = () => library.evaluate(() => document.querySelector('dialog') === null);
    assert.ok(await until(isClosed));
    assert.deepEqual(await inFolder('list'), first);
    assert.equal(first['my own.md'], 'Mine');

    // A file that another program holds: those before it stand, it is as it was, and both are said.
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 10 });
    const second = articles.toSorted((a, b) => (a.firstRead < b.firstRead ? -1 : 1))[1];
    const held = names.find((name) => first[name].includes(JSON.stringify(second.title).slice(1, -1)));
    await inFolder('hold', held);
    await exportAll();
    assert.ok(await shows(library, '.export-said', `“${held}” was not written. Exported: 1 file in “vault”`));
    assert.ok(await shows(library, 'dialog[open]', ''), 'the sheet stays, to try again');
    await inFolder('release');
    assert.deepEqual(await inFolder('list'), first);
    await save(library);
    assert.ok(await until(isClosed), 'it is written whole the next time');
    assert.deepEqual(await inFolder('list'), first);
    await inFolder('remove');
    await exportAll();
    assert.ok(await shows(library, '.export-said', 'That folder is no longer there'));
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
