/** What words on being unnamed are made of: "who" before them, the reason behind, and whom they are said of. */
import type { AnonymityType } from '../../../model';
import type { Token } from '../../language/stage-types';
import { nounPhraseBack } from '../phrases/noun-phrase';
import { clauseEnd, isTag, VERBAL } from './clauses';
import { DANGER } from './words';

/** Words of a sentence, as token indices, and where whom they are said of stands: `[first, end)` or `null`. */
export interface Unnamed {
  first: number;
  end: number;
  bearer: [number, number] | null;
  type: AnonymityType;
}

const UNAUTHORISED =
  /\b(?:not|never|n[’']t|un)\s?(?:been |being )?(?:authori[sz]ed|permitted|allowed|cleared)\b/i;
/** What a reason begins with. */
const REASON = /^(?:for|because|due|out|over|citing|fearing|saying|lest|owing|given|amid)$/;
/** Those of them that a clause follows. */
const CLAUSAL = /^(?:because|saying|lest|given|fearing|citing)$/;
/** What an auxiliary group is made of, read backwards. */
const GROUP = 'XRT';

/** The whole construction: with "who" before and the reason behind. */
export function made(
  t: readonly Token[],
  first: number,
  end: number,
  bearer: [number, number] | null,
): Unnamed {
  let start = first;
  while (start > 0 && isTag(t[start - 1], GROUP)) start--;
  // "who, out of fear, asked", "who for safety reasons declined": what stands between belongs to the clause.
  if (isTag(t[first], VERBAL)) start = behindWho(t, start) ?? start;
  const who = t[start - 1];
  const relative = who?.tag === 'W' && who.lower !== 'what';
  const from = relative
    ? start - 1
    : isTag(t[first], VERBAL) && start < first && t[start]?.tag === 'T'
      ? start
      : first;
  const last = withReason(t, end);
  const words = t
    .slice(from, last)
    .map(({ lower }) => lower)
    .join(' ');
  const type = UNAUTHORISED.test(words) ? 'not-authorised' : DANGER.test(words) ? 'safety' : 'bare';
  return {
    first: from,
    end: last,
    bearer: bearer ?? (relative ? antecedent(t, start - 1) : (bracketed(t, from) ?? subjectOf(t, start))),
    type,
  };
}

/** One past the "who" that a phrase parts from its verb at `start`; `null` where there is none. */
function behindWho(t: readonly Token[], start: number): number | null {
  for (let k = start - 1; k >= 0 && start - k < 7; k--) {
    if (t[k]?.tag === 'W') return k + 1;
    if (!isTag(t[k], 'INDR')) return null;
  }
  return null;
}

/** The phrase that "who" at `who` stands for. */
export function antecedent(t: readonly Token[], who: number): [number, number] | null {
  const last = t[who - 1]?.tag === ',' ? who - 2 : who - 1;
  const first = last >= 0 ? nounPhraseBack(t, last, 0) : -1;
  return first < 0 ? null : [first, last + 1];
}

/** Whom a bracket at token `first` is about: "Hana (not her real name)". */
function bracketed(t: readonly Token[], first: number): [number, number] | null {
  if (t[first - 1]?.tag !== '(') return null;
  const start = nounPhraseBack(t, first - 2, 0);
  return start < 0 ? null : [start, first - 1];
}

/** The subject right before the verb group that begins at `start`, where there is one. */
function subjectOf(t: readonly Token[], start: number): [number, number] | null {
  if (!isTag(t[start], VERBAL) || t[start]?.tag === 'G') return null;
  const last = start - 1;
  const first = last >= 0 && isTag(t[last], 'NP') ? nounPhraseBack(t, last, 0) : -1;
  return first < 0 ? null : [first, last + 1];
}

/** One past the reason that stands behind token `end`; `end` itself where there is none. */
function withReason(t: readonly Token[], end: number): number {
  const comma = t[end]?.tag === ',';
  const next = t[comma ? end + 1 : end];
  if (!next) return end;
  const from = comma ? end + 1 : end;
  const purpose =
    next.tag === 'T' &&
    t[from + 1]?.tag === 'B' &&
    DANGER.test(
      t
        .slice(from, from + 5)
        .map(({ lower }) => lower)
        .join(' '),
    );
  const clause = /^(?:as|since)$/.test(next.lower) && t[from + 1]?.tag === 'P';
  const plain =
    REASON.test(next.lower) && !(comma && /^(?:for|over|out|saying)$/.test(next.lower) && !fears(t, from));
  if (!purpose && !clause && !plain) return end;
  // "for fear of reprisal told RFA": a phrase has no verb of its own.
  const last = clauseEnd(t, from, t.length, clause || CLAUSAL.test(next.lower));
  return last > from + 1 ? last : end;
}

const fears = (t: readonly Token[], from: number): boolean =>
  DANGER.test(
    t
      .slice(from, from + 6)
      .map(({ lower }) => lower)
      .join(' '),
  ) || t[from]?.lower === 'saying';
