/**
 * How somebody can know, by what a verb and its complement say that they did: perceive, be there, hear it from people, come by a paper,
 * work in a body, live in a place.
 */
import type { AccessType } from '../../../model';
import type { Token } from '../../language/stage-types';
import type { VerbGroup } from '../phrases/verb-groups';
import { clauseEnd, headOf, isTag, phraseEnd, someToken } from './clauses';
import { isPlace } from './places';
import {
  BODIES,
  CONTACT,
  DWELL,
  FLEE,
  GO,
  HOLD,
  isNounOf,
  isVerbOf,
  KNOWLEDGE,
  LISTEN,
  PAPERS,
  PEOPLE,
  PERCEIVE,
  POSTS,
  PRESENT,
  TIES,
  WORK,
} from './words';

/** What a verb and the words behind it say of its subject's knowledge. */
interface Knowing {
  type: AccessType;
  /** One past its last token. */
  end: number;
}

const PLACING = /^(?:in|from|inside|within|near|at|along|across|into|over|between|to|through)$/;
const NOMINAL = 'NDP';
const TOLD = /^(?:told|informed|warned)$/;
/** "is told", "being told": at any time, by nobody in particular. */
const GENERAL = /^(?:is|are|being|'s|'re|always)$/;
const MADE_TO: ReadonlySet<string> = new Set([
  'force',
  'mobilize',
  'mobilise',
  'make',
  'conscript',
  'compel',
]);
const SPEND: ReadonlySet<string> = new Set(['spend']);
const FROM = /^(?:from|through|by|via)$/;
/** What one gets from people, where it is news. */
const NEWS = /^(?:word|news|calls?|messages?|letters?|information|tips?|accounts?|reports?|photos?|videos?)$/;
const IN_TOUCH = /^(?:touch|contact|communication)$/;

/** Whether the clause names people behind a preposition or as its object, before `end`. */
const people = (t: readonly Token[], from: number, end: number): boolean =>
  someToken(t, from, end, (token) => token.tag === 'N' && isNounOf(token, PEOPLE));

/** The same behind "from", "through", "by". */
function fromPeople(t: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++)
    if (FROM.test(t[i]?.lower ?? '') && people(t, i + 1, Math.min(end, i + 7))) return true;
  return false;
}

/** The object right behind the verb, as its head noun. */
function objectHead(t: readonly Token[], main: number, end: number): number {
  if (!isTag(t[main + 1], NOMINAL)) return -1;
  return headOf(t, t[main + 1]?.tag === 'D' ? main + 2 : main + 1, end);
}

/**
 * What the verb group says of how its subject knows; `null` for most verbs.
 * @param limit one past the last token that may belong to its clause
 */
export function knowingOf(t: readonly Token[], group: VerbGroup, limit: number): Knowing | null {
  if (group.negated || group.hypothetical) return null;
  const { main } = group;
  const end = clauseEnd(t, main + 1, limit);
  const type = passive(t, group, end) ?? (/passive/.test(group.form) ? null : active(t, group, end));
  return type && { type, end: Math.max(end, main + 1) };
}

/** "was told by a cousin", "briefed on the talks", "based in Dandong", "was present". */
function passive(
  t: readonly Token[],
  { first, main, form, lemma }: VerbGroup,
  end: number,
): AccessType | null {
  const verb = t[main] as Token;
  const next = t[main + 1]?.lower ?? '';
  if (verb.lower === 'based' && next === 'on')
    return someToken(t, main + 2, end, (token) => isNounOf(token, PAPERS))
      ? 'document'
      : people(t, main + 2, end)
        ? 'relative-or-contact'
        : null;
  if (verb.lower === 'based' && PLACING.test(next)) return isPlace(t, main + 1, end) ? 'place' : null;
  if (verb.lower === 'briefed')
    return /^(?:on|about)$/.test(next) ? 'unstated' : people(t, main, end) ? 'relative-or-contact' : null;
  if (verb.lower === 'involved' && next === 'in') return 'office';
  if (/^(?:stationed|posted)$/.test(verb.lower)) return isPlace(t, main + 1, end) ? 'office' : null;
  if (form === 'passive' && TOLD.test(verb.lower))
    return next === 'to' || someToken(t, first, main, ({ lower }) => GENERAL.test(lower))
      ? null
      : 'relative-or-contact';
  // What somebody was made to do, they did.
  if (form === 'passive' && isVerbOf(verb, MADE_TO)) return t[main + 1]?.tag === 'T' ? 'witness' : null;
  // "was there", "had been in the square"
  if (lemma === '' && isTag(verb, 'XR')) {
    if (IN_TOUCH.test(t[main + 2]?.lower ?? '') || IN_TOUCH.test(t[main + 3]?.lower ?? ''))
      return next === 'in' ? 'relative-or-contact' : null;
    if (/^(?:there|present|aboard)$/.test(next)) return 'witness';
    if (
      /^(?:on|at)$/.test(next) &&
      someToken(t, main + 2, main + 4, ({ lower }) => /^(?:board|scene|site|spot|deck)$/.test(lower))
    )
      return 'witness';
    if (next === 'close' || next === 'aware')
      return next === 'aware' || !people(t, main + 2, end) ? 'unstated' : 'relative-or-contact';
  }
  return null;
}

