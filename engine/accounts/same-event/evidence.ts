/**
 * What speaks for and against two articles telling one event, or one running story, as numbers without words: how alike
 * they are in all of their text, in what they put first and in their headlines; rare words, figures, quotations and runs
 * in common; days, weekdays, ordinals, years and towns that meet or do not. The weights are in `event-model.ts`.
 */

import { MS_A_DAY } from '../../model/times';
import { isNumber } from '../../text/term-id';
import type { Weighed } from './article-likeness';
import { intersectionSize } from './intersection-size';
import { placeFactor } from './same-place';
import { leastApart, likelyDay, type Times, timeFactor } from './same-time';

/** The numbers of a pair, in their order. Flags are 0 or 1. */
export const EVIDENCE = [
  /** Logarithm of the likeness at which average link joins the two, likenesses set against the crowd (`crowding.ts`). */
  'joined',
  /** Logarithm of how near their likeness is to the best that either has. */
  'nearBest',
  /** Logarithm of the cosine of all terms. */
  'body',
  /** Cosines of what is put first, and of the headlines. */
  'lead',
  'headline',
  /** Mean rarity of the two rarest terms that both put first; of the three rarest that both hold. */
  'rareFirst',
  'rare',
  /** The share, by rarity, of one's first terms (headline terms) that the other holds: the lesser, the mean, the greater. */
  'leadHeldLeast',
  'leadHeldMean',
  'headlineHeldLeast',
  'headlineHeldMost',
  /** Rarities of the numbers that both hold, summed, in tens. */
  'numbers',
  /** Shares of the shorter list; counts. */
  'quotes',
  'runs',
  'figures',
  'documents',
  /** Both name towns, none in common; how rare the rarest town in common is, 0 to `TOWN`. */
  'otherTown',
  'sameTown',
  /** The same where they lie more than forty days apart: a town is in the news again and again. */
  'sameTownLong',
  /** One is undated. */
  'undated',
  /** Days apart: a day at most, more than ten, more than forty, more than two hundred, more than two years. */
  'dayApart',
  'daysApart',
  'weeksApart',
  'seasonsApart',
  'yearsApart',
  /** One is undated: how far the months and years that they name meet (`timeFactor`). */
  'timesMeet',
  /** One is undated and names a later year than the other's, or only earlier ones. */
  'laterYear',
  'earlierYear',
  /** One is undated: a day that one names lies within a week of the other's, or none within three weeks. */
  'calendarNear',
  'calendarFar',
  /** Both name some, and none in common. */
  'otherWeekday',
  'otherOrdinal',
  'otherYear',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];

/** An article's terms that others of the neighbourhood hold too, and what it says of itself, laid out to be compared. */
interface Laid {
  weighed: Weighed;
  /** Places of the terms in the vocabulary: the headline's first, then those of the first sentences. */
  places: Int32Array;
  weights: Float64Array;
  headline: number;
  lead: number;
  numbers: Uint8Array;
  /** Summed rarities, and lengths, of the headline's and the first sentences' terms. */
  headlineSum: number;
  leadSum: number;
  headlineLength: number;
  leadLength: number;
  /** Days of the year, 0 to 365: the article's own, else those that its text names. */
  calendar: readonly number[];
}

/** The share that is assumed where there is nothing to be held. */
const UNKNOWN_SHARE = 0.3;
/** Added to likenesses and cosines before their logarithm is taken. */
const LEAST = 0.02;
const LEAST_BEST = 0.05;
/** A rarer town counts no more: in a library of articles that have nothing to do with each other every town is rare. */
const TOWN = 0.45;
const DAYS_A_MONTH = 30.44;

const HELD = 1;
const LEAD = 2;
const HEADLINE = 4;

function layOut(weighed: Weighed, rarities: readonly number[], holders: Uint16Array): Laid {
  const { features } = weighed;
  const count = weighed.places.length;
  const places = new Int32Array(count);
  const weights = new Float64Array(count);
  const numbers = new Uint8Array(count);
  const laid: Laid = {
    weighed,
    places,
    weights,
    numbers,
    headline: 0,
    lead: 0,
    headlineSum: 0,
    leadSum: 0,
    headlineLength: 0,
    leadLength: 0,
    calendar: calendarOf(weighed),
  };
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const place = weighed.places[i]!;
    const rarity = rarities[place]!;
    if (i < features.lead) {
      laid.leadSum += rarity;
      laid.leadLength += rarity * rarity;
    }
    if (i < features.headline) {
      laid.headlineSum += rarity;
      laid.headlineLength += rarity * rarity;
    }
    if (holders[place]! < 2) continue;
    if (i < features.lead) laid.lead++;
    if (i < features.headline) laid.headline++;
    places[kept] = place;
    weights[kept] = weighed.weights[i]!;
    numbers[kept++] = isNumber(features.bag[i]!) ? 1 : 0;
  }
  laid.headlineLength = Math.sqrt(laid.headlineLength);
  laid.leadLength = Math.sqrt(laid.leadLength);
  return { ...laid, places: places.subarray(0, kept), weights: weights.subarray(0, kept) };
}

