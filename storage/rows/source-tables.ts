/** What is stored so that a library's quotes can be sorted by their sources. All of it is made of the articles and can be made anew. */
import type { SourceCounts } from '../../engine/model/library/source-facets';
import type { AlsoTold } from '../../engine/model/views';
import type { SourceFacts } from '../../engine/sources/source-facts';

/** The table, for `Dexie.version(n).stores({...})`. */
export const SOURCE_TABLES = { sourceFacts: '&key' } as const;

export interface SourceFactsRow extends SourceFacts {
  key: string;
  /** The article's fingerprint and the engines that had read it as the facts were made. */
  of: string;
}

/** The key of the row that keeps the first view: no article's. */
export const FIRST_VIEW = '';

/** What the page of sources began with when it was open last. It is shown at once, until the library was looked through again. */
export interface FirstViewRow {
  key: typeof FIRST_VIEW;
  /** By which rules it was made: another build's is not shown. */
  facts: number;
  counts: SourceCounts;
  /** The first quotes, as `SourceIndex.quotes` gives them. */
  quotes: Array<{ key: string; quote: number; also?: AlsoTold[] }>;
  /** When the article that was read last had been read; `null` where that is not known. */
  readUpTo: string | null;
}
