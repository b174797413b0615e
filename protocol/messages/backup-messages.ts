/** Messages about backups, for the extension's own pages: part of the one map in `message-map.ts`. */
import type { IsoDate } from '../../engine/model';
import type { BackupProgress, BackupRefusal } from './backup-lines';

export interface BackupCursor {
  table: number;
  /** The key of the last row that was written of that table. */
  after: string | string[] | null;
  progress: BackupProgress;
}

export interface BackupPage {
  text: string;
  cursor: BackupCursor | null;
  done: number;
  total: number;
}

/** How a backup compares with what is there. `differs`: both sides have it with other words. */
export interface BackupPreview {
  articles: { fresh: number; same: number; differs: number };
  notes: { fresh: number; same: number; differs: number };
  /** Notes and articles of the library that the backup does not have: what `replace` would take away. */
  onlyHere: { articles: number; notes: number };
  /** Rows that will be left out since their article is nowhere; those that staging refused are not among them. */
  refused: BackupRefusal[];
  /** How many they are; the first thousand are named. */
  refusedCount: number;
}

/** `undo`: the snapshot of what was there before. `left`: rows that were left out of it. */
export interface Restored {
  undo: string;
  left: number;
}

export interface BackupState {
  articles: number;
  notes: number;
  /** Bytes, as the browser estimates them. */
  used: number | null;
  /** When everything was last exported to a file. */
  lastBackup: string | null;
  /** It is time to export again. */
  due: boolean;
  /** Newest first. */
  snapshots: SnapshotRow[];
  /** Why the library could not be brought up to date; it can be exported all the same. */
  broken: string | null;
  /** It was written by a later version of the extension. */
  newer: boolean;
}

export interface BackupMessages {
  'backup/state': { ask: Record<string, never>; answer: BackupState };
  'backup/page': { ask: { cursor: BackupCursor | null }; answer: BackupPage };
  /** The file was handed to the reader. */
  'backup/written': { ask: Record<string, never>; answer: true };
  /** The reminder rests for a week. */
  'backup/later': { ask: Record<string, never>; answer: true };
  /** Checks whole lines of a file and sets their rows aside; nothing of the library changes. */
  'backup/stage': {
    ask: { token: string; part: number; text: string; progress: BackupProgress };
    answer: BackupProgress & { refused: BackupRefusal[] };
  };
  'backup/unstage': { ask: { token: string }; answer: true };
  'backup/preview': { ask: { token: string }; answer: BackupPreview };
  /** Takes a snapshot of everything, then restores. `undo` names the snapshot. */
  'backup/apply': { ask: { token: string; mode: 'merge' | 'replace' }; answer: Restored };
  'backup/bring-back': { ask: { snapshot: string }; answer: Restored };
  /** Puts everything back as it was before a restore; `undo` names the snapshot of what it was until now. */
  'backup/undo': { ask: { snapshot: string }; answer: Restored };
}

export interface SnapshotRow {
  id: string;
  taken: IsoDate;
  /** `daily`: notes and the articles that carry them; `before-restore`: everything, so that a restore can be undone. */
  why: 'daily' | 'before-restore';
  articles: number;
  notes: number;
}
