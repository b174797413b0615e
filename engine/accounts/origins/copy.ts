/**
 * Shared copy: how much of the shorter text's wording stands in the other, quotations left out, since two
 * reporters who quote one statement share its words without sharing copy.
 */
import type { Span } from '../../model';
import type { Reading } from '../../text/account-text';
import type { Lexeme } from '../../text/lexemes';

/**
 * Runs of this many words. Between staff-written accounts of one event they never passed 4.9 % of the shorter
 * text.
 */
const RUN = 5;
/** Over this share it is copy; under `CHANCE` it is chance; between, the longest run decides. */
const COPY = 0.1;
/** Pairs under this need no closer look. */
export const CHANCE = 0.05;
const LONG_RUN = 12;
/** A quotation under this many words may be a phrase that everybody quotes. */
const QUOTED = 8;
/** Too short a text to judge by. */
const LEAST_WORDS = 40;

export interface SharedCopy {
  /** Share of the shorter text's different runs of five words that stand in the other, 0 to 1; from either side the same. */
  containment: number;
  /** Words of the longest run in common. */
  longest: number;
  /** By the measures above. */
  copied: boolean;
  /** Where the longest run stands in the first text; null where there is none. */
  place: Span | null;
  /**
   * Quotations of eight words and more that stand in both, by their places in the first and the second text.
   */
  quotations: Array<{ a: Span; b: Span }>;
}

/** Compares two texts; linear in their length but for the hashing of runs. */
export function sharedCopy(a: Reading, b: Reading): SharedCopy {
  const [ownA, ownB] = [ownWords(a), ownWords(b)];
  const { words: outsideA, runs: runsA } = ownA;
  const { words: outsideB, distinct: runsB } = ownB;
  const hits = runsA.map((run) => runsB.has(run));
  // Each run once: a line that one text repeats is no more copy from this side than from the other.
  let shared = 0;
  for (const run of ownA.distinct) if (runsB.has(run)) shared++;
  let longest = 0;
  let place: Span | null = null;
  for (let i = 0, streak = 0; i < hits.length; i++) {
    streak = hits[i] ? streak + 1 : 0;
    if (streak > 0 && streak + RUN - 1 > longest) {
      longest = streak + RUN - 1;
      place = [outsideA[i - streak + 1]!.start, outsideA[i + RUN - 1]!.end];
    }
  }
  const shorter = Math.min(ownA.distinct.size, runsB.size);
  const containment = shorter > 0 ? shared / shorter : 0;
  const enough = Math.min(outsideA.length, outsideB.length) >= LEAST_WORDS;
  return {
    containment,
    longest,
    copied: enough && (containment >= COPY || (containment >= CHANCE && longest >= LONG_RUN)),
    place,
    quotations: quotedInBoth(ownA, ownB),
  };
}

interface OwnWords {
  words: readonly Lexeme[];
  runs: readonly string[];
  distinct: ReadonlySet<string>;
  /** Each quotation with its runs of eight words. */
  quoted: ReadonlyArray<{ span: Span; runs: readonly string[] }>;
}

/** Kept as long as the reading lives: one article is held against every other of its event. */
const known = new WeakMap<Reading, OwnWords>();

/** The words outside quotations and the runs of both, made once. */
export function ownWords(reading: Reading): OwnWords {
  const before = known.get(reading);
  if (before) return before;
  const words = reading.told;
  const found = runs(words, RUN);
  const own = { words, runs: found, distinct: new Set(found), quoted: quotedRuns(reading) };
  known.set(reading, own);
  return own;
}

/** Every run of `length` words, as one string each. */
export function runs(words: readonly Lexeme[], length: number): string[] {
  const all = words.map(({ word }) => word).join(' ');
  const found: string[] = [];
  for (let i = 0, start = 0, end = -1; i < words.length; i++) {
    end += words[i]!.word.length + 1;
    if (i + 1 < length) continue;
    found.push(all.slice(start, end));
    start += words[i + 1 - length]!.word.length + 1;
  }
  return found;
}

function quotedRuns({ words, quotations }: Reading): OwnWords['quoted'] {
  let at = 0;
  return quotations.map((span) => {
    while (at < words.length && words[at]!.start < span[0]) at++;
    const from = at;
    while (at < words.length && words[at]!.end <= span[1]) at++;
    return { span, runs: runs(words.slice(from, at), QUOTED) };
  });
}

/**
 * A quotation of `a` counts where eight of its words in a row are quoted in `b`: quotations are clipped at
 * both ends.
 */
function quotedInBoth(a: OwnWords, b: OwnWords): Array<{ a: Span; b: Span }> {
  const places = new Map<string, Span>();
  for (const { span, runs: quoted } of b.quoted)
    for (const run of quoted) if (!places.has(run)) places.set(run, span);
  return a.quoted.flatMap(({ span, runs: quoted }) => {
    const hit = quoted.find((run) => places.has(run));
    return hit === undefined ? [] : [{ a: span, b: places.get(hit)! }];
  });
}
