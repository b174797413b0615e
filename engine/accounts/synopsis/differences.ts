/**
 * What two claims on one point disagree in: a figure, a day, words that exclude each other, a guess against a
 * flat statement.
 */
import type { DifferenceReason, Span } from '../../model';
import { calendarKey } from '../../text/dates';
import { compatible, type Figure, isToll, sameThing } from '../../text/figures';
import type { Lexeme } from '../../text/lexemes';
import { ACTOR_WORDS, COMMANDS, OPPOSITIONS } from '../../text/oppositions';
import { Phrases } from '../../text/phrases';
import { isMoney } from '../../text/units';
import type { Meeting } from './aligning/alignment';
import { changedWording, nearlyAlike, nearlyWithin } from './changed-wording';
import type { Claim } from './told/claims';
import { guessIn } from './told/guesses';
import { isDenial } from './told/negators';

export interface Difference {
  /** The words that differ, for the eye. */
  a: Span[];
  b: Span[];
  why: DifferenceReason;
}

/** What each account says on a point besides the two claims. */
export interface Rest {
  a: readonly Claim[];
  b: readonly Claim[];
}

const COMPARES: ReadonlySet<string> = new Set(['more', 'less', 'fewer', 'only', 'just']);
/** A denial must deny a word that both share, this close behind it. */
const DENIES_WITHIN = 4;

/**
 * The difference of two accounts on a point, or null: a slot that both fill, with two values. `textA` and `textB` are the
 * articles' texts; `rest` finds the other claims that each article makes on the point: what an account itself also says is no
 * difference.
 */
export function difference(
  meeting: Meeting,
  textA: string,
  textB: string,
  rest: () => Rest,
): Difference | null {
  const { pair, a, b } = meeting;
  const first = [pair.a, pair.b] as const;
  const combined = a.flatMap((x) => b.map((y) => [x, y] as const));
  const pairs = [first, ...combined.filter(([x, y]) => x !== first[0] || y !== first[1])];
  for (const [x, y] of pairs) {
    const found =
      figureDifference(x, y, [a, b], textA, textB) ??
      dayDifference(x, y) ??
      clockDifference(x, y, textA, textB);
    if (found) return found;
  }
  return (
    changedWording(pair.a, pair.b, textA, textB) ??
    wordDifference(pair.a, pair.b, textA, textB, rest) ??
    actor(meeting, textA, textB) ??
    (nearlyAlike(pair.a, pair.b) ? denial(pair.a, pair.b, textA, textB) : null) ??
    (nearlyAlike(pair.a, pair.b) || nearlyWithin(pair.a, pair.b) ? guess(pair.a, pair.b, textA, textB) : null)
  );
}

const cut = (text: string, [start, end]: Span) => text.slice(start, end).replace(/\s+/g, ' ');
const spanOf = (lex: Lexeme): Span => [lex.start, lex.end];

/** All clauses of a meeting, on either side. */
type Sides = readonly [a: readonly Claim[], b: readonly Claim[]];

function figureDifference(a: Claim, b: Claim, sides: Sides, textA: string, textB: string): Difference | null {
  if (a.figures.length === 0 || b.figures.length === 0) return null;
  const [allA, allB] = sides.map((claims) => claims.flatMap(({ figures }) => figures)) as [
    Figure[],
    Figure[],
  ];
  for (const x of a.figures) {
    const alike = b.figures.filter((y) => sameRole(x, y));
    // Of prices of two days it is not known which meets which.
    const several = [allA, allB].some((all) => all.filter((other) => sameRole(x, other)).length > 1);
    if (several && isMoney(x.unit) && !sameDay(a, b)) continue;
    if (alike.length === 0 || allB.some((y) => sameThing(x, y) && compatible(x, y))) continue;
    // "three of the seven": the other figure of the same claim is the whole or the part.
    if (allA.some((other) => other !== x && alike.some((y) => sameThing(other, y) && compatible(other, y))))
      continue;
    const y = alike[0]!;
    const of = countedBy(a, x, y, textA);
    return {
      a: [x.span],
      b: [y.span],
      why: { kind: 'figure', here: cut(textA, x.span), there: cut(textB, y.span), ...(of ? { of } : {}) },
    };
  }
  return null;
}

