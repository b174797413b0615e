/**
 * The articles nearest to one, all compared with each other. What tells them apart is seen only among
 * themselves: words that the whole neighbourhood shares ("Ukraine", "lockdown") tell the story, words that a
 * few of it share tell the event. A change of a number here is measured with `bench/same-event.ts`, and the models fitted again (`bench/same-event/fit.ts`).
 */
import { denseWeights, likeness, load, narrowed, reweigh, unload, type Weighed } from './article-likeness';
import { crowding, standsAbove } from './crowding';
import { EVENT_MODEL, probability, STORY_MODEL } from './event-model';
import { eachEvidence } from './evidence';
import { joining } from './grouping';
import { type Bond, NO_WORDS, type ReaderWords } from './reader-words';

/** A neighbourhood is the article and this many others. */
export const NEIGHBOURS = 40;
/**
 * A word counts in full where no more articles of the neighbourhood than this hold it. Beyond, it counts less
 * with each article.
 */
const COUNTS_IN_FULL = 10;
/** The share of its weight that a word keeps where all articles of the neighbourhood hold it. */
const SHARED_BY_ALL = 0.2;
/** How one article of a neighbourhood stands to the article that asks; all of it 0 to 1. */
export interface Standing {
  /** The mean probability at which the two come into one group of accounts of one event, and of one story. */
  event: number;
  story: number;
  /** What it is ranked by: its own probability as much as the group's. */
  place: number;
}

/**
 * For each of `others` (nearest first, `NEIGHBOURS` at most) how it stands to `asking`; `rarities` by place
 * in the vocabulary. Articles are joined by the mean probability of their pairs, events and stories each by themselves, and by what
 * the reader said of them before all else.
 */
export function standings(
  asking: Weighed,
  others: readonly Weighed[],
  rarities: readonly number[],
  words: ReaderWords = NO_WORDS,
): Standing[] {
  const members = [asking, ...others];
  const { event, story } = probabilities(members, rarities);
  const bonds = bondsOf(members, words);
  const [events, stories] = [
    joining(event, bonds && ((i, j) => EVENTS_BOUND[bonds(i, j) ?? 'none']))[0]!,
    joining(story, bonds && ((i, j) => STORIES_BOUND[bonds(i, j) ?? 'none']))[0]!,
  ];
  return others.map((_, at) => {
    const i = at + 1;
    return { event: events[i]!, story: stories[i]!, place: Math.sqrt(events[i]! * event[0]![i]!) };
  });
}

/** What the reader's words say of two members of a neighbourhood; `undefined` where they name fewer than two of them. */
function bondsOf(
  members: readonly Weighed[],
  words: ReaderWords,
): ((i: number, j: number) => Bond | null) | undefined {
  const keys = members.map(({ features }) => features.key);
  const named = keys.map((key) => words.knows(key));
  if (named.filter(Boolean).length < 2) return undefined;
  return (i, j) => (i === j || !named[i] || !named[j] ? null : words.bond(keys[i]!, keys[j]!));
}

/** Whether a word of the reader's binds two articles' events and stories, or parts them. */
const EVENTS_BOUND = { 'same-event': 1, 'same-story': -1, apart: -1, 'one-story': 0, none: 0 } as const;
const STORIES_BOUND = { 'same-event': 1, 'same-story': 1, apart: -1, 'one-story': 1, none: 0 } as const;

/** How probable it is of each two that they tell one event, and one story; symmetric. */
function probabilities(members: readonly Weighed[], rarities: readonly number[]) {
  const event = members.map(() => new Float64Array(members.length));
  const story = members.map(() => new Float64Array(members.length));
  eachNeighbour(members, rarities, (i, j, evidence) => {
    event[i]![j] = event[j]![i] = probability(EVENT_MODEL, evidence);
    story[i]![j] = story[j]![i] = probability(STORY_MODEL, evidence);
  });
  return { event, story };
}

/** Tells `met` the evidence of each two members of a neighbourhood (`eachEvidence`). */
export function eachNeighbour(
  members: readonly Weighed[],
  rarities: readonly number[],
  met: (one: number, other: number, evidence: Float64Array) => void,
): void {
  const holders = holdersOf(members, rarities.length);
  const local = localRarities(holders, rarities);
  const sharing = { holders, shared: heldByTwo(members) };
  const weighed = members.map((member) => narrowed(reweigh(member, local), sharing));
  const alike = allPairs(weighed, rarities.length);
  const crowds = alike.map((row, i) => {
    const toOthers = new Float64Array(row.length - 1);
    toOthers.set(row.subarray(0, i));
    toOthers.set(row.subarray(i + 1), i);
    return crowding(toOthers);
  });
  const above = alike.map((row, i) => row.map((value, j) => standsAbove(value, crowds[i]!, crowds[j]!)));
  above.forEach((row, i) => {
    row[i] = 0;
  });
  eachEvidence(members, weighed, rarities, holders, { above, joined: joining(above) }, met);
}

/** How alike each two are, symmetric. */
function allPairs(weighed: readonly Weighed[], terms: number): Float64Array[] {
  const alike = weighed.map(() => new Float64Array(weighed.length));
  const dense = denseWeights(terms);
  weighed.forEach((one, i) => {
    load(dense, one);
    for (let j = i + 1; j < weighed.length; j++) {
      const value = likeness(dense, one, weighed[j]!);
      alike[i]![j] = value;
      alike[j]![i] = value;
    }
    unload(dense, one);
  });
  return alike;
}

/** How many articles hold each term, by the term's place in the vocabulary. */
function holdersOf(members: readonly Weighed[], terms: number): Uint16Array {
  const holders = new Uint16Array(terms);
  for (const { places } of members) for (let i = 0; i < places.length; i++) holders[places[i]!]!++;
  return holders;
}

/**
 * Hashes, figures, days and documents that at least two articles hold. A figure and a hash of the same value
 * count as one.
 */
function heldByTwo(members: readonly Weighed[]): Set<number> {
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const { figures, dates, documents, quotes, runs } of members)
    for (const list of [figures, dates, documents, quotes, runs])
      for (let i = 0; i < list.length; i++) (once.has(list[i]!) ? twice : once).add(list[i]!);
  return twice;
}

/**
 * The rarities, lowered for terms that many articles of the neighbourhood hold. A small neighbourhood is
 * treated as a full one.
 */
function localRarities(holders: Uint16Array, rarities: readonly number[]): Float64Array {
  const local = new Float64Array(holders.length);
  for (let place = 0; place < local.length; place++)
    local[place] = rarities[place]! * SHARES[Math.min(holders[place]!, NEIGHBOURS + 1)]!;
  return local;
}

/**
 * The share of its weight that a word keeps, by the number of articles that hold it: 1 down to
 * `SHARED_BY_ALL`.
 */
const SHARES = Float64Array.from({ length: NEIGHBOURS + 2 }, (_, holders) => {
  const all = NEIGHBOURS + 1;
  const rare = Math.min(1, Math.log(all / Math.max(1, holders)) / Math.log(all / COUNTS_IN_FULL));
  return SHARED_BY_ALL + (1 - SHARED_BY_ALL) * rare;
});
