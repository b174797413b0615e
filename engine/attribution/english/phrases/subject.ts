/**
 * Who the subject of a verb is: the phrase to its left, over appositions, relative clauses and coordinated
 * verbs.
 */
import type { SourceRule, Token } from '../../language/stage-types';
import { isOf, PREDICATE, tagSet, VERB_FORM } from '../../language/tag-sets';
import { isPersonNoun } from '../lexicon/source-words';
import { isCapital } from '../tagging/word-shape';
import { behindFronted } from './fronted';
import { bracketBack, isParticiple, isPlaceAdverb, nounPhraseBack, skipTimeBack } from './noun-phrase';
import type { VerbGroup } from './verb-groups';

export interface Subject {
  /** Token indices, `[first, end)`. */
  first: number;
  end: number;
  rule: SourceRule;
  /** The clause or apposition between the phrase and its verb, token indices. */
  aside: [number, number] | null;
  /** First token of the clause that the subject stands in. */
  from: number;
}

/**
 * Subjects of a sentence's verb groups by the group's place, for one `floor`. They are kept because a group
 * may ask for the subjects of all groups before it: without them the work would double with each verb of "he
 * said, added, noted …".
 */
export type KnownSubjects = Map<number, Subject | null>;

/** What opens a clause below another. */
const BELOW = tagSet('S', 'W');

/** What a relative "that" follows. */
const BEFORE_THAT = tagSet('N', 'Q');

/**
 * How many verbs before this one are asked for a subject that it may share. Half as many would do; the bound
 * keeps the work linear.
 */
const SHARED_WITH = 8;

/**
 * How many asides, or parts of a list in one, may stand between a subject and its verb. Twice as many change nothing in the
 * annotated articles.
 */
const ASIDES = 6;
/** What a phrase that leads in may follow: "But in addition, …". */
const BEFORE_LEAD = tagSet('C', ',', 'Q');
/** How many nouns may stand before the one that is an office: "deputy sales manager of". */
const OFFICE_LENGTH = 2;
/** How long one of them may be, in tokens. Half as long would do. */
const ASIDE_LENGTH = 60;

function openingOf(t: readonly Token[], close: number, floor: number): number {
  const tag = t[close]?.tag;
  for (let i = close - 1; i >= floor && close - i < ASIDE_LENGTH; i--) {
    const token = t[i] as Token;
    if (token.tag === '.' || token.tag === ';') return -1;
    // "Berg (45, alias), a baker, said": what stands in brackets parts nothing.
    if (token.tag === ')' && tag === ',') {
      const bracket = bracketBack(t, i, floor);
      if (bracket > floor) i = bracket;
      continue;
    }
    if (tag === ')' ? token.tag === '(' : tag === '-' ? token.tag === '-' : token.tag === ',') return i;
    // A quotation that ends in a comma of its own closes the aside or phrase before: “the Rock,” said.
    if (tag === ',' && token.tag === 'Q' && /[,.]$/.test(token.text.slice(0, -1)) && i < close - 1) return -1;
  }
  return -1;
}

/** Whether a stretch between commas adds to a noun before it rather than being one with a verb to come. */
function isAside(t: readonly Token[], first: number, end: number): boolean {
  const head = t[first];
  if (!head || end <= first) return false;
  if (head.tag === 'D') return true;
  // "a clerk, met on the pier, …"
  if (head.tag === 'W' || (isParticiple(head) && (head.tag !== 'V' || t[first + 1]?.tag === 'I')))
    return true;
  if (head.tag === 'I' && /^(?:of|from|in|at|near|with)$/.test(head.lower)) return true;
  if (/^\d{1,3}$/.test(head.text)) return true;
  if (/^[RDI]-/.test(head.text)) return true;
  // "Ito, captain of the ferry, …", "Ito, deputy manager at the port, …": an office without a determiner is no subject.
  let office = first;
  while (office < first + OFFICE_LENGTH && t[office + 1]?.tag === 'N') office++;
  const last = t[office] as Token;
  const isCommon = t.slice(first, office + 1).every(({ tag, text }) => tag === 'N' && /^\p{Ll}/u.test(text));
  if (isCommon && /^(?:and|of|at|for|in|with)$/.test(t[office + 1]?.lower ?? ''))
    return !/(?:s|people|men)$/.test(last.lower) && (office === first || isPersonNoun(last.lower));
  return end - first <= 2 && !isCapital(head);
}

/**
 * The subject of the group at `g`. `floor` is the first token that may be looked at; `known` holds what was
 * found before with this floor and takes what is found now.
 */
