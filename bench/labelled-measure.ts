/** What the synopsis finds of the labelled pairs, counted by points and rows. */
import { synopsis } from '../engine/accounts';
import type { Span, SynopsisRow } from '../engine/model';
import { type LabelledPair, labelledPairs, meets } from './labelled-pairs';

/** Counts over all pairs; shares are made of them. */
export interface Found {
  /** Points that both accounts tell, and how many of them stand in a two-sided row. */
  points: number;
  found: number;
  /** Two-sided rows that hold a point, and those that hold nothing that is labelled; all rows on pairs of different events. */
  right: number;
  wrong: number;
  onDifferentEvents: number;
  /** Rows that say "only here", and those of them that hold what the other account tells too. */
  only: number;
  falselyOnly: number;
  /** Passages that only one tells, and how many of them stand in such a row. */
  alone: number;
  foundAlone: number;
  /** Verdicts and origins that are as labelled. */
  verdicts: number;
  origins: number;
  pairs: number;
}

export function measureLabelled(pairs: readonly LabelledPair[] = labelledPairs()): Found {
  const sum: Found = {
    points: 0,
    found: 0,
    right: 0,
    wrong: 0,
    onDifferentEvents: 0,
    only: 0,
    falselyOnly: 0,
    alone: 0,
    foundAlone: 0,
    verdicts: 0,
    origins: 0,
    pairs: pairs.length,
  };
  for (const pair of pairs) measureOne(pair, sum);
  return sum;
}

function measureOne(pair: LabelledPair, sum: Found): void {
  const { rows, independence } = synopsis(pair.a, pair.b);
  const inA = meets(pair.a.article.text);
  const inB = meets(pair.b.article.text);
  if (independence.verdict === pair.verdict) sum.verdicts++;
  if (nameOf(independence.origin) === nameOf(pair.origin)) sum.origins++;
  const holds = (row: SynopsisRow, { a, b }: { a: Span; b: Span }) =>
    row.a.some((span) => inA(span, a)) && row.b.some((span) => inB(span, b));
  const twoSided = rows.filter(({ a, b }) => a.length > 0 && b.length > 0);
  if (pair.aligned.length === 0) {
    sum.onDifferentEvents += twoSided.length;
    sum.wrong += twoSided.length;
    return;
  }
  const points = pair.aligned.map((point) => [point, ...(point.also ?? [])]);
  sum.points += points.length;
  sum.found += points.filter((places) => twoSided.some((row) => places.some((at) => holds(row, at)))).length;
  for (const row of twoSided) {
    if (points.flat().some((at) => holds(row, at))) sum.right++;
    else if (!pair.loose.some((at) => holds(row, at))) sum.wrong++;
  }
  const sides = [
    {
      own: rows.filter((row) => row.relation === 'only-a').flatMap(({ a }) => a),
      by: inA,
      side: 'a',
      wanted: pair.onlyA,
    },
    {
      own: rows.filter((row) => row.relation === 'only-b').flatMap(({ b }) => b),
      by: inB,
      side: 'b',
      wanted: pair.onlyB,
    },
  ] as const;
  for (const { own, by, side, wanted } of sides) {
    sum.only += own.length;
    sum.falselyOnly += own.filter((span) => points.flat().some((at) => by(span, at[side]))).length;
    sum.alone += wanted.length;
    sum.foundAlone += wanted.filter((span) => own.some((one) => by(one, span))).length;
  }
}

/** One name for an origin that several stand for. */
function nameOf(origin: string | null): string | null {
  if (origin === null) return null;
  if (/kcna|rodong|state media|central news/i.test(origin)) return 'state media';
  return origin
    .replace('Radio Free Asia', 'RFA')
    .replace(/ \(.*\)/, '')
    .toLowerCase();
}
