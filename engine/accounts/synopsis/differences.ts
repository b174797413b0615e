/**
 * What two claims on one point disagree in: a figure, a day, words that exclude each other, a guess against a
 * flat statement.
 */
import type { DifferenceReason, Span } from '../../model';
import { calendarKey, type DateMention } from '../../text/dates';
import { compatible, type Figure, isToll, sameThing, tollOf } from '../../text/figures';
import type { Lexeme } from '../../text/lexemes';
import { OPPOSITIONS } from '../../text/oppositions';
import { Phrases } from '../../text/phrases';
import { isMoney, measureAlike, sizeOf } from '../../text/units';
import type { Meeting } from './aligning/alignment';
import { causeDifference } from './causes';
import { changedWording, nearlyAlike, nearlyWithin } from './changed-wording';
import { doerDifference } from './doers';
import { extentDifference, otherWindow, timeOfDayDifference } from './times';
import type { Claim } from './told/claims';
import { guessIn } from './told/guesses';
import { kept } from './told/kept';
import { daysOf } from './told/likeness';
import { isDenial } from './told/negators';
import { isAdded } from './tolls';

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
  const several = [a, b].some((claims) => daysIn(claims).size > 1);
  for (const [x, y] of pairs) {
    const found =
      figureDifference(x, y, [a, b], textA, textB) ??
      (several ? null : dayDifference(x, y, textA, textB)) ??
      timeOfDayDifference(x, y, textA, textB) ??
      extentDifference(x, y, textA, textB);
    if (found) return found;
  }
  const gaps = nearlyAlike(pair.a, pair.b);
  const found =
    (gaps && changedWording(pair.a, pair.b, gaps, textA, textB)) ??
    wordDifference(pair.a, pair.b, textA, textB, rest) ??
    doerDifference(meeting, textA, textB) ??
    causeDifference(meeting, textA, textB) ??
    (gaps && denial(pair.a, pair.b, textA, textB));
  if (found) return found;
  const guessed = guess(pair.a, pair.b, textA, textB);
  return guessed && (gaps || nearlyWithin(pair.a, pair.b)) ? guessed : null;
}

const cut = (text: string, [start, end]: Span) => text.slice(start, end).replace(/\s+/g, ' ');
const spanOf = (lex: Lexeme): Span => [lex.start, lex.end];

/** All clauses of a meeting, on either side. */
type Sides = readonly [a: readonly Claim[], b: readonly Claim[]];

function figureDifference(a: Claim, b: Claim, sides: Sides, textA: string, textB: string): Difference | null {
  if (a.figures.length === 0 || b.figures.length === 0 || otherWindow(a, b, textA, textB)) return null;
  const [allA, allB] = sides.map((claims) => claims.flatMap(({ figures }) => figures)) as [
    Figure[],
    Figure[],
  ];
  for (const x of a.figures) {
    const alike = b.figures.filter(
      (y) => sameRole(x, y) && !isWhole(y, textB) && isAdded(x, a, textA) === isAdded(y, b, textB),
    );
    if (alike.length === 0 || allB.some((y) => sameThing(x, y) && compatible(x, y))) continue;
    // Of prices of two days it is not known which meets which.
    const several = [allA, allB].some((all) => all.filter((other) => sameRole(x, other)).length > 1);
    const dated = sameDay(a, b);
    if (several && isMoney(x.unit) && !dated) continue;
    if (isMoney(x.unit) && !dated && (changes(a, textA) || changes(b, textB))) continue;
    // A rate for one and for a thousand: "960 won" a yuan, "960,000 won" for 1,000 yuan.
    if (isMoney(x.unit) && alike.some((y) => ratesAlike(x, y))) continue;
    // "57 of the 850 people": the whole is none of the parts.
    if (isWhole(x, textA)) continue;
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

/** "57 passengers of the 850", "three of its nine trucks": a part, and what it is part of behind it. */
const PART_OF =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|\p{L}+(?:teen|ty)|only|half|none|most|some|many|few)\b[^.;]{0,40}\bof (?:the |its |their |all |about |around )*$/iu;
/** In UTF-16 units. */
const BEFORE_A_WHOLE = 64;
function isWhole({ span: [start] }: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, start - BEFORE_A_WHOLE), start);
  return /\bof /i.test(before) && PART_OF.test(before);
}

