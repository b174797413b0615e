/**
 * When two claims say that something happened: the time of the day that both name, and whether what they count was counted
 * over one stretch of time.
 */
import type { DifferenceReason, Span } from '../../model';
import type { Figure } from '../../text/figures';
import { CONVERTED, measureOf, sizeOf, unitOf } from '../../text/units';
import { shownWords } from './shown-words';
import type { Claim } from './told/claims';
import { kept } from './told/kept';

interface Difference {
  a: Span[];
  b: Span[];
  why: DifferenceReason;
}

const CLOCK = /\b(\d{1,2})(?:[:.](\d\d))?\s?(a|p)\.?m\b\.?/gi;
/** Two who round or guess the time of a happening are this far apart, in minutes. */
const ABOUT_THEN = 45;
const HOUR = 60;
const DAY = 24 * HOUR;

/** Parts of the day, from and to in hours, as widely as reporters use them. */
const PARTS: ReadonlyArray<readonly [words: RegExp, from: number, to: number]> = [
  [/\b(?:before (?:dawn|sunrise|daybreak)|(?:the )?(?:small|early) hours)\b/i, 0, 7],
  [/\b(?:at|around|by|until) (?:dawn|sunrise|daybreak)\b/i, 4, 8],
  [/\b(?:(?:the|this|early|late|mid-?) ?morning|in the morning|mornings?)\b/i, 3, 12],
  [/\b(?:at|around|about|by) (?:noon|midday)\b/i, 11, 14],
  [/\bafternoons?\b/i, 12, 18],
  [/\b(?:evening|dusk|nightfall|sunset)\b/i, 16, 24],
  [/\bmidnight\b/i, 22, 27],
  [/\b(?:at night|(?:the|that|same|late|previous|\p{L}+day) night|overnight|nighttime)\b/iu, 18, 30],
];

/** No part of the day is told without one of these. */
const TOLD_BY = /dawn|sunrise|daybreak|hours|morning|noon|midday|evening|dusk|nightfall|sunset|night/i;

interface TimeOfDay {
  /** Minutes from midnight; over a day where it runs past midnight. */
  from: number;
  to: number;
  span: Span;
}

/** The one time of the day that a claim names. */
const timeOfDay = kept(({ span }: Claim, text: string): TimeOfDay | null => {
  const own = text.slice(...span);
  const [first, ...more] = own.matchAll(CLOCK);
  const placed = (match: RegExpExecArray | RegExpMatchArray): Span => {
    const start = span[0] + match.index!;
    return [start, start + match[0].length];
  };
  if (more.length > 0) return null;
  if (first) {
    const hours = (Number(first[1]) % 12) + (first[3]!.toLowerCase() === 'p' ? 12 : 0);
    const minutes = hours * HOUR + Number(first[2] ?? 0);
    return { from: minutes - ABOUT_THEN / 2, to: minutes + ABOUT_THEN / 2, span: placed(first) };
  }
  if (!TOLD_BY.test(own)) return null;
  const found = PARTS.flatMap(([words, from, to]) => {
    const match = words.exec(own);
    return match ? [{ from: from * HOUR, to: to * HOUR, span: placed(match) }] : [];
  });
  return found.length === 1 ? found[0]! : null;
});

/** Whether two times of the day, of days that follow one another without end, have a moment in common. */
const meet = (p: TimeOfDay, q: TimeOfDay): boolean =>
  [-DAY, 0, DAY].some((shift) => p.from <= q.to + shift && q.from + shift <= p.to);

/** Two times of the day that cannot be one: "at 9 a.m." and "at 9 p.m.", "at 2 PM" and "on the night of May 28". */
export function timeOfDayDifference(a: Claim, b: Claim, textA: string, textB: string): Difference | null {
  const [x, y] = [timeOfDay(a, textA), timeOfDay(b, textB)];
  if (!x || !y || meet(x, y)) return null;
  const words = { here: shownWords(textA, x.span), there: shownWords(textB, y.span) };
  return { a: [x.span], b: [y.span], why: { kind: 'time', ...words } };
}

