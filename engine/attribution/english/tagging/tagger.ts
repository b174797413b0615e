/**
 * Word classes by lexicon and neighbours, left to right, one pass. It knows closed words, the verbs of the
 * lexicon and endings; it is only as fine as finding clauses, verbs and noun phrases needs.
 */
import type { Tag, Token } from '../../language/stage-types';
import { isOf, STOP_OR_COMMA, tagSet } from '../../language/tag-sets';
import { CLOSED, NOT_ADVERBS, NOT_ED, NOT_ING } from '../lexicon/closed-words';
import { framesOf, takesPreposition } from '../lexicon/frames';
import { BASE, ING, PARTICIPLE, PAST, THIRD, type VerbReading, verbReading } from '../lexicon/inflection';
import { ANONYMOUS, DOCUMENTS, MEDIA, ORGANISATIONS, ROLES } from '../lexicon/source-words';
import { closesPluralTag, closesTag, opensPlural } from './closing-tag';
import { isCapital } from './word-shape';

/** What stands before somebody who is told or a time: "told Reuters", "said Thursday". */
const BEFORE_TOLD = tagSet('V', 'B');

/** Marks that the search for a clause's verb does not go over. */
const VERB_SEARCH_END = tagSet(',', '.', ';', ':', 'Q');

/** What follows the verb "states" rather than the noun: "he states that …". */
const AFTER_STATES = tagSet('S', 'Q', ':', ',');

/** Classes behind which a form like "reports" is a noun: "the reports", "of reports", "is reports". */
const BEFORE_NOUN = tagSet('.', ';', '(', 'D', 'I', 'X', 'T', 'G');

/** Classes that an adjective before a plural noun follows where no determiner does. */
const BEFORE_ADJECTIVE_NOUN = tagSet('I', 'V');

/** Classes that a subject can end with, so that a verb in the third person may follow. */
const BEFORE_VERB = tagSet('N', 'Q', ',', ')');

/** Classes before which a form like "reports" is a noun: "reports and", "reports were". */
const AFTER_NOUN = tagSet('C', 'V', 'X', '.', ',');

/** What the object of a verb can begin with: a phrase, a quotation, a clause, an infinitive. */
const OBJECT_START = tagSet('D', 'P', 'Q', 'S', 'W', 'T');

/** The words between a clause's verb and its object's noun. */
const IN_CLAUSE = tagSet('N', 'D', 'R', 'I', 'P');

/** The words of a short phrase: "the South Korean paper". */
const PHRASE_WORD = tagSet('N', 'D');

/** What stands before the one who speaks in ", the report claims, …". */
const BEFORE_LONE_SPEAKER = tagSet(',', 'Q');

/** The words of a phrase of place. */
const IN_PHRASE = tagSet('N', 'D');

/** Nouns that can speak. */
const SPEAKERS = new Set(`${ANONYMOUS} ${ORGANISATIONS} ${MEDIA} ${DOCUMENTS} ${ROLES}`.split(/\s+/));

/** What stands before a subject of one word: "…, sources claim." */
const BEFORE_LONE_SUBJECT = tagSet(',', 'D', 'N');

/** What follows a verb that stands behind a comma or a quotation. */
const AFTER_COMMA_VERB = tagSet('D', 'P', 'S', 'Q');

/** What follows a verb whose subject is a plural noun: "rights groups demand the …". */
const AFTER_PLURAL_VERB = tagSet('N', 'D', 'P', 'S', 'Q', 'T', 'W', ':');

/** Classes behind which a participle is an adjective: "the wanted man", "of wanted men". */
const BEFORE_ADJECTIVE = tagSet('D', 'I', 'G');

/** What a participle without its auxiliary follows: "the man accused of". */
const BEFORE_PASSIVE = tagSet('N', ')', ',');

/** Classes before which "her" is a pronoun ("told her that") and no determiner. */
const AFTER_PRONOUN = tagSet('P', 'D', 'I', 'T', 'W', 'S', 'X', '.', ',', 'C', 'R', 'Q');

