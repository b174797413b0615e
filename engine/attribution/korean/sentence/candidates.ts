/** Who stands as a topic or a subject, and whether they can speak. Positions are eojeols. */
import type { Eojeol } from '../words/eojeols';
import { GENERIC_OUTLET, isPersonName, roleOf, speakerKind } from '../words/speakers';
import { verbAt } from '../words/verbs';
import { type Phrase, phraseAt } from './phrases';

/** The noun before "등", "역시", "측", a counter: what kind of speaker it is. */
function kindAt(e: readonly Eojeol[], i: number, noun: string): ReturnType<typeof speakerKind> {
  const before = e[i - 1];
  if (/^(?:등|측)$/u.test(noun) && before)
    return speakerKind(before.bare) ?? (noun === '측' ? 'organisation' : null);
  if (/^(?:[\d여]+명|명|사람)$/u.test(noun)) {
    const people = e
      .slice(Math.max(0, i - 3), i)
      .some(({ bare }) => /person|group/.test(speakerKind(bare) ?? ''));
    return people ? 'anonymous-group' : noun === '사람' ? 'anonymous-person' : null;
  }
  return speakerKind(noun);
}

/** 김정은, 박지은 before a title: the name's last syllable is no particle. */
function isFullName(e: readonly Eojeol[], i: number): boolean {
  const { bare, stop } = e[i] as Eojeol;
  if (bare === '김정은') return true;
  if (bare.length !== 3 || stop || !isPersonName(bare)) return false;
  const next = e[i + 1]?.bare ?? '';
  return speakerKind(roleOf(next)?.noun ?? next) === 'named-person';
}

/** "로동자 김혁철": a name behind a calling, a paper's name behind "신문". */
function nameBehind(e: readonly Eojeol[], i: number, noun: string): ReturnType<typeof speakerKind> {
  const before = e[i - 1];
  if (!before || before.stop || before.quotation) return null;
  const kind = speakerKind(before.bare);
  if (GENERIC_OUTLET.test(before.bare) || (kind === 'outlet' && (e[i] as Eojeol).marked === noun.length))
    return 'outlet';
  return isPersonName(noun) && (kind === 'named-person' || kind === 'anonymous-person')
    ? 'named-person'
    : null;
}

export interface Candidate {
  at: number;
  noun: string;
  case: 'topic' | 'subject';
  known: boolean;
}

/** Adverbs that end as subjects do. */
const ADVERB =
  /(?:없이|같이|깊이|많이|높이|굳이|일찍이|더욱이|가까이|나날이|일일이|빨리도|아직도|지금도|그래도|아무도|이라도)$/u;
/** Words of idioms that look like subjects: "말문이", "목소리가". */
const NOBODY =
  /(?:말문|목소리|것|점|게|데|적|때문|경우|이유|배경|원인|가격|값|상황|조치|방침|정책|문제|사정|모습|현상|분위기|때|이번|여기|거기|이곳|그것|이것|속|시장|중|일|수|줄|바|지역|현재|지금|요즘|이제|올해|작년|처음|하나|둘|모두|누구|아무|일부|대부분|나머지)$/u;

/** Who stands as a topic or subject in eojeols `[from, to)`, left to right. `known`: a noun that can speak. */
export function candidates(e: readonly Eojeol[], from: number, to: number): Candidate[] {
  const found: Candidate[] = [];
  for (let i = from; i < to; i++) {
    const { bare, quotation } = e[i] as Eojeol;
    if (quotation) continue;
    if (/^역시$/u.test(bare) && i > from) {
      const noun = (e[i - 1] as Eojeol).bare;
      if (kindAt(e, i - 1, noun)) found.push({ at: i - 1, noun, case: 'topic', known: true });
      continue;
    }
    const role = isFullName(e, i) ? null : roleOf(bare);
    if (!role) continue;
    if (ADVERB.test(bare)) continue;
    if (/^(?:이|저|우리|나|내|제|너|누|여|이들중)$/u.test(role.noun)) continue;
    if (role.noun.length < 2 && !/^[그씨측등글]$/u.test(role.noun) && !/^명$/u.test(role.noun)) continue;
    const kind =
      kindAt(e, i, role.noun) ??
      nameBehind(e, i, role.noun) ??
      ((e[i] as Eojeol).marked === role.noun.length ? 'outlet' : null);
    if (/에서$|에서는$/u.test(bare) && kind !== 'organisation' && kind !== 'outlet' && kind !== 'state-media')
      continue;
    if (/도$/u.test(bare) && !kind) continue;
    // 에는, 으로는, 부터는: a place or a time, no topic of its own.
    if (!kind && /(?:에|에게|로|서|부터|까지|[가-힣]과|[가-힣]와|만|마다|보다)$/u.test(role.noun)) continue;
    // 하는, 있는, 다녀온: a verb before its noun.
    if (!kind && (verbAt(bare) || NOBODY.test(role.noun) || /(?:하|있|없|되|지|오|가|보)$/u.test(role.noun)))
      continue;
    found.push({ at: i, noun: role.noun, case: role.case, known: kind !== null });
  }
  return found;
}

/** The source phrase of a candidate. */
export const sourceOf = (e: readonly Eojeol[], { at, noun }: Candidate, floor: number): Phrase | null =>
  phraseAt(e, at, noun.length, floor);