/** A year by itself; that of a whole date is mostly the happening's own. */
const IN_A_YEAR = /\b(?:in|of|during|since) (?:early |late |mid-?)?((?:19|20)\d\d)\b/gi;
/** What is counted behind these is counted over a longer time than one happening takes; "last week" is when it was. */
const LONGER =
  /\b(?:so far|to date|annually|this (?:year|month|week)|last year|(?:over|in|during|within) the (?:past|last|previous) (?:\p{L}+ )?(?:weeks?|months?|years?|decades?)|in recent (?:weeks|months|years)|since (?:\p{L}+ ){0,2}(?:January|February|March|April|May|June|July|August|September|October|November|December|year|month|beginning|start)\b)/iu;

/** Whether two claims surely do not count over one stretch of time: another year, or only one of them sums up. */
export function otherWindow(a: Claim, b: Claim, textA: string, textB: string): boolean {
  const [p, q] = [windowOf(a, textA), windowOf(b, textB)];
  if (p.years.length + q.years.length > 0 && !p.years.some((year) => q.years.includes(year))) return true;
  return p.longer !== q.longer;
}

const windowOf = kept(({ span }: Claim, text: string) => {
  const own = text.slice(...span);
  return { years: [...own.matchAll(IN_A_YEAR)].map((match) => match[1]!), longer: LONGER.test(own) };
});

/** How long something lasts, by one unit: "for a month", "lasts a full year", "a week-long …". */
const ONE_LONG =
  /\b(?:(?:for|last(?:s|ed|ing)?) an? (?:full |whole |entire )?(day|week|month|year)\b(?! and a half|-)|an? (day|week|month|year)-long\b)/gi;
/** Before a figure that says how long something lasts. */
const FOR = /\b(?:for|last(?:s|ed|ing)?) $/i;
/** Units of the text in which it is looked for. */
const FOR_WITHIN = 12;

interface Extent {
  low: number;
  high: number;
  span: Span;
  isOne: boolean;
}

/** How long something lasts, as a claim says in one place. */
const extentOf = kept(({ span, figures }: Claim, text: string): Extent | null => {
  const ones = [...text.slice(...span).matchAll(ONE_LONG)].map((match): Extent => {
    const start = span[0] + match.index;
    const days = sizeOf(unitOf(match[1] ?? match[2]!)!);
    return { low: days, high: days, span: [start, start + match[0].length], isOne: true };
  });
  const counted = figures
    .filter((figure) => lasts(figure, text))
    .map(
      ({ low, high, unit, span: place }): Extent => ({
        low: low * sizeOf(unit),
        high: high * sizeOf(unit),
        span: place,
        isOne: false,
      }),
    );
  const found = [...ones, ...counted];
  return found.length === 1 ? found[0]! : null;
});

/** "for twenty days", "a 20-day closure". */
function lasts({ unit, span: [start, end] }: Figure, text: string): boolean {
  if (measureOf(unit) !== 'time') return false;
  return text.slice(start, end).includes('-') || FOR.test(text.slice(Math.max(0, start - FOR_WITHIN), start));
}

/** What lasts a month here and twenty days there: figures are compared elsewhere, "a month" is none. */
export function extentDifference(a: Claim, b: Claim, textA: string, textB: string): Difference | null {
  const [x, y] = [extentOf(a, textA), extentOf(b, textB)];
  if (!x || !y || !(x.isOne || y.isOne)) return null;
  if (x.low * (1 - CONVERTED) <= y.high && y.low * (1 - CONVERTED) <= x.high) return null;
  const words = { here: shownWords(textA, x.span), there: shownWords(textB, y.span) };
  return { a: [x.span], b: [y.span], why: { kind: 'figure', ...words } };
}
