/** What hangs on the noun by which somebody is brought in, and what "the province" in it means. */
import type { Span } from '../../../model';
import type { Sentence, Token } from '../../language/stage-types';
import { isOf, tagSet } from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import { isNameInMarks } from '../phrases/names-in-marks';
import { isTime, nounPhraseForward, PLACING } from '../phrases/noun-phrase';

/** What stands before somebody who is no subject: "citing a trader who …", "spoke to a clerk employed by …". */
const BEFORE_OBJECT = tagSet('I', 'T', 'V', 'B', 'G', 'E');
const CLAUSE_END = tagSet(',', '.', ';', ':', '-', 'Q', 'C', '(', ')');
/** How long a clause of "who" is shown, in tokens. */
const CLAUSE = 12;

/** The span of a phrase with what restricts its noun: "a neighbor" with "of one of the drivers". Tokens are the sentence's. */
export function wholePhrase({ tokens: t }: Sentence, span: Span): Span {
  const first = t.findIndex(({ start }) => start >= span[0]);
  const next = t.findIndex(({ start }) => start >= span[1]);
  if (first < 0 || next <= first) return span;
  let end = next;
  const isObject = first > 0 && isOf(t[first - 1], BEFORE_OBJECT);
  if (t[end]?.lower === 'of') end = Math.max(end, nounPhraseForward(t, end + 1, t.length, PLACING));
  else if (isObject && t[end]?.lower === 'who') end = clauseEnd(t, end);
  else if (isObject) end = reducedEnd(t, end);
  const last = t[end - 1];
  return last && end > next ? [span[0], last.end] : span;
}

/** One past a clause of "who" without a comma; its own place where the clause tells of speech or is long. */
function clauseEnd(t: readonly Token[], who: number): number {
  for (let i = who + 1; i < t.length && i - who <= CLAUSE; i++) {
    const token = t[i] as Token;
    // "who goes by the name “Auntie Kim”" would end without the name.
    if (isOf(token, CLAUSE_END)) return isNameInMarks(t, i) ? who : i;
    if (token.lemma && /[st]/.test(framesOf(token.lemma)) && isOf(token, tagSet('V', 'B', 'E', 'G')))
      return who;
  }
  return who;
}

/** What is done to somebody who is asked for words. */
const ASKED = /^(?:quoted|cited|interviewed|consulted|contacted|reached|polled|surveyed)$/;

/** One past "employed by the port", "formerly posted to Pyongyang"; `at` where no such words follow. */
function reducedEnd(t: readonly Token[], at: number): number {
  const verb = t[at]?.tag === 'R' ? at + 1 : at;
  const isParticiple = t[verb]?.tag === 'E' || (t[verb]?.tag === 'V' && /ed$/.test(t[verb]?.lower ?? ''));
  const preposition = t[verb + 1];
  // "an expert consulted by the paper": whom the outlet asked, the chain says.
  if (isParticiple && preposition?.lower === 'by' && ASKED.test(t[verb]?.lower ?? '')) return at;
  if (!isParticiple || !preposition || !/^[IT]$/.test(preposition.tag) || isTime(t[verb + 2])) return at;
  const end = nounPhraseForward(t, verb + 2, t.length, PLACING);
  return end > verb + 2 ? end : at;
}

/** "ministry", "Ministry" */
const either = (nouns: string): string => nouns.replace(/\b\p{Ll}/gu, (c) => `[${c}${c.toUpperCase()}]`);
const PLACES = either('province|county|city|district|town|village|island');
const BODIES = either('ministry|committee|institute|university|hospital');
const CAPITALS = '(?!The\\b|An?\\b|In\\b|At\\b)\\p{Lu}[\\p{L}-]+';
/** "Jagang province", "the Unification Ministry", "Ministry of Land and Sea": the noun stands last, or first before "of". */
const NAMED = new RegExp(
  `(?:(?:North|South|East|West)[ \\u00a0])?\\p{Lu}\\p{Ll}+(?:-\\p{Ll}*up)?[ \\u00a0](?<place>${PLACES})\\b` +
    `|(?:${CAPITALS}[ \\u00a0]){1,3}(?<last>${BODIES})\\b` +
    `|\\b(?<first>${BODIES})[ \\u00a0](?:of|for)[ \\u00a0](?:the[ \\u00a0])?${CAPITALS}(?:[ \\u00a0](?:(?:and|of)[ \\u00a0](?:the[ \\u00a0])?)?${CAPITALS})*`,
  'gu',
);
const TAKEN_UP = new RegExp(
  `\\b(?<preposition>in|of|from|at|near|inside|for|with)[ \\u00a0](?:the|that|this)[ \\u00a0](?<kind>${PLACES}|${BODIES})$`,
  'u',
);

/** The places and bodies of a text that are named with what they are: "Jagang province", "the Ministry of Unification". */
export class NamedPlaces {
  readonly #all: Array<{ words: string; kind: string; at: number }> = [];

  constructor(text: string) {
    for (const { 0: words, index, groups } of text.matchAll(NAMED)) {
      const { place, last, first } = groups as Partial<Record<'place' | 'last' | 'first', string>>;
      const kind = (place ?? last ?? first ?? '').toLowerCase();
      const name = place ? words : `the ${words.replace(/^The[ \u00a0]/u, '')}`;
      this.#all.push({ words: name, kind, at: index });
    }
  }

  /** "a source in the province" with the province named last before `at`: "a source in Jagang province". */
  named(phrase: string, at: number): string {
    const match = TAKEN_UP.exec(phrase);
    if (!match) return phrase;
    const { kind = '', preposition = '' } = match.groups as Partial<Record<'kind' | 'preposition', string>>;
    const named = this.#all.findLast((one) => one.kind === kind.toLowerCase() && one.at < at);
    return named ? `${phrase.slice(0, match.index)}${preposition} ${named.words}` : phrase;
  }
}
