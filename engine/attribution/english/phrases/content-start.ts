/**
 * Where the content of a cue begins, and what it looks like: by the first word that is neither setting nor
 * addressee.
 */
import type { Token } from '../../language/stage-types';
import { isOf, NOMINAL, PREDICATE, tagSet } from '../../language/tag-sets';
import { takesPreposition } from '../lexicon/frames';
import { isCapital } from '../tagging/word-shape';
import { type BehindCue, type Complement, type ComplementKind, isEnd } from './behind-cue';
import { clauseAt, isCounting, isUpTo, LIMIT, skipCircumstances } from './circumstances';
import { startsTrailingCue } from './content-end';
import { isTime, nounPhraseForward, PLACING } from './noun-phrase';
import { isRelativeThat } from './untold';

/**
 * How far behind the one who is told "that" may stand, and how long an insertion before it may be, in tokens.
 * Twice as far changes nothing in the annotated articles.
 */
const THAT_REACH = 20;

/** How far behind "said as he left the hall" the quotation may stand, in tokens. Half as far would do. */
const QUOTE_REACH = 20;

/** How far behind "if" or "when" the comma may stand that shows a main clause, in tokens. Chosen by hand. */
const COMMA_REACH = 14;

/**
 * What ends the search for a "that" behind the addressee: a verb, a question word, a quotation, the clause's
 * end.
 */
const BEFORE_THAT = tagSet('V', 'X', 'B', 'G', 'W', 'Q', '.', ';');

/** What an insertion between two commas cannot hold: ", in an interview, that …". */
const NOT_INSERTED = tagSet('V', 'X', '.', ';', 'Q');

const SPAN_OF_TIME = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/;

/** A comma, a colon or a quotation. */
const BEFORE_QUOTE = tagSet(',', ':', 'Q');

/** Conjunctions that open a main clause's condition: ", if elected, she would …". */
const CONDITION_AFTER_COMMA = /^(?:if|because|while|although|unless)$/;

/** Conjunctions that can open the content where a comma follows: "said when it rained, …". */
const CONDITION = /^(if|when|while|although|though|because|unless|once)$/;

/**
 * Conjunctions that say when or why it was said: "said because …", unless they are a condition of the
 * content.
 */
const CIRCUMSTANCE =
  /^(because|when|after|before|while|as|although|though|since|until|so|than|once|whereas)$/;

/** Conjunctions that say what was going on meanwhile: "said as he left the hall, “…”". */
const MEANWHILE = /^(?:as|when|while|after|before)$/;

/** Prepositions that can open a clause: "said under the plan taxes would rise". */
const CLAUSE_PREPOSITION = /^(in|under|despite|with|during|on|at|by|until)$/;

const complement = (
  { cueEnd, addressee }: BehindCue,
  kind: ComplementKind,
  start: number,
  preposition: string | null = null,
): Complement => ({ kind, start, cueEnd, addressee, preposition });

/** Says what the content is and where it begins. */
export function findContent(behind: BehindCue): Complement {
  const { t, at } = behind;
  const next = t[at];
  const that = Math.max(thatBehindAddressee(behind), thatBehindCiting(behind), thatBehindSpan(behind));
  if (that >= 0) return complement(behind, 'that', that + 1);
  // "…, Hana reported Thursday citing a guard.": the content stands before.
  const cites = isTime(next) ? skipCircumstances(t, at) : at;
  if (/^(?:citing|quoting)$/.test(t[cites]?.lower ?? '') && (cites > at || !clauseAt(t, at)))
    return complement(behind, 'nothing', cites);
  if (next === undefined || isEnd(next)) return complement(behind, 'nothing', at);
  if (next.tag === ':') return behindColon(behind);
  const announced = announcedBy(t, at);
  if (announced > 0) return behindColon({ ...behind, at: announced });
  // "said the following: rice is short, …"
  if (/^(?:the|this|these)$/.test(next.lower)) {
    const colon = next.lower === 'this' ? at + 1 : at + 2;
    const lists = next.lower === 'this' || /^(?:following|things)$/.test(t[at + 1]?.lower ?? '');
    if (lists && t[colon]?.tag === ':') return behindColon({ ...behind, at: colon });
  }
  if (next.tag === ',' || next.tag === '-') return behindComma(behind, next);
  if (next.tag === 'Q') return complement(behind, 'quotation', at);
  if (isThat(t, at)) return complement(behind, 'that', at + 1);
  // "has reported before that …"
  if (next.lower === 'before' && t[at + 1]?.lower === 'that' && clauseAt(t, at + 2))
    return complement(behind, 'that', at + 2);
  if (next.tag === 'T') return behindTo(behind);
  if (opensQuestion(next)) return complement(behind, 'question', at);
  // "said about 90 people had left", "noted as many as 700 had gone"
  const counts = isCounting(t, at) || isUpTo(t, at);
  if (counts && !takesPreposition(behind.lemma, next.lower))
    return complement(behind, clauseAt(t, at) ? 'clause' : 'phrase', at);
  if (counts || next.tag === 'I' || isOutOrBack(next)) return behindPreposition(behind, next);
  if (isRelativeThat(t, at)) return complement(behind, 'nothing', at);
  if (next.tag === 'S') return behindConjunction(behind, next);
  if (next.tag === 'G' || /^(?:having|being)$/.test(next.lower))
    return complement(behind, gerundKind(behind), at);
  if (isOf(next, NOMINAL)) return complement(behind, nominalKind(behind), at);
  return complement(behind, 'nothing', at);
}