function calendarOf({ features, time }: Weighed): number[] {
  const { dates } = features;
  const day = likelyDay(features);
  if (!time.dated || day === null)
    return dates.map((key) => Math.round((Math.floor(key / 100) - 1) * DAYS_A_MONTH + (key % 100)));
  const at = new Date(day * MS_A_DAY);
  return [Math.round(at.getUTCMonth() * DAYS_A_MONTH + at.getUTCDate())];
}

/** What is known of each two articles of a neighbourhood before their words are looked at. */
interface Standings {
  /** How their likeness stands to the crowd around them. */
  above: readonly Float64Array[];
  /** At which of those average link joins them. */
  joined: readonly Float64Array[];
}

/**
 * Tells `met` the evidence of each two members of a neighbourhood; the array is written anew for the next two.
 * @param members weighed by the rarities of the library
 * @param narrow the same without what no other of them holds (`narrowed`)
 * @param rarities by place in the vocabulary
 * @param holders how many members hold each term, by its place
 */
export function eachEvidence(
  members: readonly Weighed[],
  narrow: readonly Weighed[],
  rarities: readonly number[],
  holders: Uint16Array,
  { above, joined }: Standings,
  met: (one: number, other: number, evidence: Float64Array) => void,
): void {
  const laid = members.map((member) => layOut(member, rarities, holders));
  const best = above.map((row) => {
    let most = 0;
    for (let j = 0; j < row.length; j++) if (row[j]! > most) most = row[j]!;
    return most;
  });
  const marks = new Uint8Array(rarities.length);
  const dense = new Float64Array(rarities.length);
  const evidence = new Float64Array(EVIDENCE.length);
  laid.forEach((one, i) => {
    for (let k = 0; k < one.places.length; k++) {
      const place = one.places[k]!;
      marks[place] = HELD | (k < one.lead ? LEAD : 0) | (k < one.headline ? HEADLINE : 0);
      dense[place] = one.weights[k]!;
    }
    for (let j = i + 1; j < laid.length; j++) {
      const other = laid[j]!;
      const value = above[i]![j]!;
      evidence[0] = Math.log(LEAST + joined[i]![j]!);
      evidence[1] = Math.log(LEAST_BEST + value) - Math.log(LEAST_BEST + Math.max(best[i]!, best[j]!));
      words(evidence, one, other, marks, dense, rarities);
      lists(evidence, narrow[i]!, narrow[j]!);
      circumstances(evidence, one, other);
      met(i, j, evidence);
    }
    for (let k = 0; k < one.places.length; k++) {
      marks[one.places[k]!] = 0;
      dense[one.places[k]!] = 0;
    }
  });
}

/** Where the numbers of each kind begin in the evidence. */
const WORDS = EVIDENCE.indexOf('body');
const LISTS = EVIDENCE.indexOf('quotes');
const CIRCUMSTANCES = EVIDENCE.indexOf('otherTown');

/** What the two say in the same words; `marks` and `dense` are those of `one`. */
function words(
  evidence: Float64Array,
  one: Laid,
  other: Laid,
  marks: Uint8Array,
  dense: Float64Array,
  rarities: readonly number[],
): void {
  let [body, leads, headlines, numbers] = [0, 0, 0, 0];
  let [ownLead, othersLead, ownHeadline, othersHeadline] = [0, 0, 0, 0];
  let [first, second, rarest, rarer, rare] = [0, 0, 0, 0, 0];
  const { places, weights } = other;
  for (let k = 0; k < places.length; k++) {
    const place = places[k]!;
    const mark = marks[place]!;
    if (mark === 0) continue;
    const rarity = rarities[place]!;
    body += dense[place]! * weights[k]!;
    if (other.numbers[k]) numbers += rarity;
    if (rarity > rarest) {
      rare = rarer;
      rarer = rarest;
      rarest = rarity;
    } else if (rarity > rarer) {
      rare = rarer;
      rarer = rarity;
    } else if (rarity > rare) rare = rarity;
    if (mark & LEAD) ownLead += rarity;
    if (mark & HEADLINE) ownHeadline += rarity;
    if (k >= other.lead) continue;
    othersLead += rarity;
    if (mark & LEAD) {
      leads += rarity * rarity;
      if (rarity > first) {
        second = first;
        first = rarity;
      } else if (rarity > second) second = rarity;
    }
    if (k >= other.headline) continue;
    othersHeadline += rarity;
    if (mark & HEADLINE) headlines += rarity * rarity;
  }
  const ownLeadHeld = held(ownLead, one.leadSum);
  const othersLeadHeld = held(othersLead, other.leadSum);
  const ownHeadlineHeld = held(ownHeadline, one.headlineSum);
  const othersHeadlineHeld = held(othersHeadline, other.headlineSum);
  let at = WORDS;
  evidence[at++] = Math.log(LEAST + cosine(body, one.weighed.length * other.weighed.length));
  evidence[at++] = cosine(leads, one.leadLength * other.leadLength);
  evidence[at++] = cosine(headlines, one.headlineLength * other.headlineLength);
  evidence[at++] = (first + second) / 2;
  evidence[at++] = (rarest + rarer + rare) / 3;
  evidence[at++] = Math.min(ownLeadHeld, othersLeadHeld);
  evidence[at++] = (ownLeadHeld + othersLeadHeld) / 2;
  evidence[at++] = Math.min(ownHeadlineHeld, othersHeadlineHeld);
  evidence[at++] = Math.max(ownHeadlineHeld, othersHeadlineHeld);
  evidence[at++] = Math.min(20, numbers) / 10;
}