/** Classes behind which "like" is a verb: "they like", "would like", "to like". */
const BEFORE_LIKE = tagSet('P', 'X', 'T');

/** Classes behind which "close to" is a preposition: "people close to the minister". */
const BEFORE_CLOSE = tagSet('N', ')');

/** Classes behind which "there" is a place: "works there", "held there", but not "said there was". */
const BEHIND_VERB = tagSet('V', 'E', 'G', 'B');

/** Marks behind which a capital begins a sentence and need not be a name. */
const SENTENCE_START = tagSet('.', ':');

/** Classes behind which a form is bare: "to put", "did put". */
const BEFORE_BARE = tagSet('T', 'X');

const CLOSED_TAGS = new Map<string, Tag>();
for (const [tag, words] of Object.entries(CLOSED))
  for (const word of words.split(' ')) CLOSED_TAGS.set(word, tag as Tag);

const SUBJECT_PRONOUNS = new Set(
  'he she it they we i you who there everyone everybody nobody one'.split(' '),
);
const HAVE_OR_BE = new Set(
  "is are was were be been being am has have had having 's 're 've 'd 'm isn't aren't wasn't weren't hasn't haven't hadn't got".split(
    ' ',
  ),
);
/** Determiners that stand alone too: "this followed", "some argued". */
const LONE_DETERMINERS = new Set(
  'that this these those some all both many each another either neither'.split(' '),
);
const NOT_ADVERBS_SET = new Set(NOT_ADVERBS.split(' '));
const NOT_ING_SET = new Set(NOT_ING.split(' '));
const NOT_ED_SET = new Set(NOT_ED.split(' '));

/** Participles that "of" follows in the passive: "the man accused of theft". */
const OF_PASSIVE = new Set(
  'accused convicted suspected deprived robbed stripped composed informed cleared relieved assured made'.split(
    ' ',
  ),
);

/** The nearest token to the left that is no adverb. */
function before(list: readonly Token[], i: number): Token | undefined {
  let j = i - 1;
  while (j >= 0 && list[j]?.tag === 'R') j--;
  return list[j];
}

/** The class that a word not yet reached will have, as far as the lexicon alone tells. */
function outlook(token: Token | undefined): Tag {
  return token ? (CLOSED_TAGS.get(token.lower) ?? token.tag) : '.';
}

/** Whether a verb or auxiliary follows: then a doubtful word before it is a noun ("news reports said"). */
function verbFollows(list: readonly Token[], i: number): boolean {
  let j = i + 1;
  while (list[j] && outlook(list[j]) === 'R') j++;
  // "The state media report Monday said …"
  if (
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(list[j]?.lower ?? '') &&
    /^(?:said|says|told)$/.test(list[j + 1]?.lower ?? '')
  )
    return true;
  const next = list[j];
  if (!next) return false;
  if (outlook(next) === 'X') return true;
  // "details emerged that …", "claims surfaced in May": a verb that no list has.
  if (
    next.tag === 'N' &&
    verbReading(next.lower) === null &&
    /...ed$/.test(next.lower) &&
    !NOT_ED_SET.has(next.lower) &&
    /^[SI]$/.test(outlook(list[j + 1]))
  )
    return true;
  const reading = verbReading(next.lower);
  if (reading?.nounish && reading.forms & BASE && !isCapital(next)) {
    // "rights groups estimate that": the plural is the subject of what follows.
    // "Shocking reports claim the king was shot": so it is where one word before it opens the sentence.
    const opens = i === 1 && framesOf(reading.lemma).includes('s') && verbAhead(list, j + 1);
    return opens || ['S', 'P'].includes(outlook(list[j + 1]));
  }
  return (
    reading !== null && !reading.nounish && (reading.forms & (THIRD | PAST | BASE)) !== 0 && !isCapital(next)
  );
}

const isPossessive = (token: Token): boolean => token.tag === 'N' && /(?:'s|s')$/.test(token.lower);

