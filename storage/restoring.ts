/** Restoring from a backup: rows are checked and set aside first, then taken in within one transaction, all or nothing. */
import { newUuid } from '../engine/uuid';
import type { AnnotationRow } from './annotations';
import type { ArticleRow } from './articles';
import { BACKED_UP, BACKUP_BEGIN, backupPage } from './backup';
import { BACKUP_START, type BackupProgress, type BackupRow, readLines } from './backup-lines';
import type { BackupPreview } from './backup-messages';
import type { LibraryDatabase } from './database';
import { FailureError } from './failures';
import { keepNoteVersion, versionOf } from './note-keeping';
import type { DraftRow, NoteVersionRow, SnapshotRow } from './note-tables';
import { sameContent } from './notes';
import type { SettingsRow } from './settings';
import { hashed } from './taking-in';
import { byTime, since } from './times';
import { keepVersion, type VersionRow } from './versions';

/** Snapshots of each kind that are kept: a week's worth, and the last restore's. */
const KEPT: Record<SnapshotRow['why'], number> = { daily: 7, 'before-restore': 1 };

/**
 * Sets some rows of a backup aside under a token. `isRow` says whether a row is one that this version can hold; a row that is
 * not refuses the whole file. Articles get their hashes and findings from this library, never from the file.
 */
export async function stage(
  db: LibraryDatabase,
  token: string,
  part: number,
  rows: readonly BackupRow[],
): Promise<void> {
  const ready = await Promise.all(
    rows.map(async ({ table, row }) => {
      if (table !== 'articles') return { table, row };
      const { hash, textHash } = await hashed((row as ArticleRow).article);
      return { table, row: { ...(row as ArticleRow), hash, textHash, engines: '' } };
    }),
  );
  await db.staged.put({ token, part, rows: ready });
}

export async function unstage(db: LibraryDatabase, token: string): Promise<void> {
  await db.staged.where('token').equals(token).delete();
}

/** The staged rows of a token, part by part in order. */
async function eachPart(
  db: LibraryDatabase,
  token: string,
  work: (rows: BackupRow[]) => Promise<void>,
): Promise<void> {
  for (let part = 0; ; part++) {
    const staged = await db.staged.get([token, part]);
    if (!staged) return;
    await work(staged.rows);
  }
}

export async function preview(db: LibraryDatabase, token: string): Promise<BackupPreview> {
  const none = () => ({ fresh: 0, same: 0, differs: 0 });
  const found = { articles: none(), notes: none() };
  const seen = { articles: 0, notes: 0 };
  await eachPart(db, token, async (rows) => {
    for (const { table, row } of rows) {
      if (table === 'articles') {
        const here = await db.articles.get((row as ArticleRow).key);
        found.articles[
          !here ? 'fresh' : here.textHash === (row as ArticleRow).textHash ? 'same' : 'differs'
        ]++;
        if (here) seen.articles++;
      }
      if (table === 'annotations') {
        const here = await db.annotations.get((row as AnnotationRow).id);
        found.notes[!here ? 'fresh' : sameContent(here, row as AnnotationRow) ? 'same' : 'differs']++;
        if (here) seen.notes++;
      }
    }
  });
  const [articles, notes] = await Promise.all([db.articles.count(), db.annotations.count()]);
  return { ...found, onlyHere: { articles: articles - seen.articles, notes: notes - seen.notes } };
}

/** Takes staged rows in, all or nothing, and forgets them. */
export async function applyStaged(
  db: LibraryDatabase,
  token: string,
  mode: 'merge' | 'replace',
): Promise<void> {
  const {
    snapshots: _s,
    snapshotParts: _p,
    ...tables
  } = Object.fromEntries(db.tables.map((one) => [one.name, one]));
  await db.transaction('rw', Object.values(tables), async () => {
    if (mode === 'replace') {
      for (const name of [...BACKED_UP, 'attributions', 'features', 'termCounts', 'postings', 'graves'])
        await db.table(name).clear();
    }
    await eachPart(db, token, async (rows) => {
      for (const row of rows) await takeInRow(db, row);
    });
    await unstage(db, token);
  });
}

async function takeInRow(db: LibraryDatabase, { table, row }: BackupRow): Promise<void> {
  if (table === 'articles') await takeInArticle(db, row as ArticleRow);
  else if (table === 'annotations') await takeInNote(db, row as AnnotationRow);
  else if (table === 'versions')
    await putIfAbsent(db, 'versions', row as VersionRow, [(row as VersionRow).key, (row as VersionRow).hash]);
  else if (table === 'noteVersions')
    await putIfAbsent(db, table, row as NoteVersionRow, (row as NoteVersionRow).key);
  else if (table === 'drafts')
    await putIfAbsent(db, table, { ...(row as DraftRow), holder: null }, (row as DraftRow).token);
  else if (table === 'settings') await putIfAbsent(db, table, row as SettingsRow, 'settings');
}

