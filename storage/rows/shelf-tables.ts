/** What is stored of shelves that the reader brought. */
import type { ArticleFeatures } from '../../engine/accounts';
import type { Article, Attributions, IsoDate } from '../../engine/model';
import type { ShelfFile } from '../../protocol/schemas/shelf-file';

/** Version 4 of the schema: shelves that the reader brought, and their accounts. */
export const TABLES_4 = {
  shelves: '&id',
  shelved: '&[shelf+key], shelf, key, *terms',
} as const;

/** One shelf. */
export interface BroughtShelfRow {
  /** SHA-256 of the file: the same file is the same shelf. */
  id: string;
  brought: IsoDate;
  /** When it was taken away; its accounts are gone then, its file is not. */
  removed: IsoDate | null;
  /** What its accounts were read by. */
  engines: string;
  file: ShelfFile;
}

/** One account of it; the accounts are made of the file and can be made anew. */
export interface ShelvedRow extends ShelfRow {
  shelf: string;
}

export interface ShelfRow {
  key: string;
  /** What the shelf was stocked from. */
  edition: string;
  article: Article;
  attributions: Attributions;
  /** Indexed, multiEntry. */
  terms: number[];
  features: ArticleFeatures;
}