function active(t: readonly Token[], { main, form }: VerbGroup, end: number): AccessType | null {
  const verb = t[main] as Token;
  const next = t[main + 1];
  if (/^(?:no|nothing)$/.test(next?.lower ?? '')) return null;
  const object = objectHead(t, main, end);
  const isPaper = object > 0 && isNounOf(t[object], PAPERS);
  if (
    IN_TOUCH.test(
      t.slice(main + 1, end).find(({ tag, lower }) => tag === 'N' && IN_TOUCH.test(lower))?.lower ?? '',
    ) &&
    /^(?:in|into)$/.test(next?.lower ?? '')
  )
    return 'relative-or-contact';
  if (
    /^(?:has|have|had|having|keep|keeps|kept|keeping|maintain|maintains|maintained|maintaining)$/.test(
      verb.lower,
    )
  ) {
    if (object > 0 && isNounOf(t[object], TIES)) return 'relative-or-contact';
    if (isPaper) return 'document';
    return object > 0 && isNounOf(t[object], KNOWLEDGE) ? 'unstated' : null;
  }
  if (isVerbOf(verb, LISTEN)) {
    const news =
      !/^(?:receiv|g[eo]t|find|found)/.test(verb.lower) ||
      (object > 0 && NEWS.test(t[object]?.lower ?? '')) ||
      next?.lower === 'out';
    if (news && fromPeople(t, main + 1, end)) return 'relative-or-contact';
    if (/^(?:hear|heard|overheard)$/.test(verb.lower) && object > 0)
      return t[object]?.lower === 'nothing' ? null : 'witness';
  }
  if (isVerbOf(verb, HOLD) && isPaper) return 'document';
  if (isVerbOf(verb, PERCEIVE) && (end === main + 1 || (verb.tag === 'B' && t[main - 1]?.tag !== 'X')))
    return null;
  if (isVerbOf(verb, PERCEIVE))
    return next?.tag === 'T' ||
      next?.lower === 'no' ||
      someToken(t, main + 1, end, ({ lower }) => lower === 'as')
      ? null
      : 'witness';
  if (isVerbOf(verb, CONTACT))
    return people(t, main + 1, Math.min(end, main + 8)) ? 'relative-or-contact' : null;
  if (/^(?:went|gone)$/.test(verb.lower) && /^(?:round|around|through|past|along)$/.test(next?.lower ?? ''))
    return object > 0 || isTag(t[main + 2], NOMINAL) ? 'witness' : null;
  if (isVerbOf(verb, SPEND))
    return isPlace(t, main + 1, end) ||
      someToken(t, main + 1, end, ({ lower }) => /^(?:there|undercover|inside)$/.test(lower))
      ? 'witness'
      : null;
  if (isVerbOf(verb, PRESENT) || (isVerbOf(verb, new Set(['take'])) && next?.lower === 'part'))
    return 'witness';
  if (
    isVerbOf(verb, DWELL) &&
    /^(?:in|from|inside|near|along|at|across|by|undercover)$/.test(next?.lower ?? '')
  ) {
    // "came in third"
    if (/^c[ao]m/.test(verb.lower) && next?.lower !== 'from') return null;
    const at = next?.lower === 'undercover' ? main + 2 : main + 1;
    if (!isPlace(t, at, end)) return null;
    return next?.lower === 'undercover' ? 'witness' : 'place';
  }
  // Who fled was there, wherever they went.
  const away = object > 0 || PLACING.test(next?.lower ?? '');
  if (away && isVerbOf(verb, FLEE)) return 'place';
  if (away && isVerbOf(verb, GO)) return isPlace(t, main + 1, end) ? 'place' : null;
  if (isVerbOf(verb, WORK) && next?.tag !== 'T' && form !== 'infinitive')
    return works(t, main, end) ? 'office' : null;
  return null;
}

/** "worked as the head of a unit", "served in the navy", "ran the warehouse". */
function works(t: readonly Token[], main: number, end: number): boolean {
  return someToken(
    t,
    main + 1,
    end,
    (token) => token.tag === 'N' && (isNounOf(token, BODIES) || isNounOf(token, POSTS)),
  );
}

/** "citing a document", "quoting an unnamed official": whom or what a report rests on, where it is nobody's name. */
export function citing(t: readonly Token[], main: number, limit: number): Knowing | null {
  const first = main + 1;
  if (!isTag(t[first], 'DNR')) return null;
  const end = phraseEnd(t, first, limit);
  // "quoting the document" takes up one that was there.
  if (end <= first || /^(?:the|this|that|these|those|its|his|her|their)$/.test(t[first]?.lower ?? ''))
    return null;
  const head = headOf(t, t[first]?.tag === 'D' ? first + 1 : first, end);
  if (isNounOf(t[head], PEOPLE)) {
    // The cited one's own grounds are told apart: "citing a US official" + "with direct knowledge of the matter".
    let last = head + 1;
    while (last < end && !/^(?:with|familiar|who)$/.test(t[last]?.lower ?? '')) last++;
    return { type: 'relative-or-contact', end: last };
  }
  if (!isNounOf(t[head], PAPERS)) return null;
  return { type: 'document', end: Math.max(end, clauseEnd(t, first, limit)) };
}
