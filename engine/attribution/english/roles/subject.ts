/** The role of an outlet that is the subject of a clause. */

import type { OutletRoleName } from '../../language/outlet-role';
import type { Token } from '../../language/stage-types';
import { framesOf } from '../lexicon/frames';
import { isTime } from '../phrases/noun-phrase';
import type { VerbGroup } from '../phrases/verb-groups';
import { lemmaOf, NOT_CARRIED } from './governed';
import type { Place } from './phrase';
import { CARRYING, REPORT } from './words';

/** How far the verb may stand behind its subject, in tokens, appositions included. */
const REACH = 26;

/** By token: the verb group that it belongs to. */
export type GroupAt = ReadonlyArray<VerbGroup | undefined>;

/** The groups of a sentence by their tokens. */
export function byToken(groups: readonly VerbGroup[]): GroupAt {
  const at: Array<VerbGroup | undefined> = [];
  for (const group of groups) for (let i = group.first; i <= group.main; i++) at[i] = group;
  return at;
}

/** The verb group whose subject ends before token `from`; `null` where something else comes first. */
export function predicateOf(t: readonly Token[], groupAt: GroupAt, from: number): VerbGroup | null {
  let i = from;
  while (i < t.length && i - from < REACH) {
    const token = t[i] as Token;
    const group = groupAt[i];
    if (
      group &&
      (group.form === 'finite' ||
        group.form === 'passive' ||
        (group.form === 'bare-passive' && isPast(t, group)))
    )
      return group;
    if (token.tag === '(') {
      i = closing(t, i, ')') + 1;
      continue;
    }
    if (token.tag === '-') {
      const close = closing(t, i, '-');
      if (close >= t.length) return null;
      i = close + 1;
      continue;
    }
    if (token.tag === ',') {
      const close = apposition(t, i);
      if (close < 0) return null;
      i = close;
      continue;
    }
    if (!'NDIRTC'.includes(token.tag) && !isTime(token)) return null;
    // "Yonhap and Kyodo reported": a further subject; "and he said": a further clause.
    i++;
  }
  return null;
}

/** "reported" is past and participle alike. */
const isPast = (t: readonly Token[], group: VerbGroup): boolean => {
  const main = t[group.main] as Token;
  return group.first === group.main && /ed$/.test(main.lower) && t[group.main + 1]?.lower !== 'by';
};

function closing(t: readonly Token[], at: number, tag: string): number {
  for (let i = at + 1; i < t.length && i - at < REACH; i++) if (t[i]?.tag === tag) return i;
  return t.length;
}

/** One past the comma that closes an apposition or insertion opened at `at`; -1 where a clause begins there. */
function apposition(t: readonly Token[], at: number): number {
  const opener = t[at + 1];
  if (!opener || opener.tag === 'Q' || opener.tag === 'P') return -1;
  // "a site run by nuns which covers the coast,": verbs of the apposition's own.
  let hasOwnVerb = 'WGI'.includes(opener.tag);
  for (let i = at + 1; i < t.length && i - at < REACH; i++) {
    const token = t[i] as Token;
    if (token.tag === ',') {
      // A list: "Yonhap, Kyodo, and AP".
      const next = t[i + 1];
      if (
        next &&
        (next.tag === 'V' ||
          next.tag === 'X' ||
          next.tag === 'R' ||
          next.tag === 'E' ||
          (next.tag === 'I' && opener.tag === 'D'))
      )
        return i + 1;
      if (next?.tag === 'C') return i + 1;
      continue;
    }
    if ((token.tag === 'Q' && !'GI'.includes(opener.tag)) || '.;:'.includes(token.tag)) return -1;
    // "Yonhap, Kyodo (KDO) and AP report": the list goes on.
    if (token.tag === 'C' && !t.slice(at + 1, i).some((one) => !'NDI(),'.includes(one.tag))) return i;
    if (token.tag === 'W') hasOwnVerb = true;
    if (!hasOwnVerb && (token.tag === 'X' || (token.tag === 'V' && t[i + 1]?.lower !== 'by'))) return -1;
  }
  return -1;
}

