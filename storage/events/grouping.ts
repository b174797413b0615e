/**
 * Which event each article of the library tells, kept in tables and brought up to date a few articles at a time: an article's own ranking
 * names its accounts (`rankings`), and those that hang together by what is named are grouped (`events`). A change makes due only what
 * rests on it: the article, those near to it, and, since rarities are the library's, all that was ranked in a much smaller or larger one.
 */
import {
  type ArticleFeatures,
  eventGroups,
  type ReaderWords,
  rank,
  readerWords,
} from '../../engine/accounts';
import type { Article } from '../../engine/model';
import type { Grouping } from '../../engine/model/event-views';
import { mainKey } from '../../engine/outlets/writing';
import { articleKey } from '../../engine/pages';
import { crc32 } from '../../protocol/messages/backup-lines';
import { type FeatureRow, featuresIn, featureTable } from '../account-index/account-index';
import { near } from '../account-index/nearest';
import { withNeighbours } from '../account-index/neighbours';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import { DUE, type EventRow, type RankingRow } from '../rows/event-tables';
import { wordsIn } from '../tables/event-words';
import { unranked } from '../tables/rankings';

/** Up to so many articles every ranking is made with the rarities of the library as it is; beyond, a sixteenth more or less changes none. */
const SMALL = 128;
const TOLERATED = 16;

/** Articles looked through at a time for those that no row stands for yet. */
const LOOKED_THROUGH = 500;

/** Articles that hang together and are grouped at a time; only what the press of the whole world tells has as many. */
const HANG_TOGETHER = 1_200;

/** Links of an article that are looked at for its origin, the first ones. */
const LINKS = 50;

/** The key of the report that an article links as its origin, read from its text (`linkedOrigin` of the accounts); `null` for none. */
type LinkedBy = (key: string) => Promise<string | null>;

/** How links are followed to an origin. */
interface Linking {
  linkedBy: LinkedBy;
  /** Texts whose origins could not be worked out, by article and fingerprint; they are passed over, and others that fail are added. */
  failed: Set<string>;
}

const noLinking = (): Linking => ({ linkedBy: async () => null, failed: new Set() });

/** Articles that the reader's word alone brings beside one, at most. */
const BROUGHT = 40;

/** How it stands. What is only ranked anew because the library has grown is not counted: its events are there. */
export function groupingState(db: LibraryDatabase): Promise<Grouping> {
  return db.transaction('r', [db.rankings, featureTable(db)], async () => {
    const [total, known, due] = await Promise.all([
      featureTable(db).count(),
      db.rankings.count(),
      db.rankings.where('due').above(DUE.ranked).count(),
    ]);
    return { left: Math.min(total, due + Math.max(0, total - known)), total };
  });
}

/** A row for each article of the index, for some that have none; rows of articles that are gone go. Answers where to go on, `null` at the end. */
async function enroll(db: LibraryDatabase, after: number): Promise<number | null> {
  return db.transaction('rw', [db.rankings, featureTable(db)], async () => {
    const some = await featureTable(db).where(':id').above(after).limit(LOOKED_THROUGH).toArray();
    const keys = some.map(({ key }) => key).filter((key) => typeof key === 'string');
    const known = await db.rankings.bulkGet(keys);
    await db.rankings.bulkAdd(keys.filter((_, at) => known[at] === undefined).map((key) => unranked(key)));
    return some.length < LOOKED_THROUGH ? null : some.at(-1)!.n!;
  });
}

/** Where the looking through stands, for each open database; a cold start begins anew. */
const enrolled = new WeakMap<LibraryDatabase, number | null>();

/** Finds articles without a row: those that were there before this table, or that came by a way that tells nobody. */
async function enrollSome(db: LibraryDatabase): Promise<boolean> {
  const [articles, rows] = await Promise.all([featureTable(db).count(), db.rankings.count()]);
  if (articles <= rows) {
    enrolled.delete(db);
    return false;
  }
  const at = enrolled.get(db) ?? 0;
  enrolled.set(db, await enroll(db, at));
  return true;
}

