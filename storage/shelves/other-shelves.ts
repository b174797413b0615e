/**
 * Shelves that the reader brought: other people's files, each kept whole under its own name. They stand beside the starter shelf, never in its place;
 * a removed one is kept until the session ends, so that the removal can be undone.
 */
import type { ShelfCheck, ShelfSummary } from '../../engine/model/views';
import { FailureError, fileFailure } from '../../protocol/failures';
import { checkShelf, type ShelfFile, shelfArticles } from '../../protocol/schemas/shelf-file';
import { digest } from '../articles/fingerprint';
import type { LibraryDatabase } from '../database/database';
import type { BroughtShelfRow, ShelvedRow } from '../rows/shelf-tables';
import { ENGINES } from '../tables/articles';
import { shelfRow } from './shelf';

/** Shelves kept at a time. */
const MOST_SHELVES = 50;
/** Accounts read before the event loop gets a turn: some 50 ms of work, so that other requests are answered. */
const AT_ONCE = 20;

const accountsOf = (file: ShelfFile) => file.events.reduce((sum, { accounts }) => sum + accounts.length, 0);

/** What is in a file and whether it could be brought; nothing is stored. */
export async function previewShelf(db: LibraryDatabase, text: string): Promise<ShelfCheck> {
  const checked = checkShelf(text);
  if ('faults' in checked) return { sound: false, faults: checked.faults };
  const { file } = checked;
  const there = await db.shelves.get(await digest(text));
  return {
    sound: true,
    title: file.title,
    about: file.about ?? null,
    events: file.events.length,
    accounts: accountsOf(file),
    there: there !== undefined && there.removed === null,
  };
}

async function accountRows({ id, file }: Pick<BroughtShelfRow, 'id' | 'file'>): Promise<ShelvedRow[]> {
  const articles = shelfArticles(file, `${id.slice(0, 16)}/`);
  const rows: ShelvedRow[] = [];
  for (const [at, article] of articles.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve, 0));
    rows.push({ ...shelfRow(article, ENGINES), shelf: id });
  }
  return rows;
}

/** Puts a shelf with its accounts into the database, all of it or nothing. */
async function put(db: LibraryDatabase, shelf: Omit<BroughtShelfRow, 'engines' | 'removed'>): Promise<void> {
  const rows = await accountRows(shelf);
  await db.transaction('rw', db.shelves, db.shelved, async () => {
    await db.shelved.where('shelf').equals(shelf.id).delete();
    await db.shelved.bulkPut(rows);
    await db.shelves.put({ ...shelf, engines: ENGINES, removed: null });
  });
}

/**
 * Brings a shelf. One that is there already stays as it is.
 * @throws FailureError `invalid` with the first fault's place, `too-large` where there are too many
 */
export async function bringShelf(db: LibraryDatabase, text: string, now: Date): Promise<{ id: string }> {
  const checked = checkShelf(text);
  if ('faults' in checked) throw fileFailure({ line: null, fault: checked.faults[0]! });
  const id = await digest(text);
  const shelves = await db.shelves.toArray();
  const there = shelves.find((one) => one.id === id);
  if (there && there.removed === null) return { id };
  if (shelves.filter(({ removed }) => removed === null).length >= MOST_SHELVES)
    throw new FailureError('too-large', `${MOST_SHELVES} shelves are there already`);
  await put(db, { id, brought: now.toISOString(), file: checked.file });
  return { id };
}

/** Takes a shelf away; `restoreShelf` undoes it within the session. */
export async function removeShelf(db: LibraryDatabase, id: string, now: Date): Promise<void> {
  await db.transaction('rw', db.shelves, db.shelved, async () => {
    if ((await db.shelves.update(id, { removed: now.toISOString() })) === 0)
      throw new FailureError('not-found', `no shelf ${id}`);
    await db.shelved.where('shelf').equals(id).delete();
  });
}

export async function restoreShelf(db: LibraryDatabase, id: string): Promise<void> {
  const row = await db.shelves.get(id);
  if (!row) throw new FailureError('not-found', `no shelf ${id}`);
  await put(db, { id, brought: row.brought, file: row.file });
}

/** Forgets what was removed: a new session has begun. */
export async function forgetRemovedShelves(db: LibraryDatabase): Promise<void> {
  await db.shelves.filter(({ removed }) => removed !== null).delete();
}

/** Reads shelves anew that an older engine read. */
export async function renewShelves(db: LibraryDatabase): Promise<void> {
  const old = await db.shelves.filter((one) => one.removed === null && one.engines !== ENGINES).toArray();
  for (const shelf of old) await put(db, { id: shelf.id, brought: shelf.brought, file: shelf.file });
}

/** The shelves that are there, the newest first. */
export async function shelfSummaries(db: LibraryDatabase): Promise<ShelfSummary[]> {
  const rows = await db.shelves.filter(({ removed }) => removed === null).toArray();
  return rows
    .sort((p, q) => q.brought.localeCompare(p.brought))
    .map(({ id, brought, file }) => ({
      id,
      brought,
      title: file.title,
      about: file.about ?? null,
      events: file.events.length,
      accounts: accountsOf(file),
    }));
}
