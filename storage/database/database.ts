/**
 * The library's database. It is opened in this build's version or not at all (`database/opening.ts`). Only the background (and tests and measurements, with a factory of their own) opens it:
 * a content script would get the page's database, and a frame inside a page is refused it.
 *
 * A change of schema is a new `version(n)` below the last one, never an edit of an older one, with an upgrade and
 * an example row of the old form in `database.test.ts`.
 */
import { Dexie, type Table } from 'dexie';
import type { AnswerRow, HostRow } from '../../protocol/http-rows';
import type { SnapshotRow } from '../../protocol/messages/backup';
import { ACCOUNT_INDEX_TABLES, ACCOUNT_INDEX_TABLES_1 } from '../rows/account-tables';
import type {
  AnnotationRow,
  ArticleRow,
  AttributionsRow,
  DeletionRow,
  VersionRow,
} from '../rows/article-rows';
import type { FollowedRow, SettingsRow } from '../rows/choice-rows';
import { type EventRow, type RankingRow, TABLES_7, TABLES_10, type WatchRow } from '../rows/event-tables';
import { IMPORT_TABLES, type ImportedRow, type ImportRecordRow } from '../rows/import-tables';
import {
  type DraftRow,
  type FactRow,
  type NoteVersionRow,
  type SnapshotPartRow,
  type StagedRow,
  TABLES_3,
  type TombstoneRow,
} from '../rows/note-tables';
import { SEARCH_TABLES } from '../rows/search-tables';
import type { ShelfRow } from '../rows/shelf-tables';
import { type BroughtShelfRow, type ShelvedRow, TABLES_4 } from '../rows/shelf-tables';
import { type FirstViewRow, SOURCE_TABLES, type SourceFactsRow } from '../rows/source-tables';
import { Erasures } from './erasures';
import { IndexState } from './index-state';
import { Opening } from './opening';

export const DATABASE_NAME = 'second-source';

/** Version 1 of the schema: Dexie's index notation, the primary key first. */
export const TABLES_1 = {
  articles: '&key, article.outlet, hash, firstRead, lastRead, engines',
  versions: '&[key+hash], key',
  attributions: '&hash',
  annotations: '&id, articleKey, *tags, modified',
  settings: '&name',
  deletions: '&[token+key], token, deleted',
  ...ACCOUNT_INDEX_TABLES_1,
} as const;

/** Version 2: what the network answered, what is followed, and the starter shelf. */
export const TABLES_2 = {
  answers: '&address, when',
  hosts: '&host',
  followed: '&outlet',
  shelf: '&key, *terms',
} as const;

/** Version 5: postings in rows of their own. */
export const TABLES_5 = ACCOUNT_INDEX_TABLES;

/** Version 8: what quotes are sorted by their sources with; made when it is first asked for. */
export const TABLES_8 = SOURCE_TABLES;

/** Version 6: annotations are found by what they are about, the latest ones first. Rows stay as they are. */
export const TABLES_6 = { annotations: '&id, articleKey, *tags, modified, [target.kind+modified]' } as const;

/** Version 9: the index of words. It is made of the articles, a few at a time (`storage/search/filling.ts`). */
export const TABLES_9 = SEARCH_TABLES;

/** Version 11: imports, so that each can be taken out again. */
export const TABLES_11 = IMPORT_TABLES;

/** Every table of the newest version: what is said of each is a record by these names, which does not compile while one is missing. */
export type TableName =
  | keyof typeof TABLES_1
  | keyof typeof TABLES_2
  | keyof typeof TABLES_3
  | keyof typeof TABLES_4
  | keyof typeof TABLES_5
  | keyof typeof TABLES_6
  | keyof typeof TABLES_7
  | keyof typeof TABLES_8
  | keyof typeof TABLES_9
  | keyof typeof TABLES_10
  | keyof typeof TABLES_11;

/** Where IndexedDB comes from; absent: the browser's own. */
interface DatabaseFactory {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
}

export class LibraryDatabase extends Dexie {
  declare articles: Table<ArticleRow, string>;
  declare versions: Table<VersionRow, [string, string]>;
  declare attributions: Table<AttributionsRow, string>;
  declare annotations: Table<AnnotationRow, string>;
  declare settings: Table<SettingsRow, string>;
  declare deletions: Table<DeletionRow, [string, string]>;

  declare answers: Table<AnswerRow, string>;
  declare hosts: Table<HostRow, string>;
  declare followed: Table<FollowedRow, string>;
  declare shelf: Table<ShelfRow, string>;

  declare drafts: Table<DraftRow, string>;
  declare noteVersions: Table<NoteVersionRow, string>;
  declare graves: Table<TombstoneRow, string>;
  declare facts: Table<FactRow, string>;
  declare snapshots: Table<SnapshotRow, string>;
  declare snapshotParts: Table<SnapshotPartRow, [string, number]>;
  declare staged: Table<StagedRow, [string, number]>;

  declare rankings: Table<RankingRow, string>;
  declare events: Table<EventRow, string>;
  declare watches: Table<WatchRow, string>;
  declare sourceFacts: Table<SourceFactsRow | FirstViewRow, string>;

  declare imports: Table<ImportRecordRow, string>;
  declare importRows: Table<ImportedRow, [string, number]>;

  declare shelves: Table<BroughtShelfRow, string>;
  declare shelved: Table<ShelvedRow, [string, string]>;

  /** How opening goes. */
  readonly opening: Opening;
  /** What was written to the index of accounts since this connection was made. */
  readonly indexState = new IndexState();
  /** What was written to the annotations since. */
  readonly notesState = new IndexState(['annotations']);
  /** What was written to the articles since. */
  readonly articlesState = new IndexState(['articles']);
  /** What was written to the numbers of articles in the index of words since. */
  readonly numbersState = new IndexState(['searchArticles']);
  /** What was forgotten since. */
  readonly erasures = new Erasures();

  constructor(
    name: string = DATABASE_NAME,
    /** Kept, so that a database that could not be brought up to date is opened as it is. */
    readonly factory?: DatabaseFactory,
    /** Milliseconds that a connection of an older version is waited for; absent: as `database/opening.ts` says. */
    patience?: number,
  ) {
    const indexedDB = factory?.indexedDB ?? globalThis.indexedDB;
    const opening = new Opening(patience);
    // 'strict': a transaction completes only when it is on the disk, since "saved" is a promise.
    super(name, {
      chromeTransactionDurability: 'strict',
      ...factory,
      ...(indexedDB && { indexedDB: opening.watched(indexedDB) }),
    });
    this.opening = opening;
    this.indexState.watch(this);
    this.notesState.watch(this);
    this.articlesState.watch(this);
    this.numbersState.watch(this);
    this.version(1).stores(TABLES_1);
    this.version(2).stores(TABLES_2);
    this.version(3).stores(TABLES_3);
    this.version(4).stores(TABLES_4);
    // The index is made anew from the articles, a few at a time (`renew`): its engine is another one, too.
    this.version(5)
      .stores(TABLES_5)
      .upgrade((transaction) =>
        Promise.all([transaction.table('features').clear(), transaction.table('termCounts').clear()]),
      );
    this.version(6).stores(TABLES_6);
    this.version(7).stores(TABLES_7);
    this.version(8).stores(TABLES_8);
    this.version(9).stores(TABLES_9);
    this.version(10)
      .stores(TABLES_10)
      .upgrade((transaction) =>
        transaction
          .table('events')
          .toCollection()
          .modify((row) => Object.assign(row, { story: '', storied: 0 })),
      );
    this.version(11).stores(TABLES_11);
  }
}