/** Makes due what the reader's words name that were said, changed or taken back since it was ranked, by whatever way that came. */
async function lookOverWords(db: LibraryDatabase, now: number): Promise<ReaderWords> {
  const words = await wordsIn(db);
  const lines = new Map<string, string[]>();
  for (const { a, b, word } of words)
    for (const [key, other] of [
      [a, b],
      [b, a],
    ] as const)
      lines.set(key, [...(lines.get(key) ?? []), `${other} ${word}`]);
  const sums = new Map([...lines].map(([key, list]) => [key, crc32(list.sort().join('\n'))]));
  const named = await db.rankings.bulkGet([...sums.keys()]);
  const before = await db.rankings.where('words').above('').toArray();
  const isOld = (row: RankingRow | undefined): row is RankingRow =>
    row !== undefined && row.words !== (sums.get(row.key) ?? '');
  const old = [...named, ...before].filter(isOld).map(({ key }) => key);
  if (old.length > 0)
    await db.rankings
      .where('key')
      .anyOf(old)
      .modify((row) => {
        Object.assign(row, { due: DUE.changed, changed: now, words: sums.get(row.key) ?? '' });
      });
  return readerWords(words);
}

/** The rows that are ranked next: what changed, what is near to it, then what was ranked in a library of another size. */
async function nextDue(db: LibraryDatabase, some: number): Promise<RankingRow[]> {
  const rows = await db.rankings.where('due').above(DUE.ranked).reverse().limit(some).toArray();
  if (rows.length > 0) return rows;
  const articles = await featureTable(db).count();
  const tolerated = articles <= SMALL ? 0 : Math.floor(articles / TOLERATED);
  const sized = db.rankings.where('size');
  return sized
    .below(articles - tolerated)
    .or('size')
    .above(articles + tolerated)
    .limit(some)
    .toArray();
}

interface Found extends Pick<RankingRow, 'same' | 'story'> {
  /** Whoever may be moved by this article. */
  near: string[];
}

/** What an article's ranking names among all that was read; `null` where the index does not know it. */
async function namedBy(db: LibraryDatabase, key: string, words: ReaderWords): Promise<Found | null> {
  const entry = await featureTable(db).get({ key });
  const features = entry && featuresIn(entry);
  if (!features) return null;
  const { candidates, library } = await near(db, features);
  const known = new Set(candidates.map((one) => one.key));
  const bound = words.knows(key) ? words.concerned(key).filter((other) => !known.has(other)) : [];
  const brought = await featuresOfAll(db, bound.slice(0, BROUGHT));
  const read = await withNeighbours(words, features, [...candidates, ...brought], {
    near: (one) => near(db, one),
  });
  const matches = rank(features, read, library, words);
  const keysOf = (is: 'same' | 'story') => matches.filter((match) => match[is]).map((match) => match.key);
  return { same: keysOf('same').sort(), story: keysOf('story').sort(), near: [...known] };
}

async function featuresOfAll(db: LibraryDatabase, keys: readonly string[]): Promise<ArticleFeatures[]> {
  if (keys.length === 0) return [];
  const rows: FeatureRow[] = await featureTable(db).where('key').anyOf(keys).toArray();
  return rows.map(featuresIn).filter((one) => one !== null);
}

/**
 * Ranks some articles anew and groups what hangs together with them. Answers whether there was anything to do. A row that changed
 * while it was ranked stays due.
 */
export async function groupSome(
  db: LibraryDatabase,
  some: number,
  now: () => number,
  linking: Linking = noLinking(),
): Promise<boolean> {
  if (await enrollSome(db)) return true;
  const words = await lookOverWords(db, now());
  const rows = await nextDue(db, some);
  if (rows.length === 0) return false;
  await rankRows(db, rows, words, now, linking);
  return true;
}