/** A price that rose or fell, or is told in two currencies: which of its values stands against the other's is not known. */
const CHANGES =
  /\b(?:doubl|tripl|twice|rose|risen|rise|fell|fallen|climb|jump|soar|plung|compared|previous|up from|down from|ago|used to)/i;
function changes({ span, figures }: Claim, text: string): boolean {
  const currencies = new Set(figures.filter(({ unit }) => isMoney(unit)).map(({ unit }) => unit));
  return currencies.size > 1 || CHANGES.test(text.slice(...span));
}

/** Two who round may be this far apart. */
const ROUNDED = 0.05;
/** Whether two sums are one but for noughts. */
function ratesAlike(x: Figure, y: Figure): boolean {
  const ratio = Math.max(x.value, y.value) / Math.min(x.value, y.value);
  const noughts = 10 ** Math.round(Math.log10(ratio));
  return x.unit === y.unit && noughts >= 10 && Math.abs(ratio / noughts - 1) <= ROUNDED;
}

/** Whom one may count by any word. */
const ANYBODY: ReadonlySet<string> = new Set(['person', 'man', 'woman', 'people', 'other']);

/** Whether two figures count one thing in one role: the dead are none of the hurt, and "people" alone says nothing. */
function sameRole(p: Figure, q: Figure): boolean {
  if (!sameThing(p, q)) return false;
  const [x, y] = [p, q].map(({ counted }) => counted.filter((word) => isToll(word)));
  if (x!.length + y!.length > 0) return x!.length === y!.length && x!.every((kind) => y!.includes(kind));
  if (p.counted.some((word) => q.counted.includes(word) && !ANYBODY.has(word))) return true;
  if (p.unit === '' || isMoney(p.unit) || measureAlike(p.unit, 'day')) return p.unit !== '';
  const [one, other] = [p.value * sizeOf(p.unit), q.value * sizeOf(q.unit)];
  return Math.max(one, other) <= OF_ONE_SIZE * Math.min(one, other);
}

/** Tons of which neither account says what they are of: further apart they are hardly of one thing ("its first 800 tons", "30,000 tons"). */
const OF_ONE_SIZE = 10;

function sameDay(a: Claim, b: Claim): boolean {
  const days = new Set(daysOf(a));
  return daysOf(b).some((day) => days.has(day));
}

/** What is counted stands within so many units of the text behind the figure. */
const COUNTED_WITHIN = 60;
/** What befell those who are counted may stand before it: "killed seven". */
const COUNTED_BEFORE = 24;

/** What both figures count, in the words of the first account: "killed", "rice"; nothing where the unit says it. */
function countedBy({ words }: Claim, x: Figure, y: Figure, text: string): string | null {
  const shared = x.counted.filter((word) => y.counted.includes(word));
  const near = words.filter(
    ({ start }) => start >= x.span[0] - COUNTED_BEFORE && start < x.span[1] + COUNTED_WITHIN,
  );
  const lex =
    near.find(({ word }) => shared.includes(tollOf(word) ?? '')) ??
    near.findLast(({ concept, start }) => start >= x.span[0] && shared.includes(concept));
  return lex ? cut(text, spanOf(lex)) : null;
}

/** The days that claims name; where they are several it is not known which of them meets the other account's. */
const daysIn = (claims: readonly Claim[]) => new Set(claims.flatMap((claim) => daysOf(claim)));

const AT_NIGHT = /\b(?:night|overnight|midnight|dawn|early hours|small hours|early (?:in the )?morning)\b/i;

/** Whether two days follow one another. */
function follow(x: DateMention, y: DateMention): boolean {
  if (x.day !== null && y.day !== null) return Math.abs(x.day - y.day) <= 1;
  const [p, q] = [calendarKey(x)!, calendarKey(y)!];
  const lastAndFirst = Math.abs(p - q) > 50 && [p % 100, q % 100].includes(1);
  return Math.abs(p - q) <= 1 || lastAndFirst;
}