/** How far behind the verb the colon of "explained the matter as follows:" may stand, in tokens. */
const ANNOUNCED_WITHIN = 12;

/** The colon of "explained the matter as follows:", "described the mood this way:"; -1 where what stands before it announces nothing. */
function announcedBy(t: readonly Token[], at: number): number {
  const colon = t.findIndex(({ tag }, i) => i >= at && tag === ':');
  if (colon < 0 || colon - at > ANNOUNCED_WITHIN) return -1;
  const [before, last] = [t[colon - 2]?.lower ?? '', t[colon - 1]?.lower ?? ''];
  if (!/^(?:as follows|this way|like this|these words|(?:\S+ )thus)$/.test(`${before} ${last}`)) return -1;
  return t.slice(at, colon - 2).some((token) => isOf(token, PREDICATE) || token.tag === 'Q') ? -1 : colon;
}

/** Whether "that" at token `i` opens what was said. */
const isThat = (t: readonly Token[], i: number): boolean =>
  t[i]?.lower === 'that' &&
  t[i]?.tag === 'S' &&
  !isRelativeThat(t, i) &&
  // "echoes that of a smith"
  t[i + 1]?.lower !== 'of';

const opensQuestion = (token: Token): boolean =>
  token.tag === 'W' || (token.tag === 'S' && /^(whether|if|how|why)$/.test(token.lower));

const isOutOrBack = (token: Token): boolean => token.tag === 'R' && /^(out|back)$/.test(token.lower);

/**
 * "told a hall in Hoeryong, a town on the river, that …": the token of "that"; -1 where it is far or a verb
 * comes first.
 */
function thatBehindAddressee({ t, at, addressee }: BehindCue): number {
  const next = t[at];
  if (!addressee || (next?.tag !== ',' && next?.tag !== 'I')) return -1;
  for (let i = at + 1; i < Math.min(t.length, at + THAT_REACH); i++) {
    const token = t[i] as Token;
    if (isRelativeThat(t, i)) return -1;
    if (token.lower === 'that' || isOf(token, BEFORE_THAT)) return token.tag === 'S' ? i : -1;
  }
  return -1;
}

/** "said: “…”", "said: the road is shut"; the sentence may end with the colon. */
function behindColon(behind: BehindCue): Complement {
  const start = behind.at + 1;
  const first = behind.t[start];
  if (!first) return complement(behind, 'colon-open', start);
  return complement(behind, first.tag === 'Q' ? 'quotation' : 'colon', start);
}

/** "said, “…”", "said, however, that …", "said, if elected, she would …". */
function behindComma(behind: BehindCue, comma: Token): Complement {
  const { t, at } = behind;
  const next = t[at + 1];
  if (next?.tag === 'Q') return complement(behind, 'quotation', at + 1);
  if (next?.lower === 'that' && comma.tag === ',') return complement(behind, 'that', at + 2);
  if (conditionBehindComma(behind)) return complement(behind, 'clause', at + 1);
  const that = comma.tag === ',' ? thatBehindInsertion(behind) : -1;
  return that < 0 ? complement(behind, 'nothing', at) : complement(behind, 'that', that + 1);
}

/** ", if elected, she would …": a condition between two commas opens the content. */
function conditionBehindComma({ t, at, frames }: BehindCue): boolean {
  return (
    CONDITION_AFTER_COMMA.test(t[at + 1]?.lower ?? '') &&
    frames.includes('s') &&
    hasComma(t, at + 2, at + COMMA_REACH)
  );
}