/** Whether the clause still has its verb to come: "sources inside the country said". */
function verbAhead(list: readonly Token[], from: number): boolean {
  for (let i = from; i < list.length && i < from + 7; i++) {
    const token = list[i] as Token;
    if (isOf(token, VERB_SEARCH_END) || ['S', 'W'].includes(outlook(token))) return false;
    if (outlook(token) === 'X') return true;
    const reading = verbReading(token.lower);
    if (reading && !reading.nounish && (reading.forms & PAST) !== 0 && !isCapital(token)) return true;
  }
  return false;
}

/** Words that a plural noun follows: "multiple sources", "local reports". */
const COUNTING =
  /^(?:multiple|several|many|few|other|various|numerous|unnamed|anonymous|local|recent|previous|past|last|new|senior|full|more|most|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|\d+)$/;

/** How many nouns may stand between "a" and the last one. */
const LONGEST_NAME = 6;

/** How far back the verb of the same clause is looked for, in tokens. Chosen by hand. */
const CLAUSE_REACH = 8;

/**
 * Whether the clause has its verb already, and one that takes no clause: "has sparked wild claims" is over, "said Kim claims" is not.
 */
function hasItsVerb(list: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at < CLAUSE_REACH; at--) {
    const { tag: left, lemma } = list[at] as Token;
    // "a contract obtained by the paper states": no verb of the clause without its auxiliary.
    if (left === 'V' || (left === 'E' && before(list, at)?.tag === 'X'))
      return lemma === null || framesOf(lemma) === '';
    if (!IN_CLAUSE.has(left)) return false;
  }
  return false;
}

/** Whether "the report" of ", the report claims," can speak: a name, or a noun of the lexicon's sources. */
function isLoneSpeaker(list: readonly Token[], i: number): boolean {
  // ", Radio Free Asia (RFA) reports."
  const bracket = list[i - 1]?.tag === ')' ? list.slice(0, i).findLastIndex(({ tag }) => tag === '(') : i;
  const head = list[bracket - 1];
  if (head?.tag !== 'N' || !(isCapital(head) || SPEAKERS.has(head.lower))) return false;
  let first = bracket - 1;
  while (isOf(list[first - 1], PHRASE_WORD)) first--;
  return (
    isOf(list[first - 1], BEFORE_LONE_SPEAKER) && first > 0 && (isCapital(head) || list[first]?.tag === 'D')
  );
}

/** What a works makes: "the steel works", "a brick works". */
const MADE =
  /^(?:salt|steel|iron|brick|cement|glass|tile|lime|copper|zinc|lead|gas|water|chemical|textile|machine|metal|power|paper|dye|sugar)$/;

