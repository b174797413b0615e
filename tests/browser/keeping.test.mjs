import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { ask, painted, shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { traces } from './page-facts.mjs';

const ARTICLE = 'dailynk-tagdiv-fire';
const everyNote = async (library) =>
  (await ask(library, 'library/notes', { words: '', offset: 0, limit: 1000 })).notes.map(
    ({ annotation }) => annotation,
  );

/** What is in the editor of the article's sidebar. */
const typed = (sidebar) => sidebar.evaluate(() => document.querySelector('.editor textarea')?.value ?? null);

export const tests = {
  'unsaved words are back after the tab was closed': async (stage) => {
    const tab = await stage.read(stage.page(ARTICLE).url);
    const sidebar = await stage.sidebar(tab);
    const { article } = await ask(sidebar, 'article/view', { about: 'tab' });
    // As the editor keeps them, a moment after the key; the tab goes before the note is saved.
    const draft = {
      token: crypto.randomUUID(),
      id: crypto.randomUUID(),
      opened: 'article',
      revision: null,
      target: { kind: 'article' },
      words: '',
      body: 'Half a thought',
      tags: [],
      changed: new Date().toISOString(),
    };
    await ask(sidebar, 'draft/keep', { about: 'tab', articleKey: article.key, draft });
    await stage.clear();
    const again = await stage.sidebar(await stage.read(stage.page(ARTICLE).url));
    await again.click('[data-tab=notes]');
    const back = await until(async () => (await typed(again)) === 'Half a thought');
    const kept = await ask(again, 'draft/list', { about: 'tab' });
    assert.ok(back, `they are not back; kept: ${JSON.stringify(kept)}; shown: ${await typed(again)}`);
    await again.click('.editor .editor-foot .link');
    assert.ok(await until(async () => (await typed(again)) === null));
    await until(async () => (await ask(again, 'draft/list', { about: 'tab' })).length === 0);
    assert.deepEqual(await ask(again, 'draft/list', { about: 'tab' }), []);
  },

  'a note says again what it said before': async (stage) => {
    const sidebar = await stage.sidebar(await stage.read(stage.page(ARTICLE).url));
    const target = { kind: 'article' };
    const { annotation } = await ask(sidebar, 'note/save', {
      about: 'tab',
      draft: { target, body: 'First words', tags: [] },
    });
    const { id } = annotation;
    await ask(sidebar, 'note/save', {
      about: 'tab',
      draft: { id, revision: 1, target, body: 'Second words', tags: [] },
    });
    await sidebar.click('[data-tab=notes]');
    assert.ok(await shows(sidebar, '.note', 'Second words'));
    await sidebar.click('.note .menu button');
    await sidebar.click('.note [role=menuitem]:nth-of-type(2)');
    assert.ok(await shows(sidebar, '.note-history', 'First words'));
    await sidebar.click('.note-history li .link');
    assert.ok(await shows(sidebar, '.note > .markdown', 'First words'));
  },

  'a link to it opens the article there': async (stage) => {
    const library = await stage.library();
    const [note] = await everyNote(library);
    // By the hash alone: WebDriver BiDi refuses to go to addresses of extensions.
    await library.evaluate((id) => location.assign(`#/note/${id}`), note.id);
    assert.ok(await shows(library, `[data-note="${note.id}"]`, 'First words'));
  },

  'everything is restored from its own backup': async (stage) => {
    const library = await stage.library();
    const before = await everyNote(library);
    let text = '';
    for (let cursor = null, more = true; more; more = cursor !== null) {
      const page = await ask(library, 'backup/page', { cursor });
      text += page.text;
      cursor = page.cursor;
    }
    for (const { id, articleKey } of before)
      await ask(library, 'note/delete', { about: { key: articleKey }, id });
    const token = crypto.randomUUID();
    const progress = { line: 0, rows: 0, sum: '00000000', ended: false };
    const after = await ask(library, 'backup/stage', { token, part: 0, text, progress });
    assert.equal(after.ended, true);
    assert.equal((await ask(library, 'backup/preview', { token })).notes.fresh, before.length);
    await ask(library, 'backup/restore', { token, mode: 'merge' });
    assert.deepEqual(await everyNote(library), before);
  },

  'a backup file is restored on its page, and that is undone and done again': async (stage) => {
    const library = await stage.library();
    const full = await everyNote(library);
    assert.ok(full.length > 0);
    let text = '';
    for (let cursor = null, more = true; more; more = cursor !== null) {
      const page = await ask(library, 'backup/page', { cursor });
      text += page.text;
      cursor = page.cursor;
    }
    for (const { id, articleKey } of full)
      await ask(library, 'note/delete', { about: { key: articleKey }, id });
    await library.evaluate(() => location.assign('#/backup'));
    assert.ok(await shows(library, '.backup h2'));
    await library.evaluate((lines) => {
      const input = document.querySelector('.backup input[type=file]');
      const chosen = new DataTransfer();
      chosen.items.add(new File([lines], 'mine.jsonl'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
    assert.ok(await shows(library, '.backup .preview'));
    await library.click('.backup .note .button.strong');
    const holds = (count) => until(async () => (await everyNote(library)).length === count);
    const undo = () => library.click('.toast button');
    assert.ok(await shows(library, '.toast', 'Restored'));
    assert.ok(await holds(full.length));
    await undo();
    assert.ok(await holds(0), 'the restore was not undone');
    assert.ok(await shows(library, '.toast', 'as it was before'));
    await undo();
    assert.ok(await holds(full.length), 'the undo was not undone');
    assert.deepEqual(await everyNote(library), full);
  },

  'notes and unsaved words outlive a reload of the extension, and open pages work on': async (stage) => {
    const { url } = stage.page(ARTICLE);
    const tab = await stage.read(url);
    const sidebar = await stage.sidebar(tab);
    const { article } = await ask(sidebar, 'article/view', { about: 'tab' });
    const id = crypto.randomUUID();
    const target = { kind: 'article' };
    const draft = {
      token: id,
      id,
      opened: 'article',
      revision: null,
      target,
      words: '',
      body: 'Open',
      tags: [],
      changed: new Date().toISOString(),
    };
    await ask(sidebar, 'draft/keep', { about: 'tab', articleKey: article.key, draft });
    await ask(sidebar, 'note/save', { about: 'tab', draft: { target, body: 'Saved before', tags: [] } });
    const before = await everyNote(await stage.library());
    assert.ok(before.length > 0);
    await tab.front();
    const traced = await tab.evaluate(traces);
    await stage.browser.reloadExtension();
    if (stage.name === 'firefox') {
      // Firefox starts the new script in open pages by itself: it finds what the old one left, and shows it once.
      const answers = async () =>
        ask(await tab.sidebar(), 'article/view', { about: 'tab' }).catch(() => null);
      assert.ok(await until(answers));
      assert.deepEqual(await tab.evaluate(traces), traced);
    } else {
      // Chromium leaves them to the old one, which goes.
      const nothing = { hosts: 0, highlights: 0, sheets: 0 };
      await until(async () => isDeepStrictEqual(await tab.evaluate(traces), nothing), { timeout: 5000 });
      assert.deepEqual(await tab.evaluate(traces), nothing);
    }
    assert.deepEqual(tab.console, []);
    await tab.reload();
    assert.ok(await painted(tab));
    const again = await stage.sidebar(tab);
    const view = await ask(again, 'article/view', { about: 'tab' });
    const after = view.annotations.map(({ annotation }) => annotation);
    const byId = (notes) => notes.toSorted((one, other) => (one.id < other.id ? 1 : -1));
    assert.deepEqual(byId(after.filter((note) => note.id !== id)), byId(before));
    // A sidebar that opened meanwhile has taken the words up, and saved them when its page was left.
    const saved = after.filter((note) => note.id === id);
    const drafts = await ask(again, 'draft/list', { about: 'tab' });
    assert.deepEqual(
      [...drafts, ...saved].map(({ body }) => body),
      ['Open'],
    );
  },
};
