/** The articles that a query may find, in the order that they are shown in, by the index of words alone. */
import { MS_A_DAY } from '../../engine/model/times';
import { kindWord, OUTLET_SIGN, outletWord, PLACE_SIGN, placeWord } from '../../engine/search/index-words';
import type { Term, Terms } from '../../engine/search/query';
import { isCjk } from '../../engine/search/tokens';
import type { LibraryQuery } from '../../protocol/messages/library';
import type { LibraryDatabase } from '../database/database';
import { outletsOf } from '../tables/articles';
import { notIndexed } from './filling';
import { type Found, WordLookup } from './lookup';
import { type KeptNote, mayHave } from './notes-in-memory';
import { areAllThere, numberTable, UNKNOWN_DAY } from './word-index';

export interface Candidates {
  /** How many there are. */
  total: number;
  /** How many of them, from the first one on, are left out below. */
  from: number;
  /** Numbers of the index, in order. */
  numbers: number[];
  /** Articles that the index lacks, behind all others: each is read. */
  keys: string[];
  /** Every one of the numbers is found. */
  areSure: boolean;
  /** In alphabetical order. */
  outlets: string[];
  /** Places of sources that are quoted. */
  places: string[];
}

/** A query, and the accounts of its event. */
export type AskedQuery = LibraryQuery & { told: ReadonlySet<string> | null };

type Notes = ReadonlyMap<string, readonly KeptNote[]>;

const MINUTES_A_DAY = 24 * 60;

/** The first minute of a day that is written `2020-08-05`; `null` for none. */
function dayStart(day: string | undefined): number | null {
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) ? (time / MS_A_DAY) * MINUTES_A_DAY : null;
}

/** Whether an article was published within the days of a query; one that does not say when never is. */
export function isWithin(published: number | null, { from, to }: Pick<LibraryQuery, 'from' | 'to'>): boolean {
  const [first, last] = [dayStart(from), dayStart(to)];
  if (first === null && last === null) return true;
  if (published === null || published === UNKNOWN_DAY) return false;
  return (first === null || published >= first) && (last === null || published < last + MINUTES_A_DAY);
}

/** Whether the index says exactly which texts have a term, not only which may. */
const isSimple = ({ phrases }: Term) =>
  phrases.every(({ words }) => words.length === 1 && (!isCjk(words[0]!) || words[0]!.length <= 2));

/** What a word is worth: in the text, there more than once, often, in the title. */
const WORTH = [0, 1, 1.4, 1.8, 4];

export function sortOf({
  sort,
  words,
}: Pick<LibraryQuery, 'sort' | 'words'>): 'relevance' | 'published' | 'read' {
  return sort ?? (words.trim() === '' ? 'read' : 'relevance');
}

/** More keys than these are looked up among all: a cursor takes a tenth of a millisecond for each. */
const FEW = 200;
/** The numbers of all articles by their keys, kept until one is written. */
const allNumbers = new WeakMap<LibraryDatabase, { writes: number; byKey: ReadonlyMap<string, number> }>();

async function numbersOf(db: LibraryDatabase, keys: readonly string[]): Promise<number[]> {
  if (keys.length === 0) return [];
  if (keys.length <= FEW) return numberTable(db).where('key').anyOf(keys).primaryKeys();
  const { writes } = db.numbersState;
  let kept = allNumbers.get(db);
  if (kept?.writes !== writes) {
    kept = { writes, byKey: await numbersByKey(db) };
    allNumbers.set(db, kept);
  }
  const { byKey } = kept;
  return keys.map((key) => byKey.get(key)).filter((n) => n !== undefined);
}

/**
 * The number of every article by its key. Two lists of keys are read in a tenth of the time that the rows take: the articles' own keys in
 * order, and the numbers in the order of theirs. An index that has every article, and as many numbers, has the same ones.
 */
async function numbersByKey(db: LibraryDatabase): Promise<ReadonlyMap<string, number>> {
  const [keys, numbers, isWhole] = await Promise.all([
    db.articles.toCollection().primaryKeys(),
    numberTable(db).orderBy('key').primaryKeys(),
    areAllThere(db),
  ]);
  if (isWhole && keys.length === numbers.length) return new Map(keys.map((key, at) => [key, numbers[at]!]));
  const rows = await numberTable(db).toArray();
  return new Map(rows.map(({ key, n }) => [key, n!]));
}

