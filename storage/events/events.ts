/** Events as the library shows them, read from what the grouping keeps. */
import { readerWords } from '../../engine/accounts';
import type {
  EventDetail,
  EventList,
  EventQuery,
  EventSummary,
  OriginsOfEvent,
} from '../../engine/model/event-views';
import { mainKey } from '../../engine/outlets/writing';
import type { LibraryDatabase } from '../database/database';
import type { EventRow, RankingRow, WatchRow } from '../rows/event-tables';
import type { KeptArticle } from '../rows/kept-article';
import { outletsOf } from '../tables/articles';
import { wordsIn } from '../tables/event-words';
import { summaries } from '../tables/summaries';
import { freshOf, setWatch, watchesByEvent } from '../tables/watches';
import { comparedIn, type EngineRunner } from '../work/engine-work';
import { groupingState } from './grouping';

/** Rows that are read at a time where all have to be looked through. */
const AT_ONCE = 500;
/** Accounts that are listed and compared: the first ones. */
const LISTED = 60;
/** Events of its running story that are shown beside one. */
const STORY_LISTED = 40;

export type Watches = ReadonlyMap<string, WatchRow[]>;

/** An event as lists show it. */
export function summaryOf(row: EventRow, watches: Watches): EventSummary {
  const { id, title, language, first, last, outlets, accounts, origins, counted } = row;
  const watched = watches.get(id);
  return {
    id,
    title,
    language,
    first,
    last,
    outlets,
    accounts,
    origins,
    counted: counted === 1,
    watched: watched !== undefined,
    fresh: freshOf(row.keys, watched).length,
  };
}

/** One page of the events that a query finds, those with the latest accounts first. */
export async function listEvents(db: LibraryDatabase, query: EventQuery): Promise<EventList> {
  const { offset, limit, outlet } = query;
  const [watches, grouping, outlets] = await Promise.all([
    watchesByEvent(db),
    groupingState(db),
    outletsOf(db),
  ]);
  const words = wordsOf(query.words);
  const list = (rows: readonly (EventRow | undefined)[], total: number): EventList => ({
    events: rows.flatMap((row) => (row ? [summaryOf(row, watches)] : [])),
    total,
    outlets,
    grouping,
  });
  const isFound = ({ outlets: told, words: text }: EventRow) =>
    (outlet === undefined || told.includes(outlet)) && words.every((word) => folded(text).includes(word));
  if (query.watched) {
    const rows = (await db.events.bulkGet([...watches.keys()])).filter((row) => row !== undefined);
    const found = rows.filter(isFound).sort(latestFirst);
    return list(found.slice(offset, offset + limit), found.length);
  }
  if (outlet === undefined && words.length === 0) {
    const all = query.single
      ? db.events.orderBy('last')
      : db.events.where('[several+last]').between([1, ''], [1, '\uffff']);
    const total = await all.count();
    return list(await all.reverse().offset(offset).limit(limit).toArray(), total);
  }
  const found: EventRow[] = [];
  for (let after = '', read = AT_ONCE; read === AT_ONCE; ) {
    const some = await db.events.where(':id').above(after).limit(AT_ONCE).toArray();
    for (const row of some) if ((query.single || row.several === 1) && isFound(row)) found.push(row);
    read = some.length;
    after = some.at(-1)?.id ?? '';
  }
  found.sort(latestFirst);
  return list(found.slice(offset, offset + limit), found.length);
}

/** As the index has them: of two of one moment, the one with the greater key. */
function latestFirst(p: EventRow, q: EventRow): number {
  const [one, other] = p.last === q.last ? [p.id, q.id] : [p.last, q.last];
  return one < other ? 1 : -1;
}

export const folded = (text: string) => text.normalize('NFC').toLowerCase();
/** The words of a query; all of them have to be found. */
export const wordsOf = (query: string) =>
  folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '');

/** The event that an article tells; `null` where the article is not there, or not grouped yet. */
export async function eventRowOf(db: LibraryDatabase, key: string): Promise<EventRow | null> {
  const row = await db.rankings.get(key);
  return (row?.event && (await db.events.get(row.event))) || null;
}

/** Each account once: the outlet's own text before its copies. */
function accountKeys({ keys }: EventRow): string[] {
  const there = new Set(keys);
  const shown = new Map<string, string>();
  for (const key of keys) {
    const main = mainKey(key);
    if (!shown.has(main)) shown.set(main, there.has(main) ? main : key);
  }
  return [...shown.values()];
}

