/** Two readers who send each other bundles: nothing is lost and nothing comes twice, whatever they wrote and choose. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetFile, strayItem } from '../../engine/exchange/sheet-files';
import type { Annotation, AnnotationTarget, EventWord, PersonNamed, PersonWord } from '../../engine/model';
import { IMPORT_CHOICES, type ImportChoice } from '../../engine/model/library/imports';
import { isNote } from '../../engine/model/note';
import type { ExportItem } from '../../engine/model/views';
import { bringFile, takeAllOut } from '../../tests/support/importing';
import { freshDatabase } from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { contentOf } from '../notes/notes';
import { waitingNotes } from './waiting';

const NOW = new Date('2031-03-01T00:00:00.000Z');
const PAGES = ['boats', 'salt', 'lumber'].map((name) => `https://lantern.example/${name}`);
const IDS = Array.from({ length: 6 }, (_, at) => `1111111${at}-1111-4111-8111-111111111111`);

/** Two spellings each of three persons. */
const PERSONS: PersonNamed[] = [
  { name: 'Han Min-su', role: 'professor' },
  { name: 'HAN MIN SU', role: 'Professor' },
  { name: 'Han Min-su', role: null },
  { name: 'Mr. Han Minsu', role: null },
  { name: '김영호', role: '__proto__' },
  { name: '김 영호', role: '__PROTO__' },
];

/** Some annotations of one reader. The same ids come in both libraries: that is how conflicts arise. */
interface Written {
  id: number;
  page: number;
  body: string;
  tags: string[];
  kind: 'article' | 'passage' | 'event' | 'relation' | 'chain' | 'join' | 'person';
  other: number;
  word: EventWord;
  /** Two of `PERSONS`, and what is said of them. */
  persons: [number, number];
  are: PersonWord;
  /** Somebody whose file brought it. */
  author: string | null;
  exact: string;
}

const written: fc.Arbitrary<Written> = fc.record({
  id: fc.nat(IDS.length - 1),
  page: fc.nat(PAGES.length - 1),
  body: fc.constantFrom('', 'one', 'two', '# heading\n\n| a | b |', '__proto__', '\u202e', '한국어', '😀'),
  tags: fc.subarray(['salt', 'constructor', '소금']),
  kind: fc.constantFrom('article', 'passage', 'passage', 'event', 'relation', 'chain', 'join', 'person'),
  other: fc.nat(PAGES.length - 1),
  word: fc.constantFrom<EventWord>('same-event', 'same-story', 'apart'),
  persons: fc.tuple(fc.nat(5), fc.nat(5)),
  are: fc.constantFrom<PersonWord>('one', 'two'),
  author: fc.constantFrom(null, null, 'Jun', '__proto__', '서 미라'),
  exact: fc.constantFrom('boats', 'salt "and" more', 'toString'),
});

function targetOf({ kind, page, other, word, persons, are, exact }: Written): AnnotationTarget {
  const otherKey = PAGES[other === page ? (page + 1) % PAGES.length : other]!;
  const selectors = [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const];
  const rows = { rowId: 'r', a: exact, b: 'there' };
  switch (kind) {
    case 'article':
      return { kind };
    case 'passage':
      return { kind, selectors };
    case 'event':
      return { kind, otherKey, word };
    case 'person': {
      const [one, next] = [PERSONS[persons[0]]!, PERSONS[persons[1]]!];
      return { kind, one, other: next, word: are };
    }
    case 'chain':
      return {
        kind,
        selectors,
        link: { role: 'relay', name: exact },
        chain: [{ role: 'outlet', name: 'The Paper Lantern' }],
        engine: 3,
      };
    case 'relation':
      return { kind, otherKey, relation: word === 'apart' ? 'only-a' : 'agrees', ...rows };
    case 'join':
      return {
        kind: 'relation',
        otherKey,
        relation: 'agrees',
        ...rows,
        regroup: { how: word === 'apart' ? 'split' : 'join', rows: [{ a: exact, b: 'there' }] },
      };
  }
}

const isJudgement = ({ target }: Annotation) => !isNote({ target });

/** Which persons a word is on, in whatever spelling and order: two of the list that are neighbours are one. */
const personsIn = ({ persons }: Written) =>
  `person ${persons
    .map((at) => Math.floor(at / 2))
    .sort()
    .join(' ')}`;

/** Each id once, and of judgements one on each subject, as the interface lets a reader make them. */
function annotationsOf(list: readonly Written[]): Annotation[] {
  const byId = new Map<string, Annotation>();
  const subjects = new Set<string>();
  for (const one of list) {
    const [articleKey, target] = [PAGES[one.page]!, targetOf(one)];
    const note = isNote({ target });
    const pair = 'otherKey' in target ? [articleKey, target.otherKey].sort().join(' ') : articleKey;
    const subject =
      target.kind === 'person'
        ? personsIn(one)
        : one.kind === 'event'
          ? `event ${pair}`
          : `${one.kind} ${pair} ${one.exact}`;
    if (!note && subjects.has(subject)) continue;
    if (!note) subjects.add(subject);
    // Notes, words on articles, words on persons and the others have ids of their own, as no id changes its kind.
    const first = note ? 'a' : one.kind === 'event' ? 'b' : one.kind === 'person' ? 'd' : 'c';
    const id = `${first}${IDS[one.id]!.slice(1)}`;
    const [created, modified] = ['2031-01-01T00:00:00.000Z', '2031-01-02T00:00:00.000Z'];
    const motivation = note ? 'commenting' : target.kind === 'chain' ? 'editing' : 'linking';
    const [body, tags] = note ? [one.body, one.tags] : ['', []];
    const author = one.author === null ? {} : { author: one.author };
    byId.set(id, {
      id,
      articleKey,
      target,
      motivation,
      body,
      tags,
      created,
      modified,
      revision: 1,
      ...author,
    });
  }
  return [...byId.values()];
}

