/** What is kept around notes: drafts, earlier words, deleted ones; and the tables of snapshots and restoring. */
import type { Annotation, IsoDate } from '../../engine/model';
import type { KeptDraft, NoteVersion } from '../../engine/model/views';

/** Version 3 of the schema adds these; nothing that was there changes. */
export const TABLES_3 = {
  drafts: '&token, id, articleKey',
  noteVersions: '&key, id',
  graves: '&id, deleted',
  facts: '&name',
  snapshots: '&id, taken',
  snapshotParts: '&[snapshot+part], snapshot',
  staged: '&[token+part], token',
} as const;

export interface DraftRow extends KeptDraft {
  articleKey: string;
  /** The tab that it is written in; `null` for the library's own pages. */
  holder: number | null;
}

export type NoteVersionRow = NoteVersion;

/** The id of a deleted note, until the session ends: a save that arrives late must not bring the note back. */
export interface TombstoneRow {
  id: string;
  deleted: IsoDate;
  /** As it was; absent in rows of earlier builds. */
  note?: Annotation;
}

/**
 * Single values: when a backup was last written, until when the reminder rests, when the account index was last looked over, for which
 * engines the reader stopped the reading anew, whether the index of words has every article, which snapshot is being
 * taken, whether snapshots hold texts that were let go, from when texts go,
 * which version an update followed that the reader has not been told of.
 */
export interface FactRow {
  name:
    | 'last-backup'
    | 'reminder-rests-until'
    | 'index-looked-over'
    | 'renewal-stopped'
    | 'words-engine'
    | 'words-filled'
    | 'snapshot-under-way'
    | 'texts-in-snapshots'
    | 'texts-go-from'
    | 'updated-from';
  value: string;
}

/** Some lines of a snapshot, in the form of a backup file. */
export interface SnapshotPartRow {
  snapshot: string;
  part: number;
  text: string;
}

/** Rows of a backup file that was checked and is about to be restored. */
export interface StagedRow {
  token: string;
  part: number;
  /** `raw`: of this library's own snapshot, put back as it is though no file may bring such a row. */
  rows: Array<{ table: string; row: unknown; line?: number; raw?: true }>;
}