function dayDifference(a: Claim, b: Claim, textA: string, textB: string): Difference | null {
  if (a.dates.length === 0 || b.dates.length === 0) return null;
  const [x, ...moreA] = a.dates.filter((date) => calendarKey(date) !== null);
  const [y, ...moreB] = b.dates.filter((date) => calendarKey(date) !== null);
  if (!x || !y || moreA.length > 0 || moreB.length > 0) return null;
  const p = calendarKey(x)!;
  const q = calendarKey(y)!;
  if (p === q) return null;
  // A weekday resolved against the page's date may be a day off, and the night of the 22nd is the early morning of the 23rd.
  const exact = [textA.slice(...x.span), textB.slice(...y.span)].every((words) => /\d/.test(words));
  const atNight = AT_NIGHT.test(textA.slice(...a.span)) || AT_NIGHT.test(textB.slice(...b.span));
  if (follow(x, y) && (!exact || atNight)) return null;
  return { a: [x.span], b: [y.span], why: { kind: 'day', here: p, there: q } };
}

/** The sides of `OPPOSITIONS`: 2 n for the left one of the nth line, 2 n + 1 for the right one. */
const SIDES = new Phrases(() =>
  OPPOSITIONS.flat().flatMap((words, side) => words.map((word) => [word, side] as const)),
);

/** The sides that a claim takes, each with the first word that takes it. */
const sidesOf = kept(({ words }: Claim): ReadonlyMap<number, Lexeme> => {
  const found = new Map<number, Lexeme>();
  words.forEach((lex, i) => {
    for (const { means } of SIDES.standingAt(words, i))
      for (const side of means) if (!found.has(side)) found.set(side, lex);
  });
  return found;
});

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

/** What a claim denies: the telling word that follows a negator, with the negator. */
const denied = kept(({ words }: Claim): ReadonlyMap<string, Lexeme> => {
  const found = new Map<string, Lexeme>();
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
  return found;
});

/** "failed to", "refused to" deny without a negator. */
function failing(claim: Claim): boolean {
  return claim.firsts.has('refuse') || claim.firsts.has('fail');
}

function denial(a: Claim, b: Claim, textA: string, textB: string): Difference | null {
  const p = denied(a);
  const q = denied(b);
  if (p.size > 0 === q.size > 0 || failing(a) || failing(b) || isHeldFalse(a) || isHeldFalse(b)) return null;
  const [claim, deniedWords] = p.size > 0 ? [b, p] : [a, q];
  const flat = claim.words.find((lex) => deniedWords.has(lex.concept) && !lex.name);
  if (!flat) return null;
  const negator = deniedWords.get(flat.concept)!;
  const inA = p.size > 0;
  const [x, y] = inA ? [spanOf(negator), spanOf(flat)] : [spanOf(flat), spanOf(negator)];
  return { a: [x], b: [y], why: { kind: 'denial', here: cut(textA, x), there: cut(textB, y) } };
}

/** Whether whoever tells a claim denies it or does not believe it. */
export const isHeldFalse = ({ stance }: Claim): boolean =>
  stance?.type === 'denied' || stance?.type === 'doubted';

/** A claim is told of by so many UTF-16 units at most. */
const TOLD = 60;

/**
 * What one account has somebody deny or doubt, the other has said: "officials denied that the bridge fell" against "the bridge fell".
 * Null where the other negates it too ("the bridge did not fall").
 */
export function stanceDifference(a: Claim, b: Claim, textA: string, textB: string): Difference | null {
  const inA = isHeldFalse(a);
  if (inA === isHeldFalse(b)) return null;
  const [held, flat] = inA ? [a, b] : [b, a];
  if (!held.stance || flat.stance || denied(flat).size > 0) return null;
  const [x, y] = inA ? [held.stance.span, flat.span] : [flat.span, held.stance.span];
  return {
    a: [x],
    b: [y],
    why: { kind: 'denial', here: shortened(cut(textA, x)), there: shortened(cut(textB, y)) },
  };
}

function shortened(words: string): string {
  if (words.length <= TOLD) return words;
  const end = words.lastIndexOf(' ', TOLD);
  return `${words.slice(0, end > 0 ? end : TOLD)} …`;
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
