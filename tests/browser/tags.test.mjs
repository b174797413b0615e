import assert from 'node:assert/strict';
import { ask, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';

const ARTICLE = 'dailynk-tagdiv-fire';

const note = (body, tags) => ({ about: 'tab', draft: { target: { kind: 'article' }, body, tags } });

/** Every tag with the number of its notes. */
const tagsIn = async (library) =>
  Object.fromEntries((await ask(library, 'library/tags', {})).map(({ tag, notes }) => [tag, notes]));

/** Types into a field in place of what is in it. */
const retype = (page, selector, text) =>
  page.evaluate(
    ({ selector, text }) => {
      const field = document.querySelector(selector);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    { selector, text },
  );

export const tests = {
  'a note is edited where the list shows it, and its tags are joined and parted again': async (stage) => {
    const sidebar = await stage.sidebar(await stage.read(stage.page(ARTICLE).url));
    await ask(sidebar, 'note/save', note('Who was at the bridge?', ['rivers']));
    await ask(sidebar, 'note/save', note('Ask the second source', ['river']));
    const library = await stage.library();
    await library.evaluate(() => {
      location.hash = '#/notes';
    });
    assert.ok(await shows(library, '.note', 'Who was at the bridge?'));

    // Edited in place.
    await library.evaluate(() => {
      const found = [...document.querySelectorAll('.note')].find((one) =>
        one.textContent.includes('Who was at the bridge?'),
      );
      found.querySelector('.note-meta .link').id = 'edit-this';
    });
    await library.click('#edit-this');
    assert.ok(await shows(library, '.note .editor'));
    await retype(library, '.note .editor textarea', 'Who was at the gate?');
    await library.click('.note .editor .button');
    assert.ok(await shows(library, '.note .markdown', 'Who was at the gate?'));
    const { notes } = await ask(library, 'library/notes', { words: 'gate', offset: 0, limit: 5 });
    assert.equal(notes[0].annotation.revision, 2);

    // Joined, and parted again.
    await library.click('.tag-list summary');
    await library.click('.tags-all > li .link');
    await retype(library, '.tag-rename input', 'rivers');
    assert.ok(await shows(library, '.tag-rename [role=status]', 'There is a tag “rivers” already'));
    await library.click('.tag-rename button[type=submit]');
    assert.ok(await until(async () => (await tagsIn(library)).rivers === 2));
    assert.ok(await shows(library, '.toast', 'The tag of 1 note was changed.'));
    await library.click('.toast button');
    assert.ok(await until(async () => (await tagsIn(library)).river === 1));
    assert.deepEqual(await tagsIn(library), { river: 1, rivers: 1 });
  },
};