/** Whom one may count by any word. */
const ANYBODY: ReadonlySet<string> = new Set(['person', 'man', 'woman', 'people', 'other']);

/** Whether two figures count one thing in one role: the dead are none of the hurt, and "people" alone says nothing. */
function sameRole(p: Figure, q: Figure): boolean {
  if (!sameThing(p, q)) return false;
  const [x, y] = [p, q].map(({ counted }) => counted.filter((word) => isToll(word)));
  if (x!.length + y!.length > 0) return x!.length === y!.length && x!.every((kind) => y!.includes(kind));
  if (p.unit !== '') return true;
  return p.counted.some((word) => q.counted.includes(word) && !ANYBODY.has(word));
}

function sameDay(a: Claim, b: Claim): boolean {
  const days = new Set(a.dates.map(calendarKey));
  return b.dates.some((date) => calendarKey(date) !== null && days.has(calendarKey(date)));
}

/** What is counted stands within so many units of the text behind the figure. */
const COUNTED_WITHIN = 60;

/** What both figures count, in the words of the first account: "killed", "rice"; nothing where the unit says it. */
function countedBy({ words }: Claim, x: Figure, y: Figure, text: string): string | null {
  const shared = x.counted.filter((word) => y.counted.includes(word));
  const lex = words.findLast(
    ({ concept, start }) =>
      shared.includes(concept) && start >= x.span[0] && start < x.span[1] + COUNTED_WITHIN,
  );
  return lex ? cut(text, spanOf(lex)) : null;
}

function dayDifference(a: Claim, b: Claim): Difference | null {
  if (a.dates.length === 0 || b.dates.length === 0) return null;
  const [x, ...moreA] = a.dates.filter((date) => calendarKey(date) !== null);
  const [y, ...moreB] = b.dates.filter((date) => calendarKey(date) !== null);
  if (!x || !y || moreA.length > 0 || moreB.length > 0) return null;
  const p = calendarKey(x)!;
  const q = calendarKey(y)!;
  // A weekday resolved against the page's date may be a day off.
  if (p === q || (x.day !== null && y.day !== null && Math.abs(x.day - y.day) <= 1)) return null;
  return { a: [x.span], b: [y.span], why: { kind: 'day', here: p, there: q } };
}

const CLOCK = /\b(\d{1,2})(?:[:.](\d\d))?\s?(a|p)\.?m\b\.?/gi;
/** Two who round or guess the time of a happening are this far apart, in minutes. */
const ABOUT_THEN = 45;

/** The one time of the clock that a claim names, in minutes from midnight. */
function clockIn({ span }: Claim, text: string): { minutes: number; span: Span } | null {
  const [first, ...more] = text.slice(...span).matchAll(CLOCK);
  if (!first || more.length > 0) return null;
  const hours = (Number(first[1]) % 12) + (first[3]!.toLowerCase() === 'p' ? 12 : 0);
  const start = span[0] + first.index;
  return { minutes: hours * 60 + Number(first[2] ?? 0), span: [start, start + first[0].length] };
}

function clockDifference(a: Claim, b: Claim, textA: string, textB: string): Difference | null {
  const [x, y] = [clockIn(a, textA), clockIn(b, textB)];
  if (!x || !y || Math.abs(x.minutes - y.minutes) <= ABOUT_THEN) return null;
  return {
    a: [x.span],
    b: [y.span],
    why: { kind: 'time', here: cut(textA, x.span), there: cut(textB, y.span) },
  };
}

/** The sides of `OPPOSITIONS`: 2 n for the left one of the nth line, 2 n + 1 for the right one. */
const SIDES = new Phrases(() =>
  OPPOSITIONS.flat().flatMap((words, side) => words.map((word) => [word, side] as const)),
);

/**
 * The sides that a claim takes, each with the first word that takes it. Kept, since a claim is held against
 * many.
 */
const taken = new WeakMap<Claim, ReadonlyMap<number, Lexeme>>();

function sidesOf(claim: Claim): ReadonlyMap<number, Lexeme> {
  const before = taken.get(claim);
  if (before) return before;
  const found = new Map<number, Lexeme>();
  claim.words.forEach((lex, i) => {
    for (const { means } of SIDES.standingAt(claim.words, i))
      for (const side of means) if (!found.has(side)) found.set(side, lex);
  });
  taken.set(claim, found);
  return found;
}

