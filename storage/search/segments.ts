/** Making segments of new rows, and larger segments of small ones. What is written is written at once; the work before it gives way. */
import type Dexie from 'dexie';
import type { Weight } from '../../engine/search/index-words';
import { type BlockWord, BlockWriter, type WordPostings, wordsIn } from '../../engine/search/word-blocks';
import type { SearchBlockRow, SearchSegmentRow } from '../rows/search-tables';
import { blockTable, CHUNK, newTable, segmentTable, timesTable } from './word-index';

/** New rows that make a segment: so many are read through by every search, in a millisecond. */
const NEW_ROWS = 50;
/** Segments of one size that make a larger one. */
const TOGETHER = 6;
/** Articles of the largest segments: to make a larger one would take a second or more. */
const LARGEST = 12_000;
/** Bytes after which a block ends: some thousand words, read through in half a millisecond. */
const BLOCK = 16_000;
/** Milliseconds of work after which everything else goes first. */
const STRETCH = 12;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Gives way each time that a stretch of work is over. */
function stretches(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < STRETCH) return;
    await pause();
    began = performance.now();
  };
}

/** Cuts words in order into blocks. */
class SegmentMaker {
  readonly #writer = new BlockWriter();
  readonly #blocks: Uint8Array[] = [];
  readonly #firsts: string[] = [];
  #bytes = 0;