const held = (part: number, whole: number) => (whole > 0 ? part / whole : UNKNOWN_SHARE);
const cosine = (sum: number, length: number) => (length > 0 ? sum / length : 0);

/** The share of the shorter list, of `own` and `others` items; one under `least` items cannot make a full share. */
function share(p: Float64Array, q: Float64Array, own: number, others: number, least: number): number {
  if (p.length === 0 || q.length === 0) return 0;
  return Math.min(1, intersectionSize(p, q) / Math.max(least, Math.min(own, others)));
}

/** Quotations, runs of words, figures and documents in common. */
function lists(evidence: Float64Array, one: Weighed, other: Weighed): void {
  const [a, b] = [one.features, other.features];
  let at = LISTS;
  evidence[at++] = share(one.quotes, other.quotes, a.quotes.length, b.quotes.length, 4);
  evidence[at++] = share(one.runs, other.runs, a.runs.length, b.runs.length, 8);
  evidence[at++] = Math.min(3, intersectionSize(one.figures, other.figures));
  evidence[at++] = Math.min(2, intersectionSize(one.documents, other.documents));
}

/** Where and when. */
function circumstances(evidence: Float64Array, one: Laid, other: Laid): void {
  const [p, q] = [one.weighed, other.weighed];
  const [a, b] = [p.features, q.features];
  const place = placeFactor(p.towns, q.towns);
  const dated = p.time.dated && q.time.dated;
  const apart = leastApart(p.time, q.time);
  const near = dated ? null : calendarGap(one.calendar, other.calendar);
  let at = CIRCUMSTANCES;
  evidence[at++] = place < 1 ? 1 : 0;
  const shared = place > 1 ? Math.min(TOWN, place - 1) : 0;
  evidence[at++] = shared;
  evidence[at++] = apart > 40 ? shared : 0;
  evidence[at++] = dated ? 0 : 1;
  evidence[at++] = dated && apart <= 1 ? 1 : 0;
  evidence[at++] = apart > 10 ? 1 : 0;
  evidence[at++] = apart > 40 ? 1 : 0;
  evidence[at++] = apart > 200 ? 1 : 0;
  evidence[at++] = apart > 730 ? 1 : 0;
  evidence[at++] = dated ? 0 : timeFactor(p.time, q.time, false);
  const later = dated ? 0 : laterYear(p.time, q.time);
  evidence[at++] = later > 0 ? 1 : 0;
  evidence[at++] = later < 0 ? 1 : 0;
  evidence[at++] = near !== null && near <= 7 ? 1 : 0;
  evidence[at++] = near !== null && near > 21 ? 1 : 0;
  evidence[at++] = a.weekdays && b.weekdays && !(a.weekdays & b.weekdays) ? 1 : 0;
  evidence[at++] = a.ordinals && b.ordinals && !(a.ordinals & b.ordinals) ? 1 : 0;
  evidence[at++] =
    a.years.length > 0 && b.years.length > 0 && !a.years.some((year) => b.years.includes(year)) ? 1 : 0;
}

/** Years by which an undated account names a later one than the other, negative where all that it names are earlier; 0 where unknown. */
function laterYear(a: Times, b: Times): number {
  if (a.year === null || b.year === null) return 0;
  return a.dated ? b.year - a.year : a.year - b.year;
}

/** The fewest days between two days of the year, whatever the year; null where one names none. */
function calendarGap(p: readonly number[], q: readonly number[]): number | null {
  let least: number | null = null;
  for (const one of p)
    for (const other of q) {
      const gap = Math.abs(one - other) % 365;
      const days = Math.min(gap, 365 - gap);
      if (least === null || days < least) least = days;
    }
  return least;
}