const opposite = (side: number) => side ^ 1;

/** Whether two claims hold words that exclude each other, one each. */
export function oppose(a: Claim, b: Claim): boolean {
  const [p, q] = [sidesOf(a), sidesOf(b)];
  return [...p.keys()].some((side) => q.has(opposite(side)) && !q.has(side) && !p.has(opposite(side)));
}

function wordDifference(
  a: Claim,
  b: Claim,
  textA: string,
  textB: string,
  rest: () => Rest,
): Difference | null {
  const sidesA = sidesOf(a);
  const sidesB = sidesOf(b);
  if (sidesA.size === 0 || sidesB.size === 0) return null;
  for (const side of [...sidesA.keys()].sort((p, q) => p - q)) {
    const other = opposite(side);
    const x = sidesA.get(side)!;
    const y = sidesB.get(other);
    if (!y || sidesA.has(other) || sidesB.has(side)) continue;
    const also = rest();
    if (also.a.some((claim) => sidesOf(claim).has(other)) || also.b.some((claim) => sidesOf(claim).has(side)))
      continue;
    const why = { kind: 'words', here: cut(textA, spanOf(x)), there: cut(textB, spanOf(y)) } as const;
    return { a: [spanOf(x)], b: [spanOf(y)], why };
  }
  return null;
}

const denials = new WeakMap<Claim, ReadonlyMap<string, Lexeme>>();

/** What a claim denies: the telling word that follows a negator, with the negator. */
function denied(claim: Claim): ReadonlyMap<string, Lexeme> {
  const before = denials.get(claim);
  if (before) return before;
  const found = new Map<string, Lexeme>();
  const { words } = claim;
  for (let i = 0; i < words.length; i++) {
    const lex = words[i]!;
    if (!isDenial(lex)) continue;
    // "no more than 30" sets a limit.
    if (COMPARES.has(words[i + 1]?.word ?? '')) continue;
    for (let k = i + 1; k <= i + DENIES_WITHIN && k < words.length; k++) {
      if (words[k]!.stop) continue;
      if (!found.has(words[k]!.concept)) found.set(words[k]!.concept, lex);
      break;
    }
  }
  denials.set(claim, found);
  return found;
}

/** "failed to", "refused to" deny without a negator. */
function failing(claim: Claim): boolean {
  return claim.firsts.has('refuse') || claim.firsts.has('fail');
}

function denial(a: Claim, b: Claim, textA: string, textB: string): Difference | null {
  const p = denied(a);
  const q = denied(b);
  if (p.size > 0 === q.size > 0 || failing(a) || failing(b)) return null;
  const [claim, deniedWords] = p.size > 0 ? [b, p] : [a, q];
  const flat = claim.words.find((lex) => deniedWords.has(lex.concept) && !lex.name);
  if (!flat) return null;
  const negator = deniedWords.get(flat.concept)!;
  const inA = p.size > 0;
  const [x, y] = inA ? [spanOf(negator), spanOf(flat)] : [spanOf(flat), spanOf(negator)];
  return { a: [x], b: [y], why: { kind: 'denial', here: cut(textA, x), there: cut(textB, y) } };
}

const ACTORS = new Phrases(() => ACTOR_WORDS);
/** An actor stands before what it does by this many words at most, or behind a "by". */
const ACTS_WITHIN = 6;

/** Who orders, forbids or takes something in a claim, with the word that names it. */
function actorsIn({ words }: Claim): Map<string, Lexeme> {
  const found = new Map<string, Lexeme>();
  words.forEach((lex, i) => {
    for (const { means, concepts } of ACTORS.standingAt(words, i)) {
      const end = i + concepts.length;
      const acts = words.slice(end, end + ACTS_WITHIN).some(({ concept }) => COMMANDS.has(concept));
      const by = words.slice(Math.max(0, i - 3), i).some(({ word }) => word === 'by');
      if (acts || by) found.set(means[0]!, lex);
    }
  });
  return found;
}

function commandsAlike(a: Claim, b: Claim): boolean {
  for (const command of COMMANDS) if (a.firsts.has(command) && b.firsts.has(command)) return true;
  return false;
}

