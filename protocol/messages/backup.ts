/** Backups, for the extension's own pages. */
import * as v from 'valibot';
import type { IsoDate } from '../../engine/model';
import { id, nothing, TOO_LARGE, whole } from '../schemas/schema-parts';
import { LONGEST_LINE } from '../schemas/sizes';
import type { BackupProgress, BackupRefusal } from './backup-lines';
import { answers, type Definitions } from './definition';

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

export interface SnapshotRow {
  id: string;
  taken: IsoDate;
  /** `daily`: notes and the articles that carry them; `before-restore`: everything, so that a restore can be undone. */
  why: 'daily' | 'before-restore';
  articles: number;
  notes: number;
}

/** Characters of a part of a file: whole lines of about a million, or one line that is longer. Far under what a message may carry. */
const PART = LONGEST_LINE + 1_000_000;

const rowKey = v.pipe(v.string(), v.maxLength(10_000));
const progress = v.object({
  line: whole,
  rows: whole,
  sum: v.pipe(v.string(), v.length(8)),
  ended: v.boolean(),
});
const cursor = v.object({
  table: whole,
  /** The key of the last row that was written of that table. */
  after: v.nullable(v.union([rowKey, v.array(rowKey)])),
  progress,
});
export type BackupCursor = v.InferOutput<typeof cursor>;

const mode = v.picklist(['merge', 'replace']);

export const BACKUP = {
  'backup/state': { from: 'pages', ask: nothing, answer: answers<BackupState> },
  'backup/page': {
    from: 'pages',
    ask: v.object({ cursor: v.nullable(cursor) }),
    answer: answers<BackupPage>,
  },
  /** `written`: a file was handed to the reader; `later`: the reminder rests for a week. */
  'backup/reminder': {
    from: 'pages',
    ask: v.object({ is: v.picklist(['written', 'later']) }),
    answer: answers<true>,
  },
  /** Checks whole lines of a file and sets their rows aside; nothing of the library changes. */
  'backup/stage': {
    from: 'pages',
    ask: v.object({
      token: id,
      part: whole,
      text: v.pipe(v.string(), v.maxLength(PART, TOO_LARGE)),
      progress,
    }),
    answer: answers<BackupProgress & { refused: BackupRefusal[] }>,
  },
  'backup/unstage': { from: 'pages', ask: v.object({ token: id }), answer: answers<true> },
  'backup/preview': {
    from: 'pages',
    ask: v.object({ token: id }),
    answer: answers<BackupPreview>,
  },
  /**
   * Takes a snapshot of everything, then restores what is set aside, or a snapshot: `merge` brings it back, `replace` puts everything
   * back as it was then. `undo` names the snapshot of what it was until now.
   */
  'backup/restore': {
    from: 'pages',
    ask: v.union([v.object({ token: id, mode }), v.object({ snapshot: id, mode })]),
    answer: answers<Restored>,
  },
} satisfies Definitions;
