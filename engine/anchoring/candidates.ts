/** Where in a text stored words may lie although some of them changed: the places that most of them agree on. */
import type { Stored } from './stored';
import { placesOf, type WordIndex } from './text-index';

/** A word that stands more often than this says too little about the place. */
const TOO_COMMON = 48;
/** Places that are looked at closely. The second one is there to see a tie. */
const MOST_CANDIDATES = 3;
/** A word of the context counts half of one of the passage. */
const CONTEXT_VOTE = 0.5;

/** A stretch of a text, in words. */
export interface Candidate {
  from: number;
  to: number;
}

/**
 * Every stored word votes, at each of its places in the text, for the place where the first stored word would then
 * stand; near votes are counted together.
 */
export function candidates(index: WordIndex, { words, hashes, from, to }: Stored): Candidate[] {
  const votes: Array<{ place: number; weight: number }> = [];
  for (let at = 0; at < words.length; at++) {
    const places = placesOf(index, hashes[at]!, TOO_COMMON + 1);
    if (places.length > TOO_COMMON) continue;
    const isPassage = at >= from && at < to;
    const weight = (words[at]!.length * (isPassage ? 1 : CONTEXT_VOTE)) / Math.sqrt(places.length);
    for (const place of places) votes.push({ place: place - at, weight });
  }
  votes.sort((a, b) => a.place - b.place);

  // Gained and lost words move later votes apart: a quarter of the passage is more than any floor lets through.
  const slack = Math.max(6, Math.ceil((to - from) / 4));
  const windows: Array<{ place: number; weight: number }> = [];
  let weight = 0;
  let tail = 0;
  for (const vote of votes) {
    weight += vote.weight;
    while (vote.place - votes[tail]!.place > slack) weight -= votes[tail++]!.weight;
    windows.push({ place: votes[tail]!.place, weight });
  }
  windows.sort((a, b) => b.weight - a.weight || a.place - b.place);

  const chosen: Candidate[] = [];
  const half = windows[0] ? windows[0].weight / 2 : 0;
  for (const window of windows) {
    if (chosen.length === MOST_CANDIDATES || window.weight < half) break;
    const candidate = {
      from: Math.max(0, window.place - slack),
      to: Math.min(index.starts.length, window.place + words.length + 2 * slack),
    };
    const near = chosen.some((other) => Math.abs(other.from - candidate.from) <= 2 * slack);
    if (!near && candidate.to > candidate.from) chosen.push(candidate);
  }
  return chosen;
}