const hasComma = (t: readonly Token[], first: number, end: number): boolean =>
  t.slice(first, end).some((token) => token.tag === ',');

/**
 * ", in an interview, that …" / ", quoting a colleague, that …": the token of "that" behind the insertion, or
 * -1.
 */
function thatBehindInsertion({ t, at }: BehindCue): number {
  const cites = /^(?:citing|quoting)$/.test(t[at + 1]?.lower ?? '');
  let described = false;
  for (let i = at + 1; i < Math.min(t.length - 1, at + THAT_REACH); i++) {
    // "citing a widow who left in May, that …": whatever verbs tell of her.
    if (cites && /^(?:who|whose)$/.test(t[i]?.lower ?? '')) described = true;
    if (described && t[i]?.tag === 'V') continue;
    // "citing “a government source” in Seoul, that …"
    const isNamed = cites && t[i]?.tag === 'Q' && !/[,.!?]\W*$/.test(t[i]?.text ?? '');
    if (isOf(t[i], NOT_INSERTED) && !isNamed) return -1;
    if (t[i]?.tag === ',' && t[i + 1]?.lower === 'that') return i + 1;
  }
  return -1;
}

/** "reported Friday citing a source that …": the token of "that" behind whom the words are had from; -1 where they stand otherwise. */
function thatBehindCiting({ t, at, frames }: BehindCue): number {
  const citing = skipCircumstances(t, at);
  if (!/[st]/.test(frames) || !/^(?:citing|quoting)$/.test(t[citing]?.lower ?? '')) return -1;
  for (let i = citing + 1; i < Math.min(t.length - 1, citing + THAT_REACH); i++) {
    if (isThat(t, i)) return i;
    if (isOf(t[i], NOT_INSERTED) || t[i]?.tag === ',') return -1;
  }
  return -1;
}

/** "reported a week before the raid that …", "said two days after it closed that …": the token of "that" behind a span of time; -1 for none. */
function thatBehindSpan({ t, at, frames }: BehindCue): number {
  if (!/[st]/.test(frames) || !isOf(t[at], NOMINAL)) return -1;
  const unit = t.slice(at + 1, at + 3).findIndex(({ lower }) => SPAN_OF_TIME.test(lower));
  const relation = at + 2 + unit;
  if (unit < 0 || !/^(?:before|after|earlier|later|ago|into)$/.test(t[relation]?.lower ?? '')) return -1;
  for (let i = relation + 1; i < Math.min(t.length - 1, relation + THAT_REACH); i++) {
    if (isThat(t, i)) return i;
    if (isOf(t[i], NOT_INSERTED) || t[i]?.tag === ',') return -1;
  }
  return -1;
}

/** "vowed to fight" has an infinitive, "objected to the plan" has "to" as its preposition. */
function behindTo(behind: BehindCue): Complement {
  const { at } = behind;
  if (isInfinitive(behind)) return complement(behind, 'infinitive', at);
  if (!takesPreposition(behind.lemma, 'to')) return complement(behind, 'nothing', at);
  behind.cueEnd = at + 1;
  return complement(behind, 'phrase', at + 1, 'to');
}

/**
 * Whether "to" opens an infinitive: before a bare verb, an auxiliary, an adverb with a verb, quoted words.
 */
function isInfinitive({ t, at, lemma, frames }: BehindCue): boolean {
  const next = t[at + 1];
  if (next === undefined) return false;
  const preposition = takesPreposition(lemma, 'to');
  switch (next.tag) {
    case 'B':
    case 'X':
      return true;
    // "objected to “the plan”": quoted words are a noun phrase where the verb takes "to" and no infinitive.
    case 'Q':
      return !preposition || frames.includes('i');
    case 'R':
      return t[at + 2]?.tag === 'B';
    // A verb that the lexicon does not know is tagged as a noun.
    case 'N':
      return !isCapital(next) && !preposition;
    default:
      return false;
  }
}

/**
 * "warned of floods" has its content behind the preposition; "said under the plan taxes would rise" has a
 * clause.
 */
function behindPreposition(behind: BehindCue, preposition: Token): Complement {
  const { t, at, lemma } = behind;
  const { lower } = preposition;
  if (takesPreposition(lemma, lower)) {
    behind.cueEnd = at + 1;
    return complement(behind, t[at + 1]?.tag === 'Q' ? 'quotation' : 'phrase', at + 1, lower);
  }
  return complement(behind, opensClause(behind, lower) ? 'clause' : 'nothing', at);
}

