/** Events that the reader watches. A watch names an article: events have no name of their own, and an article stays what it is. */
import type { IsoDate } from '../../engine/model';
import type { LibraryDatabase } from '../database/database';
import type { WatchRow } from '../rows/event-tables';

/** Accounts that are remembered as seen, the latest. */
const REMEMBERED = 1_000;

/** The watches by the event that they are on. One whose article is gone is on the event of the others that it has seen. */
export async function watchesByEvent(db: LibraryDatabase): Promise<Map<string, WatchRow[]>> {
  const watches = await db.watches.toArray();
  const keys = [...new Set(watches.flatMap(({ key, seen }) => [key, ...seen]))];
  const rows = await db.rankings.bulkGet(keys);
  const eventOf = new Map(rows.flatMap((row) => (row?.event ? [[row.key, row.event]] : [])));
  const found = new Map<string, WatchRow[]>();
  for (const watch of watches) {
    const event = [watch.key, ...watch.seen].map((key) => eventOf.get(key)).find((id) => id !== undefined);
    if (event !== undefined) found.set(event, [...(found.get(event) ?? []), watch]);
  }
  return found;
}

/** Those of an event's accounts that came since the reader saw it; none where nobody watches. */
export function freshOf(keys: readonly string[], watches: readonly WatchRow[] | undefined): string[] {
  if (!watches) return [];
  const seen = new Set(watches.flatMap((watch) => watch.seen));
  return keys.filter((key) => !seen.has(key));
}

/** Watches the event of these accounts, all of them seen, or ends the watches on it. */
export async function setWatch(
  db: LibraryDatabase,
  { id, keys }: { id: string; keys: readonly string[] },
  watched: boolean,
  now: IsoDate,
): Promise<void> {
  const before = (await watchesByEvent(db)).get(id) ?? [];
  await db.transaction('rw', db.watches, async () => {
    await db.watches.bulkDelete(before.map(({ key }) => key));
    if (!watched) return;
    const since = before.map((watch) => watch.since).sort()[0] ?? now;
    await db.watches.put({ key: id, since, seen: keys.slice(-REMEMBERED) });
  });
}