/** Runs inside the caller's transaction, which names the articles, the facts and the index. */
export async function candidatesFor(
  db: LibraryDatabase,
  query: AskedQuery,
  terms: Terms,
  notes: Notes,
): Promise<Candidates> {
  const [index, keys] = await Promise.all([WordLookup.open(db), lacking(db)]);
  const noted = async (passes: (note: KeptNote) => boolean) => {
    const keys: string[] = [];
    for (const [key, all] of notes) if (all.some(passes)) keys.push(key);
    return numbersOf(db, keys);
  };

  const wanted = await Promise.all(
    terms.wanted.map(async (term) => {
      const found = await index.term(term);
      for (const n of await noted(mayHave(term))) if (found[n] === 0) found[n] = 2;
      return found;
    }),
  );
  const unwanted = await Promise.all(terms.unwanted.filter(isSimple).map((term) => index.term(term)));
  const { outlet, kind, place, tag, withNotes } = query;
  const filters = await Promise.all([
    ...(outlet === undefined ? [] : [index.word(outletWord(outlet))]),
    ...(kind === undefined ? [] : [index.word(kindWord(kind))]),
    ...(place === undefined ? [] : [index.word(placeWord(place))]),
  ]);
  if (tag !== undefined || withNotes) {
    const some: Found = new Uint8Array(index.read.length);
    for (const n of await noted(({ tags }) => tag === undefined || tags.includes(tag))) some[n] = 1;
    filters.push(some);
  }

  if (query.told) {
    const some: Found = new Uint8Array(index.read.length);
    for (const n of await numbersOf(db, [...query.told])) some[n] = 1;
    filters.push(some);
  }

  const numbers: number[] = [];
  const dates = query.from !== undefined || query.to !== undefined;
  for (let n = 0; n < index.read.length; n++) {
    if (index.read[n] === 0) continue;
    if (!wanted.every((found) => found[n]! > 0) || !filters.every((found) => found[n]! > 0)) continue;
    if (unwanted.some((found) => found[n]! > 0)) continue;
    if (dates && !isWithin(index.published[n]!, query)) continue;
    numbers.push(n);
  }
  inOrder(numbers, sortOf(query), wanted, index);
  return {
    total: numbers.length + keys.length,
    from: 0,
    numbers,
    keys,
    areSure:
      terms.wanted.every(isSimple) &&
      terms.unwanted.every(isSimple) &&
      (kind === undefined || (place === undefined && terms.wanted.length === 0)) &&
      (place === undefined || terms.wanted.length === 0) &&
      (terms.unwanted.length === 0 || notes.size === 0),
    ...(await choicesIn(db, index)),
  };
}

/** The articles that the index lacks. */
async function lacking(db: LibraryDatabase): Promise<string[]> {
  return (await areAllThere(db)) ? [] : notIndexed(db);
}

async function choicesIn(
  db: LibraryDatabase,
  index: WordLookup,
): Promise<Pick<Candidates, 'outlets' | 'places'>> {
  const [outlets, places] = await Promise.all(
    [OUTLET_SIGN, PLACE_SIGN].map(async (sign) =>
      [...(await index.wordsThat(sign)).keys()].map((word) => word.slice(sign.length)),
    ),
  );
  return { outlets: (await areAllThere(db)) ? outlets!.sort() : await outletsOf(db), places: places! };
}

/** A page of all articles, the last read first: the articles' own order, which no index has to tell. */
export async function lastRead(db: LibraryDatabase, { offset, limit }: LibraryQuery): Promise<Candidates> {
  const index = await WordLookup.open(db);
  const keys = await db.articles.orderBy('lastRead').reverse().offset(offset).limit(limit).primaryKeys();
  const total = (await areAllThere(db)) ? index.size : await db.articles.count();
  return { total, from: offset, numbers: [], keys, areSure: true, ...(await choicesIn(db, index)) };
}

function inOrder(
  numbers: number[],
  sort: 'relevance' | 'published' | 'read',
  wanted: readonly Found[],
  { read, published, size }: WordLookup,
): void {
  // What is as good, or as new, comes in the order of reading; what was read in the same minute, the last one first.
  const later = (a: number, b: number) => read[b]! - read[a]! || b - a;
  if (sort === 'read') numbers.sort(later);
  else if (sort === 'published') numbers.sort((a, b) => published[b]! - published[a]! || later(a, b));
  else {
    // A word that few articles have tells more than one that many have.
    const rarity = wanted.map((found) => {
      let having = 0;
      for (const weight of found) if (weight > 0) having++;
      return Math.log(1 + size / (1 + having));
    });
    const scores = new Float64Array(read.length);
    for (const n of numbers)
      for (let term = 0; term < wanted.length; term++)
        scores[n]! += rarity[term]! * WORTH[wanted[term]![n]!]!;
    numbers.sort((a, b) => scores[b]! - scores[a]! || later(a, b));
  }
}
