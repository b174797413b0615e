/**
 * The list of articles with search. The index of words tells which articles may be found, in order; they are read one after the other
 * until a page is full, and what stands in them decides. What the index lacks is read as well, so that nothing is missed while it is made.
 */
import type { Attributions } from '../../engine/model';
import type { FoundIn } from '../../engine/model/views';
import { outletWord } from '../../engine/search/index-words';
import { finderOf, findIn } from '../../engine/search/passages';
import { type Terms, termsOf } from '../../engine/search/query';
import type { ArticlesFound, LibraryQuery } from '../../protocol/messages/library';
import type { LibraryDatabase } from '../database/database';
import { eventRowOf } from '../events/events';
import type { ArticleRow } from '../rows/article-rows';
import { tagsInUse } from '../tables/annotations';
import { summaries } from '../tables/summaries';
import { type AskedQuery, type Candidates, candidatesFor, isWithin, lastRead, sortOf } from './candidates';
import type { KeptNote, NotesInMemory } from './notes-in-memory';
import { minutesOf, numberTable, searchTables } from './word-index';

/** Rows that are read with one request: a cursor, which asks for each, takes several times as long. */
const AT_ONCE = 40;
/** Milliseconds of work after which everything else goes first. */
const STRETCH = 50;

/** Milliseconds after which what was found is answered, be it nothing, and articles that are read at least before. */
const PATIENCE = 300;
const READ_AT_LEAST = 200;

/** What a search needs beside the database. */
interface SearchParts {
  notes: NotesInMemory;
  /** The index is damaged: it has to be made anew. */
  onDamage(error: unknown): void;
}

/** Some of the articles that a query finds, from `offset` on. */
export async function searchArticles(
  db: LibraryDatabase,
  query: LibraryQuery,
  parts: SearchParts,
): Promise<ArticlesFound> {
  const terms = termsOf(query.words);
  const told = query.event === undefined ? null : await toldBy(db, query.event);
  const isNarrowed = isSearch(query, terms);
  const notes = isNarrowed ? await parts.notes.byArticle() : NO_NOTES;
  // One transaction: each of its own would wait anew for what pages have stored meanwhile.
  const { candidates, tags } = await db.transaction(
    'r',
    [db.articles, db.annotations, db.facts, ...searchTables(db)],
    async () => ({
      candidates: await asked(db, { ...query, told }, terms, notes, parts),
      tags: isNarrowed ? tagsOf(notes) : await tagsInUse(db),
    }),
  );
  const { rows, next } = await readThrough(db, candidates, { ...query, told }, terms, notes);
  const listed = await summaries(
    db,
    rows.map(({ row }) => row),
  );
  const articles = listed.map((summary, at) => {
    const { found } = rows[at]!;
    return found ? { ...summary, found } : summary;
  });
  // Whoever has read to the end from the beginning knows how many there are.
  const isWhole = next === null && query.offset === 0;
  return {
    articles,
    total: isWhole ? articles.length : candidates.total,
    isExact: isWhole || (candidates.areSure && (!isNarrowed || candidates.keys.length === 0)),
    next,
    tags,
    outlets: candidates.outlets,
    places: candidates.places,
  };
}

/** All tags in use, in alphabetical order, out of the notes that search keeps: the index of tags is walked step by step. */
function tagsOf(notes: ReadonlyMap<string, readonly KeptNote[]>): string[] {
  const tags = new Set<string>();
  for (const all of notes.values()) for (const note of all) for (const tag of note.tags) tags.add(tag);
  return [...tags].sort();
}

const NO_NOTES: ReadonlyMap<string, readonly KeptNote[]> = new Map();

/** The accounts of the event that an article tells; none where it is not there. */
async function toldBy(db: LibraryDatabase, key: string): Promise<ReadonlySet<string>> {
  return new Set((await eventRowOf(db, key))?.keys ?? []);
}

function isSearch(
  { outlet, tag, withNotes, from, to, kind, place, event }: LibraryQuery,
  terms: Terms,
): boolean {
  return (
    terms.wanted.length + terms.unwanted.length > 0 ||
    withNotes === true ||
    [outlet, tag, from, to, kind, place, event].some((part) => part !== undefined)
  );
}

