/** Asking the index of words: which articles have a word, and what it is worth in each. */
import type Dexie from 'dexie';
import { LONGEST_WORD, pairWord, partsOf } from '../../engine/search/index-words';
import type { Phrase, Term, WordTest } from '../../engine/search/query';
import { phraseTests } from '../../engine/search/query';
import { isCjk } from '../../engine/search/tokens';
import { wordsIn } from '../../engine/search/word-blocks';
import type { SearchNewRow, SearchSegmentRow } from '../rows/search-tables';
import {
  blockTable,
  CHUNK,
  isOfThisEngine,
  newTable,
  segmentTable,
  timesTable,
  UNKNOWN_DAY,
} from './word-index';

/** For each number: 0 where it is not found, else one more than the word's greatest weight there. */
export type Found = Uint8Array;

/** Words of the index: those that begin so and pass. */
interface Lookup {
  begins: string;
  passes(word: string): boolean;
}

const itself = (word: string): Lookup => ({ begins: word, passes: (other) => other === word });

/** The words of the index that a word of a text is found by. */
function lookupsOf({ begins, passes }: WordTest): Lookup[] {
  if (isCjk(begins))
    // Two letters each; a single one is the beginning of some, or the last.
    return begins.length === 1 ? [{ begins, passes: () => true }] : partsOf(begins).slice(1).map(itself);
  // Of a word that is too long the index has the beginning.
  if (begins.length >= LONGEST_WORD) return [itself(begins.slice(0, LONGEST_WORD))];
  return [{ begins, passes: (word) => passes(word) || word.length === LONGEST_WORD }];
}

/** The pairs that a phrase has whole: of its last word it may have the beginning alone. */
function pairsOf({ words, isWhole }: Phrase): Lookup[] {
  const whole = isWhole ? words : words.slice(0, -1);
  return whole.slice(1).flatMap((word, at) => {
    const before = whole[at]!;
    return isCjk(before) || isCjk(word) ? [] : [itself(pairWord(before, word))];
  });
}

export class WordLookup {
  readonly #db: Dexie;
  /** The index has pairs of words. */
  readonly #hasPairs: boolean;
  readonly #segments: readonly SearchSegmentRow[];
  readonly #fresh: ReadonlyArray<Pick<SearchNewRow, 'n'> & { words: string[]; weights: string }>;
  readonly published: Int32Array;
  readonly read: Int32Array;
  /** Articles in the index. */
  readonly size: number;

  constructor(
    /** Asked within the transaction that `open` ran in. */
    db: Dexie,
    segments: readonly SearchSegmentRow[],
    fresh: readonly SearchNewRow[],
    times: { published: Int32Array; read: Int32Array; size: number },
    hasPairs: boolean,
  ) {
    this.#db = db;
    this.#hasPairs = hasPairs;
    this.#segments = segments;
    this.#fresh = fresh.map(({ n, words, weights }) => ({ n, words: words.split('\n'), weights }));
    this.published = times.published;
    this.read = times.read;
    this.size = times.size;
  }

  /** Runs inside the caller's transaction, which names `searchTables` and `facts`. */
  static async open(db: Dexie): Promise<WordLookup> {
    const [segments, fresh, times, hasPairs] = await Promise.all([
      segmentTable(db).toArray(),
      newTable(db).toArray(),
      timesTable(db).toArray(),
      isOfThisEngine(db),
    ]);
    const chunks = times.reduce((most, { chunk }) => Math.max(most, chunk + 1), 0);
    const published = new Int32Array(chunks * CHUNK).fill(UNKNOWN_DAY);
    const read = new Int32Array(chunks * CHUNK);
    for (const row of times) {
      published.set(row.published, row.chunk * CHUNK);
      read.set(row.read, row.chunk * CHUNK);
    }
    let size = 0;
    for (const at of read) if (at > 0) size++;
    return new WordLookup(db, segments, fresh, { published, read, size }, hasPairs);
  }

  /** Articles that have one of a term's phrases' words; whether they stand together, the text tells. */
  async term({ phrases }: Term): Promise<Found> {
    const all = await Promise.all(phrases.map((phrase) => this.#phrase(phrase)));
    const found = all[0] ?? new Uint8Array(this.read.length);
    for (const other of all.slice(1))
      for (let n = 0; n < found.length; n++) if (other[n]! > found[n]!) found[n] = other[n]!;
    return found;
  }

  async #phrase(phrase: Phrase): Promise<Found> {
    const lookups = [...phraseTests(phrase).flatMap(lookupsOf), ...(this.#hasPairs ? pairsOf(phrase) : [])];
    const all = await Promise.all(lookups.map((lookup) => this.#lookup(lookup)));
    const found = all[0] ?? new Uint8Array(this.read.length);
    for (const other of all.slice(1))
      for (let n = 0; n < found.length; n++) if (other[n]! < found[n]!) found[n] = other[n]!;
    return found;
  }

  /** Articles that have a word of the index as it is. */
  word(word: string): Promise<Found> {
    return this.#lookup(itself(word));
  }

  /** The words of the index that begin so, and how many articles have each. */
  async wordsThat(begins: string): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    const count = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by);
    for (const bytes of await this.#blocksOf(begins))
      for (const entry of wordsIn(bytes)) {
        if (!entry.word.startsWith(begins)) continue;
        let living = 0;
        for (const n of entry.postings().numbers) if (this.read[n]! > 0) living++;
        if (living > 0) count(entry.word, living);
      }
    for (const { words } of this.#fresh)
      for (const word of words) if (word.startsWith(begins)) count(word, 1);
    return counts;
  }

  async #lookup({ begins, passes }: Lookup): Promise<Found> {
    const found = new Uint8Array(this.read.length);
    const take = (n: number, weight: number) => {
      if (this.read[n]! > 0 && weight >= found[n]!) found[n] = weight + 1;
    };
    for (const bytes of await this.#blocksOf(begins))
      for (const entry of wordsIn(bytes)) {
        if (!entry.word.startsWith(begins)) {
          if (entry.word > begins) break;
          continue;
        }
        if (!passes(entry.word)) continue;
        const { numbers, weights } = entry.postings();
        for (let at = 0; at < numbers.length; at++) take(numbers[at]!, weights[at]!);
      }
    for (const { n, words, weights } of this.#fresh)
      for (let at = firstFrom(words, begins); at < words.length && words[at]!.startsWith(begins); at++)
        if (passes(words[at]!)) take(n, Number(weights[at]));
    return found;
  }

  /** The blocks that words with a beginning may stand in. */
  async #blocksOf(begins: string): Promise<Uint8Array[]> {
    const keys: Array<[number, number]> = [];
    for (const { id, firsts } of this.#segments) {
      // The last block that begins before, and those that begin so.
      for (let at = Math.max(0, firstFrom(firsts, begins) - 1); at < firsts.length; at++) {
        if (firsts[at]! > begins && !firsts[at]!.startsWith(begins)) break;
        keys.push([id!, at]);
      }
    }
    if (keys.length === 0) return [];
    return (await blockTable(this.#db).bulkGet(keys)).map((row) => {
      if (!(row?.bytes instanceof Uint8Array)) throw new RangeError('a block of words is missing');
      return row.bytes;
    });
  }
}

/** The place of the first word that is not before another, in a list in order. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
