/**
 * The articles nearest to one, all compared with each other. What tells them apart is seen only among themselves: words that
 * the whole neighbourhood shares ("Ukraine", "lockdown") tell the story, words that a few of it share tell the event.
 */
import { clear, desk, lay, likeness, narrowed, reweigh, type Weighed } from './article-likeness';
import { crowding, standsAbove } from './crowding';
import { joining } from './grouping';

/** A neighbourhood: the article and this many others. */
export const NEIGHBOURS = 40;
/** A word that this many of a neighbourhood hold, or fewer, counts in full; the more hold it, the less it counts, … */
const COUNTS_IN_FULL = 10;
/** … down to the rest of its weight where all do. */
const SHARED_BY_ALL = 0.2;
/** How much of a score is what the article's group says, the rest what the pair itself says. */
const BY_THE_GROUP = 0.9;
/** The same for the order: which account is the nearest, the pair itself says as well. */
const PLACE_BY_THE_GROUP = 0.5;

/** What a neighbourhood says of one of its articles. */
export interface Standing {
  /** How far it stands above what is merely related. */
  score: number;
  /** What it is ranked by. */
  place: number;
  /** Whether the two stand alone, with no third account that joins them first. */
  alone: boolean;
}

/** For each of `others` (nearest first, `NEIGHBOURS` at most) how it stands to `asking`; `rarities` by place in the vocabulary. */
export function standings(
  asking: Weighed,
  others: readonly Weighed[],
  rarities: readonly number[],
): Standing[] {
  const members = [asking, ...others];
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
  const { levels, partner } = joining(above);
  return others.map((_, at) => {
    const i = at + 1;
    const score = BY_THE_GROUP * levels[i]! + (1 - BY_THE_GROUP) * above[0]![i]!;
    const place = PLACE_BY_THE_GROUP * levels[i]! + (1 - PLACE_BY_THE_GROUP) * above[0]![i]!;
    return { score, place, alone: partner === i };
  });
}

/** How alike each two are, symmetric. */
function allPairs(weighed: readonly Weighed[], terms: number): Float64Array[] {
  const alike = weighed.map(() => new Float64Array(weighed.length));
  const on = desk(terms);
  weighed.forEach((one, i) => {
    lay(on, one);
    for (let j = i + 1; j < weighed.length; j++) {
      const value = likeness(on, one, weighed[j]!);
      alike[i]![j] = value;
      alike[j]![i] = value;
    }
    clear(on, one);
  });
  return alike;
}

/** By place, how many hold a term. */
function holdersOf(members: readonly Weighed[], terms: number): Uint16Array {
  const holders = new Uint16Array(terms);
  for (const { places } of members) for (let i = 0; i < places.length; i++) holders[places[i]!]!++;
  return holders;
}

/** Hashes, figures, days and documents that at least two hold; of different kinds that are one number, one may be kept in vain. */
function heldByTwo(members: readonly Weighed[]): Set<number> {
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const { figures, dates, documents, quotes, runs } of members)
    for (const list of [figures, dates, documents, quotes, runs])
      for (let i = 0; i < list.length; i++) (once.has(list[i]!) ? twice : once).add(list[i]!);
  return twice;
}

/** The rarities with what many of the neighbourhood hold put down; a neighbourhood is thought full. */
function localRarities(holders: Uint16Array, rarities: readonly number[]): Float64Array {
  const local = new Float64Array(holders.length);
  for (let place = 0; place < local.length; place++)
    local[place] = rarities[place]! * SHARES[Math.min(holders[place]!, NEIGHBOURS + 1)]!;
  return local;
}

/** Of a word's weight, by how many hold it: 1 down to `SHARED_BY_ALL`. */
const SHARES = Float64Array.from({ length: NEIGHBOURS + 2 }, (_, holders) => {
  const all = NEIGHBOURS + 1;
  const rare = Math.min(1, Math.log(all / Math.max(1, holders)) / Math.log(all / COUNTS_IN_FULL));
  return SHARED_BY_ALL + (1 - SHARED_BY_ALL) * rare;
});
