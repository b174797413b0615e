/**
 * Postings: under each telling term the articles that are told by it, with their day and how often they use it, so that
 * articles can be scored before any of them is read. Terms share 65,536 rows (buckets) by their low 16 bits; one row is one
 * request to the database, however many articles stand in it. (Measured in Chromium's service worker at 100,000 articles: 40
 * rows 3 ms, 40 lists of at most 256 keys from a multi-entry index 34 ms, and three times the bytes on disk.)
 *
 * This file knows the form of a row; `postings.ts` keeps the table.
 */
export interface PostingRow {
  /** The low 16 bits of its terms. */
  bucket: number;
  /** Postings of articles numbered below were dropped from a row that was full. */
  floor: number;
  /** Two numbers a posting, ascending: the article's number; its day, the term's high bits and its uses. */
  records: Uint32Array;
}

/** An article under one of its terms. */
export interface Posting {
  term: number;
  /** The number of the article's entry. */
  n: number;
  /** Days since 1970-01-01; null where the article is undated. */
  day: number | null;
  /** Uses of the term in the article; kept up to `MOST_USES`. */
  uses: number;
}

/**
 * Postings kept in a row. A term that stands for more articles than that tells little: it is one in two hundred of the largest library
 * measured. The articles that were read last are kept.
 */
export const KEPT_IN_ROW = 512;
const MOST_USES = 0xff;
export const BUCKETS = 0x1_0000;
/** The day of an undated article in a posting; the first of 1970 is told as the second. */
export const NO_DAY = 0;
const LAST_DAY = 0xffff;

export const bucketOf = (term: number): number => term & (BUCKETS - 1);

/** Whether a value is a row as it is written. */
export function isPostingRow(row: unknown): row is PostingRow {
  if (typeof row !== 'object' || row === null) return false;
  const { bucket, floor, records } = row as Partial<PostingRow>;
  if (!isCount(bucket) || bucket >= BUCKETS || !isCount(floor)) return false;
  return records instanceof Uint32Array && records.length % 2 === 0;
}
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The second number of a posting: 16 bits of day, 8 of term, 8 of uses. */
export function detailsOf({ term, day, uses }: Posting): number {
  const high = (term >>> 16) & 0xff;
  return (dayOf(day) | (high << 16) | (Math.min(MOST_USES, Math.max(1, uses)) << 24)) >>> 0;
}

const dayOf = (day: number | null) => (day === null ? NO_DAY : Math.min(LAST_DAY, Math.max(NO_DAY + 1, day)));

/** Calls `visit` with each posting that a row holds of a term: the article's number, its day (`NO_DAY` where undated) and uses. */
export function eachUnder(
  { records }: PostingRow,
  term: number,
  visit: (n: number, day: number, uses: number) => void,
): void {
  const high = (term >>> 16) & 0xff;
  for (let at = 0; at < records.length; at += 2) {
    const details = records[at + 1]!;
    if (((details >>> 16) & 0xff) === high) visit(records[at]!, details & 0xffff, details >>> 24);
  }
}

/**
 * A row with some articles' postings taken out and others, all of this bucket, put in; null where nothing is left of it. Linear in
 * the row: new articles have the highest numbers, so that what is put in nearly always belongs at the end.
 */
export function changed(
  bucket: number,
  before: PostingRow | undefined,
  out: ReadonlySet<number>,
  into: readonly Posting[],
): PostingRow | null {
  const old = before?.records ?? new Uint32Array(0);
  const floor = before?.floor ?? 0;
  const records = new Uint32Array(old.length + 2 * into.length);
  let end = 0;
  const add = (n: number, details: number) => {
    records[end++] = n;
    records[end++] = details;
  };
  for (let at = 0; at < old.length; at += 2) if (!out.has(old[at]!)) add(old[at]!, old[at + 1]!);
  for (const posting of into) if (posting.n >= floor) add(posting.n, detailsOf(posting));
  return trimmed(bucket, floor, inOrder(records.subarray(0, end)));
}

/** A row of postings in order, the lowest dropped where there are too many; null where there is nothing to keep. */
export function trimmed(bucket: number, floor: number, records: Uint32Array): PostingRow | null {
  if (records.length > 2 * KEPT_IN_ROW) {
    const raised = records[records.length - 2 * KEPT_IN_ROW - 2]! + 1;
    let from = records.length - 2 * KEPT_IN_ROW;
    while (from < records.length && records[from]! < raised) from += 2; // of the article that is dropped all
    return { bucket, floor: raised, records: records.slice(from) };
  }
  if (records.length === 0 && floor === 0) return null;
  return { bucket, floor, records: records.slice() };
}

/** Postings by article, then by what they say. */
export function inOrder(records: Uint32Array): Uint32Array {
  let sorted = true;
  for (let at = 2; at < records.length && sorted; at += 2) sorted = !isAfter(records, at - 2, at);
  if (sorted) return records;
  const starts = Array.from({ length: records.length / 2 }, (_, i) => 2 * i);
  starts.sort((p, q) => records[p]! - records[q]! || records[p + 1]! - records[q + 1]!);
  return Uint32Array.from(starts.flatMap((at) => [records[at]!, records[at + 1]!]));
}

function isAfter(records: Uint32Array, p: number, q: number): boolean {
  return records[p]! > records[q]! || (records[p] === records[q] && records[p + 1]! > records[q + 1]!);
}
