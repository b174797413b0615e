/**
 * Noun phrases without a parser: backwards from the word before a verb, forwards from the word behind one.
 * All positions are token indices; a phrase is `[first, end)`.
 */
import type { Token } from '../../language/stage-types';
import { isOf, NOMINAL, tagSet, VERB_FORM } from '../../language/tag-sets';
import { TIME_MODIFIERS, TIME_NOUNS, TIMES } from '../lexicon/closed-words';
import { isPersonNoun } from '../lexicon/source-words';
import { isCapital } from '../tagging/word-shape';

/** What a time belongs to, where it stands before the time: "who worked there until 2009". */
const CLAUSE_BEFORE_TIME = tagSet('V', 'E', 'G', 'B', 'I', 'T');

/** Marks that no noun phrase runs over. */
const PHRASE_BREAK = tagSet(',', ';', ':', '.', '-');

/** What a relative clause can end with: "sources who left", "the man she spoke of". */
const INSIDE_RELATIVE = tagSet('V', 'E', 'G', 'R', 'B', 'I', 'T');

/** What can stand before a whole noun phrase; an adverb can too. */
const BEFORE_PHRASE = tagSet(',', ';', ':', '-', 'S', 'W', 'C', 'Q', '(');

/** What a determiner inside a phrase follows. */
const BEFORE_DETERMINER = tagSet('I', 'C', 'T');

/** What an -ing form hangs on: "accused of selling", "used to crossing". */
const GOVERNING = tagSet('I', 'T');

/** What a noun phrase cannot end with: the word belongs to what follows. */
const UNFINISHED = tagSet('I', 'D', 'T', 'R', 'C');

const TIME_SET = new Set(TIMES.split(' '));
const TIME_NOUN_SET = new Set(TIME_NOUNS.split(' '));
const TIME_MODIFIER_SET = new Set(TIME_MODIFIERS.split(' '));

/**
 * How far back a relative clause's "who" is looked for, in tokens. Chosen by hand: twice as far changes one
 * attribution in 16,705.
 */
const RELATIVE_REACH = 18;
/**
 * No phrase is longer than this, in tokens. Annotated articles have none of half the length; the bound keeps
 * the work linear.
 */
const LONGEST = 40;

/** Parts of the day and spans that no sentence begins with: in capitals they are words of a name ("the Coast Morning News"). */
const NAME_IN_CAPITALS = /^(?:morning|afternoon|evening|night|noon|midnight|week|weekend|month|year)$/;

/** "Monday", "July", "2016", "yesterday". */
export function isTime(token: Token | undefined): boolean {
  if (!token || token.inName) return false;
  const word = token.lower.replace(/[.,]$/, '');
  if (isCapital(token) && NAME_IN_CAPITALS.test(word)) return false;
  return (
    (TIME_SET.has(word) && (isCapital(token) || !/^(may|march|second)$/.test(word))) ||
    /^(?:(?:1[89]|20)\d\d|\d{1,2}[:.]\d\d(?:[ap]m)?)$/.test(word)
  );
}

/** Steps left over a time at `last` ("on Monday", "this week", "on July 4"), giving the token before it. */
export function skipTimeBack(t: readonly Token[], last: number, floor: number): number {
  let i = last;
  const token = t[i];
  if (!token) return i;
  // "a week later", "two days earlier"
  if (
    TIME_NOUN_SET.has(token.lower) &&
    /^(?:later|earlier|ago)$/.test(t[i + 1]?.lower ?? '') &&
    i - 2 > floor
  )
    return i - 2;
  const numbered = /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.lower) && isTime(t[i - 1]);
  // "on 11th", "on the 11th": a day without its month.
  const day = /^\d{1,2}(?:st|nd|rd|th)$/.test(token.lower) ? (t[i - 1]?.lower === 'the' ? i - 2 : i - 1) : -1;
  if (day > floor && t[day]?.lower === 'on') return day - 1;
  if (isTime(token) || numbered) {
    if (numbered) i--;
    i--;
    while (i > floor && (isTime(t[i]) || TIME_MODIFIER_SET.has(t[i]?.lower ?? ''))) i--;
  } else if (TIME_NOUN_SET.has(token.lower) && TIME_MODIFIER_SET.has(t[i - 1]?.lower ?? '')) i -= 2;
  else return last;
  if (i >= floor && t[i]?.tag === 'I' && /^(on|in|by|since|late|early|during)$/.test(t[i]?.lower ?? '')) i--;
  else if (i > floor && t[i]?.tag === 'D' && t[i - 1]?.tag === 'I') i -= 2;
  // "who worked there until 2009", "who crossed in the same year": the time belongs to the clause.
  return i >= floor && isOf(t[i], CLAUSE_BEFORE_TIME) ? last : i;
}

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag === 'N' || token.tag === 'Q' || token.text === '&');
/** What can carry a phrase on the left of "of", "in", "with". */
const isHead = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'N' ||
    token.tag === ')' ||
    (token.tag === 'D' && /^(those|some|many|all|both|each|one|another|any|most)$/.test(token.lower)) ||
    /^(?:one|(?:every|any|some)(?:one|body))$/.test(token.lower));