function tagThird(list: Token[], i: number, reading: VerbReading): Tag {
  const token = list[i] as Token;
  const previous = before(list, i);
  // “…,” states the memo.
  if (token.lower === 'states' && previous?.tag === 'Q' && CLOSED_TAGS.get(list[i + 1]?.lower ?? '') === 'D')
    return 'V';
  if (token.lower === 'states' && (isCapital(token) || !AFTER_STATES.has(outlook(list[i + 1]))))
    return !isCapital(token) && closesTag(list, i) ? 'V' : 'N';
  if (!reading.nounish) return previous?.tag === 'D' && !LONE_DETERMINERS.has(previous.lower) ? 'N' : 'V';
  if (token.lower === 'works' && MADE.test(previous?.lower ?? '')) return 'N';
  // "another notes", "each says": a plural is never behind these.
  if (/^(?:another|this|that|each|either|neither)$/.test(previous?.lower ?? '')) return 'V';
  if (!previous || isOf(previous, BEFORE_NOUN)) return 'N';
  // "from previous rules that …", "sparked wild claims that …": behind an adjective.
  if (previous.tag === 'N' && !isCapital(previous) && isOf(list[i - 2], BEFORE_ADJECTIVE_NOUN)) return 'N';
  if (framesOf(reading.lemma).includes('s') && isInRelative(list, i)) return 'V';
  if (isPossessive(previous) || verbFollows(list, i) || COUNTING.test(previous.lower)) return 'N';
  if (previous.tag === 'P') return /^(?:he|she|it|one|(?:it|him|her)self)$/.test(previous.lower) ? 'V' : 'N';
  if (previous.tag === 'W' || previous.lower === 'that') return 'V';
  const next = list[i + 1];
  const following = outlook(next);
  if (isOf(previous, BEFORE_VERB)) {
    if (framesOf(reading.lemma).includes('s') && !isCapital(token) && closesTag(list, i)) return 'V';
    if (following === 'I' && verbAhead(list, i + 2)) return 'N';
    // "One firm promises on its website that …"
    if (
      following === 'I' &&
      /^(?:on|in|at)$/.test(next?.lower ?? '') &&
      previous.tag === 'N' &&
      !/s$/.test(previous.lower) &&
      framesOf(reading.lemma) !== '' &&
      list.slice(i + 2, i + 6).some(({ lower, tag }) => lower === 'that' || tag === 'Q')
    )
      return 'V';
    // "The news agency boasts of a sea of goats": one that speaks, and no other verb.
    if (
      following === 'I' &&
      framesOf(reading.lemma) !== '' &&
      /(?:agency|ministry|station|newspaper|daily|source|spokesman|spokeswoman)$/.test(previous.lower) &&
      isOnlyVerb(list, i)
    )
      return 'V';
    if (following === 'I')
      return isCapital(previous) && previous.tag === 'N' && !isCapital(token) ? 'V' : 'N';
    // "…, the report claims, …", "…, Yonhap notes."
    if (STOP_OR_COMMA.has(following) && framesOf(reading.lemma).includes('s') && isLoneSpeaker(list, i))
      return 'V';
    if (AFTER_NOUN.has(following) || hasItsVerb(list, i)) return 'N';
    // "…, sources claim": a plural behind a comma before what may be its verb.
    if (previous.tag === ',' && following === 'N' && next && verbReading(next.lower) && !isCapital(next))
      return 'N';
    return 'V';
  }
  // "describes it as a gift and calls on each house to give": parallel to a verb in the present.
  const isParallel =
    following === 'I' &&
    takesPreposition(reading.lemma, next?.lower ?? '') &&
    list.slice(0, i).some(({ tag, lower }) => tag === 'V' && /s$/.test(lower));
  if (previous.tag === 'C') return OBJECT_START.has(following) || isParallel ? 'V' : 'N';
  return 'N';
}

function tagBase(list: Token[], i: number, reading: VerbReading): Tag {
  const token = list[i] as Token;
  const previous = before(list, i);
  const otherwise: Tag = reading.nounish ? 'N' : 'B';
  if (!previous && verbFollows(list, i)) return 'N';
  // "state radio"
  if (token.lower === 'state' && outlook(list[i + 1]) === 'N') return 'N';
  if (previous?.tag === 'T') return 'B';
  if (previous?.tag === 'X') return HAVE_OR_BE.has(previous.lower) && reading.nounish ? 'N' : 'B';
  if (!previous) return otherwise;
  if (previous.tag === 'D' || previous.tag === 'I')
    return LONE_DETERMINERS.has(previous.lower) && !reading.nounish ? 'V' : 'N';
  if (previous.tag === 'P') return SUBJECT_PRONOUNS.has(previous.lower) ? 'V' : otherwise;
  if (previous.tag === 'W' || previous.lower === 'that') return verbFollows(list, i) ? 'N' : 'V';
  if (isOf(previous, BEFORE_VERB)) {
    if (isCapital(token) && i > 0) return 'N';
    if (isPossessive(previous)) return 'N';
    if (!reading.nounish) return 'V';
    if (framesOf(reading.lemma).includes('s') && (closesPluralTag(list, i) || opensPlural(list, i)))
      return 'V';
    const plural =
      previous.tag !== 'N' ||
      list[i - 2]?.lower === 'and' ||
      /(?:[^u]s|(?<!o)us|ple|men|ren|ia|ers|ce|many|some|few|most|others)$/.test(previous.lower);
    // "a veterans group that …", "a draft River Nations report": the determiner goes with a singular.
    let first = i - 1;
    while (list[first]?.tag === 'N' && i - first < LONGEST_NAME) first--;
    if (previous.tag === 'N' && /^an?$/.test(list[first]?.lower ?? '')) return 'N';
    if (framesOf(reading.lemma).includes('s') && isInRelative(list, i)) return 'V';
    if (!plural || isPossessive(previous) || verbFollows(list, i)) return 'N';
    const following = outlook(list[i + 1]);
    // "…, sources claim.": a clause-final verb behind its own comma and subject.
    if (following === '.' && previous.tag === 'N' && framesOf(reading.lemma).includes('s'))
      return isOf(list[i - 2], BEFORE_LONE_SUBJECT) ? 'V' : 'N';
    // “…,” the Saudis state in a letter.
    if (following === 'I' && list.slice(Math.max(0, i - 4), i).some((left) => left.tag === 'Q')) return 'V';
    // "Sixty sailors remain in the port": no other verb for the plural before it.
    if (following === 'I' && previous.tag === 'N' && framesOf(reading.lemma) === '' && isOnlyVerb(list, i))
      return 'V';
    if (previous.tag !== 'N') return AFTER_COMMA_VERB.has(following) ? 'V' : 'N';
    return AFTER_PLURAL_VERB.has(following) || (reading.lemma === 'point' && list[i + 1]?.lower === 'out')
      ? 'V'
      : 'N';
  }
  return reading.nounish ? 'N' : 'V';
}

