/** Restoring row by row: a row that cannot be taken in is said and left out, all others come back; and what a library holds comes back the same. */

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../protocol/failures';
import type { BackupCursor } from '../../protocol/messages/backup';
import {
  BACKUP_START,
  type BackupProgress,
  footerLine,
  headerLine,
  rowLine,
  tooLongLine,
} from '../../protocol/messages/backup-lines';
import { LIMITS } from '../../protocol/schemas/schema-parts';
import { validate } from '../../protocol/validation';
import { inWords } from '../../tests/support/fault-words';
import {
  articleOf,
  draftOn,
  editedBridge,
  freshDatabase,
  otherAccount,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { BACKED_UP, BACKUP_BEGIN, backupPage, NOT_BACKED_UP } from './backup';
import { RULES } from './restore-rules';
import { faultOf } from './row-validation';

const bridge = articleOf();
const NOW = '2026-06-01T00:00:00.000Z';
let library: Library;
type Row = { table: string; row: Record<string, unknown> };

const fresh = (start = NOW) => new Library(freshDatabase(), tickingClock(start));

async function written({ db }: Library): Promise<string> {
  let text = '';
  for (let cursor: BackupCursor | null = BACKUP_BEGIN; cursor !== null; ) {
    const next = await backupPage(db, cursor, new Date(NOW));
    text += next.text;
    cursor = next.cursor;
  }
  return text;
}

const rowsOf = (text: string): Row[] =>
  text
    .split('\n')
    .filter((line) => line.includes('"table":'))
    .map((line) => JSON.parse(line) as Row);

/** A sound file of these rows. */
function fileOf(rows: readonly Row[], schema = 5): string {
  let progress: BackupProgress = { ...BACKUP_START, line: 1 };
  let text = headerLine(schema, NOW);
  for (const { table, row } of rows) {
    const next = rowLine({ table, row }, progress);
    text += next.text;
    progress = next.after;
  }
  return text + footerLine(progress);
}

async function restore(into: Library, text: string, mode: 'merge' | 'replace' = 'merge') {
  const { refused, ended } = await into.backup.stage({ token: 't', part: 0, text, progress: BACKUP_START });
  const preview = await into.backup.preview('t');
  const restored = await into.backup.apply('t', mode);
  return { refused, ended, preview, restored };
}

const kept = async ({ db }: Library) =>
  Object.fromEntries(
    await Promise.all(
      BACKED_UP.map(async (name) => {
        const rows = (await db.table(name).toArray()) as Record<string, unknown>[];
        return [name, rows.map(({ engines: _e, holder: _h, ...row }) => row)] as const;
      }),
    ),
  );

beforeEach(async () => {
  library = fresh('2026-01-05T08:00:00.000Z');
  await library.openArticle(bridge);
  await library.openArticle(editedBridge());
  await library.openArticle(otherAccount());
  const { annotation } = await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { tags: ['wood'] }));
  const { id, revision } = annotation;
  await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { id, revision, body: 'Second words' }));
  const draft = {
    token: 'd',
    id: 'n',
    opened: 'article',
    revision: null,
    words: '',
    changed: NOW,
    ...draftOn(null, ''),
  };
  await library.keeping.keepDraft(bridge.key, draft, 3);
  await library.changeSettings({ theme: 'dark' });
  await library.db.watches.put({ key: bridge.key, since: NOW, seen: [bridge.key] });
});

describe('every table', () => {
  it('is backed up, or said not to be; and every backed-up one has its rule and an example', async () => {
    const names = library.db.tables.map(({ name }) => name).toSorted();
    expect([...BACKED_UP, ...NOT_BACKED_UP].toSorted()).toEqual(names);
    expect(Object.keys(RULES).toSorted()).toEqual([...BACKED_UP].toSorted());
    const held = await kept(library);
    for (const name of BACKED_UP) expect([name, held[name]!.length > 0]).toEqual([name, true]);
    for (const { table, row } of rowsOf(await written(library))) expect(faultOf(table, row)).toBeNull();
  });

  it.each([...BACKED_UP])('comes back as it was: %s', async (name) => {
    const into = fresh();
    expect((await restore(into, await written(library))).refused).toEqual([]);
    expect((await kept(into))[name]).toEqual((await kept(library))[name]);
  });
});