export function subjectOf(
  t: readonly Token[],
  g: number,
  floor: number,
  groups: readonly VerbGroup[],
  known: KnownSubjects,
): Subject | null {
  let found = known.get(g);
  if (found === undefined) {
    found = subjectBefore(t, (groups[g] as VerbGroup).first, floor, groups, g, known);
    known.set(g, found);
  }
  return found;
}

/**
 * The subject of the verb that begins at token `before`. `floor` is the first token that may be looked at;
 * the first `count` of `groups` are the verb groups before it, for "X did this and said that".
 */
export function subjectBefore(
  t: readonly Token[],
  before: number,
  floor: number,
  groups: readonly VerbGroup[],
  count: number,
  known: KnownSubjects,
): Subject | null {
  let i = before - 1;
  const isAdverb = (at: number): boolean => t[at]?.tag === 'R' && !isPlaceAdverb(t[at]);
  while (i >= floor && (isAdverb(i) || t[i]?.tag === '~')) i--;
  if (i < floor) return null;
  i = skipTimeBack(t, i, floor);
  while (i >= floor && isAdverb(i)) i--;
  if (i < floor) return null;
  const token = t[i] as Token;
  if (token.tag === 'W' && /^(who|which|what)$/.test(token.lower)) {
    return { first: i, end: i + 1, rule: 'relative', aside: null, from: i };
  }
  // "a man that …", "an editorial titled “…” that …"
  if (token.lower === 'that' && token.tag === 'S' && i > floor && isOf(t[i - 1], BEFORE_THAT)) {
    return { first: i, end: i + 1, rule: 'relative', aside: null, from: i };
  }
  // "The memo, marked “urgent,” told …": the comma stands inside the marks.
  if (token.tag === 'Q' && /\p{L},['"’”]+$/u.test(token.text) && openingOf(t, i + 1, floor) > floor)
    return overAsides(t, i + 1, floor, groups, count, known);
  if (token.tag === 'C' || (token.tag === ',' && t[i - 1]?.tag === 'C'))
    return coordinated(t, i, floor, groups, count, known);
  if (token.tag === ',' || token.tag === '-' || (token.tag === ')' && bracketBack(t, i, floor) < 0))
    return overAsides(t, i, floor, groups, count, known);
  // "an official we telephoned said", "a trader I met there said"
  const met =
    isOf(token, VERB_FORM) && t[i - 1]?.tag === 'P' && t[i - 2]?.tag === 'N'
      ? nounPhraseBack(t, i - 2, floor)
      : -1;
  if (met >= 0 && /^(?:we|i)$/.test(t[i - 1]?.lower ?? ''))
    return { first: met, end: i + 1, rule: 'subject', aside: null, from: met };
  const nearest = nounPhraseBack(t, i, floor);
  if (nearest < 0) return null;
  const first = behindFronted(t, placedBack(t, nearest, i, floor), i, floor);
  // "the driver, who crossed in May said …": a clause of "who" that no comma closes.
  const who = clauseOfWho(t, first, floor);
  // "…, who keeps the mill where maps are stored": the maps are.
  const isOwn = t[first - 1]?.tag === 'W';
  if (who > floor + 1 && !isOwn && t.slice(who, first).some((other) => isOf(other, VERB_FORM))) {
    const holder = nounPhraseBack(t, who - 2, floor);
    if (holder >= 0)
      return { first: holder, end: who - 1, rule: 'apposition', aside: [who, i + 1], from: holder };
  }
  const named = nameBefore(t, first, before, floor);
  if (named >= 0)
    return { first: named, end: first - 1, rule: 'apposition', aside: [first, i + 1], from: named };
  // "… and in a letter called it a trap": the place of speech stands where a subject would.
  if (t[first - 1]?.tag === 'I' && t[first - 2]?.tag === 'C')
    return coordinated(t, first - 2, floor, groups, count, known);
  return { first, end: i + 1, rule: 'subject', aside: null, from: first };
}

/** How far behind a verb the comma is looked for that closes a tag inside a clause, in tokens. */
const TAG_LENGTH = 8;

/**
 * First token of the name before an apposition that no comma closes: “…,” Petra Lind, a surveyor at the port said; -1 where there is none,
 * or the phrase is a tag in another clause: "Petra Lind, a surveyor said, was late".
 */
function nameBefore(t: readonly Token[], first: number, verb: number, floor: number): number {
  if (t[first - 1]?.tag !== ',' || !/^(?:an?|the)$/.test(t[first]?.lower ?? '')) return -1;
  let name = first - 1;
  while (name > floor && t[name - 1]?.tag === 'N' && isCapital(t[name - 1] as Token)) name--;
  const opens =
    name === floor || t[name - 1]?.tag === 'Q' || (t[name - 1]?.tag === ',' && t[name - 2]?.tag === 'Q');
  if (first - 1 - name < 2 || !opens) return -1;
  const comma = t.findIndex(({ tag }, i) => i > verb && i - verb < TAG_LENGTH && tag === ',');
  return comma > 0 && isOf(t[comma + 1], PREDICATE) ? -1 : name;
}

/** Words before a place: "a source in Hoeryong", "a trader from Dandong". */
const AT_PLACE = /^(?:in|from|of|at|near|inside)$/;

/**
 * First token of "a source in Hoeryong, North Hamgyong Province", of which `[first, last]` is the province: a name behind a comma behind a
 * place where people are. `first` itself where it is none: "After talks in Beijing, North Korea said …".
 */
function placedBack(t: readonly Token[], first: number, last: number, floor: number): number {
  const isName = (i: number): boolean => t[i]?.tag === 'N' && isCapital(t[i] as Token);
  if (t[first - 1]?.tag !== ',' || first - 4 < floor) return first;
  // "a welder in Tumen, Jilin Province who mends boats": the clause is the welder's.
  let end = first;
  while (isName(end)) end++;
  if (end === first || (end <= last && t[end]?.lower !== 'who')) return first;
  let place = first - 2;
  while (isName(place - 1)) place--;
  // "a welder employed in Tumen"
  const noun = isParticiple(t[place - 2]) ? place - 3 : place - 2;
  if (!isName(first - 2) || !AT_PLACE.test(t[place - 1]?.lower ?? '') || !isPersonNoun(t[noun]?.lower ?? ''))
    return first;
  const whole = nounPhraseBack(t, first - 2, floor);
  return whole >= 0 && t[whole - 1]?.tag !== 'I' ? whole : first;
}

/** The last token of the phrase before "identified only by his surname", of which `first` is "his"; -1 where there is none. */
function namedHolder(t: readonly Token[], first: number, floor: number): number {
  let at = first - 1;
  if (t[at]?.lower !== 'by') return -1;
  at--;
  while (at > floor && t[at]?.tag === 'R') at--;
  const last = t[at - 1]?.tag === ',' ? at - 2 : at - 1;
  return isParticiple(t[at]) && t[last]?.tag === 'N' ? last : -1;
}

/** Whether a group's first verb stands in the present: "says", "has not said", "do not believe". */
function isPresent(t: readonly Token[], { first, main }: VerbGroup): boolean {
  const word = t.slice(first, main + 1).find((token) => isOf(token, PREDICATE))?.lower ?? '';
  return /^(?:is|are|am|has|have|do|does|(?:is|are|has|have|do|does)n't)$/.test(word) || /[^s]s$/.test(word);
}

function coordinated(
  t: readonly Token[],
  at: number,
  floor: number,
  groups: readonly VerbGroup[],
  count: number,
  known: KnownSubjects,
): Subject | null {
  const own = groups[count];
  // "It has not said if the man survived and still claims …": the verb of the same time.
  const same = own ? sharing(t, at, floor, groups, count, known, isPresent(t, own)) : null;
  return same ?? sharing(t, at, floor, groups, count, known, null);
}

/** The subject of the nearest verb before token `at`; of the nearest one in the present, or in no present, where `present` says so. */
function sharing(
  t: readonly Token[],
  at: number,
  floor: number,
  groups: readonly VerbGroup[],
  count: number,
  known: KnownSubjects,
  present: boolean | null,
): Subject | null {
  let asked = 0;
  for (let g = count - 1; g >= 0 && asked < SHARED_WITH; g--) {
    const group = groups[g] as VerbGroup;
    if (group.main >= at) continue;
    if (group.first < floor) break;
    if (group.form !== 'finite' && group.form !== 'passive') continue;
    asked++;
    if (present !== null && isPresent(t, group) !== present) continue;
    const found = subjectOf(t, g, floor, groups, known);
    // "Ok would not tell if the ferry had left, but said …": behind a comma not the ferry.
    if (found && t[at - 1]?.tag === ',' && isOf(t[found.from - 1], BELOW)) continue;
    if (found && found.rule !== 'relative') return { ...found, rule: 'coordinated' };
  }
  return null;
}

/** The "who" or "which" behind a comma whose clause the phrase at `first` stands in: "the man, who had fled Hyesan, …"; -1 for none. */
function clauseOfWho(t: readonly Token[], first: number, floor: number): number {
  for (let i = first - 1; i > floor && first - i < ASIDE_LENGTH; i--) {
    const token = t[i] as Token;
    if (token.tag === ',') return /^(?:who|which|whose|whom)$/.test(t[i + 1]?.lower ?? '') ? i + 1 : -1;
    if (token.tag === '.' || token.tag === ';') return -1;
  }
  return -1;
}

/** Whether the words between two commas are a name or pronoun, its verb and more; ", KCNA reported," is an insertion. */
function isClause(t: readonly Token[], groups: readonly VerbGroup[], first: number, end: number): boolean {
  const group = groups.find((one) => one.first > first && one.main + 1 < end);
  if (group?.form !== 'finite') return false;
  const words = t.slice(first, group.first);
  return (
    words.length < 5 &&
    words.every((word) => (word.tag === 'N' && isCapital(word)) || word.tag === 'P' || word.tag === 'R')
  );
}

function overAsides(
  t: readonly Token[],
  close: number,
  floor: number,
  groups: readonly VerbGroup[],
  count: number,
  known: KnownSubjects,
): Subject | null {
  let end = close;
  let aside: [number, number] | null = null;
  let inList = false;
  for (let n = 0; n < ASIDES; n++) {
    const open = openingOf(t, end, floor);
    if (open <= floor) break;
    // "Asked about the fee, Ro said it was fair, noted that …": a clause of its own, and no aside.
    if (!aside && isClause(t, groups, open + 1, end)) break;
    aside = [open + 1, aside ? aside[1] : end];
    // "The memo, dated May 3, 2011, said": the comma before a year opens nothing.
    if (/^\d{1,2}$/.test(t[open - 1]?.text ?? '') && /^[12]\d{3}$/.test(t[open + 1]?.text ?? '')) {
      end = open;
      continue;
    }
    // "…, which sells rice, corn, and oil, said": the end of a list, and no aside of its own.
    if (t[open + 1]?.tag === 'C' && t[open]?.tag === ',') {
      inList = true;
      end = open;
      continue;
    }
    // What ends at the opening comma: the phrase itself, or one more aside.
    const previous = openingOf(t, open, floor);
    // "Ro Sun-mi (alias), 38, who sells cod, says": an age is nobody.
    const head = t[t[previous - 1]?.tag === ')' ? bracketBack(t, previous - 1, floor) - 1 : previous - 1];
    const isAge = open === previous + 2 && /^\d{1,3}$/.test(t[previous + 1]?.text ?? '');
    const more =
      t[open]?.tag === ',' &&
      previous > floor &&
      (isAge ||
        (isAside(t, previous + 1, open) &&
          head?.tag === 'N' &&
          (t[previous + 1]?.tag === 'I' || isParticiple(t[previous + 1]) || isCapital(head))));
    if (more) {
      end = open;
      continue;
    }
    let last = skipTimeBack(t, open - 1, floor);
    // "a trader there, reached through a broker, said"
    while (last > floor && t[last]?.tag === 'R') last--;
    const whole = nounPhraseBack(t, last, floor);
    const first = whole < 0 ? whole : behindFronted(t, whole, last, floor);
    const isInside = clauseOfWho(t, first, floor) >= 0 || (inList && t[first - 1]?.tag === ',');
    if (first < 0 || isInside) {
      end = open;
      continue;
    }
    // "A guard identified by his surname, Paek, said": the name is the guard's.
    const holder = /name$/.test(t[last]?.lower ?? '') ? namedHolder(t, first, floor) : -1;
    if (aside && holder >= floor) {
      const start = nounPhraseBack(t, holder, floor);
      if (start >= 0)
        return {
          first: start,
          end: holder + 1,
          rule: 'apposition',
          aside: [holder + 1, aside[1]],
          from: start,
        };
    }
    // "In addition, the committee, warned …": what a preposition leads in with is nobody.
    if (aside && t[first - 1]?.tag === 'I' && (first - 1 === floor || isOf(t[first - 2], BEFORE_LEAD))) {
      const own = nounPhraseBack(t, aside[1] - 1, aside[0]);
      if (own === aside[0]) return { first: own, end: aside[1], rule: 'subject', aside: null, from: own };
    }
    return { first, end: last + 1, rule: 'apposition', aside, from: first };
  }
  // No aside after all: "On Monday the ministry met, said it would …" shares the subject of the verb before.
  return t[close]?.tag === ',' ? coordinated(t, close, floor, groups, count, known) : null;
}
