/** What a row of a backup file must look like before it may come near the library. */
import * as v from 'valibot';
import { articleKey } from '../engine/outlets';
import { isCopy, wayInKey } from '../engine/outlets/writing';
import type { AnnotationRow } from './annotations';
import type { ArticleRow } from './articles';
import type { BackedUp } from './backup';
import type { DraftRow, NoteVersionRow } from './note-tables';
import type { SettingsRow } from './settings';
import { ROW_PARTS } from './validation';
import type { VersionRow } from './versions';

const { date, text, whole, article, annotation, settings, draft, version } = ROW_PARTS;
/** An address of the web, or the name of an account on a shelf. */
const key = v.pipe(ROW_PARTS.key, v.regex(/^(?:https?:\/\/|shelf:)/i, 'no key of an article'));
/** Edits of one note: more are nobody's, and counting on from there must stay exact. */
const MOST_EDITS = 1_000_000_000;
const few = <T extends { revision: number | null }>({ revision }: T) => (revision ?? 0) <= MOST_EDITS;
const TOO_MANY = 'a revision that no note has';

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
    v.check(
      (row) => !isCopy(row.article.via) || wayInKey(row.key) === row.article.via,
      'a copy under the key of the outlet’s own article',
    ),
    v.check(
      // An archive's short address does not tell which article it shows.
      (row) => isCopy(row.article.via) || articleKey(row.key) === articleKey(row.article.url),
      'an article under the key of another address',
    ),
  ),
  versions: v.object({ key, read: date, title: text, text, via: v.optional(v.string()) }),
  annotations: v.pipe(
    annotation,
    v.check((row) => v.is(key, row.articleKey), 'no key of an article'),
    v.check(
      (row) => row.target.kind !== 'relation' || v.is(key, row.target.otherKey),
      'no key of an article',
    ),
    v.check(few, TOO_MANY),
  ),
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