/** Ranks these articles at once, and groups them: what the reader said of them is seen in the answer. */
export async function groupNow(
  db: LibraryDatabase,
  keys: readonly string[],
  now: () => number,
  linking: Linking = noLinking(),
): Promise<void> {
  const words = await lookOverWords(db, now());
  const rows = (await db.rankings.bulkGet([...keys])).filter((row) => row !== undefined);
  await rankRows(db, rows, words, now, linking);
}

/**
 * The report that an article links as its origin, where one that it links is in the library at all: only then its text is read for that.
 * A text that takes too long has none: it is grouped by what it tells.
 */
async function linkedIn(
  db: LibraryDatabase,
  row: ArticleRow | undefined,
  { linkedBy, failed }: Linking,
): Promise<string | null> {
  if (!row) return null;
  const keys = row.article.links.slice(0, LINKS).map(({ href }) => articleKey(href));
  const there = (await db.rankings.bulkGet(keys)).some((other) => other && other.key !== row.key);
  const text = `${row.key} ${row.hash}`;
  if (!there || failed.has(text)) return null;
  try {
    return await linkedBy(row.key);
  } catch (error) {
    failed.add(text);
    console.warn('Second Source:', error);
    return null;
  }
}

async function rankRows(
  db: LibraryDatabase,
  rows: readonly RankingRow[],
  words: ReaderWords,
  now: () => number,
  linking: Linking,
): Promise<void> {
  const keys = rows.map(({ key }) => key);
  const begun = now();
  const size = await featureTable(db).count();
  const articles = await db.articles.bulkGet(keys);
  const found = new Map<string, Found & { linked: string | null }>();
  for (const [at, key] of keys.entries()) {
    const named = (await namedBy(db, key, words)) ?? { same: [], story: [], near: [] };
    const linked = await linkedIn(db, articles[at], linking);
    if (linked !== null && !named.same.includes(linked)) named.same.push(linked);
    found.set(key, { ...named, linked });
  }
  await db.transaction('rw', db.rankings, db.events, db.articles, async () => {
    const fresh = await db.rankings.bulkGet(keys);
    // One that went while others were ranked is named by none of them.
    const named = [...new Set([...found.values()].flatMap(({ same, story }) => [...same, ...story]))];
    const there = new Set(await db.articles.where('key').anyOf(named).primaryKeys());
    const isThere = (key: string) => there.has(key);
    const changed = new Set<string>();
    const moved = new Set<string>();
    /** Those whose ranking names other happenings than before. */
    const elsewhere = new Set<string>();
    for (const [at, before] of rows.entries()) {
      const row = fresh[at];
      if (!row || row.changed !== before.changed) continue;
      const { linked: origin, near: nearby, ...names } = found.get(row.key)!;
      const [same, story] = [names.same.filter(isThere), names.story.filter(isThere)];
      const linked = origin !== null && isThere(origin) ? origin : null;
      if (row.story.join('\n') !== story.join('\n')) elsewhere.add(row.key);
      if (row.due === DUE.changed) {
        changed.add(row.key);
        for (const key of [...nearby, ...row.same, ...same]) moved.add(key);
      }
      const { article, firstRead = row.firstRead } = articles[at] ?? {};
      const told = article && described(article);
      await db.rankings.put({
        ...row,
        ...told,
        due: DUE.ranked,
        ranked: begun,
        size,
        same,
        story,
        linked,
        firstRead,
      });
    }
    // Only those that were ranked before this one came: in a library that is ranked for the first time nothing is done twice.
    const last = Math.max(...rows.map((row) => row.changed));
    await db.rankings
      .where('key')
      .anyOf([...moved])
      .and((row) => row.due === DUE.ranked && row.ranked < begun && row.ranked <= last)
      .modify({ due: DUE.near });
    await regroup(
      db,
      keys,
      rows.flatMap(({ same }) => same),
      { changed, elsewhere },
      words,
    );
  });
}

