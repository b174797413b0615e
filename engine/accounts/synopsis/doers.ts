/**
 * Who does what two claims tell: the party here, the police there. Only those are told apart of whom a reader would not say that
 * one is part of the other.
 */
import type { DifferenceReason, Span } from '../../model';
import type { Lexeme } from '../../text/lexemes';
import { ACTOR_WORDS, COMMANDS } from '../../text/oppositions';
import { Phrases } from '../../text/phrases';
import type { Meeting } from './aligning/alignment';
import { shownWords } from './shown-words';
import type { Claim } from './told/claims';
import { kept } from './told/kept';

const ACTORS = new Phrases(() => ACTOR_WORDS);
/** An actor stands before what it does by this many words at most, or behind a "by". */
const ACTS_WITHIN = 6;
/** Words before the actor that a clause begins with, at most: "Supreme leader of North Korea, Kim Jong Un …". */
const SUBJECT_WITHIN = 7;
/** From this likeness on two claims tell one doing, whoever does it. */
const SURE_OF_DOING = 0.85;
/** "by the police", "to the military": no subject. */
const PREPOSITION = /^(?:by|to|of|from|against|with|for|in)$/;
/** What follows these is another clause. */
const OPENS_CLAUSE = /^(?:who|which|that|if|when|after|before|as|while|because)$/;

type Actor = readonly [kind: string, words: Span];

/** The actor that stands at a place: its kind, and all of its words. */
function actorAt(words: readonly Lexeme[], i: number): Actor | null {
  const [phrase] = ACTORS.standingAt(words, i);
  return phrase ? [phrase.means[0]!, [words[i]!.start, words[i + phrase.concepts.length - 1]!.end]] : null;
}

/** Who orders, forbids or takes something in a claim, with the words that name it. */
function actorsIn({ words }: Claim): Map<string, Span> {
  const found = new Map<string, Span>();
  words.forEach((_, i) => {
    for (const { means, concepts } of ACTORS.standingAt(words, i)) {
      const end = i + concepts.length;
      const acts = words.slice(end, end + ACTS_WITHIN).some(({ concept }) => COMMANDS.has(concept));
      const by = words.slice(Math.max(0, i - 3), i).some(({ word }) => word === 'by');
      if (acts || by) found.set(means[0]!, [words[i]!.start, words[end - 1]!.end]);
    }
  });
  return found;
}

const commandsIn = kept(({ firsts }: Claim) => [...firsts.keys()].filter((concept) => COMMANDS.has(concept)));

/** Who a claim begins with, where it is one of those who act. */
const subjectOf = kept(({ words }: Claim): Actor | null => {
  for (let i = 0; i < Math.min(SUBJECT_WITHIN, words.length); i++) {
    const actor = actorAt(words, i);
    const before = words[i - 1]?.word ?? '';
    const governed =
      PREPOSITION.test(before) || (before === 'the' && PREPOSITION.test(words[i - 2]?.word ?? ''));
    if (actor && !governed) return actor;
    if (words[i]!.stop && OPENS_CLAUSE.test(words[i]!.word)) return null;
  }
  return null;
});

/** Actors that a claim names at all. */
const namedIn = ({ words }: Claim) =>
  new Set(words.flatMap((_, i) => ACTORS.standingAt(words, i).flatMap(({ means }) => means)));

/** One account has it done by one, the other by another: the party, the police. */
export function doerDifference(
  { pair, a, b }: Meeting,
  textA: string,
  textB: string,
): { a: Span[]; b: Span[]; why: DifferenceReason } | null {
  const found = commanded(pair.a, pair.b) ?? (pair.likeness >= SURE_OF_DOING ? begun(pair.a, pair.b) : null);
  if (!found) return null;
  const [[x, here], [y, there]] = found;
  // Who acts here may be named there as well.
  if (x === y || b.some((claim) => namedIn(claim).has(x)) || a.some((claim) => namedIn(claim).has(y)))
    return null;
  const words = { here: shownWords(textA, here), there: shownWords(textB, there) };
  return { a: [here], b: [there], why: { kind: 'actor', ...words } };
}

type Actors = readonly [Actor, Actor];

function commanded(a: Claim, b: Claim): Actors | null {
  if (!commandsIn(a).some((command) => b.firsts.has(command))) return null;
  const [x, ...moreA] = actorsIn(a);
  const [y, ...moreB] = actorsIn(b);
  return x && y && moreA.length === 0 && moreB.length === 0 ? [x, y] : null;
}

function begun(a: Claim, b: Claim): Actors | null {
  const [x, y] = [subjectOf(a), subjectOf(b)];
  return x && y ? [x, y] : null;
}
