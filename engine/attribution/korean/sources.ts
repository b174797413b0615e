/** Where a Korean sentence names its source: the words before a particle. Positions are token indices. */
import type { Span } from '../../model';
import type { Token } from '../language/stage-types';
import { ADDRESSEE, OPENERS, OUTLETS, SUBJECT } from './words';

/**
 * A source phrase is no longer than this many words. Chosen by hand: twice as many change one attribution in
 * the annotated articles.
 */
const PHRASE = 8;

/** The phrase whose last word is token `last`, without `particle`; days and links before it are left out. */
export function phraseEnding(
  t: readonly Token[],
  last: number,
  floor: number,
  particle: string,
): Span | null {
  const end = (t[last] as Token).end - particle.length;
  let first = last;
  while (
    first > floor &&
    last - first < PHRASE &&
    t[first - 1]?.tag === 'N' &&
    !((t[first - 1] as Token).text.length > 1 && SUBJECT.test((t[first - 1] as Token).text))
  )
    first--;
  // "또 다른 소식통" is another source, "또 소식통" is "the source also".
  while (first < last && t[first + 1]?.text !== '다른' && OPENERS.test((t[first] as Token).text)) first++;
  const start = (t[first] as Token).start;
  return end > start ? [start, end] : null;
}

/** The words up to a particle at token `last`: the source, without the particle. */
export function sourceAt(t: readonly Token[], last: number, floor: number): Span | null {
  // "김모 씨(47)는": the particle stands behind the bracket.
  if (t[last - 1]?.tag === ')') {
    const open = t.findLastIndex((token, i) => i < last && token.tag === '(');
    return open > floor ? phraseEnding(t, open - 1, floor, '') : null;
  }
  return phraseEnding(t, last, floor, SUBJECT.exec((t[last] as Token).text)?.[0] ?? '');
}

/** The outlet that was told, where the words between `from` and `to` name one: "자유아시아방송에". */
export function addresseeIn(t: readonly Token[], from: number, to: number): Span | null {
  for (let i = from; i < to; i++) {
    const token = t[i] as Token;
    const stem = ADDRESSEE.exec(token.text)?.[1];
    if (stem && token.tag === 'N' && OUTLETS.test(stem)) return [token.start, token.start + stem.length];
  }
  return null;
}

/** The subject nearest to token `at` on its left, or between it and the cue. */
export function subject(t: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const token = t[i] as Token;
    if (token.tag === 'N' && SUBJECT.test(token.text) && (token.text.length > 1 || t[i - 1]?.tag === ')'))
      return i;
  }
  return -1;
}

/** The topic that opens a clause ("통일부는"); its nearest subject where there is none. */
export function topic(t: readonly Token[], from: number, to: number): number {
  const first = t.findIndex(
    (token, i) => i >= from && i < to && token.tag === 'N' && /.(?:은|는)$/u.test(token.text),
  );
  return first >= 0 ? first : subject(t, from, to);
}

/** Who is cited between the clause and its verb: "소식통을 인용해 보도했다". */
export function citedIn(t: readonly Token[], from: number, to: number): Span | null {
  for (let i = from + 1; i < to; i++) {
    const last = t[i - 1] as Token;
    if (/^인용(?:해|하며|하여)$/u.test((t[i] as Token).text) && /[을를]$/u.test(last.text))
      return phraseEnding(t, i - 1, from, last.text.slice(-1));
  }
  return null;
}
