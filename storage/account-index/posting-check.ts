/**
 * Whether the postings say what the entries say, and making wrong rows anew. Each row's postings are summed to a fingerprint on
 * both sides, so that a library of any size is checked in two readings and half a megabyte.
 */
import type { Dexie, IndexableType } from 'dexie';
import type { ArticleFeatures } from '../../engine/accounts';
import {
  BUCKETS,
  bucketOf,
  detailsOf,
  inOrder,
  isPostingRow,
  KEPT_IN_ROW,
  type PostingRow,
  trimmed,
} from './posting-rows';
import { postingsOf, postingTable } from './postings';

/** Rows read at a time; a megabyte or so. */
const PAGE = 2000;
/** Rows made anew in one reading of the entries: what is collected meanwhile stays within some 10 MB. */
const MADE_TOGETHER = 4096;

/** Calls `visit` with all entries that can be read, each with its number. */
type EachEntry = (visit: (n: number, features: ArticleFeatures) => void) => Promise<void>;
/** The key of a row; a damaged one may have any. */
export type RowKey = number | IndexableType;

/** What rows say, to be held against what entries say. */
export class PostingCheck {
  readonly #floors = new Float64Array(BUCKETS);
  /** Sums of fingerprints, modulo 2^32: of the rows, less those of the entries. */
  readonly #sums = new Uint32Array(BUCKETS);
  readonly #wrong = new Set<RowKey>();

  /** Reads all rows. Runs inside the caller's transaction, which names the table. */
  async readRows(db: Dexie): Promise<void> {
    const table = postingTable(db);
    for (let rest = table.orderBy('bucket'); ; ) {
      const page: Array<{ bucket: IndexableType }> = await rest.limit(PAGE).toArray();
      for (const row of page) this.#read(row);
      if (page.length < PAGE) return;
      rest = table.where('bucket').above(page.at(-1)!.bucket);
    }
  }

  #read(row: { bucket: IndexableType }): void {
    if (!isPostingRow(row)) return void this.#wrong.add(row.bucket);
    const { bucket, floor, records } = row;
    this.#floors[bucket] = floor;
    if (records.length > 2 * KEPT_IN_ROW || inOrder(records) !== records) this.#wrong.add(bucket);
    for (let at = 0; at < records.length; at += 2) {
      if (records[at]! < floor) this.#wrong.add(bucket);
      this.#sums[bucket]! += fingerprint(records[at]!, records[at + 1]!);
    }
  }

  /** Takes off what an entry says; after `readRows`. */
  readEntry(n: number, features: ArticleFeatures): void {
    for (const posting of postingsOf(n, features)) {
      const bucket = bucketOf(posting.term);
      if (n >= this.#floors[bucket]!) this.#sums[bucket]! -= fingerprint(n, detailsOf(posting));
    }
  }

  /** The rows that do not say what the entries say; after all entries. */
  wrong(): RowKey[] {
    const found = new Set(this.#wrong);
    this.#sums.forEach((sum, bucket) => {
      if (sum !== 0) found.add(bucket);
    });
    return [...found];
  }
}

/** Two steps of MurmurHash3 over a posting's two numbers. */
function fingerprint(n: number, details: number): number {
  let hash = Math.imul(n ^ (n >>> 16), 0x85ebca6b) ^ details;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Makes rows anew from the entries. Runs inside the caller's transaction, which names both tables. */
export async function remakePostings(db: Dexie, keys: readonly RowKey[], each: EachEntry): Promise<void> {
  for (let from = 0; from < keys.length; from += MADE_TOGETHER) {
    const some = keys.slice(from, from + MADE_TOGETHER);
    await postingTable(db).bulkDelete(some as number[]);
    const lists = new Map(some.map((key) => [key, new RowInTheMaking()]));
    await each((n, features) => {
      for (const posting of postingsOf(n, features))
        lists.get(bucketOf(posting.term))?.add(n, detailsOf(posting));
    });
    const rows = [...lists].map(([key, list]) => list.row(key as number)).filter((row) => row !== null);
    await postingTable(db).bulkPut(rows);
  }
}

/** Postings of one row, cut to what a row keeps each time that they are twice as many. */
class RowInTheMaking {
  #floor = 0;
  #records: number[] = [];

  add(n: number, details: number): void {
    this.#records.push(n, details);
    if (this.#records.length <= 4 * KEPT_IN_ROW) return;
    const { floor, records } = this.row(0)!;
    this.#floor = floor;
    this.#records = [...records];
  }

  row(bucket: number): PostingRow | null {
    return trimmed(bucket, this.#floor, inOrder(Uint32Array.from(this.#records)));
  }
}