/** Whether words are of something that is told: "the story", "news". */
const isNews = (words: readonly string[]): boolean =>
  words.some((word) => REPORT.has(word) || /^(?:news|scoop)$/.test(word));

/** What an outlet gives of what happened: "Radio Hana gave another account". */
const ACCOUNT = /^(?:accounts?|versions?|figures?|picture|details|explanation|story|report)$/;

/** How an outlet comes to somebody who then tells it something. */
const CONTACTS =
  /^(?:contact(?:ed|s)|reach(?:ed|es)|(?:tele)?phone[ds]|met|meets|visit(?:ed|s)|found|finds|trace[ds]|tracked)$/;
/** Tokens between such a verb and "who" at most. */
const MET = 12;

/** Whether somebody is met behind the verb at `at` and tells something in a clause of "who". */
const asksWho = (t: readonly Token[], at: number): boolean => {
  const who = t.slice(0, at + MET).findIndex(({ lower }, i) => i > at && /^(?:who|which)$/.test(lower));
  return who > 0 && t[who - 1]?.tag === ',' && 'sth'.includes(framesOf(t[who + 1]?.lemma ?? '')[0] ?? '-');
};

/** The role of a subject by its predicate. */
export function subjectRole({ head }: Place, group: VerbGroup, t: readonly Token[]): OutletRoleName {
  const lemma = lemmaOf(t[group.main] as Token);
  const frames = framesOf(lemma);
  const verb = (t[group.main] as Token).lower;
  // "could not verify the video"
  if (group.negated && NOT_CARRIED.test(lemma)) return 'object';
  if (group.form === 'passive')
    return /^(?:say|quote|cite)$/.test(lemma) && t[group.main + 1]?.lower === 'as' ? 'carrier' : 'object';
  // "Hana understands that", "Hana broke the story" or has it, "Hana spoke to Anna Berg"
  const [next, second] = [t[group.main + 1]?.lower ?? '', t[group.main + 2]?.lower ?? ''];
  if (group.form === 'finite' && !group.negated) {
    const main = (t[group.main] as Token).lower;
    const isOfNews = /^(?:br(?:eaks?|oke|oken)|ha[sd])$/.test(main) && isNews([next, second]);
    // "Hana has Radio Dul quoting a nurse as saying"
    const hasQuoting =
      /^ha[sd]$/.test(main) &&
      t.slice(group.main + 2, group.main + 6).some(({ lower }) => /^(?:quoting|citing)$/.test(lower));
    const hasAccount =
      /^(?:gives?|gave|given|offers?|offered|ha[sd]|carri(?:es|ed)|ran)$/.test(main) &&
      t.slice(group.main + 1, group.main + 5).some(({ lower }) => ACCOUNT.test(lower));
    if (lemma === 'understand' || isOfNews || hasQuoting || hasAccount) return 'carrier';
    if (
      /^(?:speak|talk|chat|sit)$/.test(lemma) &&
      (/^(?:to|with)$/.test(next) || /^down with$/.test(`${next} ${second}`))
    )
      return 'carrier';
  }
  // "Hana reached a nurse by phone, who said that …"
  if (group.form === 'finite' && !group.negated && CONTACTS.test(verb) && asksWho(t, group.main))
    return 'carrier';
  if (CARRYING.has(lemma) || /[sqotebh]/.test(frames) || /^(?:write|read|state|note)$/.test(lemma)) {
    const judges = /c/.test(frames) && !/s/.test(frames);
    return judges ? 'source' : 'carrier';
  }
  // "Citing a clerk, the Hana Ilbo named the victims."
  if ((head === 'report' || /^(?:citing|quoting)$/.test(t[0]?.lower ?? '')) && lemma !== '') return 'carrier';
  return frames !== '' && frames !== 'n' ? 'source' : 'object';
}
