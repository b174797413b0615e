import type { Attributions } from '../../engine/model';
import type { LibraryDatabase } from '../database/database';

/** What was found before by this version of the engine, if anything. */
export async function storedAttributions(
  db: LibraryDatabase,
  hash: string,
  engine: number,
): Promise<Attributions | null> {
  const row = await db.attributions.get(hash);
  return row?.engine === engine ? row.found : null;
}

export async function storeAttributions(
  db: LibraryDatabase,
  hash: string,
  found: Attributions,
): Promise<void> {
  await db.attributions.put({ hash, engine: found.engine, found });
}

/** Stores what was found in the text of a stored article, unless that was deleted or let go while it was read. */
export async function storeFound(db: LibraryDatabase, hash: string, found: Attributions): Promise<void> {
  await db.transaction('rw', db.articles, db.attributions, async () => {
    if ((await db.articles.where('hash').equals(hash).count()) > 0) await storeAttributions(db, hash, found);
  });
}

/** Drops what was found in a text that no article has any more. Runs after the article's row was changed or deleted. */
export async function dropUnused(db: LibraryDatabase, hash: string): Promise<void> {
  if ((await db.articles.where('hash').equals(hash).count()) === 0) await db.attributions.delete(hash);
}