/** Who was given to know. */
const INFORMED = /^(?:briefed|informed|notified|warned|told|asked|questioned|consulted)$/;

/** What somebody speaks or writes by: "reported by phone". */
const BY_MEANS = /^(?:(?:tele)?phone|e-?mail|letter|mail|post|fax|text|radio|message|messenger|satellite)$/;

/** People who were put questions to: "those surveyed said". */
const ASKED = new Set('polled surveyed interviewed questioned contacted'.split(' '));

/** Verbs that "there" stands before as a subject. */
const THERE_VERB = /^(?:appear|seem|remain|exist|come|follow)(?:s|ed)?$|^came$/;

/** Whether no verb stands in the clause besides the word at `i`: back to its mark, conjunction or verb of saying, and on to the next. */
function isOnlyVerb(list: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0; at--) {
    const { tag, lemma } = list[at] as Token;
    if (tag === ',' || tag === 'S' || tag === ';' || tag === ':') break;
    if (tag === 'V' && framesOf(lemma ?? '').includes('s')) break;
    if (tag !== 'N' && tag !== 'D' && tag !== 'R') return false;
  }
  return !list
    .slice(i + 1, i + CLAUSE_REACH)
    .some((token) => outlook(token) === 'X' || (verbReading(token.lower)?.forms ?? 0) & (PAST | THIRD));
}

/** Whether the words before `i` are the subject of a clause of "which": "which officials claim was", "that the ministry says are". */
function isInRelative(list: readonly Token[], i: number): boolean {
  let first = i - 1;
  while (IN_PHRASE.has(list[first]?.tag ?? '.')) first--;
  return first < i - 1 && list[first]?.tag === 'W' && outlook(list[i + 1]) === 'X';
}

/** How far before such a verb its pronoun stands, in tokens. */
const RELATIVE_REACH = 5;

/** Whether a past form has a preposition and one phrase behind it, and then a finite verb with an auxiliary: "sent from the capital have told". */
function sentSomewhere(list: readonly Token[], i: number): boolean {
  if (!/^(?:from|by|to|in|at)$/.test(list[i + 1]?.lower ?? '')) return false;
  const verb = list.findIndex((token, at) => at > i + 2 && !IN_PHRASE.has(outlook(token)));
  return verb > 0 && verb - i < CLAUSE_REACH && outlook(list[verb]) === 'X';
}