/** Words before the actor that a clause begins with, at most: "Supreme leader of North Korea, Kim Jong Un …". */
const SUBJECT_WITHIN = 7;

/** Who a claim begins with, where it is one of those who act. */
function subjectOf({ words }: Claim): readonly [kind: string, lex: Lexeme] | null {
  for (let i = 0; i < Math.min(SUBJECT_WITHIN, words.length); i++) {
    const [phrase] = ACTORS.standingAt(words, i);
    // "by the police", "to the military": no subject.
    if (phrase && !/^(?:by|to|of|from|against|with|for|in)$/.test(words[i - 1]?.word ?? ''))
      if (
        words[i - 1]?.word !== 'the' ||
        !/^(?:by|to|of|from|against|with|for|in)$/.test(words[i - 2]?.word ?? '')
      )
        return [phrase.means[0]!, words[i]!];
    if (words[i]!.stop && /^(?:who|which|that|if|when|after|before|as|while|because)$/.test(words[i]!.word))
      return null;
  }
  return null;
}

/** Actors that a claim names at all. */
const namedIn = ({ words }: Claim) =>
  new Set(words.flatMap((_, i) => ACTORS.standingAt(words, i).flatMap(({ means }) => means)));

/** One account has it done by one, the other by another: the party, the police. */
function actor({ pair, a, b }: Meeting, textA: string, textB: string): Difference | null {
  const found = commanded(pair.a, pair.b) ?? (pair.likeness >= SURE_OF_DOING ? begun(pair.a, pair.b) : null);
  if (!found) return null;
  const [[x, lexA], [y, lexB]] = found;
  // Who acts here may be named there as well.
  if (x === y || b.some((claim) => namedIn(claim).has(x)) || a.some((claim) => namedIn(claim).has(y)))
    return null;
  const [here, there] = [spanOf(lexA), spanOf(lexB)];
  return { a: [here], b: [there], why: { kind: 'actor', here: cut(textA, here), there: cut(textB, there) } };
}

type Actors = readonly [readonly [kind: string, lex: Lexeme], readonly [kind: string, lex: Lexeme]];
/** From this likeness on two claims tell one doing, whoever does it. */
const SURE_OF_DOING = 0.85;

function commanded(a: Claim, b: Claim): Actors | null {
  if (!commandsAlike(a, b)) return null;
  const [x, ...moreA] = actorsIn(a);
  const [y, ...moreB] = actorsIn(b);
  return x && y && moreA.length === 0 && moreB.length === 0 ? [x, y] : null;
}

function begun(a: Claim, b: Claim): Actors | null {
  const [x, y] = [subjectOf(a), subjectOf(b)];
  return x && y ? [x, y] : null;
}

const HEDGED = /\bif (?:true|accurate|confirmed|correct)\b|\balleged(?:ly)?\b|\bunconfirmed\b/i;

/** How many telling words behind a guess are what is guessed. */
const GUESS_REACH = 6;

/** Whether the other claim speaks of what is guessed: the telling words that follow, up to the next mark. */
function guessesAt(claim: Claim, [, end]: Span, text: string, other: Claim): boolean {
  const said = new Set(other.words.filter((lex) => !lex.stop).map((lex) => lex.concept));
  const close = end + Math.max(0, text.slice(end, claim.span[1]).search(/[,;:.]\s|$/));
  return claim.words
    .filter((lex) => lex.start >= end && lex.end <= close && !lex.stop)
    .slice(0, GUESS_REACH)
    .some((lex) => said.has(lex.concept));
}

function guess(a: Claim, b: Claim, textA: string, textB: string): Difference | null {
  const x = guessIn(a, textA);
  const y = guessIn(b, textB);
  if ((x === null) === (y === null)) return null;
  // "If true, the claim …" states nothing flatly.
  const flat = x ? ([b, textB] as const) : ([a, textA] as const);
  if (HEDGED.test(flat[1].slice(...flat[0].span))) return null;
  // The other must state what is guessed here, not something beside it.
  if (x ? !guessesAt(a, x, textA, b) : !guessesAt(b, y!, textB, a)) return null;
  return x
    ? { a: [x], b: [], why: { kind: 'guess', by: 'here', words: cut(textA, x) } }
    : { a: [], b: [y!], why: { kind: 'guess', by: 'there', words: cut(textB, y!) } };
}