async function libraryOf(list: readonly Written[]): Promise<LibraryDatabase> {
  const db = freshDatabase();
  await db.annotations.bulkAdd(annotationsOf(list));
  return db;
}

async function itemsOf(db: LibraryDatabase): Promise<ExportItem[]> {
  const { some } = await waitingNotes(db, 0);
  return some.map(({ article, notes }) => strayItem(article, notes));
}

async function bundleOf(db: LibraryDatabase): Promise<string> {
  return sheetFile('bundle', await itemsOf(db), NOW, { sender: 'Mira' }).text;
}

const said = (note: Annotation) => `${note.articleKey} ${contentOf({ ...note, tags: note.tags.toSorted() })}`;
const all = (db: LibraryDatabase) => db.annotations.toArray();
const saidIn = async (db: LibraryDatabase) => (await all(db)).map(said).sort();

/** Who wrote each, the reader as `null`. */
const authorsIn = async (db: LibraryDatabase) =>
  new Map((await all(db)).map(({ id, author }) => [id, author ?? null]));

const two = [fc.array(written, { maxLength: 8 }), fc.array(written, { maxLength: 8 })] as const;
const choice = fc.constantFrom<ImportChoice>(...IMPORT_CHOICES);
const RUNS = { numRuns: 40 };

describe('bundles', () => {
  it('into an empty library and back: the same in both, and nothing changes where it came from', async () => {
    await fc.assert(
      fc.asyncProperty(two[0], choice, async (list, all) => {
        const [mine, theirs] = [await libraryOf(list), freshDatabase()];
        const before = await saidIn(mine);
        expect((await bringFile(theirs, await bundleOf(mine), NOW, all)).record.added).toBe(before.length);
        expect(await saidIn(theirs)).toEqual(before);
        const back = await bringFile(mine, await bundleOf(theirs), NOW, all);
        expect(back.preview).toMatchObject({ fresh: 0, differs: 0 });
        expect(await saidIn(mine)).toEqual(before);
        mine.close();
        theirs.close();
      }),
      RUNS,
    );
  });

  it('name who wrote each note, however often it is passed on, and so does JSON-LD', async () => {
    await fc.assert(
      fc.asyncProperty(two[0], async (list) => {
        const [mine, theirs, others] = [await libraryOf(list), freshDatabase(), freshDatabase()];
        const wrote = new Map([...(await authorsIn(mine))].map(([id, author]) => [id, author ?? 'Mira']));
        const before = await authorsIn(mine);
        await bringFile(theirs, await bundleOf(mine), NOW);
        expect(await authorsIn(theirs)).toEqual(wrote);
        const jsonLd = sheetFile('json-ld', await itemsOf(theirs), NOW).text;
        const { first } = JSON.parse(jsonLd) as { first: { items: { creator: { name: string } }[] } };
        expect(first.items.map(({ creator }) => creator.name).sort()).toEqual([...wrote.values()].sort());
        await bringFile(others, jsonLd, NOW);
        expect(await authorsIn(others)).toEqual(wrote);
        await bringFile(mine, await bundleOf(others), NOW, 'theirs');
        expect(await authorsIn(mine)).toEqual(before);
        for (const db of [mine, theirs, others]) db.close();
      }),
      RUNS,
    );
  });

  it('there and back with “keep both”: every note’s wording is in both, and none twice', async () => {
    await fc.assert(
      fc.asyncProperty(...two, async (ofMine, ofTheirs) => {
        const [mine, theirs] = [await libraryOf(ofMine), await libraryOf(ofTheirs)];
        const wordings = new Set(
          [...(await all(mine)), ...(await all(theirs))].filter((one) => !isJudgement(one)).map(said),
        );
        await bringFile(theirs, await bundleOf(mine), NOW, 'both');
        await bringFile(mine, await bundleOf(theirs), NOW, 'both');
        for (const db of [mine, theirs]) {
          const here = new Set(await saidIn(db));
          for (const wording of wordings) expect(here).toContain(wording);
        }
        // Once more in both directions: nothing is added.
        const sizes = [await mine.annotations.count(), await theirs.annotations.count()];
        await bringFile(theirs, await bundleOf(mine), NOW, 'both');
        await bringFile(mine, await bundleOf(theirs), NOW, 'both');
        expect([await mine.annotations.count(), await theirs.annotations.count()]).toEqual(sizes);
        mine.close();
        theirs.close();
      }),
      RUNS,
    );
  });

  it('of the reader’s own nothing is lost with “keep mine”, and an import taken out leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(...two, choice, async (ofMine, ofTheirs, choose) => {
        const [mine, theirs] = [await libraryOf(ofMine), await libraryOf(ofTheirs)];
        const before = await saidIn(mine);
        const { record } = await bringFile(mine, await bundleOf(theirs), NOW, choose);
        if (choose !== 'theirs') {
          const after = await saidIn(mine);
          for (const one of before) expect(after).toContain(one);
        }
        expect(await takeAllOut(mine, record.id, NOW)).toMatchObject({ kept: 0 });
        expect(await saidIn(mine)).toEqual(before);
        mine.close();
        theirs.close();
      }),
      RUNS,
    );
  });
});
