/** What is stored so that a library's quotes can be sorted by their sources. All of it is made of the articles and can be made anew. */
import type { SourceFacts } from '../../engine/sources/source-facts';

/** The table, for `Dexie.version(n).stores({...})`. */
export const SOURCE_TABLES = { sourceFacts: '&key' } as const;

export interface SourceFactsRow extends SourceFacts {
  key: string;
  /** The article's fingerprint and the engines that had read it as the facts were made. */
  of: string;
}