it('a note with more edits than anybody makes is restored, and can be restored again', async () => {
  await library.db.annotations.toCollection().modify({ revision: 1_000_000_000 });
  const lines = await written(library);
  const into = fresh();
  expect((await restore(into, lines)).refused).toEqual([]);
  // The two differ now: one of them is put above both.
  const [note] = await into.db.annotations.toArray();
  await into.db.annotations.update(note!.id, { body: 'Third words', modified: '2026-01-06T00:00:00.000Z' });
  expect((await restore(into, lines)).refused).toEqual([]);
  for (const row of await into.db.annotations.toArray()) {
    expect(faultOf('annotations', row)).toBeNull();
    expect(row.revision).toBeLessThan(2_000_000);
  }
});

type Spoil = (row: Record<string, unknown> & { article: object }) => Record<string, unknown>;
const article =
  (parts: object): Spoil =>
  (row) => ({ ...row, article: { ...row.article, ...parts } });

describe('one bad row', () => {
  it.each<[string, string, Spoil]>([
    [
      'the key of another address',
      'articles',
      (row) => ({ ...row, key: 'https://rfa.org/x', article: { ...row.article, key: 'https://rfa.org/x' } }),
    ],
    [
      'a key that is a script',
      'articles',
      (row) => ({
        ...row,
        key: 'javascript:alert(1)',
        article: { ...row.article, key: 'javascript:alert(1)' },
      }),
    ],
    [
      'a key that is data',
      'articles',
      (row) => ({ ...row, key: 'data:text/html,x', article: { ...row.article, key: 'data:text/html,x' } }),
    ],
    ['an address that is a script', 'articles', article({ url: 'javascript:alert(1)' })],
    [
      'a span beyond the text',
      'articles',
      article({ links: [{ span: [0, 1e9], href: 'https://a.example/' }] }),
    ],
    ['a text that is none', 'articles', article({ text: 3 })],
    ['a date that is none', 'articles', (row) => ({ ...row, lastRead: 'yesterday' })],
    ['a revision beyond counting', 'annotations', (row) => ({ ...row, revision: Number.MAX_SAFE_INTEGER })],
    ['a negative revision', 'annotations', (row) => ({ ...row, revision: -1 })],
    ['no revision', 'annotations', (row) => ({ ...row, revision: null })],
    ['the key of no article', 'annotations', (row) => ({ ...row, articleKey: 'javascript:alert(1)' })],
    ['a body beyond bounds', 'annotations', (row) => ({ ...row, body: 'x'.repeat(LIMITS.note + 1) })],
    ['a table of its own', 'annotations', (row) => row],
    ['no row', 'annotations', () => null as never],
    ['a why that is none', 'noteVersions', (row) => ({ ...row, why: 'x' })],
    ['no text', 'versions', ({ text: _text, ...row }) => row],
    ['no token', 'drafts', ({ token: _token, ...row }) => row],
    ['a theme that is none', 'settings', (row) => ({ ...row, changed: { theme: 'pink' } })],
  ])('with %s (%s) is said with its line, and all others are restored', async (name, table, spoil) => {
    const rows = rowsOf(await written(library));
    const at = rows.findIndex((one) => one.table === table);
    const spoilt = {
      table: name === 'a table of its own' ? 'mysteries' : table,
      row: spoil(rows[at]!.row as Parameters<Spoil>[0]) as Row['row'],
    };
    // Beside the sound ones, so that what belongs to an article still has it.
    const text = fileOf(rows.toSpliced(at, 0, spoilt));
    const into = fresh();
    const { refused, restored } = await restore(into, text);
    expect(refused).toEqual([
      { line: at + 2, table: spoilt.table, fault: expect.objectContaining({ kind: expect.any(String) }) },
    ]);
    expect(restored.left).toBe(0);
    expect(await kept(into)).toEqual(await kept(library));
  });

  it('whose article is nowhere is said before, and left out', async () => {
    const rows = rowsOf(await written(library)).filter(
      ({ table, row }) => table !== 'articles' || row.key !== bridge.key,
    );
    const into = fresh();
    const { preview, restored } = await restore(into, fileOf(rows));
    expect(preview.refused.map(({ table }) => table).toSorted()).toEqual(['drafts', 'versions', 'watches']);
    expect(restored.left).toBe(3);
    expect(await into.db.annotations.count()).toBe(1);
    expect(await into.db.articles.count()).toBe(1);
  });

  it('in a field that this version does not know keeps it', async () => {
    const rows = rowsOf(await written(library)).map(({ table, row }) => ({
      table,
      row: { ...row, later: [1] },
    }));
    const into = fresh();
    expect((await restore(into, fileOf(rows))).refused).toEqual([]);
    expect(rowsOf(await written(into)).every(({ row }) => 'later' in row)).toBe(true);
  });

  it('of an article whose blocks say something else has the words of its text', async () => {
    const rows = rowsOf(await written(library)).map(({ table, row }) =>
      table === 'articles' && row.key === bridge.key
        ? {
            table,
            row: {
              ...row,
              article: {
                ...(row.article as object),
                blocks: (row.article as typeof bridge).blocks.map((one: object) => ({
                  ...one,
                  text: 'Other words',
                })),
              },
            },
          }
        : { table, row },
    );
    const into = fresh();
    expect((await restore(into, fileOf(rows))).refused).toEqual([]);
    expect((await into.view(bridge.key))!.article).toEqual((await library.view(bridge.key))!.article);
  });
});

