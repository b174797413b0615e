/**
 * What the words of a claim stand for: the word itself and its family of near synonyms, since two reporters
 * seldom choose the same word but often one of a family; and the doings that two words tell together.
 */
import type { Lexeme } from '../../../text/lexemes';
import { Phrases } from '../../../text/phrases';
import { FRAMES } from '../../../text/wording/frames';
import { thesaurus } from '../../../text/wording/thesaurus';

/** One word, or a phrase that stands for one thing. */
interface Meaning {
  /** The first word. */
  lex: Lexeme;
  /** Its concept; of a phrase all concepts joined. */
  concept: string;
  /** Number of its family in the thesaurus; -1 where it has none. */
  family: number;
}

/** A doing of `frames.ts` that a claim tells, with the first word of those that tell it. */
export interface Doing {
  frame: string;
  lex: Lexeme;
}

/** How far apart the two words of a doing may stand, in words. */
const REACH = 5;

const FAMILIES = new Phrases(() =>
  thesaurus().flatMap((words, family) => words.map((word) => [word, family] as const)),
);
/** Parts of frames: twice the frame's line, plus one for its second part. */
const PARTS = new Phrases(() =>
  FRAMES.flatMap(({ one, near }, line) => [
    ...one.map((word) => [word, 2 * line] as const),
    ...near.map((word) => [word, 2 * line + 1] as const),
  ]),
);

/** Reads the words of a claim. */
export function meaningsOf(words: readonly Lexeme[]): { meanings: Meaning[]; doings: Doing[] } {
  const meanings: Meaning[] = [];
  const doings: Doing[] = [];
  /** Where each part of a frame was last seen. */
  const seen = new Map<number, number>();
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    const lex = words[i]!;
    for (const { means } of PARTS.standingAt(words, i)) {
      for (const part of means) {
        seen.set(part, i);
        const { name, near } = FRAMES[part >> 1]!;
        const other = near.length === 0 ? i : seen.get(part ^ 1);
        if (other !== undefined && i - other <= REACH)
          doings.push({ frame: name, lex: words[Math.min(i, other)]! });
      }
    }
    const phrase = i < next ? undefined : FAMILIES.standingAt(words, i).find(({ tells }) => tells);
    // A word of several families belongs to the first.
    const family = phrase?.means[0] ?? -1;
    const length = phrase?.concepts.length ?? 1;
    if (i < next || (family < 0 && (lex.stop || lex.concept.length < 2))) continue;
    next = i + length;
    const concept =
      length === 1
        ? lex.concept
        : words
            .slice(i, next)
            .map((word) => word.concept)
            .join(' ');
    meanings.push({ lex, concept, family });
  }
  return { meanings, doings };
}

/** Number of the family of a single word, by its concept; -1 where it has none. */
export function familyOf(concept: string): number {
  return FAMILIES.ofWord(concept)[0] ?? -1;
}