/** A participle behind its noun, which the tagger may take for a past: "a trader based in …". */
export const isParticiple = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'E' ||
    token.tag === 'G' ||
    (token.tag === 'V' && /(?:ed|wn|en|ade|eld|ought|old|aid|et|un)$/.test(token.lower)));

/**
 * A bracket behind a name is no longer than this, in tokens: "(R-Ohio)", "(Radio Free Asia)". Chosen by hand.
 */
const BRACKET = 8;

/** The bracket that opens what token `last` closes; -1 where it is far or nothing stands before it. */
export function bracketBack(t: readonly Token[], last: number, floor: number): number {
  for (let i = last - 1; i > floor && last - i <= BRACKET; i--) if (t[i]?.tag === '(') return i;
  return -1;
}

/** An adverb of place, which belongs to whoever is there: "sources there said", "people who live here say". */
export const isPlaceAdverb = (token: Token | undefined): boolean =>
  token?.tag === 'R' &&
  /^(?:there|here|abroad|inside|outside|below|above|upstairs|nearby|inland)$/.test(token.lower);

/** "the Yanbian Morning News": a time inside a name. */
const isInName = (t: readonly Token[], i: number): boolean =>
  /^(?:Morning|Evening)$/.test(t[i]?.text ?? '') && t[i - 1]?.tag === 'N' && isCapital(t[i - 1] as Token);

/** Whether token `i` is a common noun that an adverb and a participle can describe: "a defector now living in …"; a name acts ("Kim then turned to …"). */
const isDescribed = (t: readonly Token[], i: number): boolean =>
  t[i]?.tag === 'N' && !isCapital(t[i] as Token) && !isTime(t[i]);

