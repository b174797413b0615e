/** What hangs on the noun by which somebody is brought in, and what "the province" in it means. */
import type { Span } from '../../../model';
import type { Sentence, Token } from '../../language/stage-types';
import { isOf, PREDICATE, tagSet } from '../../language/tag-sets';
import { isNameInMarks } from '../phrases/names-in-marks';
import { isTime, nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { tellsOfSpeech } from './restrictive-clauses';

/** What stands before somebody who is no subject: "citing a trader who …", "spoke to a clerk employed by …". */
const BEFORE_OBJECT = tagSet('I', 'T', 'V', 'B', 'G', 'E');
const CLAUSE_END = tagSet(',', '.', ';', ':', '-', 'Q', 'C', '(', ')');
/** How long a clause of "who" is shown, in tokens. */
const CLAUSE = 18;

/** The span of a phrase with what restricts its noun: "a neighbor" with "of one of the drivers". Tokens are the sentence's. */
export function wholePhrase({ tokens: t }: Sentence, span: Span): Span {
  const first = t.findIndex(({ start }) => start >= span[0]);
  const next = t.findIndex(({ start }) => start >= span[1]);
  if (first < 0 || next <= first) return span;
  let end = next;
  const isObject = first > 0 && isOf(t[first - 1], BEFORE_OBJECT);
  const who = t.findIndex(({ lower }, i) => i > first && i < next && lower === 'who');
  if (who > 0) end = isObject ? Math.max(next, clauseEnd(t, who)) : timeEnd(t, next);
  else if (t[end]?.lower === 'of') end = Math.max(end, nounPhraseForward(t, end + 1, t.length, PLACING));
  else if (isObject && t[end]?.lower === 'who') end = clauseEnd(t, end);
  else if (isObject) end = reducedEnd(t, end);
  if (end === next && t[end]?.lower === 'there') end++;
  const last = t[end - 1];
  return last && end > next ? [span[0], last.end] : span;
}

/** Words of a time: "in April", "last year", "for three winters". */
const TIME = tagSet('I', 'D', 'N');
/** How long a time is at most, in tokens. */
const TIME_LENGTH = 4;

/** One past the time that ends a clause of "who" before the verb of the sentence: "who carried cement in April said"; `at` where none does. */
function timeEnd(t: readonly Token[], at: number): number {
  if (t[at]?.tag !== 'I' && !isTime(t[at])) return at;
  let end = at;
  while (end - at < TIME_LENGTH && isOf(t[end], TIME)) end++;
  return isOf(t[end], PREDICATE) ? end : at;
}

/** One past a clause of "who" without a comma; its own place where the clause tells of speech or is long. */
function clauseEnd(t: readonly Token[], who: number): number {
  for (let i = who + 1; i < t.length && i - who <= CLAUSE; i++) {
    const token = t[i] as Token;
    // "who goes by the name “Auntie Kim”" would end without the name.
    // "quoted a smuggler who crosses there as saying"
    const isQuoted = token.lower === 'as' && t[i + 1]?.tag === 'G';
    if (!isOf(token, CLAUSE_END) && !isQuoted) continue;
    const words = t.slice(who, i).map(({ text }) => text);
    return isNameInMarks(t, i) || tellsOfSpeech(words.join(' ')) ? who : i;
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
// No word is longer: one that is a page of letters would be tried from each of them.
const CAPITALS = '(?!The\\b|An?\\b|In\\b|At\\b)\\p{Lu}[\\p{L}-]{1,40}';
/** "Jagang province", "the Unification Ministry", "Ministry of Land and Sea": the noun stands last, or first before "of". */
const NAMED = new RegExp(
  `(?:(?:North|South|East|West)[ \\u00a0])?\\p{Lu}\\p{Ll}{1,40}(?:-\\p{Ll}{0,40}up)?[ \\u00a0](?<place>${PLACES})\\b` +
    `|(?:${CAPITALS}[ \\u00a0]){1,3}(?<last>${BODIES})\\b` +
    `|\\b(?<first>${BODIES})[ \\u00a0](?:of|for)[ \\u00a0](?:the[ \\u00a0])?${CAPITALS}(?:[ \\u00a0](?:(?:and|of)[ \\u00a0](?:the[ \\u00a0])?)?${CAPITALS})*`,
  'gu',
);
const TAKEN_UP = new RegExp(
  `\\b(?<preposition>in|of|from|at|near|inside|for|with)[ \\u00a0](?:the|that|this)[ \\u00a0](?<same>same[ \\u00a0])?(?<kind>${PLACES}|region|${BODIES})$`,
  'u',
);

/** How far before "there" the place that it means is named, in UTF-16 units: mostly in the same sentence. Chosen by hand. */
const THERE = 250;
const PLACE_KIND = '(?:province|county|city|district|town|village)';
const CAPITAL_WORDS = "(?!The\\b|A\\b)\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*";
const OWNER = "(?:\\p{Lu}\\p{L}+['’]s )?";
/**
 * "in Hyesan", "in the border city of Hyesan", "at the Sohae station"; behind other words only what is called a place: "left China’s
 * Liaoning province".
 */
const WHERE = new RegExp(
  `\\b(?<where>in|at|near|inside|around) (?<what>(?:the )?(?:(?:\\p{Ll}[\\p{L}-]* ){0,2}${PLACE_KIND} of )?${OWNER}(?<name>${CAPITAL_WORDS})(?: (?:${PLACE_KIND}|station|market|port))?)` +
    `|(?<other>(?:the )?${OWNER}${CAPITAL_WORDS} ${PLACE_KIND})`,
  'gu',
);
/** "in September", "in English" are no places. */
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|English|Korean|Chinese|Japanese|Russian)\b/;

/** What "the region" may be. */
const AREA = /^(?:province|county)$/;
/** "a ministry spokesperson" */
const OF_BODY = /^(an?|one|another) (ministry|committee|institute|university|hospital) (\p{Ll}+)$/iu;
/** "sources in the isolated country" */
const RECLUSIVE =
  /\b(in|inside|from) the (?:reclusive|isolated|secretive|communist|hermit|impoverished) (?:\p{Ll}+ )?(?:state|country|nation|kingdom)$/u;
/** "sources in both countries", and how far before them the two are named, in UTF-16 units. */
const BOTH = /\b(in|from) (?:both|those|the two) (?:countries|provinces|cities|towns)$/;
const BOTH_BACK = 1500;
const CAPITAL_RUN = '\\p{Lu}\\p{L}{1,40}(?: \\p{Lu}\\p{L}{1,40})?';
const TWO = new RegExp(`\\b(?:in|from) (${CAPITAL_RUN} and ${CAPITAL_RUN})`, 'gu');

/** Words before a place that say where a speaker is, and not what is told of. */
const SPEAKER_BEFORE =
  /\b(?:sources?|residents?|officials?|insiders?|informants?|contacts?|partners?|traders?)[ \u00a0]$/;

/** "a source in ", "a resident of the ": whose place it is that stands behind, and how far back that is seen, in UTF-16 units. */
const OF_SPEAKER =
  /\b(?:sources?|residents?|officials?|insiders?|informants?|contacts?|traders?|farmers?|workers?|drivers?)(?: \p{Ll}+)?[ \u00a0](?:in|of|from|inside)[ \u00a0](?:the[ \u00a0])?(?:\p{L}+[ \u00a0]of[ \u00a0])?$/u;
const OF_SPEAKER_BACK = 60;

/** The places and bodies of a text that are named with what they are: "Jagang province", "the Ministry of Unification". */
export class NamedPlaces {
  readonly #all: Array<{ words: string; kind: string; at: number; ofSpeaker: boolean }> = [];

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (const { 0: words, index, groups } of text.matchAll(NAMED)) {
      const { place, last, first } = groups as Partial<Record<'place' | 'last' | 'first', string>>;
      const kind = (place ?? last ?? first ?? '').toLowerCase();
      const name = place ? words : `the ${words.replace(/^The[ \u00a0]/u, '')}`;
      const ofSpeaker = OF_SPEAKER.test(text.slice(Math.max(0, index - OF_SPEAKER_BACK), index));
      this.#all.push({ words: name, kind, at: index, ofSpeaker });
    }
  }

  /** "a source in the province" with the province named last before `at`: "a source in Jagang province". */
  named(phrase: string, at: number): string {
    if (phrase.endsWith(' there')) return this.#there(phrase, at);
    if (RECLUSIVE.test(phrase) && this.#text.includes('North Korea'))
      return phrase.replace(RECLUSIVE, '$1 North Korea');
    if (BOTH.test(phrase)) {
      const two = [...this.#text.slice(Math.max(0, at - BOTH_BACK), at).matchAll(TWO)].at(-1)?.[1];
      return two ? phrase.replace(BOTH, `$1 ${two}`) : phrase;
    }
    const [, article = '', body = '', noun = ''] = OF_BODY.exec(phrase) ?? [];
    const owner = body && this.#all.findLast((one) => one.kind === body && one.at < at);
    if (owner)
      return `${article.replace(/^an?$/i, (an) => an[0] + (/^[aeiou]/.test(noun) ? 'n' : ''))} ${noun} of ${owner.words}`;
    const match = TAKEN_UP.exec(phrase);
    if (!match) return phrase;
    const {
      kind = '',
      preposition = '',
      same,
    } = match.groups as Partial<Record<'kind' | 'preposition' | 'same', string>>;
    const fits = (one: { kind: string; at: number }) =>
      (kind === 'region' ? AREA.test(one.kind) : one.kind === kind.toLowerCase()) && one.at < at;
    const named = same ? this.#sameOf(fits) : this.#all.findLast(fits);
    return named ? `${phrase.slice(0, match.index)}${preposition} ${named.words}` : phrase;
  }

  /** What "the same province" is: that of who spoke last before, else the only one that was named. */
  #sameOf(fits: (one: { kind: string; at: number }) => boolean): { words: string } | undefined {
    const ofSpeaker = this.#all.findLast((one) => one.ofSpeaker && fits(one));
    if (ofSpeaker) return ofSpeaker;
    const all = this.#all.filter(fits);
    return new Set(all.map(({ words }) => words.toLowerCase())).size === 1 ? all.at(-1) : undefined;
  }

  /** "a clerk there" with where the text was last: "a clerk at Dandong". */
  #there(phrase: string, at: number): string {
    const bare = phrase.slice(0, -' there'.length);
    const near = this.#text.slice(Math.max(0, at - THERE), at);
    const places = [...near.matchAll(WHERE)].filter(({ groups }) => !NO_PLACE.test(groups?.name ?? ''));
    // "a source in Jagang province said the mill in Kanggye had shut. A clerk there …": not where the source is.
    const told = places.findLast(({ index }) => !SPEAKER_BEFORE.test(near.slice(0, index)));
    const place = told?.groups;
    return place ? `${bare} ${place.where ?? 'in'} ${place.what ?? place.other}` : phrase;
  }
}