function described({ outlet, title, published, language, claims }: Article) {
  return { outlet, title, published, language, ...(claims !== undefined && { claims }) };
}

/** Rows that hang together, and the events that they were of: every member of each is among them. */
interface Together {
  rows: Map<string, RankingRow>;
  former: Map<string, EventRow>;
}

/**
 * Whatever hangs together with these articles, formerly named by them, or was of an event with them. An event is read whole or left alone: where too many hang
 * together, those that were not read keep the events that they have.
 */
async function together(
  db: LibraryDatabase,
  keys: readonly string[],
  formerly: readonly string[],
  words: ReaderWords,
): Promise<Together> {
  const rows = new Map<string, RankingRow>();
  const former = new Map<string, EventRow>();
  const seen = new Map<string, RankingRow>();
  const look = async (wanted: readonly string[]) => {
    const unseen = [...new Set(wanted)].filter((key) => !seen.has(key));
    for (const row of await db.rankings.bulkGet(unseen)) if (row) seen.set(row.key, row);
  };
  let next = [...new Set(keys)];
  for (let isFirst = true; next.length > 0; isFirst = false) {
    await look(next);
    const reached = next.flatMap((key) => seen.get(key) ?? []);
    const ids = [...new Set(reached.flatMap(({ event }) => event ?? []))].filter((id) => !former.has(id));
    const events = new Map((await db.events.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
    await look([...events.values()].flatMap((event) => event.keys));
    const added: RankingRow[] = [];
    for (const row of reached) {
      if (rows.has(row.key)) continue;
      const event = row.event === null ? undefined : events.get(row.event);
      const members = (event?.keys ?? []).flatMap((key) => seen.get(key) ?? []);
      const own = members.filter((one) => one.event === row.event && !rows.has(one.key) && one !== row);
      if (!isFirst && rows.size + own.length >= HANG_TOGETHER) continue;
      if (event) former.set(event.id, event);
      for (const one of [row, ...own]) {
        rows.set(one.key, one);
        added.push(one);
      }
    }
    await look(added.flatMap(({ same }) => same));
    const reachedNext = added.flatMap((row) => reachedFrom(row, seen, words));
    next = [...new Set([...(isFirst ? formerly : []), ...reachedNext])].filter((key) => !rows.has(key));
  }
  return { rows, former };
}

/** Whom a row hangs together with by what it names itself: who names it too, its copies, and whom the reader binds to it. */
function reachedFrom(row: RankingRow, seen: ReadonlyMap<string, RankingRow>, words: ReaderWords): string[] {
  const { key, same, linked } = row;
  const named = same.filter(
    (other) => linked === other || mainKey(other) === mainKey(key) || seen.get(other)?.same.includes(key),
  );
  return [...named, ...boundTo(key, words)];
}

/** Articles that the reader said tell the same event. */
function boundTo(key: string, words: ReaderWords): string[] {
  return words.knows(key)
    ? words.concerned(key).filter((other) => words.bond(key, other) === 'same-event')
    : [];
}

/** Groups anew whatever hangs together with these articles, or was of an event with them. Runs in a transaction over both tables. */
async function regroup(
  db: LibraryDatabase,
  keys: readonly string[],
  formerly: readonly string[],
  since: Since,
  words: ReaderWords,
): Promise<void> {
  const { rows, former } = await together(db, keys, formerly, words);
  // One that was never ranked comes into its event with its own ranking.
  const ranked = [...rows.values()].filter((row) => row.ranked > 0);
  const found = hangingTogether(bothWays(ranked), words).flatMap((part) => eventGroups(part, words));
  const made = found.map((group) => eventOf(group.map((key) => rows.get(key)!)));
  const ids = new Set(made.map(({ id }) => id));
  await db.events.bulkDelete([...former.keys()].filter((id) => !ids.has(id)));
  await db.events.bulkPut(made.flatMap((event) => kept(event, former.get(event.id), since) ?? []));
  await db.rankings.bulkPut(
    made.flatMap(({ id, keys: members }) =>
      members.flatMap((key) => {
        const row = rows.get(key)!;
        return row.event === id ? [] : [{ ...row, event: id }];
      }),
    ),
  );
}

/** Articles, by their keys, that have another text, and those whose rankings name other happenings of their story than before. */
interface Since {
  changed: ReadonlySet<string>;
  elsewhere: ReadonlySet<string>;
}

/** The event as it is to be written: what was counted of the same accounts stays; `null` where nothing changed. */
function kept(event: EventRow, before: EventRow | undefined, { changed, elsewhere }: Since): EventRow | null {
  if (!before || before.keys.join('\n') !== event.keys.join('\n')) return event;
  if (event.keys.some((key) => changed.has(key))) return event;
  const { origins, counted, story } = before;
  const storied = event.keys.some((key) => elsewhere.has(key)) ? 0 : before.storied;
  const now = { ...event, origins, counted, story, storied };
  return JSON.stringify(now) === JSON.stringify(before) ? null : now;
}

/** The rows with each origin that is linked naming the article that links it, too. */
function bothWays(rows: readonly RankingRow[]): RankingRow[] {
  const linking = new Map<string, string[]>();
  for (const { key, linked } of rows) if (linked) linking.set(linked, [...(linking.get(linked) ?? []), key]);
  return rows.map((row) => ({ ...row, same: [...row.same, ...(linking.get(row.key) ?? [])] }));
}

/** Parts rows into those that name each other, or are bound by the reader's word, over however many others. */
function hangingTogether(rows: readonly RankingRow[], words: ReaderWords): RankingRow[][] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const names = new Map(rows.map(({ key, same }) => [key, new Set(same)]));
  const mains = new Map<string, RankingRow[]>();
  for (const row of rows) mains.set(mainKey(row.key), [...(mains.get(mainKey(row.key)) ?? []), row]);
  const parts: RankingRow[][] = [];
  const met = new Set<string>();
  for (const first of rows) {
    if (met.has(first.key)) continue;
    met.add(first.key);
    const part = [first];
    for (const { key, same } of part) {
      const mutual = same.filter((other) => names.get(other)?.has(key));
      const copies = (mains.get(mainKey(key)) ?? []).map((row) => row.key);
      for (const other of [...mutual, ...boundTo(key, words), ...copies]) {
        const row = byKey.get(other);
        if (!row || met.has(other)) continue;
        met.add(other);
        part.push(row);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** In the order of time; what has no date stands last, in the order of keys. */
function inTime(p: RankingRow, q: RankingRow): number {
  const [one, other] = [p.published ?? '9', q.published ?? '9'];
  return one === other ? (p.key < q.key ? -1 : 1) : one < other ? -1 : 1;
}

function eventOf(rows: readonly RankingRow[]): EventRow {
  const sorted = [...rows].sort(inTime);
  const [first] = sorted;
  const dated = sorted.flatMap(({ published }) => published ?? []);
  const read = sorted.map(({ firstRead }) => firstRead).sort();
  const accounts = new Set(sorted.map(({ key }) => mainKey(key))).size;
  const outlets = [...new Set(sorted.map(({ outlet }) => outlet))];
  return {
    id: sorted.map(({ key }) => key).sort()[0]!,
    keys: sorted.map(({ key }) => key),
    accounts,
    several: accounts > 1 ? 1 : 0,
    first: dated[0] ?? read[0]!,
    last: dated.at(-1) ?? read.at(-1)!,
    title: first!.title,
    language: first!.language,
    words: [...new Set([...sorted.map(({ title }) => title), ...outlets])].join('\n'),
    outlets,
    origins: null,
    counted: accounts > 1 ? 0 : 1,
    story: '',
    storied: 0,
  };
}