function tagPast(list: Token[], i: number, reading: VerbReading): Tag {
  const token = list[i] as Token;
  const previous = before(list, i);
  const participle = (reading.forms & PARTICIPLE) !== 0;
  const past = (reading.forms & PAST) !== 0;
  if (!previous) return participle && token.lower !== 'said' ? 'E' : 'V';
  if (previous.lower === 'those' && participle) return 'E';
  // "500 voters polled said", "as reported by the agency", "when asked whether".
  // "One of the weavers interviewed -- none was named -- said": whom it was put to has no object.
  if (participle && ASKED.has(token.lower) && (verbFollows(list, i) || /^[,-]$/.test(list[i + 1]?.tag ?? '')))
    return 'E';
  if (participle && previous.lower === 'as' && list[i + 1]?.lower === 'by') return 'E';
  if (previous.lower === 'so' && token.lower === 'called') return 'N';
  if (token.lower === 'retired' && list[i + 1]?.tag === 'N') return 'N';
  // "multiple informed sources told …"
  if (
    token.lower === 'informed' &&
    (previous.tag === 'D' || COUNTING.test(previous.lower)) &&
    /^(?:sources|officials|people|observers|persons)$/.test(list[i + 1]?.lower ?? '')
  )
    return 'N';
  if (previous.tag === 'X') return past && !participle ? 'V' : 'E';
  if (isOf(previous, BEFORE_ADJECTIVE))
    return participle && !LONE_DETERMINERS.has(previous.lower) ? 'N' : 'V';
  if (!past) return 'E';
  // "agents sent from the capital have told": the clause's verb is to come.
  if (participle && previous.tag === 'N' && framesOf(reading.lemma) === '' && sentSomewhere(list, i))
    return 'E';
  // "which he said saved forty lives", "who officials said fled": the verb of what hangs on the pronoun.
  const hangs =
    framesOf(previous.lemma ?? '').includes('s') &&
    list.slice(Math.max(0, i - RELATIVE_REACH), i - 1).some((left) => left.tag === 'W');
  if (previous.tag === 'V' && participle && !hangs && !/^(?:said|told)$/.test(token.lower)) return 'N';
  if (isOf(previous, BEFORE_PASSIVE) && participle && /ed$|^told$/.test(token.lower)) {
    // "the man accused of", "a plan described as", "the letter signed by": passive without its auxiliary.
    const next = list[i + 1]?.lower;
    // "a song called “Red Barley”", "an article entitled “…”": a name, given by nobody.
    const named =
      /^(?:called|named|surnamed|titled|entitled|dubbed|labeled|headlined)$/.test(token.lower) &&
      (list[i + 1]?.tag === 'Q' || isCapital(list[i + 1] ?? token));
    if (/^(?:surnamed|titled|entitled|headlined)$/.test(token.lower)) return 'E';
    // "the three accused stood": people, told by the verb behind them.
    if (/^(?:accused|wounded|arrested|convicted|detained)$/.test(token.lower) && verbFollows(list, i))
      return 'N';
    if (
      named &&
      !isCapital(previous) &&
      list.slice(Math.max(0, i - 4), i).some(({ lower }) => /^(?:an?|another)$/.test(lower))
    )
      return 'E';
    // "what the outlet described as …", "a charge the envoy's aide dismissed as “…”"
    const told =
      next === 'as' &&
      list
        .slice(Math.max(0, i - 5), i)
        .some((left) => left.tag === 'W' || left.lower === 'that' || isPossessive(left));
    if (told) return 'V';
    // "a person briefed on the matter said", "an aide told of the plan said"
    if (INFORMED.test(token.lower) && /^(?:on|of|about)$/.test(next ?? '') && verbAhead(list, i + 2))
      return 'E';
    // "reported by phone", "noted as many as 700"
    const behind = list[i + 2]?.lower ?? '';
    if (next === 'by' && BY_MEANS.test(behind)) return 'V';
    if (next === 'as' && /^(?:many|much|few|little|of)$/.test(behind)) return 'V';
    // "dismissed as “nonsense” a report"
    if (next === 'as' && list[i + 2]?.tag === 'Q' && list[i + 3] && outlook(list[i + 3]) === 'D') return 'V';
    // "declared dead by the press", "found guilty by the court": what is said of whom the clause is about.
    if (
      behind === 'by' &&
      list[i + 1]?.tag === 'N' &&
      !isCapital(list[i + 1] as Token) &&
      verbAhead(list, i + 3)
    )
      return 'E';
    if (next === 'by' || next === 'as' || (next === 'of' && OF_PASSIVE.has(token.lower))) return 'E';
  }
  return 'V';
}

