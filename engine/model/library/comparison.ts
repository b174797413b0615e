/** Two to four accounts of one event in columns, as types; part of the vocabulary in `model/index.ts`. */
import type { Relation, RowReason, Span } from '../index';

/** Accounts that are set side by side at most: more columns leave no room for words. */
export const MOST_COLUMNS = 4;

/** What two of the accounts say of one point, as their synopsis has it. */
export interface ComparisonLink {
  /** Columns. The relation and its reason read from `a` ("here") to `b` ("there"). */
  a: number;
  b: number;
  /** `SynopsisRow.id` in the synopsis of the two. */
  rowId: string;
  /** After the reader's say. */
  relation: Relation;
  why: RowReason | null;
  /** The reader said so. */
  said: boolean;
  spansA: Span[];
  spansB: Span[];
}

/** What one account says of a point. Spans are UTF-16 units of its text, in order and apart. */
export interface ComparisonCell {
  /** The clauses. */
  spans: Span[];
  /** The words in them that differ; in a row of `both`, those that another account lacks. */
  marks: Span[];
  /** The sentences that the clauses stand in; the clauses themselves where a sentence is very long. */
  sentences: Span[];
}

/** `not-found`: looked for there and not found; `open`: nothing is set beside it, and nothing is claimed. */
export type ComparisonPlace = ComparisonCell | 'not-found' | 'open';

/** What a row's accounts say to each other, taken together. */
export type ComparisonRelation = 'differs' | 'agrees' | 'repeats' | 'both' | 'only';

export interface ComparisonRow {
  /** Stable for the same accounts in the same order. */
  id: string;
  relation: ComparisonRelation;
  /** What the row is about: a clause as the first account that tells it has it. */
  claim: { column: number; words: string };
  /** One for each column. */
  cells: ComparisonPlace[];
  /** What each two of the accounts say to each other here; of an only-row none. */
  links: ComparisonLink[];
}

/** Rows in the order in which they are read: what pulls apart first. */
export interface Comparison {
  differs: ComparisonRow[];
  /** Those that agree or repeat one another. */
  agrees: ComparisonRow[];
  /** Told by several and not compared. */
  both: ComparisonRow[];
  /** What was found in one alone, one list for each column. */
  only: ComparisonRow[][];
}

/** Whether an account says something of a row's point. */
export function isTold(place: ComparisonPlace | undefined): place is ComparisonCell {
  return typeof place === 'object';
}

/** Names an account in the address of a comparison. */
export const COMPARED = 'account';

/** The part of the library's address that shows accounts in columns. @example '#/compare?account=a.example%2F1&account=b.example%2F2' */
export function comparisonHash(keys: readonly string[]): string {
  return `#/compare?${new URLSearchParams(keys.map((key) => [COMPARED, key]))}`;
}
