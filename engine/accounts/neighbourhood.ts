/**
 * The articles nearest to one, all compared with each other. What tells them apart is seen only among themselves: words that
 * the whole neighbourhood shares ("Ukraine", "lockdown") tell the story, words that a few of it share tell the event.
 */
import { likeness, prepare, reweigh, type Vocabulary, type Weighed } from './article-likeness';
import { crowding, standsAbove } from './crowding';
import { joiningLevels } from './grouping';
import { headlineTerms } from './headline';

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
  // Headlines count between dated articles only. They come first: what they are about has its place in the vocabulary before rarities are counted anew.
  const headlines = members.map(({ features }) =>
    features.day === null ? [] : headlineTerms(features).map(known.place),
  );
  const local: Vocabulary = { ...known, rarities: localRarities(members, known.rarities) };
  const weighed = members.map((member, i) => reweigh(member, headlines[i]!, local.rarities));
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

/** The rarities with what many of the neighbourhood hold put down; a neighbourhood is thought full. */
function localRarities(members: readonly Weighed[], rarities: readonly number[]): number[] {
  const holders = new Uint16Array(rarities.length);
  for (const { places } of members) for (const place of places) holders[place]!++;
  return rarities.map((rarity, place) => rarity * SHARES[holders[place]!]!);
}

/** Of a word's weight, by how many hold it: 1 down to `SHARED_BY_ALL`. */
const SHARES = Float64Array.from({ length: NEIGHBOURS + 2 }, (_, holders) => {
  const all = NEIGHBOURS + 1;
  const rare = Math.min(1, Math.log(all / Math.max(1, holders)) / Math.log(all / COUNTS_IN_FULL));
  return SHARED_BY_ALL + (1 - SHARED_BY_ALL) * rare;
});