  add(word: WordPostings): void {
    if (word.numbers.length === 0) return;
    this.#writer.add(word);
    if (this.#writer.size >= BLOCK) this.#end();
  }

  #end(): void {
    if (this.#writer.first === null) return;
    this.#firsts.push(this.#writer.first);
    const block = this.#writer.take();
    this.#bytes += block.length;
    this.#blocks.push(block);
  }

  done(): { firsts: string[]; blocks: Uint8Array[]; bytes: number } {
    this.#end();
    return { firsts: this.#firsts, blocks: this.#blocks, bytes: this.#bytes };
  }
}

/** Which numbers have an article. */
type Living = (n: number) => boolean;

async function livingIn(db: Dexie): Promise<Living> {
  const chunks = new Map((await timesTable(db).toArray()).map(({ chunk, read }) => [chunk, read]));
  return (n) => (chunks.get(Math.floor(n / CHUNK))?.[n % CHUNK] ?? 0) > 0;
}

/** Segments of about so many articles are of one size. */
const sizeOf = ({ numbers }: SearchSegmentRow) =>
  Math.max(0, Math.floor(Math.log(numbers.length / NEW_ROWS) / Math.log(TOGETHER)));

/** Makes one segment where there is one to be made. @returns whether there may be another one */
export async function mergeWords(db: Dexie): Promise<boolean> {
  if ((await newTable(db).count()) >= NEW_ROWS) return segmentOfNewRows(db);
  const bySize = new Map<number, SearchSegmentRow[]>();
  for (const segment of await segmentTable(db).toArray())
    bySize.set(sizeOf(segment), [...(bySize.get(sizeOf(segment)) ?? []), segment]);
  for (const segments of bySize.values()) {
    const articles = segments.reduce((sum, { numbers }) => sum + numbers.length, 0);
    if (segments.length >= TOGETHER && articles <= LARGEST) return replace(db, segments);
  }
  return false;
}

/** Makes segments anew that hold words of articles which are gone, so that nothing is left of them. */
export async function tidyWords(db: Dexie): Promise<void> {
  const living = await livingIn(db);
  for (const segment of await segmentTable(db).toArray())
    if (!segment.numbers.every(living)) await replace(db, [segment]);
}

async function segmentOfNewRows(db: Dexie): Promise<boolean> {
  const rows = await newTable(db).orderBy('n').limit(NEW_ROWS).toArray();
  const give = stretches();
  const lists = new Map<string, WordPostings>();
  for (const { n, words, weights } of rows) {
    for (const [at, word] of words.split('\n').entries()) {
      const weight = Number(weights[at]) as Weight;
      const list = lists.get(word);
      if (list) {
        list.numbers.push(n);
        list.weights.push(weight);
      } else lists.set(word, { word, numbers: [n], weights: [weight] });
    }
    await give();
  }
  const maker = new SegmentMaker();
  for (const word of [...lists.keys()].sort()) maker.add(lists.get(word)!);
  const numbers = rows.map(({ n }) => n);
  await db.transaction('rw', [newTable(db), segmentTable(db), blockTable(db)], async () => {
    // A row is gone meanwhile, and its words with it: whatever is left is looked at anew.
    const there = newTable(db).where('n').between(numbers[0], numbers.at(-1), true, true);
    if ((await there.count()) < numbers.length) return;
    await newTable(db).bulkDelete(numbers);
    await write(db, numbers, maker);
  });
  return true;
}

async function write(db: Dexie, numbers: readonly number[], maker: SegmentMaker): Promise<void> {
  const { firsts, blocks, bytes } = maker.done();
  if (firsts.length === 0) return;
  const id = await segmentTable(db).add({ numbers: Uint32Array.from(numbers), firsts, bytes });
  await blockTable(db).bulkAdd(
    blocks.map((own, block): SearchBlockRow => ({ segment: id, block, bytes: own })),
  );
}

/** Blocks read with one request: a quarter of a megabyte. */
const AT_ONCE = 16;

/** A segment's words in order. */
class SegmentReader {
  readonly #segment: SearchSegmentRow;
  #next = 0;
  #blocks: Uint8Array[] = [];
  #words: Generator<BlockWord> | null = null;
  /** The word that it stands at; `null` at the end. */
  word: BlockWord | null = null;

  constructor(segment: SearchSegmentRow) {
    this.#segment = segment;
  }

  /** Goes on to the next word without waiting; false where a block has to be read first. */
  advance(): boolean {
    for (;;) {
      const step = this.#words?.next();
      if (step && !step.done) {
        this.word = step.value;
        return true;
      }
      const block = this.#blocks.shift();
      if (!block) return false;
      this.#words = wordsIn(block);
    }
  }

  /** Reads some blocks and goes on to the next word. */
  async read(db: Dexie): Promise<void> {
    const { id, firsts } = this.#segment;
    const keys: Array<[number, number]> = [];
    while (this.#next < firsts.length && keys.length < AT_ONCE) keys.push([id!, this.#next++]);
    for (const row of await blockTable(db).bulkGet(keys)) {
      if (!row) throw new RangeError('a segment of words lacks a block');
      this.#blocks.push(row.bytes);
    }
    this.word = null;
    this.advance();
  }
}

/** Puts one segment in the place of others, without the words of numbers that no article has. */
async function replace(db: Dexie, segments: readonly SearchSegmentRow[]): Promise<boolean> {
  const living = await livingIn(db);
  const give = stretches();
  const maker = new SegmentMaker();
  const readers = segments.map((segment) => new SegmentReader(segment));
  for (const reader of readers) await reader.read(db);
  const there = new Set<number>();
  for (;;) {
    let least: string | null = null;
    for (const { word } of readers) if (word && (least === null || word.word < least)) least = word.word;
    if (least === null) break;
    const joined: WordPostings = { word: least, numbers: [], weights: [] };
    for (const reader of readers) {
      if (reader.word?.word !== least) continue;
      const { numbers, weights } = reader.word.postings();
      for (let at = 0; at < numbers.length; at++) {
        const n = numbers[at]!;
        if (!living(n)) continue;
        joined.numbers.push(n);
        joined.weights.push(weights[at]!);
        there.add(n);
      }
      if (!reader.advance()) await reader.read(db);
    }
    maker.add(inOrder(joined));
    await give();
  }
  const ids = segments.map(({ id }) => id!);
  return db.transaction('rw', [segmentTable(db), blockTable(db)], async () => {
    // Somebody emptied the index meanwhile.
    if ((await segmentTable(db).bulkGet(ids)).includes(undefined)) return false;
    await segmentTable(db).bulkDelete(ids);
    await blockTable(db).where('segment').anyOf(ids).delete();
    await write(
      db,
      [...there].sort((a, b) => a - b),
      maker,
    );
    return true;
  });
}

/** Rising numbers: those of one segment may lie between those of another. */
function inOrder(postings: WordPostings): WordPostings {
  const { word, numbers, weights } = postings;
  if (numbers.every((n, at) => at === 0 || numbers[at - 1]! < n)) return postings;
  const order = numbers.map((_, at) => at).sort((a, b) => numbers[a]! - numbers[b]!);
  return { word, numbers: order.map((at) => numbers[at]!), weights: order.map((at) => weights[at]!) };
}