function tagUnknown(list: Token[], i: number): Tag {
  const token = list[i] as Token;
  const previous = list[i - 1];
  if (/..ly$/.test(token.lower)) return NOT_ADVERBS_SET.has(token.lower) ? 'N' : 'R';
  if (/...ing$/.test(token.lower)) {
    // "the coast’s highest-ranking smuggler"
    const described = token.text.includes('-') && previous && isPossessive(previous);
    return described || previous?.tag === 'D' || NOT_ING_SET.has(token.lower) ? 'N' : 'G';
  }
  if (/...ed$/.test(token.lower) && !NOT_ED_SET.has(token.lower)) {
    return tagPast(list, i, { lemma: token.lower, forms: PAST | PARTICIPLE, nounish: false });
  }
  // "who lives", "who now sells": what follows "who" is its verb.
  const who = previous?.tag === 'R' ? list[i - 2] : previous;
  return who?.lower === 'who' && /[^s]s$/.test(token.lower) ? 'V' : 'N';
}

const NUMBER = /^[$£€]?\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|half|a)(?:-|$)/;

function tagClosed(list: Token[], i: number, closed: Tag): Tag {
  const token = list[i] as Token;
  const previous = list[i - 1];
  const next = list[i + 1];
  if (token.lower === 'that' && previous?.tag === 'I') return 'D';
  // "told that agency it was closed"
  if (
    token.lower === 'that' &&
    /^t(?:old|ell)/.test(previous?.lower ?? '') &&
    /^(?:he|she|it|they|we|i)$/.test(list[i + 2]?.lower ?? '')
  )
    return 'D';
  if (token.lower === 'her' && next?.lower === 'back' && previous?.tag === 'I') return 'D';
  if (token.lower === 'her' && (!next || AFTER_PRONOUN.has(outlook(next)))) return 'P';
  // "the key one reads"
  if (
    token.lower === 'one' &&
    previous?.tag === 'N' &&
    list[i - 2]?.tag === 'D' &&
    next &&
    verbReading(next.lower)
  )
    return 'N';
  if (token.lower === 'one' && next && outlook(next) === 'N' && (verbReading(next.lower)?.nounish ?? true))
    return 'D';
  if (token.lower === 'like' && isOf(previous, BEFORE_LIKE)) return 'B';
  if (
    token.lower === 'may' &&
    isCapital(token) &&
    i > 0 &&
    (previous?.tag === 'I' ||
      /^(?:since|before|after)$/.test(previous?.lower ?? '') ||
      /^\d/.test(next?.text ?? '') ||
      // "by Radio Hana on 4 May"
      (/^\d{1,2}$/.test(previous?.text ?? '') && next?.tag !== 'B'))
  )
    return 'N';
  if (token.lower === 'will' && isCapital(token) && i > 0 && next && isCapital(next)) return 'N';
  if (token.lower === 'no' && next?.lower === 'longer') return 'R';
  // "would at least explain"
  if (token.lower === 'at' && /^(?:least|most|best|worst|first)$/.test(next?.lower ?? '')) return 'R';
  if (token.lower === 'since' && previous?.tag === 'X') return 'R';
  // "told Reuters there were signs", "said Thursday there has been": a clause begins.
  if (token.lower === 'there' && next && opensExistence(next) && previous?.tag === 'N') {
    let first = i - 1;
    while (isOf(list[first], PHRASE_WORD)) first--;
    if (isOf(list[first], BEFORE_TOLD)) return closed;
  }
  // "on her back": a noun
  if (token.lower === 'back' && previous?.tag === 'D') return 'N';
  // "said there appears to be", "believe there remain"
  if (token.lower === 'there' && isOf(previous, BEFORE_TOLD) && THERE_VERB.test(next?.lower ?? ''))
    return closed;
  // "residents there told the paper", "a man who works there said"
  if (
    token.lower === 'there' &&
    (previous?.tag === 'N' || (isOf(previous, BEHIND_VERB) && next && !opensExistence(next)))
  )
    return 'R';
  if (closed === 'I' && next) {
    // "about 40 houses", "over two-thirds"; "an inside source".
    if (/^(?:about|around|over|under)$/.test(token.lower) && NUMBER.test(next.lower)) return 'R';
    if (/^(?:inside|outside)$/.test(token.lower) && previous?.tag === 'D') return 'N';
    // "A commenter below points out", "a source inside said"
    if (
      /^(?:inside|outside|below|above)$/.test(token.lower) &&
      previous?.tag === 'N' &&
      ((verbReading(next.lower)?.forms ?? 0) & (THIRD | PAST)) !== 0
    )
      return 'R';
  }
  // "Mr. A", "Witness A": a letter in the place of a name.
  const isLetter =
    token.text === 'A' && previous?.tag === 'N' && isCapital(previous) && !(next && isCapital(next));
  if (isLetter || ['US', 'IT', 'WHO'].includes(token.text)) return 'N';
  return closed;
}