async function asked(
  db: LibraryDatabase,
  query: AskedQuery,
  terms: Terms,
  notes: ReadonlyMap<string, readonly KeptNote[]>,
  { onDamage }: SearchParts,
): Promise<Candidates> {
  const isPlain = !isSearch(query, terms) && sortOf(query) === 'read';
  try {
    if (isPlain) return await lastRead(db, query);
    return await candidatesFor(db, query, terms, notes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    onDamage(error);
    const keys = await db.articles.orderBy('lastRead').reverse().primaryKeys();
    return {
      total: keys.length,
      from: 0,
      numbers: [],
      keys,
      areSure: !isSearch(query, terms),
      ...NO_CHOICES,
    };
  }
}

const NO_CHOICES = { outlets: [], places: [] };

interface FoundRow {
  row: ArticleRow;
  found: FoundIn | null;
}

/** Reads the candidates from `offset` on until so many are found as are asked for. */
async function readThrough(
  db: LibraryDatabase,
  { numbers, keys, from, total }: Candidates,
  query: AskedQuery,
  terms: Terms,
  notes: ReadonlyMap<string, readonly KeptNote[]>,
): Promise<{ rows: FoundRow[]; next: number | null }> {
  const { offset, limit } = query;
  const test = testOf(query, terms);
  const rows: FoundRow[] = [];
  const start = performance.now();
  let began = start;
  let at = offset;
  while (at - from < numbers.length + keys.length && rows.length < limit) {
    if (at - offset >= READ_AT_LEAST && performance.now() - start > PATIENCE) break;
    const some = Math.min(AT_ONCE, Math.max(10, limit - rows.length));
    const batch = await rowsAt(db, numbers, keys, at - from, some, test.readsQuotes);
    for (const one of batch) {
      at++;
      const found = one && test.test(one.row, one.attributions, notes.get(one.row.key) ?? []);
      if (found) rows.push({ row: one.row, found: found === 'all' ? null : found });
      if (rows.length === limit) break;
      if (performance.now() - began < STRETCH) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      began = performance.now();
    }
  }
  return { rows, next: at < total ? at : null };
}

/** Articles at some places of the candidates, with what was found in them; `null` for one that is gone. */
async function rowsAt(
  db: LibraryDatabase,
  numbers: readonly number[],
  keys: readonly string[],
  at: number,
  some: number,
  readsQuotes: boolean,
): Promise<Array<{ row: ArticleRow; attributions: Attributions | null } | null>> {
  return db.transaction('r', [db.articles, db.attributions, numberTable(db)], async () => {
    const indexed = numbers.slice(at, at + some);
    const from = Math.max(0, at - numbers.length);
    const others = keys.slice(from, from + some - indexed.length);
    const entries = indexed.length > 0 ? await numberTable(db).bulkGet(indexed) : [];
    const wanted = [...entries.map((entry) => entry?.key ?? ''), ...others];
    const rows = await db.articles.bulkGet(wanted);
    const found = readsQuotes ? await db.attributions.bulkGet(rows.map((row) => row?.hash ?? '')) : [];
    return rows.map((row, one) => (row ? { row, attributions: found[one]?.found ?? null } : null));
  });
}

/** What decides: `all` where nothing is looked for in the texts. */
function testOf(
  query: AskedQuery,
  terms: Terms,
): {
  readsQuotes: boolean;
  test(
    row: ArticleRow,
    attributions: Attributions | null,
    notes: readonly KeptNote[],
  ): FoundIn | 'all' | null;
} {
  const { outlet, tag, withNotes, kind, place, told } = query;
  const finder = finderOf(terms);
  const inText = terms.wanted.length + terms.unwanted.length > 0 || kind !== undefined || place !== undefined;
  const sought = { terms, ...(kind !== undefined && { kind }), ...(place !== undefined && { place }) };
  return {
    readsQuotes: inText,
    test({ article }, attributions, notes) {
      // As the index has it: a name with line ends is offered without them.
      if (outlet !== undefined && outletWord(article.outlet) !== outletWord(outlet)) return null;
      if (withNotes && notes.length === 0) return null;
      if (tag !== undefined && !notes.some(({ tags }) => tags.includes(tag))) return null;
      if (told?.has(article.key) === false) return null;
      if (!isWithin(minutesOf(article.published), query)) return null;
      return inText ? findIn(article, attributions, notes, sought, finder) : 'all';
    },
  };
}
