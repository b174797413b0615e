/** The stored words with changes among them: the nearest place, and what speaks against it. */
import type { AnchorReason, Span } from '../model';
import { align } from './align';
import { type Candidate, candidates } from './candidates';
import { type Change, reasonAgainst, sameWord } from './changes';
import type { FoldedQuote } from './quote';
import { partOf, type Stored, storedWords } from './stored';
import type { TextIndex } from './text-index';
import { tokenise, wordsOf } from './tokens';

/**
 * Floors of likeness (0 to 1). With its context in place half of a passage may have been rewritten; without, most of
 * its words must be there, and enough of them: two sentences about one thing easily share most of a short phrase.
 */
const FLOOR_IN_CONTEXT = 0.45;
const FLOOR_ALONE = 0.85;
const WORDS_ALONE = 8;
const KNOWN_CONTEXT = 0.5;
/**
 * A passage with nothing changed in it but spelling and marks is taken without asking from this likeness and with this
 * much of its context: changed words in changed surroundings may be another telling of the same.
 */
const SURE = 0.9;
const SURE_CONTEXT = 0.9;
/** Two places that differ by less than this are a tie. */
const TIE = 0.05;
/** A misspelt word counts for most of itself. */
const SPELLING = 0.8;
/** Longer passages are found by this many words at each end. */
const LONGEST = 400;
const END_WORDS = 120;

interface AlikePlace {
  /** In the folded text. */
  span: Span;
  score: number;
  reason: AnchorReason | null;
}

interface Placed extends AlikePlace {
  /** 0 to 1: how much of the context is around it. */
  context: number;
}

function lengthOf(words: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) length += words[at]!.length;
  return length;
}

/** From whole words to the passage's own ends: marks that stood there are taken in, cut words are cut again. */
function withEnds(text: string, start: number, end: number, { exact, cutBefore, cutAfter }: Stored): Span {
  const { starts, ends } = tokenise(exact);
  const head = exact.slice(0, starts[0] ?? 0);
  const tail = exact.slice(ends.at(-1) ?? exact.length);
  let lead = 0;
  while (lead < head.length && text[start - 1 - lead] === head[head.length - 1 - lead]) lead++;
  let trail = 0;
  while (trail < tail.length && text[end + trail] === tail[trail]) trail++;
  const cutStart = cutBefore && text.startsWith(cutBefore, start) ? start + cutBefore.length : start - lead;
  const cutEnd = cutAfter && text.endsWith(cutAfter, end) ? end - cutAfter.length : end + trail;
  return cutStart < cutEnd ? [cutStart, cutEnd] : [start, end];
}

/** What became of the passage in one stretch of the text; `null` where none of its words is there. */
function place(index: TextIndex, stored: Stored, candidate: Candidate): Placed | null {
  const { starts, ends } = index.words;
  const found = wordsOf(index.folded.text, index.words, candidate.from, candidate.to);
  const partner = align(stored.words, found, stored.from, stored.to);
  const changes: Change[] = [];
  let alike = 0;
  let first = -1;
  let previous = -1;
  for (let at = stored.from; at < stored.to; at++) {
    const word = stored.words[at]!;
    const other = partner[at]!;
    if (other < 0) {
      changes.push({ stored: word, found: null });
      continue;
    }
    if (first < 0) first = other;
    else
      for (let gained = previous + 1; gained < other; gained++)
        changes.push({ stored: null, found: found[gained]! });
    previous = other;
    const likeness = sameWord(word, found[other]!);
    if (likeness === 'other') changes.push({ stored: word, found: found[other]! });
    else alike += likeness === 'same' ? word.length : word.length * SPELLING;
  }
  if (first < 0) return null;
  let near = 0;
  let around = 0;
  for (const [at, word] of stored.words.entries()) {
    if (at >= stored.from && at < stored.to) continue;
    around += word.length;
    const other = partner[at]!;
    if (other >= 0 && sameWord(word, found[other]!) !== 'other') near += word.length;
  }
  const span = withEnds(
    index.folded.text,
    starts[candidate.from + first]!,
    ends[candidate.from + previous]!,
    stored,
  );
  const total = lengthOf(stored.words, stored.from, stored.to) + lengthOf(found, first, previous + 1);
  const reason = reasonAgainst(changes, stored.exact, index.folded.text.slice(...span));
  return { span, score: Math.min(1, (2 * alike) / total), context: around > 0 ? near / around : 0, reason };
}

function isFound(placed: Placed, length: number): boolean {
  if (placed.context >= KNOWN_CONTEXT) return placed.score >= FLOOR_IN_CONTEXT;
  return placed.score >= FLOOR_ALONE && length >= WORDS_ALONE;
}

function nearest(index: TextIndex, stored: Stored): AlikePlace | null {
  const places = candidates(index.words, stored)
    .map((candidate) => place(index, stored, candidate))
    .filter((placed) => placed !== null)
    .filter((placed) => isFound(placed, stored.to - stored.from))
    .sort((a, b) => b.score + b.context / 4 - (a.score + a.context / 4) || a.span[0] - b.span[0]);
  const best = places[0];
  if (!best) return null;
  const worth = (placed: Placed): number => placed.score + placed.context / 4;
  const tie = places.some(
    (other) => other !== best && other.span[0] !== best.span[0] && worth(best) - worth(other) < TIE,
  );
  const unsure = best.score < SURE || best.context < SURE_CONTEXT;
  const reason = best.reason ?? (tie ? 'tie' : unsure ? 'wording' : null);
  return { span: best.span, score: best.score, reason };
}

/** A passage of many paragraphs: found by its two ends, and never taken without asking. */
function nearestByEnds(index: TextIndex, stored: Stored): AlikePlace | null {
  const { from, to, exact } = stored;
  const head = nearest(index, partOf(stored, 0, from + END_WORDS, from, from + END_WORDS));
  const tail = nearest(index, partOf(stored, to - END_WORDS, stored.words.length, 0, END_WORDS));
  if (!head || !tail || head.span[1] > tail.span[0]) return null;
  const span: Span = withEnds(index.folded.text, head.span[0], tail.span[1], stored);
  const length = span[1] - span[0];
  const likeness = Math.min(length, exact.length) / Math.max(length, exact.length);
  if (likeness < FLOOR_ALONE) return null;
  return {
    span,
    score: (likeness * (head.score + tail.score)) / 2,
    reason: head.reason ?? tail.reason ?? 'wording',
  };
}

/** The place in `index` that is most like `quote`, if any is like enough. Linear in the text, bounded in the quote. */
export function findAlike(index: TextIndex, quote: FoldedQuote): AlikePlace | null {
  const stored = storedWords(quote);
  if (stored.to === stored.from) return null;
  return stored.to - stored.from > LONGEST ? nearestByEnds(index, stored) : nearest(index, stored);
}
