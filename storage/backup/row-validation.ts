/** What a row of a backup file must look like before it may come near the library. */
import * as v from 'valibot';
import { isFiledRight } from '../../engine/outlets/writing';
import {
  annotation,
  articleOfNote,
  few,
  noteRows,
  TOO_MANY,
} from '../../protocol/schemas/annotation-validation';
import { article } from '../../protocol/schemas/article-validation';
import { date, LIMITS, text as textOf, whole } from '../../protocol/schemas/schema-parts';
import { settings } from '../../protocol/schemas/settings-validation';
import type { AnnotationRow, ArticleRow, VersionRow } from '../rows/article-rows';
import type { SettingsRow } from '../rows/choice-rows';
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
    }),
    v.check((row) => row.key === row.article.key, 'an article under the key of another'),
    v.check(({ article }) => isFiledRight(article), 'an article under the key of another address'),
  ),
  versions: v.object({ key, read: date, title: text, text, via: v.optional(v.string()) }),
  annotations: annotation,
  noteVersions: version,
  drafts: v.pipe(
    v.intersect([draft, v.object({ articleKey: key, holder: v.nullable(whole) })]),
    v.check(few, TOO_MANY),
  ),
  settings: v.object({ name: v.literal('settings'), changed: settings }),
};

/** Why a row cannot be taken in; null where it can. Fields that this version does not know stay with the row. */
export function faultOf(table: string, row: unknown): string | null {
  if (!Object.hasOwn(SCHEMAS, table)) return 'this version knows no such table';
  const result = v.safeParse(SCHEMAS[table as BackedUp], row, { abortEarly: true });
  return result.success ? null : result.issues[0].message.slice(0, 300);
}

export const isBackedUp = (table: string): table is BackedUp => Object.hasOwn(SCHEMAS, table);
