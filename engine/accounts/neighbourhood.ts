/**
 * The articles nearest to one, all compared with each other. What tells them apart is seen only among themselves: words that
 * the whole neighbourhood shares ("Ukraine", "lockdown") tell the story, words that a few of it share tell the event.
 */
import { likeness, prepare, type Vocabulary, type Weighed, weigh } from './article-likeness';
import { crowding, standsAbove } from './crowding';
import { joiningLevels } from './grouping';

/** A neighbourhood: the article and this many others. */
export const NEIGHBOURS = 40;
/** A word that this many of a neighbourhood hold, or fewer, counts in full; the more hold it, the less it counts, … */
const COUNTS_IN_FULL = 16;
/** … down to the rest of its weight where all do. */
const SHARED_BY_ALL = 0.2;
/** How much of a score is what the article's group says, the rest what the pair itself says. */
const BY_THE_GROUP = 0.6;

/** A score for each of `others` (nearest first, `NEIGHBOURS` at most): how far it stands above what is merely related. */
export function scoresAmong(asking: Weighed, others: readonly Weighed[], known: Vocabulary): number[] {
  const members = [asking, ...others];
  const local = localVocabulary(members, known);
  const weighed = members.map(({ features }) => weigh(features, local));
  const alike = weighed.map(() => new Float64Array(weighed.length));
  weighed.forEach((one, i) => {
    const ready = prepare(one, local);
    for (let j = i + 1; j < weighed.length; j++) {
      const value = likeness(ready, weighed[j]!, known.rarity);
      alike[i]![j] = value;
      alike[j]![i] = value;
    }
  });
  const crowds = alike.map((row, i) => crowding([...row].filter((_, j) => j !== i)));
  const above = alike.map((row, i) => row.map((value, j) => standsAbove(value, crowds[i]!, crowds[j]!)));
  const levels = joiningLevels(above);
  return others.map((_, at) => {
    const i = at + 1;
    return BY_THE_GROUP * levels[i]! + (1 - BY_THE_GROUP) * above[0]![i]!;
  });
}

/** The vocabulary with what many of the neighbourhood hold put down; a neighbourhood is thought full. */
function localVocabulary(members: readonly Weighed[], known: Vocabulary): Vocabulary {
  const holders = new Uint16Array(known.rarities.length);
  for (const { places } of members) for (const place of places) holders[place]!++;
  const rarities = known.rarities.map((rarity, place) => rarity * share(holders[place]!));
  return { ...known, rarities, rarity: (term) => rarities[known.place(term)] ?? 0 };
}

/** Of a word's weight: 1 down to `SHARED_BY_ALL`, by how many hold it. */
function share(holders: number): number {
  const all = NEIGHBOURS + 1;
  const rare = Math.min(1, Math.log(all / Math.max(1, holders)) / Math.log(all / COUNTS_IN_FULL));
  return SHARED_BY_ALL + (1 - SHARED_BY_ALL) * rare;
}