async function putIfAbsent(
  db: LibraryDatabase,
  name: string,
  row: unknown,
  key: string | string[],
): Promise<void> {
  const table = db.table(name);
  if ((await table.get(key)) === undefined) await table.put(row);
}

/** Of two texts the one that was read last stands; the other becomes an earlier version. */
async function takeInArticle(db: LibraryDatabase, row: ArticleRow): Promise<void> {
  const here = await db.articles.get(row.key);
  if (!here) return void (await db.articles.put(row));
  const firstRead = [here.firstRead, row.firstRead].sort()[0]!;
  const [stands, gives] = row.lastRead > here.lastRead ? [row, here] : [here, row];
  if (here.textHash === row.textHash) return void (await db.articles.update(row.key, { firstRead }));
  const { title, text } = gives.article;
  await db.articles.put({ ...stands, firstRead });
  const first = gives.firstText && { first: gives.firstText };
  await keepVersion(
    db,
    { key: row.key, hash: gives.textHash, read: gives.lastRead, title, text, ...first },
    stands.textHash,
  );
}

/** Of two wordings of a note the one that was written last stands; the other is kept among its earlier words. */
async function takeInNote(db: LibraryDatabase, row: AnnotationRow): Promise<void> {
  const here = await db.annotations.get(row.id);
  await db.graves.delete(row.id);
  if (!here) return void (await db.annotations.put(row));
  if (sameContent(here, row)) return;
  const [stands, gives] = row.modified > here.modified ? [row, here] : [here, row];
  await keepNoteVersion(db, versionOf(gives, 'conflict'));
  // One above both, so that an editor that is open on either sees that it changed.
  await db.annotations.put({ ...stands, revision: Math.max(row.revision, here.revision) + 1 });
}

// ----------------------------------------------------------------- snapshots

/** Keeps the library as it is inside the database. `daily`: the notes and the articles that carry them; else everything. */
export async function takeSnapshot(db: LibraryDatabase, why: SnapshotRow['why'], now: Date): Promise<string> {
  const id = newUuid();
  const noted = new Set((await db.annotations.orderBy('articleKey').uniqueKeys()).map(String));
  let cursor: typeof BACKUP_BEGIN | null = BACKUP_BEGIN;
  let articles = 0;
  let notes = 0;
  for (let part = 0; cursor !== null; part++) {
    const page = await backupPage(db, cursor, now);
    const lines = page.text.split('\n').filter((line) => {
      const table = /^\{"sum":"[0-9a-f]{8}","table":"(\w+)"/.exec(line)?.[1];
      if (table === undefined) return false;
      const key = table === 'articles' || table === 'versions' ? keyIn(line) : null;
      if (why === 'daily' && key !== null && !noted.has(key)) return false;
      if (table === 'articles') articles++;
      if (table === 'annotations') notes++;
      return true;
    });
    await db.snapshotParts.put({ snapshot: id, part, text: lines.join('\n') });
    cursor = page.cursor;
  }
  // The row comes last: parts without one are of a snapshot that broke off.
  await db.snapshots.put({ id, taken: now.toISOString(), why, articles, notes });
  await forgetSnapshots(db, now);
  return id;
}

function keyIn(line: string): string {
  return (JSON.parse(line) as { row: { key: string } }).row.key;
}

async function forgetSnapshots(db: LibraryDatabase, now: Date): Promise<void> {
  await db.transaction('rw', [db.snapshots, db.snapshotParts], async () => {
    const all = (await db.snapshots.toArray()).sort((one, other) => byTime(other.taken, one.taken, now));
    const kept = new Set(
      (Object.keys(KEPT) as SnapshotRow['why'][]).flatMap((why) =>
        all
          .filter((one) => one.why === why)
          .slice(0, KEPT[why])
          .map(({ id }) => id),
      ),
    );
    await db.snapshots.bulkDelete(all.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
    await db.snapshotParts
      .where('snapshot')
      .noneOf([...kept])
      .delete();
  });
}

/** At most one a day, and none of a library without notes. */
const HOURS_BETWEEN = 20;
export async function takeDailySnapshot(db: LibraryDatabase, now: Date): Promise<boolean> {
  if ((await db.annotations.count()) === 0) return false;
  const daily = await db.snapshots.filter(({ why }) => why === 'daily').toArray();
  if (daily.some(({ taken }) => since(taken, now) < HOURS_BETWEEN * 3_600_000)) return false;
  await takeSnapshot(db, 'daily', now);
  return true;
}

/** Sets a snapshot's rows aside like those of a file. Answers the token. */
export async function stageSnapshot(db: LibraryDatabase, id: string): Promise<string> {
  if (!(await db.snapshots.get(id))) throw new FailureError('not-found', 'this snapshot is gone');
  const token = newUuid();
  let progress: BackupProgress = { ...BACKUP_START, line: 1 };
  const parts = await db.snapshotParts.where('snapshot').equals(id).sortBy('part');
  for (const [part, { text }] of parts.entries()) {
    const read = readLines(text, progress);
    progress = read.after;
    await stage(db, token, part, read.rows);
  }
  return token;
}