/** Whether a preposition opens a clause: only where the words behind it have a subject and its verb. */
function opensClause({ t, at, lemma, frames }: BehindCue, preposition: string): boolean {
  return /[sb]/.test(frames) && lemma !== 'quote' && clauseAt(t, at) && CLAUSE_PREPOSITION.test(preposition);
}

/**
 * "said as he left the hall, “…”" has a quotation, "said if it rained, …" a clause, "said because …" nothing.
 */
function behindConjunction(behind: BehindCue, conjunction: Token): Complement {
  const { t, at, frames } = behind;
  const { lower } = conjunction;
  const quote = MEANWHILE.test(lower) && /[sqt]/.test(frames) ? quoteBehindClause(t, at) : -1;
  if (quote >= 0) return complement(behind, 'quotation', quote);
  // "said when reached by telephone that …"
  const that =
    /^(?:when|after|while|as)$/.test(lower) && /[EGV]/.test(t[at + 1]?.tag ?? '') ? thatNear(t, at + 2) : -1;
  if (that >= 0 && /[st]/.test(frames)) return complement(behind, 'that', that + 1);
  if (!CIRCUMSTANCE.test(lower)) return complement(behind, 'clause', at);
  const condition = CONDITION.test(lower) && frames.includes('s') && hasComma(t, at, at + COMMA_REACH);
  return complement(behind, condition ? 'clause' : 'nothing', at);
}

/** The token of "that" with no verb or mark before it; -1 where there is none near. */
function thatNear(t: readonly Token[], from: number): number {
  for (let i = from; i < Math.min(t.length - 1, from + COMMA_REACH); i++) {
    if (isThat(t, i)) return i;
    if (isOf(t[i], BEFORE_THAT) || t[i]?.tag === ',') return -1;
  }
  return -1;
}

/** The quotation behind the comma or colon that ends the clause at `at`; -1 where another word follows. */
function quoteBehindClause(t: readonly Token[], at: number): number {
  for (let i = at + 1; i < Math.min(t.length, at + QUOTE_REACH); i++) {
    if (!isOf(t[i], BEFORE_QUOTE)) continue;
    return t[i]?.tag !== 'Q' && t[i + 1]?.tag === 'Q' ? i + 1 : -1;
  }
  return -1;
}

/** "said walking there takes a day" is a clause, "suggested waiting" is not. */
function gerundKind({ t, at, frames }: BehindCue): ComplementKind {
  return clauseAt(t, at) && frames.includes('s') && !frames.includes('g') ? 'clause' : 'gerund';
}

/** "said the road was shut" is a clause, "announced the closure" is a phrase; "say" has clauses only. */
function nominalKind({ t, at, lemma, frames }: BehindCue): ComplementKind {
  let end = nounPhraseForward(t, at, Math.min(t.length, at + LIMIT));
  while (t[end]?.tag === 'R') end++;
  // "promised the people coal ever since he came": the verb is another clause's.
  if (end > at && t[end]?.tag === 'S' && t[end]?.lower !== 'that' && lemma !== 'say') return 'phrase';
  if (lemma !== 'say' && frames.includes('o') && isObject(t, at)) return 'phrase';
  return lemma === 'say' || clauseAt(t, at) ? 'clause' : 'phrase';
}

/**
 * Whether the phrase at `at` is an object with no clause of its own: "declared an emergency in May and locked the gates" has a second verb
 * of whoever declares, "declared war on the crows, because he fears them" a reason.
 */
function isObject(t: readonly Token[], at: number): boolean {
  const end = nounPhraseForward(t, at, Math.min(t.length, at + LIMIT), PLACING);
  if (end === at) return false;
  if (t[end]?.tag === ',' && CONDITION_AFTER_COMMA.test(t[end + 1]?.lower ?? '')) return true;
  // "wrote the report and recommended fines to end the trade, the paper reported": both verbs are told.
  const second = t.slice(Math.max(0, at - 3), at).some(({ tag }) => tag === 'C');
  const stop = second
    ? t.findIndex((token, i) => i > at && (token.tag === ',' || isOf(token, PREDICATE)))
    : -1;
  if (t[stop]?.tag === ',' && startsTrailingCue(t, stop + 1, t.length)) return true;
  const and = skipCircumstances(t, end);
  let verb = and + 1;
  while (t[verb]?.tag === 'R') verb++;
  return t[and]?.tag === 'C' && t[verb]?.tag === 'V';
}
