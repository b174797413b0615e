/** What a row of a backup file must look like before it may come near the library. */
import * as v from 'valibot';
import { BackupFault, type BackupRow } from './backup-lines';
import { ROW_PARTS } from './validation';

const { key, date, text, whole, article, annotation, settings, draft, version } = ROW_PARTS;
const hash = v.pipe(v.string(), v.maxLength(128));

const SCHEMAS: Record<string, v.GenericSchema> = {
  articles: v.pipe(
    v.object({
      key,
      article,
      hash,
      textHash: hash,
      firstRead: date,
      lastRead: date,
      quotes: whole,
      sources: whole,
      engines: hash,
    }),
    v.check((row) => row.key === row.article.key, 'an article under the key of another'),
  ),
  versions: v.object({ key, hash, read: date, title: text, text, via: v.optional(v.string()) }),
  annotations: annotation,
  noteVersions: version,
  drafts: v.intersect([draft, v.object({ articleKey: key, holder: v.nullable(whole) })]),
  settings: v.object({ name: v.literal('settings'), changed: settings }),
};

/** @throws BackupFault where the row is of no table that is restored, or not as its table's rows are. */
export function assertRow({ table, row }: BackupRow, line: number): void {
  const schema = Object.hasOwn(SCHEMAS, table) ? SCHEMAS[table] : undefined;
  if (!schema) throw new BackupFault(line, `no table "${table.slice(0, 40)}"`);
  const result = v.safeParse(schema, row, { abortEarly: true });
  if (!result.success) throw new BackupFault(line, `${table}: ${result.issues[0].message}`.slice(0, 300));
}