describe('a damaged file', () => {
  const NOTE = '"body":"Second words"';
  it.each<[string, (lines: string[]) => string[], number, RegExp]>([
    [
      'with a changed letter',
      (lines) => lines.map((line) => line.replace(NOTE, '"body":"Second wards"')),
      1,
      /changed or cut off/,
    ],
    [
      'with half a line',
      (lines) => lines.map((line) => (line.includes(NOTE) ? line.slice(0, 90) : line)),
      1,
      /changed or cut off/,
    ],
    [
      'with a line that is none',
      (lines) => lines.map((line) => (line.includes(NOTE) ? 'x' : line)),
      1,
      /not a line/,
    ],
    [
      'with a line that is too long',
      (lines) => lines.map((line) => (line.includes(NOTE) ? tooLongLine(line) : line)),
      1,
      /too long/,
    ],
    ['with a line missing', (lines) => lines.filter((line) => !line.includes(NOTE)), 1, /missing/],
    [
      'with a doubled line',
      (lines) => lines.flatMap((line) => (line.includes(NOTE) ? [line, line] : [line])),
      0,
      /doubled/,
    ],
    [
      'with its lines in another order',
      (lines) => [lines[0]!, ...lines.slice(1, -1).reverse(), lines.at(-1)!],
      0,
      /out of order/,
    ],
    ['with lines after its end', (lines) => [...lines, lines[1]!], 0, /follows the end/],
    ['without an end', (lines) => lines.slice(0, -1), 0, /^$/],
  ])('%s: the rest comes back', async (_name, spoil, lost, reason) => {
    const lines = (await written(library)).trimEnd().split('\n');
    const into = fresh();
    const { refused } = await restore(into, spoil(lines).join('\n'));
    expect(refused.map(({ fault }) => inWords(fault)).join()).toMatch(reason);
    const [was, is] = [await kept(library), await kept(into)];
    expect(is.annotations!.length).toBe(was.annotations!.length - lost);
    expect({ ...is, annotations: [] }).toEqual({ ...was, annotations: [] });
  });

  it('of a newer version of the database is refused whole: nothing of it vanishes', async () => {
    const into = fresh();
    const staging = into.backup.stage({ token: 't', part: 0, text: fileOf([], 99), progress: BACKUP_START });
    expect(failureOf(await staging.catch((error: unknown) => error))).toMatchObject({ kind: 'invalid' });
  });
});

