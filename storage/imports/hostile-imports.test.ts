/** Annotations of files that somebody made up, and of files whose ids are only their own. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../engine/model';
import { LONGEST_SENDER } from '../../engine/model/library/imports';
import { validate } from '../../protocol/validation';
import { rowsInWords } from '../../tests/support/fault-words';
import { bringFile } from '../../tests/support/importing';
import { articleOf, freshDatabase } from '../../tests/support/library-samples';
import { RULES } from '../backup/restore-rules';
import { faultOf } from '../backup/row-validation';
import type { LibraryDatabase } from '../database/database';
import { Library } from '../library/library';
import { lookOver } from './looking-over';

const NOW = new Date('2031-03-01T00:00:00.000Z');
const PAGE = 'https://lantern.example/boats';
let db: LibraryDatabase;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.close());

const selector = [{ type: 'TextQuoteSelector', exact: 'boats' }];
const own = (fields: object = {}) => ({
  id: 'urn:uuid:11111111-1111-4111-8111-111111111111',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2031-01-01T00:00:00Z',
  modified: '2031-01-01T09:00:00+09:00',
  body: [{ type: 'TextualBody', value: 'mine', purpose: 'commenting' }],
  target: { source: PAGE, selector },
  'ss:kind': 'passage',
  'ss:article': PAGE,
  'ss:revision': 1,
  ...fields,
});
const foreign = (id: string, body: string, source = PAGE) => ({
  id,
  type: 'Annotation',
  body,
  target: { source, selector },
});
const bring = (...rows: object[]) => bringFile(db, JSON.stringify(rows), NOW);
const look = (...rows: object[]) => lookOver(db, 't', JSON.stringify(rows), NOW);
const bodies = async () => (await db.annotations.toArray()).map(({ body }) => body).sort();

const relation = { otherKey: 'javascript:alert(1)', rowId: 'r', relation: 'agrees', a: 'a', b: 'b' };

describe('an annotation is refused', () => {
  it.each<[string, object]>([
    ['under a script', { 'ss:article': 'javascript:alert(1)', target: 'urn:x' }],
    ['under data', { 'ss:article': 'data:text/html,x', target: 'urn:x' }],
    ['under a file', { 'ss:article': 'file:///etc/passwd', target: 'urn:x' }],
    ['under __proto__', { 'ss:article': '__proto__', target: 'urn:x' }],
    ['under another article than its target’s', { 'ss:article': 'https://dailynk.com/english/x' }],
    ['under another host than its target’s', { 'ss:article': 'https://evil.example/boats' }],
    ['beside a script', { 'ss:kind': 'relation', 'ss:relation': relation }],
    ['with a revision beyond counting', { 'ss:revision': 2 ** 53 - 1 }],
  ])('%s', async (_name, fields) => {
    expect(await look(own(fields))).toMatchObject({ articles: [], refusedCount: 1 });
    expect((await bring(own(fields))).record.added).toBe(0);
  });
});

describe('an annotation of ours', () => {
  it('on a copy comes back', async () => {
    const source = 'https://web.archive.org/web/2030/https://lantern.example/boats';
    await bring(own({ 'ss:article': `${PAGE}#web.archive.org`, target: { source, selector } }));
    expect(await bodies()).toEqual(['mine']);
  });

  it('has its times as the library writes them; one that is to come is now', async () => {
    await bring(own({ created: '2099-01-01T00:00:00Z' }));
    expect(await db.annotations.toArray()).toMatchObject([
      { created: NOW.toISOString(), modified: '2031-01-01T00:00:00.000Z' },
    ]);
  });

  it('with more edits than anybody makes can be changed, written and restored', async () => {
    await bring(own({ 'ss:revision': 1_000_000_000 }));
    const theirs = own({
      'ss:revision': 1_000_000_000,
      body: [{ type: 'TextualBody', value: 'theirs', purpose: 'commenting' }],
    });
    await bringFile(db, JSON.stringify([theirs]), NOW, 'theirs');
    const [note] = await db.annotations.toArray();
    expect(note!.body).toBe('theirs');
    expect(faultOf('annotations', note)).toBeNull();
    expect(note!.revision).toBeLessThan(2_000_000);
  });

  it('with two texts has both; of two targets the second is told', async () => {
    const text = (value: string) => ({ type: 'TextualBody', value, purpose: 'commenting' });
    const row = own({ body: [text('one'), text('two')], target: [own().target, { source: PAGE }] });
    expect(rowsInWords((await look(row)).left)).toEqual([{ line: 1, reason: 'a target beside the first' }]);
    await bring(row);
    expect(await bodies()).toEqual(['one\n\ntwo']);
  });

  it('stays on its article when a file gives its id to another', async () => {
    await bring(own());
    const id = own().id;
    const moved = { ...foreign(id, 'theirs', 'https://evil.example/x'), modified: '2031-02-01T00:00:00Z' };
    for (let times = 0; times < 2; times++) await bring(moved);
    const rows = await db.annotations.toArray();
    expect(rows.map(({ articleKey, body }) => [articleKey, body]).sort()).toEqual([
      ['https://evil.example/x', 'theirs'],
      [PAGE, 'mine'],
    ]);
  });
});

describe('who wrote a note', () => {
  const authors = async () => (await db.annotations.toArray()).map(({ author }) => author);
  const named = (name: unknown) => ({ type: 'Person', name });

  it.each<[string, object]>([
    ['of this extension’s', own({ creator: named('\u202eari\u0000M\n') })],
    ['of another tool’s', { ...foreign('urn:a', 'a'), creator: named('\u202eari\u0000M\n') }],
  ])('is a name on one line without signs that nobody sees: in a file %s', async (_, row) => {
    await bring(row);
    expect(await authors()).toEqual(['ari M']);
  });

  it.each([[{}], [''], ['\u202e'], [{ '@value': null }], [[[[]]]]])('is nobody: %j', async (name) => {
    await bring({ ...foreign('urn:a', 'a'), creator: named(name) });
    expect(await authors()).toEqual([undefined]);
  });

  it('has a short name, whatever the file says', async () => {
    await bring({ ...foreign('urn:a', 'a'), creator: named('Mira'.repeat(100_000)) });
    expect((await authors())[0]).toHaveLength(LONGEST_SENDER);
  });

  it('is not what two notes differ by', async () => {
    await bring(own({ creator: named('Mira') }));
    expect(await look(own({ creator: named('Jun') }))).toMatchObject({ fresh: 0, same: 1, differs: 0 });
  });

  it('stays with a note that is tagged, deleted and put back, written to a backup and restored', async () => {
    const library = new Library(db, () => NOW);
    const article = articleOf();
    await library.openArticle(article);
    const target = { source: article.url };
    await bring({ ...foreign('urn:a', 'a'), target, creator: named('Mira') });
    const [{ id, revision }] = (await db.annotations.toArray()) as [Annotation];
    const draft = { id, revision, target: { kind: 'article' as const }, body: 'a', tags: ['timber'] };
    await library.saveNote(article.key, draft);
    const deleted = await library.deleteNote(id);
    const asked = validate('note/restore', { about: { key: article.key }, annotation: deleted });
    expect(asked).toMatchObject({ annotation: { author: 'Mira' } });
    await library.restoreNote(deleted);
    const row = (await db.annotations.get(id))!;
    expect(row).toMatchObject({ body: 'a', tags: ['timber'], author: 'Mira' });
    expect(faultOf('annotations', row)).toBe(null);
    expect(await RULES.annotations.ready(row, NOW)).toEqual(row);
  });

  it('is not said of what the reader wrote: it stays with the words that were theirs, and comes back with those', async () => {
    let seconds = 0;
    const library = new Library(db, () => new Date(NOW.getTime() + 1_000 * seconds++));
    const article = articleOf();
    await library.openArticle(article);
    const [exact, elsewhere] = ['a', 'two logs'];
    const on = (words: string) => [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }];
    const target = { source: article.url, selector: on(exact) };
    await bring({ ...foreign('urn:a', 'who counted?'), target, creator: named('Mira') });
    const [note] = (await db.annotations.toArray()) as [Annotation];
    const save = async (fields: object) => {
      const { id, revision, target, body, tags } = (await db.annotations.get(note.id))!;
      await library.saveNote(article.key, { id, revision, target, body, tags, ...fields });
      return (await db.annotations.get(id))!.author;
    };
    expect(await save({ target: { ...note.target, colour: 'green' } })).toBe('Mira');
    expect(await save({ body: 'I counted.' })).toBeUndefined();
    expect(await save({ tags: ['timber'] })).toBeUndefined();
    const all = await library.keeping.history(note.id);
    expect(all.map(({ body, author }) => [body, author])).toEqual([
      ['I counted.', undefined],
      ['who counted?', 'Mira'],
      ['who counted?', 'Mira'],
    ]);
    for (const version of all.slice(1)) {
      expect(faultOf('noteVersions', version)).toBe(null);
      expect(await RULES.noteVersions.ready(version, NOW)).toMatchObject({ author: 'Mira' });
    }
    expect(faultOf('noteVersions', { ...all[0], author: 7 })).not.toBe(null);
    // Back to what it said, in any way: the words are Mira's again.
    expect(await save({ body: 'who counted?' })).toBe('Mira');
    expect(await save({ target: { ...note.target, selectors: on(elsewhere) } })).toBeUndefined();
    expect(await save({ target: note.target })).toBe('Mira');
  });

  it('in the row of a backup that somebody made up is put right, or refuses it', async () => {
    await bring(own());
    const [row] = (await db.annotations.toArray()) as [Annotation];
    expect(await RULES.annotations.ready({ ...row, author: 'Mi\u202era' }, NOW)).toMatchObject({
      author: 'Mi ra',
    });
    expect(await RULES.annotations.ready({ ...row, author: '\u202e' }, NOW)).not.toHaveProperty('author');
    for (const author of [7, 'a'.repeat(LONGEST_SENDER + 1), null])
      expect(faultOf('annotations', { ...row, author })).not.toBe(null);
  });
});

describe('ids', () => {
  it.each(['_:b0', '#4', '17'])(
    'that are a file’s own name another annotation in the next: %s',
    async (id) => {
      await bring(foreign(id, 'one'));
      await bring(foreign(id, 'two'));
      await bring(foreign(id, 'two'));
      expect(await bodies()).toEqual(['one', 'two']);
    },
  );

  it('that two rows of a file have are told, where the rows say different things', async () => {
    const same = foreign('urn:a', 'one');
    expect((await look(same, same)).left).toEqual([]);
    expect(rowsInWords((await look(same, foreign('urn:a', 'two'))).left)).toEqual([
      { line: 1, reason: expect.stringMatching(/the id of an earlier row/) },
    ]);
  });
});
