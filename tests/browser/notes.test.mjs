import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { exported } from './exported.mjs';
import { placeOfQuote } from './page-facts.mjs';

const WORDS = 'Compare the number of dead with the other account.';
const ARTICLE = 'dailynk-tagdiv-fire';

const noteIn = (frame) =>
  until(() =>
    frame.evaluate(
      (words) => [...document.querySelectorAll('.note')].some((note) => note.textContent.includes(words)),
      WORDS,
    ),
  );

export const tests = {
  'a note on a quote is written, and said to be saved when it is': async (stage) => {
    const tab = await stage.read(stage.page(ARTICLE).url);
    const sidebar = await stage.sidebar(tab);
    await shows(sidebar, '.quote');
    const { x, y } = await tab.evaluate(placeOfQuote);
    await tab.clickAt(x, y);
    await sidebar.click('.quote.active .quote-acts button:nth-of-type(2)');
    await shows(sidebar, '.editor textarea');
    await sidebar.type('.editor textarea', WORDS);
    const placeOf = () =>
      sidebar.evaluate(() => {
        const { top, height } = document.querySelector('.editor').getBoundingClientRect();
        return [Math.round(top), Math.round(height)];
      });
    const before = await placeOf();
    assert.ok(
      await until(() =>
        sidebar.evaluate(() =>
          /\d/.test(document.querySelector('.editor .saved[role=status]')?.textContent ?? ''),
        ),
      ),
      'never said to be saved',
    );
    assert.deepEqual(await placeOf(), before, 'the form stays where it is');
    const library = await stage.library();
    const { notes } = await ask(library, 'library/notes', { words: '', offset: 0, limit: 10 });
    assert.deepEqual(
      notes.map(({ annotation }) => annotation.body),
      [WORDS],
    );
  },

  'it is there after a reload': async (stage) => {
    const tab = await stage.read(stage.page(ARTICLE).url);
    await stage.sidebar(tab);
    await tab.reload();
    assert.ok(await noteIn(await stage.sidebar(tab)));
  },

  'it is there after the browser was closed and opened again': async (stage) => {
    await stage.restart();
    const tab = await stage.read(stage.page(ARTICLE).url);
    assert.ok(await noteIn(await stage.sidebar(tab)));
  },

  'it stands in every export that has notes': async (stage) => {
    await stage.sidebar(await stage.read(stage.page(ARTICLE).url));
    const library = await stage.library();
    for (const format of ['markdown', 'csv', 'html'])
      assert.ok((await exported(library, format, null)).includes(WORDS), format);
    const { items, first } = JSON.parse(await exported(library, 'json-ld', null));
    const annotations = items ?? first.items;
    const note = annotations.find((one) => JSON.stringify(one.body ?? '').includes(WORDS));
    assert.ok(note, 'no annotation carries the note');
    assert.ok(JSON.stringify(note.target).includes('TextQuoteSelector'));
  },

  'it is taken out and put back': async (stage) => {
    const tab = await stage.read(stage.page(ARTICLE).url);
    const sidebar = await stage.sidebar(tab);
    assert.ok(await noteIn(sidebar));
    const library = await stage.library();
    const { notes } = await ask(library, 'library/notes', { words: '', offset: 0, limit: 10 });
    const { id, articleKey } = notes[0].annotation;
    const about = { key: articleKey };
    const deleted = await ask(library, 'note/delete', { about, id });
    assert.ok(
      await until(() => sidebar.evaluate(() => document.querySelectorAll('.note').length === 0)),
      'the sidebar still shows it',
    );
    await ask(library, 'note/restore', { about, annotation: deleted });
    assert.ok(await noteIn(sidebar), 'the sidebar does not show it again');
  },

  'a selection gets a note of its own': async (stage) => {
    const tab = await stage.read(stage.page('rfa-plone-fire').url);
    const sidebar = await stage.sidebar(tab);
    await shows(sidebar, '.quote');
    await tab.front();
    const place = await tab.evaluate(() => {
      const text = document.querySelector('#storytext p span').firstChild;
      text.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection().setBaseAndExtent(text, 3, text, 60);
      const box = getSelection().getRangeAt(0).getClientRects()[0];
      return { x: box.left, y: box.top, right: box.right, bottom: box.bottom };
    });
    assert.ok(place);
    // The button is in a closed root; the extension's own message does what the button does.
    await sidebar.evaluate(
      (span) =>
        (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({
          name: 'note/save',
          ask: {
            about: 'tab',
            draft: {
              target: {
                kind: 'passage',
                selectors: [{ type: 'TextPositionSelector', start: span[0], end: span[1] }],
              },
              body: 'A passage of my own.',
              tags: ['fire'],
            },
          },
        }),
      [3, 60],
    );
    await sidebar.click('[data-tab=notes]');
    assert.ok(await shows(sidebar, '.note', 'A passage of my own.'));
  },
};