/** Verbs behind "there" that say that something is: "said there was", "said there appears to be". */
const EXISTS = /^(?:appear|seem|exist|remain)(?:s|ed)?$/;

const opensExistence = (next: Token): boolean => outlook(next) === 'X' || EXISTS.test(next.lower);

/** Tags a sentence's tokens in place. */
export function tag(list: Token[]): void {
  for (let i = 0; i < list.length; i++) {
    const token = list[i] as Token;
    if (token.tag !== 'N') continue;
    const closed = CLOSED_TAGS.get(token.lower);
    if (closed) {
      token.tag = tagClosed(list, i, closed);
      continue;
    }
    if (/^\d/.test(token.text)) continue;
    if (
      token.lower === 'longer'
        ? list[i - 1]?.lower === 'no'
        : token.lower === 'long' && list[i - 1]?.tag === 'X'
    ) {
      token.tag = 'R';
      continue;
    }
    const previous = list[i - 1];
    if (previous?.lower === 'at' && previous.tag === 'R') {
      token.tag = 'R';
      continue;
    }
    // "800 won"
    if (token.lower === 'won' && /^\d/.test(previous?.text ?? '')) continue;
    // "people close to the minister"
    if (token.lower === 'close' && list[i + 1]?.lower === 'to' && isOf(previous, BEFORE_CLOSE)) {
      token.tag = 'I';
      continue;
    }
    // "the US think tank 38 North"
    const isTank = token.lower === 'think' && /^tanks?\b/.test(list[i + 1]?.lower ?? '');
    const reading = isTank || NOT_ING_SET.has(token.lower) ? null : verbReading(token.lower);
    if (!reading) {
      if (!isCapital(token)) token.tag = tagUnknown(list, i);
      continue;
    }
    // “…,” Shook said: a capital before a verb is the one who speaks.
    // "William Burns, who …": so is one behind a name, before a comma or a verb.
    if (
      isCapital(token) &&
      previous &&
      (previous.tag === 'Q' || (previous.tag === 'N' && isCapital(previous)))
    ) {
      if (verbFollows(list, i) || (list[i - 2]?.tag === 'N' && isOf(list[i + 1], STOP_OR_COMMA))) continue;
    }
    // A capital inside a sentence is a name ("Hope", "the Post"); headlines set finite verbs in capitals too.
    if (
      isCapital(token) &&
      previous &&
      !isOf(previous, SENTENCE_START) &&
      (reading.forms & (THIRD | PAST)) === 0
    )
      continue;
    if (reading.forms & ING)
      token.tag = previous && (previous.tag === 'D' || isPossessive(previous)) ? 'N' : 'G';
    else if (reading.forms & (PAST | PARTICIPLE)) {
      const bare = (reading.forms & BASE) !== 0 && isOf(previous, BEFORE_BARE);
      token.tag = bare ? 'B' : tagPast(list, i, reading);
    } else token.tag = reading.forms & THIRD ? tagThird(list, i, reading) : tagBase(list, i, reading);
    token.lemma = token.tag === 'N' ? null : reading.lemma;
  }
}
