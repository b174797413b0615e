/** What a row of a backup file must look like before it may come near the library. */
import * as v from 'valibot';
import { faultOfIssue } from '../../engine/exchange/faults/issue-fault';
import type { FileFault, PlainFault } from '../../engine/model/file-faults';
import { isFiledRight } from '../../engine/outlets/writing';
import {
  annotation,
  articleOfNote,
  few,
  noteRows,
  TOO_MANY,
} from '../../protocol/schemas/annotation-validation';
import { article } from '../../protocol/schemas/article-validation';
import { date, LIMITS, list, text as textOf, whole } from '../../protocol/schemas/schema-parts';
import { settings } from '../../protocol/schemas/settings-validation';
import type { AnnotationRow, ArticleRow, VersionRow } from '../rows/article-rows';
import type { SettingsRow } from '../rows/choice-rows';
import type { WatchRow } from '../rows/event-tables';
import type { DraftRow, NoteVersionRow } from '../rows/note-tables';
import type { BackedUp } from './backup';

const { draft, version } = noteRows;
const text = textOf(LIMITS.text);
const key = articleOfNote;

/** The row of each table that is in a backup. */
export interface RowsOf {
  articles: ArticleRow;
  versions: VersionRow;
  annotations: AnnotationRow;
  noteVersions: NoteVersionRow;
  drafts: DraftRow;
  watches: WatchRow;
  settings: SettingsRow;
}

const SCHEMAS: { [T in BackedUp]: v.GenericSchema } = {
  articles: v.pipe(
    v.object({
      key,
      article,
      firstRead: date,
      lastRead: date,
      quotes: whole,
      sources: whole,
      textGone: v.optional(date),
    }),
    v.check((row) => row.key === row.article.key, 'other-key' satisfies PlainFault),
    v.check(({ article }) => isFiledRight(article), 'other-address' satisfies PlainFault),
  ),
  versions: v.object({ key, read: date, title: text, text, via: v.optional(v.string()) }),
  annotations: annotation,
  noteVersions: version,
  drafts: v.pipe(
    v.intersect([draft, v.object({ articleKey: key, holder: v.nullable(whole) })]),
    v.check(few, TOO_MANY),
  ),
  watches: v.object({ key, since: date, seen: list(key, LIMITS.page) }),
  settings: v.object({ name: v.literal('settings'), changed: settings }),
};

/** Why a row cannot be taken in; null where it can. Fields that this version does not know stay with the row. */
export function faultOf(table: string, row: unknown): FileFault | null {
  if (!Object.hasOwn(SCHEMAS, table)) return { kind: 'unknown-table' };
  const result = v.safeParse(SCHEMAS[table as BackedUp], row, { abortEarly: true });
  return result.success ? null : faultOfIssue(result.issues[0]);
}

export const isBackedUp = (table: string): table is BackedUp => Object.hasOwn(SCHEMAS, table);
