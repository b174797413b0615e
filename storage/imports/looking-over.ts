/** A file that the reader brings: what it would change. Its rows are set aside, as those of a backup are. */
import type { IncomingResult } from '../../engine/exchange/incoming/reading';
import type { Annotation } from '../../engine/model';
import type { ImportKind, ListedArticle } from '../../engine/model/library/imports';
import { asInstant } from '../../engine/model/times';
import { FailureError, fileFailure } from '../../protocol/failures';
import type { ImportArticle, ImportConflict, ImportPreview } from '../../protocol/messages/imports';
import { broughtRevision } from '../../protocol/schemas/annotation-validation';
import { faultOf } from '../backup/row-validation';
import type { LibraryDatabase } from '../database/database';
import { type EngineRunner, INLINE_ENGINE } from '../work/engine-work';
import { faultOfText, readyText } from './incoming-texts';
import { Surroundings } from './standing';
import { conflictOf } from './telling';

/** Articles, conflicts and rows that a preview names one by one. */
const MOST_TOLD = 200;
/** Notes of a part: one transaction. */
const NOTES_A_PART = 200;

/** What is set aside in part 0. */
export interface StagedHead {
  kind: ImportKind;
  from: string | null;
  listed: ListedArticle[];
  texts: number;
  total: number;
  parts: number;
}

export const HEAD = 'import';

/** Lets everything else go first. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 0));

type Incoming = Extract<IncomingResult, { ok: true }>;

/** The notes that may be stored. A row that no message could bring refuses a bundle or an export whole, of other files itself. */
async function notesOf(read: Incoming, now: Date): Promise<Annotation[]> {
  const strict = read.kind === 'bundle' || read.kind === 'hypothesis';
  const notes: Annotation[] = [];
  for (const [at, annotation] of read.annotations.entries()) {
    if (at % 500 === 499) await breath();
    const fault = faultOf('annotations', annotation);
    if (fault === null) {
      const [created, modified] = [asInstant(annotation.created, now), asInstant(annotation.modified, now)];
      const revision = broughtRevision(annotation.revision);
      notes.push({ ...annotation, created, modified, revision });
      continue;
    }
    const line = read.lines[at] ?? null;
    const told = { at: annotation.id, ...fault };
    if (strict) throw fileFailure({ line, fault: told });
    read.refused.push({ line, fault: told });
  }
  return notes;
}

/**
 * Reads a file and sets its rows aside under `token`; the library does not change.
 * @throws FailureError `invalid`, with line and reason, where the file is refused; `not-found` where what is set aside was dropped or
 *   erased meanwhile
 */
export async function lookOver(
  db: LibraryDatabase,
  token: string,
  text: string,
  now: Date,
  engine: EngineRunner = INLINE_ENGINE,
): Promise<ImportPreview> {
  // The part goes with whatever empties the table: what comes after that is set aside no more.
  await db.staged.put({ token, part: 0, rows: [] });
  try {
    return await lookedOver(db, token, text, now, engine);
  } catch (error) {
    await db.staged.where('token').equals(token).delete();
    throw error;
  }
}

async function lookedOver(
  db: LibraryDatabase,
  token: string,
  text: string,
  now: Date,
  engine: EngineRunner,
): Promise<ImportPreview> {
  const read = await engine.do('annotations', { text, now: now.toISOString() });
  if (!read.ok) throw fileFailure({ line: read.line, fault: read.fault });
  for (const { line, article } of read.texts) {
    const fault = faultOfText(article);
    if (fault) throw fileFailure({ line, fault });
  }
  const notes = await notesOf(read, now);

  const keys = [...new Set([...read.listed.map(({ key }) => key), ...notes.map((one) => one.articleKey)])];
  const rows = await db.articles.bulkGet(keys);
  const brought = new Set(read.texts.map(({ article }) => article.key));
  const listedTitle = new Map(read.listed.map(({ key, title }) => [key, title]));
  const articles = new Map<string, ImportArticle>();
  for (const [at, key] of keys.entries()) {
    const title = rows[at]?.article.title ?? listedTitle.get(key) ?? null;
    const here = rows[at] !== undefined;
    articles.set(key, { key, title, here, text: brought.has(key), fresh: 0, same: 0, differs: 0 });
  }
  const listed = read.listed.filter(({ key }) => !articles.get(key)!.here);

  // A word on two articles names another one than the file's notes are on.
  const titleOf = async (key: string): Promise<string> => {
    const known = articles.get(key)?.title ?? listedTitle.get(key);
    return known ?? (await db.articles.get(key))?.article.title ?? key;
  };

  const conflicts: ImportConflict[] = [];
  const counts = { fresh: 0, same: 0, differs: 0 };
  let part = 0;
  const put = (at: number, rows: Array<{ table: string; row: unknown }>) =>
    db.transaction('rw', db.staged, async () => {
      if (!(await db.staged.get([token, 0])))
        throw new FailureError('not-found', 'what was set aside is gone');
      await db.staged.put({ token, part: at, rows });
    });
  const setAside = (table: string, list: unknown[]) =>
    put(
      ++part,
      list.map((row) => ({ table, row })),
    );
  for (const { article } of read.texts) await setAside('articles', [readyText(article)]);
  for (let at = 0; at < notes.length; at += NOTES_A_PART) {
    const some = notes.slice(at, at + NOTES_A_PART);
    const surroundings = await Surroundings.of(db, some);
    for (const note of some) {
      const found = surroundings.standingOf(note);
      const is = found.is === 'new' ? 'fresh' : found.is === 'there' ? 'same' : 'differs';
      counts[is]++;
      articles.get(note.articleKey)![is]++;
      if (found.is !== 'differs' || conflicts.length >= MOST_TOLD) continue;
      conflicts.push(await conflictOf(note.id, found, titleOf));
    }
    await setAside('annotations', some);
    await breath();
  }
  // An import without rows is one all the same: of addresses that are fetched afterwards.
  if (part === 0) await setAside('annotations', []);
  const { kind, from } = read;
  const total = read.texts.length + notes.length;
  const head: StagedHead = { kind, from, listed, texts: read.texts.length, total, parts: part };
  await put(0, [{ table: HEAD, row: head }]);
  const there = read.texts.filter(({ article }) => articles.get(article.key)?.here).length;
  return {
    kind,
    from,
    ...counts,
    articles: [...articles.values()].slice(0, MOST_TOLD),
    articleCount: articles.size,
    texts: { fresh: read.texts.length - there, same: there },
    conflicts,
    refused: read.refused.slice(0, MOST_TOLD),
    refusedCount: read.refused.length,
    left: read.left.slice(0, MOST_TOLD),
    leftCount: read.left.length,
    quotes: read.quotes,
    listed,
    parts: part,
  };
}
