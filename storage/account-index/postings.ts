/** The table of postings (`posting-rows.ts`): changed in the transaction of the entries that they are about, and asked for terms. */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { type ArticleFeatures, likelyDay } from '../../engine/accounts';
import { bucketOf, changed, isPostingRow, type Posting, type PostingRow } from './posting-rows';

export const postingTable = (db: Dexie): Table<PostingRow, number> => db.table('postings');

/** What an article is found by. */
export function postingsOf(
  n: number,
  features: Pick<ArticleFeatures, 'terms' | 'bag' | 'counts' | 'day' | 'written'>,
): Posting[] {
  const { terms, bag, counts } = features;
  const day = likelyDay(features);
  const uses = new Map(bag.map((term, at) => [term, counts[at] ?? 1]));
  return terms.map((term) => ({ term, n, day, uses: uses.get(term) ?? 1 }));
}

/** Takes postings out and puts others in. Runs inside the caller's transaction, which names `postingTable`. */
export async function changePostings(
  db: Dexie,
  out: readonly Posting[],
  into: readonly Posting[],
): Promise<void> {
  const added = new Map<number, Posting[]>();
  const gone = new Map<number, Set<number>>();
  // What goes in takes the place of what a damaged entry may have left there.
  for (const { term, n } of [...out, ...into]) listed(gone, bucketOf(term), () => new Set<number>()).add(n);
  for (const posting of into) listed(added, bucketOf(posting.term), () => [] as Posting[]).push(posting);
  const buckets = [...gone.keys()];
  const rows = await rowsOf(db, buckets);
  const written: PostingRow[] = [];
  const emptied: number[] = [];
  for (const bucket of buckets) {
    const row = changed(bucket, rows.get(bucket), gone.get(bucket)!, added.get(bucket) ?? []);
    if (row) written.push(row);
    else emptied.push(bucket);
  }
  await postingTable(db).bulkPut(written);
  if (emptied.length > 0) await postingTable(db).bulkDelete(emptied);
}

/** Rows by bucket; none for a bucket that holds nothing, or whose row is damaged. */
export async function rowsOf(db: Dexie, buckets: readonly number[]): Promise<Map<number, PostingRow>> {
  const rows: unknown[] = await postingTable(db).bulkGet([...buckets]);
  return new Map(rows.filter(isPostingRow).map((row) => [row.bucket, row]));
}

function listed<T>(map: Map<number, T>, key: number, empty: () => T): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = empty();
  map.set(key, made);
  return made;
}