describe('dates', () => {
  it.each([
    ['2026-01-05T17:00:10+09:00', 'Second words'],
    ['2026-01-05T08:00:10Z', 'Second words'],
    ['2026-01-05T18:59:00+09:00', 'From the file'],
    ['2026-01-05T08:30Z', 'From the file'],
    ['2099-01-01T00:00:00Z', 'Second words'],
  ])('are instants: a note of %s beside one of 08:20', async (modified, expected) => {
    const [note] = await library.db.annotations.toArray();
    await library.db.annotations.update(note!.id, { modified: '2026-01-05T08:20:00.000Z' });
    const rows = [{ table: 'annotations', row: { ...note, body: 'From the file', modified } as Row['row'] }];
    await restore(new Library(library.db, tickingClock('2026-01-06T00:00:00.000Z')), fileOf(rows));
    const stands = (await library.db.annotations.get(note!.id))!.body;
    // What is said to be of 2099 is of now, when it is restored: the latest.
    expect(stands).toBe(modified.startsWith('2099') ? 'From the file' : expected);
  });
});

describe('a restore is one transaction', () => {
  it('with the snapshot that undoes it: where it breaks off there is neither', async () => {
    const before = { ...(await kept(library)), snapshots: await library.db.snapshots.toArray() };
    await library.backup.stage({ token: 't', part: 0, text: await written(library), progress: BACKUP_START });
    library.db.table('drafts').hook('deleting', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(library.backup.apply('t', 'replace')).rejects.toThrow();
    expect({ ...(await kept(library)), snapshots: await library.db.snapshots.toArray() }).toEqual(before);
  });
});

describe('whatever the library takes in it gives back', () => {
  it('an article with 20,000 links keeps as many as a line of a backup holds', async () => {
    const href = `https://a.example/${'x'.repeat(9_880)}`;
    const links = Array.from({ length: 2_000 }, () => ({ span: [0, 5], href }));
    const { article: taken } = validate('library/store', { article: { ...bridge, links } });
    expect(taken.links.length).toBeGreaterThan(50);
    expect(taken.links.length).toBeLessThan(2_000);
    await library.openArticle(taken);
    const into = fresh();
    const { refused } = await restore(into, await written(library));
    expect(refused).toEqual([]);
    expect((await into.view(bridge.key))!.article).toEqual(taken);
  });

  it('no note whose place is longer than a line of a backup', () => {
    const selectors = Array.from({ length: 10 }, () => ({
      type: 'TextQuoteSelector',
      exact: 'x'.repeat(1_500_000),
      prefix: '',
      suffix: '',
    }));
    const draft = { ...draftOn(null, ''), target: { kind: 'passage', selectors } };
    const saving = () => validate('note/save', { about: { key: bridge.key }, draft });
    expect(saving).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ kind: 'too-large' }) }),
    );
  });

  it('whatever its letters are', async () => {
    const words = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' });
    const property = fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 4 }),
      words,
      words,
      async (paragraphs, title, body) => {
        const from = fresh('2026-01-05T08:00:00.000Z');
        const { article: taken } = validate('library/store', { article: articleOf(paragraphs, { title }) });
        await from.openArticle(taken);
        await from.openArticle(articleOf([...paragraphs, 'More.'], { title }));
        const draft = validate('note/save', {
          about: { key: bridge.key },
          draft: draftOn(null, '', { body, tags: [title] }),
        });
        await from.saveNote(bridge.key, draft.draft);
        const into = fresh();
        expect((await restore(into, await written(from))).refused).toEqual([]);
        expect(await kept(into)).toEqual(await kept(from));
      },
    );
    await fc.assert(property, { numRuns: 15 });
  });
});
