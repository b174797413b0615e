/**
 * Running stories: events that hang together by what their accounts' rankings name as other happenings of the story. Worked out in the background after
 * the grouping, from one event that changed and whatever hangs together with it; every event keeps the name of its story.
 */
import { eventGroups, type ReaderWords, readerWords } from '../../engine/accounts';
import type {
  EventSummary,
  StoryDetail,
  StoryList,
  StoryQuery,
  StorySummary,
} from '../../engine/model/event-views';
import { crc32 } from '../../protocol/messages/backup-lines';
import type { LibraryDatabase } from '../database/database';
import type { EventRow } from '../rows/event-tables';
import { outletsOf } from '../tables/articles';
import { wordsIn } from '../tables/event-words';
import { watchesByEvent } from '../tables/watches';
import { besideEvent, eventRowOf, folded, summaryOf, type Watches, wordsOf } from './events';
import { groupingState } from './grouping';

/** Events that are looked at together; what hangs together with more is cut there, and looked at from the others. */
const TOGETHER = 200;
/** Events of a story that a list shows, the latest. */
const LISTED = 3;

/** Works out the running story of one event that changed, and of all that hang together with it. Answers whether there was one. */
export async function storySome(db: LibraryDatabase): Promise<boolean> {
  const first = await db.events.where('storied').equals(0).first();
  if (!first) return false;
  const words = readerWords(await wordsIn(db));
  const reached = new Map([[first.id, first]]);
  const beside = new Map<string, string[]>();
  for (const event of reached.values()) {
    const others = await besideEvent(db, event);
    beside.set(
      event.id,
      others.map(({ id }) => id),
    );
    for (const other of others)
      if (reached.size < TOGETHER) reached.set(other.id, reached.get(other.id) ?? other);
  }
  const stories = storiesOf([...reached.values()], beside, words);
  await db.transaction('rw', db.events, async () => {
    const now = await db.events.bulkGet([...reached.keys()]);
    const changed = now.flatMap((row): EventRow[] => {
      // One that was grouped anew meanwhile is looked at again.
      if (!row || row.keys.join('\n') !== reached.get(row.id)!.keys.join('\n')) return [];
      const story = stories.get(row.id) ?? '';
      return row.story === story && row.storied === 1 ? [] : [{ ...row, story, storied: 1 }];
    });
    await db.events.bulkPut(changed);
  });
  return true;
}

/** What each event's story is called; nothing for those that are alone. Two events are near where either side names the other, nearer where both do. */
function storiesOf(
  events: readonly EventRow[],
  beside: ReadonlyMap<string, string[]>,
  words: ReaderWords,
): Map<string, string> {
  const keys = new Map(events.map((event) => [event.id, event.keys]));
  const bond: ReaderWords['bond'] = (one, other) => {
    const bonds = (keys.get(one) ?? []).flatMap((key) =>
      words.knows(key) ? (keys.get(other) ?? []).map((otherKey) => words.bond(key, otherKey)) : [],
    );
    if (bonds.includes('apart')) return 'apart';
    return bonds.includes('one-story') ? 'same-event' : null;
  };
  const named = events.map(({ id }) => ({ key: id, same: beside.get(id) ?? [] }));
  const called = new Map<string, string>();
  for (const group of eventGroups(named, { ...readerWords([]), bond })) {
    if (group.length < 2) continue;
    // No address of an article stands in it: it stays with the others where one is forgotten.
    const name = `story ${group.length} ${crc32(group.join('\n'))}`;
    for (const id of group) called.set(id, name);
  }
  return called;
}

const latestFirst = (p: EventRow, q: EventRow) => (p.last < q.last ? 1 : -1);

function storySummary(events: readonly EventRow[], watches: Watches): StorySummary {
  const byTime = events.toSorted((p, q) => (p.first < q.first ? -1 : 1));
  const [most] = events.toSorted((p, q) => q.accounts - p.accounts || (p.first < q.first ? -1 : 1));
  const latest = events.toSorted(latestFirst);
  return {
    id: byTime[0]!.id,
    title: most!.title,
    language: most!.language,
    first: byTime[0]!.first,
    last: latest[0]!.last,
    outlets: [...new Set(byTime.flatMap(({ outlets }) => outlets))],
    events: events.length,
    accounts: events.reduce((sum, { accounts }) => sum + accounts, 0),
    latest: latest.slice(0, LISTED).map((row) => summaryOf(row, watches)),
  };
}

/** One page of the running stories that a query finds, those with the latest accounts first. Linear in their events. */
export async function listStories(db: LibraryDatabase, query: StoryQuery): Promise<StoryList> {
  const [rows, watches, grouping, outlets] = await Promise.all([
    db.events.where('story').above('').toArray(),
    watchesByEvent(db),
    groupingState(db),
    outletsOf(db),
  ]);
  const stories = new Map<string, EventRow[]>();
  for (const row of rows) stories.set(row.story, [...(stories.get(row.story) ?? []), row]);
  const words = wordsOf(query.words);
  const found = [...stories.values()].filter((events) => {
    const text = folded(events.map((event) => event.words).join('\n'));
    const told = query.outlet === undefined || events.some((event) => event.outlets.includes(query.outlet!));
    return events.length > 1 && told && words.every((word) => text.includes(word));
  });
  const lastOf = (events: readonly EventRow[]) => events.toSorted(latestFirst)[0]!;
  const sorted = found.map((events) => ({ events, last: lastOf(events) }));
  sorted.sort((p, q) => latestFirst(p.last, q.last));
  return {
    stories: sorted
      .slice(query.offset, query.offset + query.limit)
      .map(({ events }) => storySummary(events, watches)),
    total: found.length,
    outlets,
    grouping,
  };
}

/** The running story of the event that an article tells, in the order of time; `null` where the event is alone, or not there. */
export async function storyDetail(db: LibraryDatabase, key: string): Promise<StoryDetail | null> {
  const row = await eventRowOf(db, key);
  if (!row?.story) return null;
  const [events, watches, grouping] = await Promise.all([
    db.events.where('story').equals(row.story).toArray(),
    watchesByEvent(db),
    groupingState(db),
  ]);
  if (events.length < 2) return null;
  const inTime = events.sort((p, q) => (p.first < q.first ? -1 : 1));
  return {
    story: storySummary(events, watches),
    events: inTime.map((event): EventSummary => summaryOf(event, watches)),
    grouping,
  };
}
