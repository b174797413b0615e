/** Says that what an article's ranking names is out of date; done in the transaction that writes the article. Ranked in `storage/events`. */
import type { LibraryDatabase } from '../database/database';
import { DUE, type RankingRow } from '../rows/event-tables';

/** Of an article that nothing is known of yet. */
export function unranked(key: string, changed = 0): RankingRow {
  return {
    key,
    due: DUE.changed,
    changed,
    ranked: 0,
    size: 0,
    words: '',
    same: [],
    story: [],
    event: null,
    outlet: '',
    title: '',
    published: null,
    language: '',
    firstRead: '',
  };
}

/** An article came, or has another text. */
export async function rankAnew(db: LibraryDatabase, key: string, now = Date.now()): Promise<void> {
  const row = await db.rankings.get(key);
  await db.rankings.put(row ? { ...row, due: DUE.changed, changed: now } : unranked(key, now));
}

/** Articles went: whoever named them is ranked anew, and their events are grouped anew with that. Their keys stand nowhere any more. */
export async function rankingsGone(db: LibraryDatabase, keys: readonly string[]): Promise<void> {
  const gone = (await db.rankings.bulkGet([...keys])).filter((row) => row !== undefined);
  await db.rankings.bulkDelete([...keys]);
  const events = [...new Set(gone.flatMap(({ event }) => event ?? []))];
  const members = (await db.events.bulkGet(events)).flatMap((event) => event?.keys ?? []);
  const naming = await db.rankings.where('same').anyOf(keys).or('story').anyOf(keys).primaryKeys();
  await db.events.bulkDelete(events);
  const away = new Set(keys);
  const left = new Set(events);
  const stays = (key: string) => !away.has(key);
  await db.rankings
    .where('key')
    .anyOf([...new Set([...members, ...naming])])
    .modify((row) => {
      Object.assign(row, { due: DUE.changed, same: row.same.filter(stays), story: row.story.filter(stays) });
      // An event is named by the key of one of its articles.
      if (row.event !== null && left.has(row.event)) row.event = null;
      if (row.linked && away.has(row.linked)) row.linked = null;
    });
}
