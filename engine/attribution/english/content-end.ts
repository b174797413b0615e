/** Where the content of a cue ends inside its sentence. */
import type { Token } from '../passage';
import { framesOf } from './frames';
import { nounPhraseForward } from './noun-phrase';

/** Participles that begin a new attribution or comment on the last one: ", saying …". */
const BREAKING_PARTICIPLES = new Set(
  'say add note tell call cite warn argue insist claim explain accuse describe stress suggest point urge quote refer criticize acknowledge recall echo write declare vow promise announce blame dismiss ask prompt'.split(
    ' ',
  ),
);

/**
 * End (exclusive) of the content that begins at token `first`. `limit` is where the next attribution or the
 * sentence's end stands at the latest.
 */
export function contentEnd(t: readonly Token[], first: number, limit: number, phrase = false): number {
  let depth = 0;
  let i = first;
  for (; i < limit; i++) {
    const token = t[i] as Token;
    if (token.tag === '(') depth++;
    else if (token.tag === ')') {
      if (depth === 0) break;
      depth--;
    }
    if (depth > 0 || i === first) continue;
    if (token.tag === '.' || token.tag === ';') break;
    const next = t[i + 1];
    if (token.tag === ',' || token.tag === '-') {
      if (!next) break;
      let g = i + 1;
      while (t[g]?.tag === 'R') g++;
      const lead = t[g];
      if (lead?.tag === 'G' && BREAKING_PARTICIPLES.has(lead.lemma ?? '')) break;
      if (next.lower === 'according' || (next.lower === 'per' && token.tag === ',')) break;
      if (token.tag === ',' && startsTag(t, i + 1, limit)) break;
      if (token.tag === ',' && next.tag === 'C' && coordinatesCue(t, i + 2)) break;
      if (
        phrase &&
        token.tag === ',' &&
        next.tag === 'S' &&
        /^(while|although|though|but|because|after)$/.test(next.lower)
      )
        break;
      if (phrase && token.tag === ',' && next.tag === 'C' && next.lower === 'but') break;
    } else if (token.tag === 'C' && coordinatesCue(t, i + 1)) break;
    else if (token.lower === 'according' && next?.tag === 'T') break;
  }
  while (i > first + 1 && t[i - 1] && ',-~:'.includes(t[i - 1]?.tag ?? '.')) i--;
  return i;
}

/** ", X said" at the end: a tag for all that stands before. */
function startsTag(t: readonly Token[], first: number, limit: number): boolean {
  const end = nounPhraseForward(t, first, Math.min(limit, first + 14));
  if (end === first || end >= limit) return false;
  let verb = end;
  while (t[verb] && (t[verb]?.tag === 'R' || t[verb]?.tag === 'X')) verb++;
  const token = t[verb];
  if (!token || !'VE'.includes(token.tag) || !/[s]/.test(framesOf(token.lemma ?? ''))) return false;
  const after = t[verb + 1];
  return (
    after === undefined ||
    after.tag === '.' ||
    after.tag === ',' ||
    /day$/.test(after.lower) ||
    (after.tag === 'I' && /^(in|on|at)$/.test(after.lower))
  );
}

/** "and called", "but added that": a second cue of the same subject. */
function coordinatesCue(t: readonly Token[], first: number): boolean {
  let i = first;
  while (t[i]?.tag === 'R') i++;
  const token = t[i];
  if (!token || token.tag !== 'V' || !token.lemma) return false;
  return (
    /[sotcr]/.test(framesOf(token.lemma)) &&
    !/^(?:show|find|see|lie|hit|target|support|back|cast|rate|present|begin|finish|open|close|go|text)$/.test(
      token.lemma,
    )
  );
}
