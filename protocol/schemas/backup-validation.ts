/** Schemas of the messages about backups. */
import * as v from 'valibot';
import { LONGEST_LINE } from '../messages/backup-lines';
import type { BackupMessages } from '../messages/backup-messages';
import type { Ask } from '../messages/message-map';

/** Characters of a part of a file: whole lines of about a million, or one line that is longer. Far under what a message may carry. */
const PART = LONGEST_LINE + 1_000_000;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const key = v.pipe(v.string(), v.maxLength(10_000));
const progress = v.object({
  line: whole,
  rows: whole,
  sum: v.pipe(v.string(), v.length(8)),
  ended: v.boolean(),
});
const nothing = v.object({});

export const BACKUP_SCHEMAS: { [N in keyof BackupMessages]: v.GenericSchema<unknown, Ask<N>> } = {
  'backup/state': nothing,
  'backup/page': v.object({
    cursor: v.nullable(v.object({ table: whole, after: v.nullable(v.union([key, v.array(key)])), progress })),
  }),
  'backup/written': nothing,
  'backup/later': nothing,
  'backup/stage': v.object({
    token: id,
    part: whole,
    text: v.pipe(v.string(), v.maxLength(PART, 'too-large')),
    progress,
  }),
  'backup/unstage': v.object({ token: id }),
  'backup/preview': v.object({ token: id }),
  'backup/apply': v.object({ token: id, mode: v.picklist(['merge', 'replace']) }),
  'backup/bring-back': v.object({ snapshot: id }),
  'backup/undo': v.object({ snapshot: id }),
};