/** First token of the phrase "the mayor" that ends with `last`. */
function baseBack(t: readonly Token[], last: number, floor: number): number {
  let i = last;
  while (i > floor && last - i < LONGEST) {
    const here = t[i] as Token;
    const left = t[i - 1] as Token;
    if (here.tag === 'D') {
      // "half a million"
      if ((left.tag === 'D' || left.tag === 'N') && /^(all|both|half|such)$/.test(left.lower)) i--;
      break;
    }
    if (isTime(left) && isCapital(here) && !/^\d/.test(here.text) && !isInName(t, i - 1)) break;
    // "somebody close to the mayor"
    if (left.tag === 'P' && /^(?:any|every|some)(?:one|body)$/.test(left.lower)) return i - 1;
    if (left.tag === 'N' || left.tag === 'D' || left.text === '&') i--;
    else if (
      left.tag === 'Q' &&
      left.end - left.start < (i > 1 ? 40 : isCapital(here) ? 0 : 24) &&
      !/[,.!?]['"”’]*$/.test(left.text)
    )
      i--;
    else if (
      left.tag === 'R' &&
      i - 2 >= floor &&
      (t[i - 2]?.tag === 'D' || t[i - 2]?.tag === 'I') &&
      here.tag === 'N' &&
      !isCapital(here)
    )
      i--;
    else if (
      (left.tag === 'E' || (left.tag === 'G' && !/^(?:citing|quoting)$/.test(left.lower))) &&
      here.tag === 'N' &&
      !isCapital(here) &&
      (i - 2 < floor || /^[DQ,]$/.test(t[i - 2]?.tag ?? ''))
    )
      i--;
    else if (left.text === '/' || (left.tag === '(' && last - i < 3)) i--;
    else break;
  }
  return i;
}

/** The "who" of a restrictive clause that holds token `i`, or -1. */
function relativeBack(t: readonly Token[], i: number, floor: number): number {
  for (let j = i; j > floor && i - j < RELATIVE_REACH; j--) {
    const token = t[j] as Token;
    if (isOf(token, PHRASE_BREAK)) return -1;
    if (
      (token.tag === 'W' && /^(who|which|whom)$/.test(token.lower)) ||
      (token.lower === 'that' && isHead(t[j - 1]) && t[j - 1]?.lower !== 'so')
    ) {
      return isHead(t[j - 1]) ? j : -1;
    }
    if (token.lower === 'whose' && isHead(t[j - 1])) return j;
    // "an official we telephoned"
    if (/^(?:we|i)$/.test(token.lower) && j < i && isPersonNoun(t[j - 1]?.lower ?? '')) return j;
  }
  return -1;
}

/** Whether the clause has a verb before token `i`: "toured the mill in the north and in a letter called it a shame". */
function verbBefore(t: readonly Token[], i: number, floor: number): boolean {
  for (let at = i; at >= floor && i - at < RELATIVE_REACH; at--) {
    if (isOf(t[at], PHRASE_BREAK) || t[at]?.tag === 'Q') return false;
    if (isOf(t[at], VERB_FORM)) return true;
  }
  return false;
}

/**
 * First token of the noun phrase that ends with `last`: "a spokesman for the group", "Smith and Jones",
 * "sources who spoke with the station". -1 where no noun phrase ends there.
 */
export function nounPhraseBack(t: readonly Token[], last: number, floor: number): number {
  const end = t[last];
  if (!end || last < floor) return -1;
  let first: number;
  // What somebody said is nobody: “…,” said Kim.
  if (end.tag === 'Q' && end.end - end.start > 40 && /[,.!?]\W*$/.test(end.text)) return -1;
  if (isPlaceAdverb(end) && isHead(t[last - 1])) return nounPhraseBack(t, last - 1, floor);
  const bracket = end.tag === ')' ? bracketBack(t, last, floor) : -1;
  if (bracket > 0) return nounPhraseBack(t, bracket - 1, floor);
  // "the mayor himself", "the ministry itself"
  if (REFLEXIVE.test(end.lower) && isHead(t[last - 1])) return nounPhraseBack(t, last - 1, floor);
  if (end.tag === 'P') {
    const who = /^(him|them|me|us|it|her)$/.test(end.lower) ? relativeBack(t, last, floor) : -1;
    const partitive = t[last - 1]?.lower === 'of' && last - 2 >= floor;
    if (who < 0 && !partitive) return last;
    first = who < 0 ? baseBack(t, last - 2, floor) : baseBack(t, who - 1, floor);
  } else if (end.tag === 'N' || end.tag === 'D' || end.tag === ')' || end.tag === 'Q')
    first = baseBack(t, last, floor);
  else if (end.tag === 'E' && isHead(t[last - 1])) first = baseBack(t, last - 1, floor);
  else {
    const who = isOf(end, INSIDE_RELATIVE) ? relativeBack(t, last, floor) : -1;
    if (who < 0) return -1;
    first = baseBack(t, who - 1, floor);
  }
  while (first > floor && last - first < LONGEST) {
    const left = t[first - 1] as Token;
    // "a weaver whom the writer met in Oslo"
    if (left.lower === 'whom' && isHead(t[first - 2])) {
      first = baseBack(t, first - 2, floor);
      continue;
    }
    // "a trader whose cousin works at the station"
    if (t[first]?.lower === 'whose' && isHead(left)) {
      first = baseBack(t, first - 1, floor);
      continue;
    }
    const beyond = t[first - 2];
    // "the mill as well as the union"
    if (
      left.lower === 'as' &&
      beyond?.lower === 'well' &&
      t[first - 3]?.lower === 'as' &&
      isHead(t[first - 4])
    ) {
      first = baseBack(t, first - 4, floor);
      continue;
    }
    // "a woman who was jailed as a spy"
    if (left.lower === 'as' && left.tag === 'S') {
      const who = relativeBack(t, first - 1, floor);
      if (who < 0) break;
      first = baseBack(t, who - 1, floor);
    } else if (left.tag === 'I' || left.tag === 'T') {
      if (beyond?.lower === 'according') break;
      if (first - 2 >= floor && isHead(beyond) && !isTime(beyond)) first = baseBack(t, first - 2, floor);
      // "sources inside the country and in China"
      else if (
        first - 3 >= floor &&
        beyond?.lower === 'and' &&
        !verbBefore(t, first - 3, floor) &&
        isHead(t[first - 3]) &&
        isOf(t[last], NOMINAL)
      )
        first = baseBack(t, first - 3, floor);
      else if (first - 3 >= floor && beyond?.tag === 'I' && isHead(t[first - 3]))
        first = baseBack(t, first - 3, floor);
      else if (participleBack(t, first - 2, floor) >= 0)
        first = baseBack(t, participleBack(t, first - 2, floor) - 1, floor);
      // "a man accused of setting off a bomb"
      else if (chargedBack(t, first - 2, floor) >= 0) first = chargedBack(t, first - 2, floor);
      // "a defector now living in Incheon", "a man once jailed in Hoeryong"
      else if (
        first - 4 >= floor &&
        isParticiple(beyond) &&
        t[first - 3]?.tag === 'R' &&
        isDescribed(t, first - 4)
      )
        first = baseBack(t, first - 4, floor);
      // "an article entitled “…” in the daily"
      else if (first - 4 >= floor && beyond?.tag === 'Q' && t[first - 3]?.tag === 'E')
        first = baseBack(t, first - 4, floor);
      else {
        const other = pairedBack(t, first - 1, floor);
        if (other >= 0) {
          first = other;
          continue;
        }
        const who = relativeBack(t, first - 1, floor);
        if (who < 0) break;
        first = baseBack(t, who - 1, floor);
      }
    } else if (
      left.tag === 'C' &&
      /^(and|or)$/.test(left.lower) &&
      first - 2 >= floor &&
      // "the Hana News Agency (HNA) and Radio Dul"
      (isNominal(beyond) || beyond?.tag === ')')
    ) {
      const other = nounPhraseBack(t, first - 2, floor);
      const opens = other > floor ? t[other - 1] : undefined;
      if (other < 0 || (opens && !isOf(opens, BEFORE_PHRASE) && opens.tag !== 'R')) break;
      first = other;
    } else if (isOf(left, VERB_FORM) || left.tag === 'R') {
      const who = left.tag === 'R' ? -1 : relativeBack(t, first - 1, floor);
      const charged = chargedBack(t, left.tag === 'R' ? first - 2 : first - 1, floor);
      if (who >= 0) first = baseBack(t, who - 1, floor);
      else if (charged >= 0) first = charged;
      else if ((left.tag === 'G' || left.tag === 'E') && first - 2 >= floor && isHead(beyond))
        first = baseBack(t, first - 2, floor);
      else break;
    } else if (left.tag === 'W' && /^(who|which)$/.test(left.lower) && isHead(beyond))
      first = baseBack(t, first - 2, floor);
    // "a trader whose cousin works at the station"
    else if (t[first]?.lower === 'whose' && isHead(left)) first = baseBack(t, first - 1, floor);
    else break;
  }
  return first;
}

/** What may stand between a participle and its last preposition: "going in and out of", "sent back to". */
const PARTICLES = tagSet('R', 'I', 'C');
/** How many of them. */
const PARTICLE_COUNT = 3;

/** The participle of a noun that ends at token `at`, over its particles: "a merchant going in and out of Anju"; -1 for none. */
function participleBack(t: readonly Token[], at: number, floor: number): number {
  let i = at;
  while (i > floor && at - i < PARTICLE_COUNT && isOf(t[i], PARTICLES)) i--;
  if (i - 1 < floor || !isParticiple(t[i])) return -1;
  return i === at ? (isHead(t[i - 1]) ? i : -1) : t[i]?.tag === 'G' && isDescribed(t, i - 1) ? i : -1;
}

/**
 * First token of a phrase with a participle whose preposition governs the -ing form at `verb`: "a trader accused of smuggling copper", "an
 * agent convicted of blowing up an airliner", "an officer known for beating recruits"; -1 where there is none.
 */
function chargedBack(t: readonly Token[], verb: number, floor: number): number {
  const preposition = verb - 1;
  if (t[verb]?.tag !== 'G' || preposition - 2 < floor || !isOf(t[preposition], GOVERNING)) return -1;
  if (!isParticiple(t[preposition - 1]) || !isHead(t[preposition - 2])) return -1;
  return baseBack(t, preposition - 2, floor);
}

/**
 * First token of "sources inside the country and in China", told by its second preposition; -1 where the first place is a verb's:
 * "toured the mill in the north and in a letter …".
 */
function pairedBack(t: readonly Token[], preposition: number, floor: number): number {
  if (t[preposition - 1]?.tag !== 'C' || preposition - 4 < floor || !isHead(t[preposition - 2])) return -1;
  const place = baseBack(t, preposition - 2, floor);
  if (t[place - 1]?.tag !== 'I' || place - 2 < floor || !isHead(t[place - 2])) return -1;
  const first = baseBack(t, place - 2, floor);
  return first === 0 || isOf(t[first - 1], BEFORE_PHRASE) ? first : -1;
}

/** What stresses a noun: "the mayor himself". */
const REFLEXIVE = /^(?:him|her|it|them)sel(?:f|ves)$/;

/** Prepositions that bind to any noun before them; the rest only where the caller says so. */
const BINDING = new Set('of for from with'.split(' '));
export const PLACING = new Set('of for from with in at near on inside within to by close'.split(' '));

/** Words that are a phrase by themselves: "some said". */
const LONE = /^(some|many|others?|another|all|both|those|each|none|neither|either)$/;

/**
 * A quotation inside a phrase is no longer than this, in UTF-16 units: "the “Evening Bell” programme". Twice
 * as long changes nothing.
 */
const QUOTED_NAME = 40;

/** A noun phrase while it is read forwards. */
interface PhraseReading {
  readonly t: readonly Token[];
  readonly first: number;
  readonly limit: number;
  readonly prepositions: ReadonlySet<string>;
  /** A name may follow a noun: "the host Kim Yun". */
  readonly names: boolean;
  /** Nouns so far. */
  words: number;
}

/**
 * End of the noun phrase that begins at `first`: determiner, words, then phrases with the given prepositions.
 * `first` itself where there is none. Without `names` a name ends it ("in an interview | Kim said").
 */
export function nounPhraseForward(
  t: readonly Token[],
  first: number,
  limit: number,
  prepositions: ReadonlySet<string> = BINDING,
  names = true,
): number {
  if (t[first]?.tag === 'P') {
    // "said one of the sources"
    const of = t[first]?.lower === 'one' && t[first + 1]?.lower === 'of';
    return of ? nounPhraseForward(t, first + 2, limit, prepositions, names) : first + 1;
  }
  const phrase: PhraseReading = { t, first, limit, prepositions, names, words: 0 };
  let end = first;
  while (end < limit && end - first < LONGEST) {
    const next = stepForward(phrase, end);
    if (next === end) break;
    end = next;
  }
  while (end - 1 > first && isOf(t[end - 1], UNFINISHED)) end--;
  const lone = end > first && t[first]?.tag === 'D' && LONE.test(t[first]?.lower ?? '');
  return phrase.words > 0 || lone ? end : first;
}

/** The place behind token `i` where it belongs to the phrase, else `i` itself. */
function stepForward(phrase: PhraseReading, i: number): number {
  const token = phrase.t[i] as Token;
  const inside = phrase.words > 0;
  switch (token.tag) {
    case 'D':
      return takesDeterminer(phrase, i) ? i + 1 : i;
    case 'N':
      return takesNoun(phrase, i, token) ? i + 1 : i;
    case 'R':
      return !inside && i > phrase.first && phrase.t[i + 1]?.tag === 'N' ? i + 1 : i;
    case 'E':
    case 'G':
      return !inside && phrase.t[i + 1]?.tag === 'N' ? i + 1 : i;
    case '(':
      return inside ? bracketForward(phrase, i) : i;
    case 'Q':
      return inside && token.end - token.start < QUOTED_NAME && phrase.t[i - 1]?.tag === 'N' ? i + 1 : i;
    case 'V':
      // "mayor and self-styled river watcher"
      return token.text.includes('-') && phrase.t[i - 1]?.tag === 'C' ? i + 1 : i;
    case 'P':
      return inside && REFLEXIVE.test(token.lower) ? i + 1 : i;
    case 'I':
    case 'T':
      return inside && takesPhrase(phrase, i, token) ? i + 1 : i;
    case 'C':
      return inside && joinsNames(phrase, i, token) ? i + 1 : i;
    default:
      return token.text === '&' && takesNoun(phrase, i, token) ? i + 1 : i;
  }
}

/** A determiner opens the phrase, or one behind a preposition: "the head of the mill". */
function takesDeterminer({ t, words }: PhraseReading, i: number): boolean {
  return words === 0 || isOf(t[i - 1], BEFORE_DETERMINER);
}

/**
 * Counts a noun in; a time behind a noun ("the mill Monday") and, without names, a name behind one end the
 * phrase.
 */
function takesNoun(phrase: PhraseReading, i: number, token: Token): boolean {
  const left = phrase.t[i - 1];
  if (phrase.words > 0) {
    if (isTime(token)) return isOwnedTime(phrase.t, i);
    if (!phrase.names && left?.tag === 'N' && isCapital(token) && !isCapital(left)) return false;
  }
  phrase.words++;
  return true;
}

/** "Radio Hana's | morning | show": a time between an owner and the noun that it belongs to. */
export const isOwnedTime = (t: readonly Token[], i: number): boolean =>
  isTime(t[i]) && /['’]s?$/.test(t[i - 1]?.text ?? '') && t[i + 1]?.tag === 'N' && !isTime(t[i + 1]);

/** The place behind the bracket that opens at `i`: "the agency (RFA)"; `i` where it does not close soon. */
function bracketForward({ t, limit }: PhraseReading, i: number): number {
  const close = t.findIndex((other, j) => j > i && j < i + BRACKET && other.tag === ')');
  return close < 0 || close >= limit ? i : close + 1;
}

/** A preposition of the phrase's own with a phrase behind it: "of the mill", but not "of 2016". */
function takesPhrase({ t, prepositions }: PhraseReading, i: number, token: Token): boolean {
  // "on the 30th of last month"
  const isDay = t[i + 1]?.lower === 'the' && /^\d{1,2}(?:st|nd|rd|th)$/.test(t[i + 2]?.lower ?? '');
  const isEarly = /^(?:early|mid|late)$/.test(t[i + 1]?.lower ?? '') && isTime(t[i + 2]);
  return prepositions.has(token.lower) && isOf(t[i + 1], NOMINAL) && !isTime(t[i + 1]) && !isDay && !isEarly;
}

/** Words of a title before a name. */
const IN_TITLE = tagSet('N', 'E', 'R');
/** How many words of a second title stand before the name: "singer and keen river watcher Petra Lind". */
const TITLE_LENGTH = 5;

/** "and" between two titles of one name: "singer and activist Petra Lind", "former MP and retired Colonel Leo Marchetti". */
function joinsTitles({ t, first }: PhraseReading, i: number): boolean {
  const left = t[i - 1] as Token;
  // "a nurse and former guard Ri Sol" are two.
  if (t[first]?.tag === 'D') return false;
  if (!isPersonNoun(left.lower) && !/^\p{Lu}{2,4}$/u.test(left.text)) return false;
  for (let at = i + 1; at <= i + TITLE_LENGTH; at++) {
    const word = t[at];
    if (!word || !(isOf(word, IN_TITLE) || word.text.includes('-'))) return false;
    if (word.tag === 'N' && isCapital(word)) return at > i + 1;
  }
  return false;
}

/** "and" between two names: "Smith and Jones". */
function joinsNames(phrase: PhraseReading, i: number, token: Token): boolean {
  const { t, names } = phrase;
  const left = t[i - 1];
  const next = t[i + 1];
  if (names && token.lower === 'and' && joinsTitles(phrase, i)) return true;
  return (
    names &&
    /^(and|or)$/.test(token.lower) &&
    next?.tag === 'N' &&
    isCapital(next) &&
    left !== undefined &&
    isCapital(left)
  );
}
