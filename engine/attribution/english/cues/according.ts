/** "According to a source, …" / "…, according to a source" / "per the agency". */
import type { Token } from '../../language/stage-types';
import { isOf, NOMINAL, OPENER, tagSet, VERB } from '../../language/tag-sets';
import { hasVerb } from '../phrases/circumstances';
import { contentEnd } from '../phrases/content-end';
import { addFinding, contentSpans, type Reading, spanOf } from './sentence-reading';

/** Marks that end the name of a source. */
const SOURCE_END = tagSet(',', '.', ';', ':', '-');

/** End of the phrase that names the source behind "according to": to the next comma, verb or clause. */
function sourceEnd(t: readonly Token[], first: number): number {
  let i = first;
  while (t[i]) {
    const token = t[i] as Token;
    if (isOf(token, SOURCE_END) && token.tag !== 'Q') break;
    if (token.tag === 'S' && token.lower !== 'that') break;
    if (token.tag === 'C' && /^(but|yet|nor)$/.test(token.lower)) break;
    if (token.tag === 'Q' && i > first && token.end - token.start > 60) break;
    if (
      (token.tag === 'V' || token.tag === 'X') &&
      !t.slice(first, i).some((other) => other.tag === 'W' || other.lower === 'that')
    ) {
      if (token.tag === 'X' || !/ed$/.test(token.lower)) break;
    }
    i++;
  }
  return i;
}

/** Reads every "according to" of the sentence. */
export function readAccording(r: Reading): void {
  const { t } = r;
  for (let i = 0; i < t.length; i++) {
    let first = -1;
    if (t[i]?.lower === 'according' && t[i + 1]?.tag === 'T') first = i + 2;
    else if (t[i]?.lower === 'per' && (i === 0 || t[i - 1]?.tag === ',') && t[i + 1]?.tag !== 'N')
      first = i + 1;
    else if (t[i]?.lower === 'words' && t[i + 1]?.lower === 'of' && t[i - 2]?.lower === 'in') first = i + 2;
    if (first < 0) continue;
    const end = sourceEnd(t, first);
    const source = spanOf(t, first, end);
    const cue = spanOf(t, i, first);
    if (!source || !cue) continue;
    let from: number;
    let to: number;
    const leading =
      i === 0 ||
      (i === 1 && isOf(t[0], OPENER)) ||
      (t[i - 1]?.tag === 'C' && t[i - 2]?.tag === ',') ||
      (t[i - 1]?.tag === ',' && t.slice(r.dateline, i - 1).every((token) => isOf(token, OPENER)));
    if (leading) {
      from = end;
      while (t[from]?.tag === ',') from++;
      // A clause that describes the source: "according to Kim, who left in May, the town …".
      if (t[from]?.tag === 'W') {
        while (t[from] && t[from]?.tag !== ',') from++;
        from++;
      }
      to = contentEnd(t, from, t.length, { whole: true });
    } else {
      to = t[i - 1]?.tag === ',' ? i - 1 : i;
      // “…,” they say, according to the source: the quotation keeps its speaker, the source hands it on.
      const last = r.found.at(-1);
      if (
        last?.rule === 'quote-tag' &&
        last.relay === null &&
        last.cue[0] &&
        last.cue[0][1] <= cue[0] &&
        r.floor >= to
      ) {
        last.relay = source;
        continue;
      }
      from = leftEdge(r, to);
      // "The town, according to Kim, is empty."
      const behind = t[end + 1];
      // "Since May, according to Kim, the town has been empty."
      const split =
        behind !== undefined &&
        isOf(behind, NOMINAL) &&
        !hasVerb(t, from, to) &&
        hasVerb(t, end + 1, t.length);
      if (t[end]?.tag === ',' && behind && (split || isOf(behind, VERB))) {
        const rest = contentEnd(t, end + 1, t.length);
        const one = contentSpans(r, from, to);
        const two = contentSpans(r, end + 1, rest);
        addFinding(r, {
          content: {
            spans: [...one.spans, ...two.spans],
            quotations: [...one.quotations, ...two.quotations],
          },
          source,
          cue: [cue],
          rule: 'according-to',
          sourceRule: 'phrase',
          lemma: 'according',
        });
        r.floor = Math.max(r.floor, rest);
        continue;
      }
    }
    if (to <= from) continue;
    addFinding(r, {
      content: contentSpans(r, from, to),
      source,
      cue: [cue],
      rule: 'according-to',
      sourceRule: 'phrase',
      lemma: 'according',
    });
    r.floor = Math.max(r.floor, leading ? to : end);
  }
}

/** Where the clause before ", according to" begins: the sentence's start, or behind a semicolon. */
function leftEdge(r: Reading, end: number): number {
  for (let i = end - 1; i > 0; i--) if (r.t[i]?.tag === ';') return i + 1;
  return r.dateline;
}