/** One event with its accounts, what the reader said of them, and its running story. */
export async function eventDetail(db: LibraryDatabase, key: string): Promise<EventDetail | null> {
  const row = await eventRowOf(db, key);
  if (!row) return null;
  const [watches, grouping, words] = await Promise.all([watchesByEvent(db), groupingState(db), wordsIn(db)]);
  const keys = accountKeys(row);
  const members = new Set(row.keys.map(mainKey));
  const isMember = (one: string) => members.has(mainKey(one));
  const known = readerWords(words);
  const said = words
    .filter(({ a, b }) => isMember(a) || isMember(b))
    // Of two words on one pair the later one stands.
    .filter(({ a, b, word }) => known.bond(a, b) === word)
    .map(({ a, b, word }) => (isMember(a) ? { key: a, otherKey: b, word } : { key: b, otherKey: a, word }));
  const away = [...new Set(said.map(({ otherKey }) => otherKey).filter((one) => !isMember(one)))];
  const listed = keys.slice(0, LISTED);
  const rows = (await db.articles.bulkGet([...listed, ...away])).filter((article) => article !== undefined);
  const shown = new Map((await summaries(db, rows)).map((summary) => [summary.key, summary]));
  const fresh = new Set(freshOf(row.keys, watches.get(row.id)));
  return {
    event: summaryOf(row, watches),
    accounts: listed.flatMap((one) => {
      const summary = shown.get(one);
      return summary ? [{ summary, fresh: fresh.has(one) }] : [];
    }),
    keys: row.keys,
    unlisted: keys.length - listed.length,
    said,
    aside: away.flatMap((one) => shown.get(one) ?? []),
    story: (await storyOf(db, row)).map((one) => summaryOf(one, watches)),
    grouping,
  };
}

/** The other events of the running story near to one: those that a ranking of either's accounts names, in the order of time. */
async function storyOf(db: LibraryDatabase, { id, keys }: EventRow): Promise<EventRow[]> {
  const words = readerWords(await wordsIn(db));
  const rows = await besideEvent(db, { id, keys });
  return rows
    .filter((row) => !keys.some((key) => row.keys.some((other) => words.bond(key, other) === 'apart')))
    .sort((p, q) => (p.last < q.last ? 1 : -1))
    .slice(0, STORY_LISTED)
    .sort((p, q) => (p.first < q.first ? -1 : 1));
}

/** The events that a ranking of an event's accounts names, or that name it. */
export async function besideEvent(
  db: LibraryDatabase,
  { id, keys }: Pick<EventRow, 'id' | 'keys'>,
): Promise<EventRow[]> {
  const own = (await db.rankings.bulkGet([...keys])).filter((row): row is RankingRow => row !== undefined);
  const named = [...new Set(own.flatMap(({ story, same }) => [...story, ...same]))];
  const naming = await db.rankings.where('story').anyOf(keys).toArray();
  const others = (await db.rankings.bulkGet(named)).filter((row) => row !== undefined);
  const events = new Set([...others, ...naming].flatMap(({ event }) => event ?? []));
  events.delete(id);
  return (await db.events.bulkGet([...events])).filter((row) => row !== undefined);
}

/**
 * Who has the report of an event from whom; what is counted is kept for the lists. `null` where that cannot be worked out, as where its
 * accounts take too long.
 * @param failed accounts of events that were tried in vain; they are not tried again until one changes, and others that fail are added
 */
export async function originsOfEvent(
  db: LibraryDatabase,
  engine: EngineRunner,
  row: EventRow,
  kept: (key: string) => Promise<KeptArticle | null>,
  failed: Set<string> = new Set(),
): Promise<OriginsOfEvent> {
  const accounts = row.keys.join('\n');
  if (row.counted === 1 && failed.has(accounts)) return null;
  let origins: OriginsOfEvent = null;
  try {
    origins = await originsAmong(engine, row, kept);
    failed.delete(accounts);
  } catch (error) {
    failed.add(accounts);
    console.warn('Second Source:', error);
  }
  await db.transaction('rw', db.events, async () => {
    const now = await db.events.get(row.id);
    if (now?.keys.join('\n') !== accounts) return;
    const counted = origins?.origins.length ?? null;
    if (now.counted === 0 || (!failed.has(accounts) && now.origins !== counted))
      await db.events.update(row.id, { origins: counted, counted: 1 });
  });
  return origins;
}

async function originsAmong(
  engine: EngineRunner,
  row: EventRow,
  kept: (key: string) => Promise<KeptArticle | null>,
): Promise<OriginsOfEvent> {
  const articles: KeptArticle[] = [];
  for (const key of accountKeys(row).slice(0, LISTED)) {
    const article = await kept(key);
    if (article) articles.push(article);
  }
  const [first, ...others] = articles;
  if (!first) return null;
  const compared = await comparedIn(engine, {
    article: first,
    others: others.map((other) => ({ other, same: true, key: other.article.key })),
  });
  return compared.origins;
}

/** An event whose origins nobody has counted yet, the latest first. */
export function uncountedEvent(db: LibraryDatabase): Promise<EventRow | undefined> {
  return db.events.where('counted').equals(0).first();
}

/** Watches an event, or ends that; also says that its accounts were seen. Nothing where it is gone. */
export async function watchEvent(
  db: LibraryDatabase,
  key: string,
  watched: boolean | 'seen',
  now: Date,
): Promise<void> {
  const row = await eventRowOf(db, key);
  if (!row) return;
  if (watched === 'seen' && !(await watchesByEvent(db)).has(row.id)) return;
  await setWatch(db, row, watched !== false, now.toISOString());
}
