/**
 * Claims: the clauses that two accounts are compared by. A sentence holds several ("closed the bridge, and
 * are asking everybody for papers"), and accounts differ in one clause of a sentence that otherwise agrees,
 * so sentences are cut where a clause of its own begins.
 */

import type { Attribution, Span, Stance } from '../../../model';
import { type AccountInput, readingOf } from '../../../text/account-text';
import type { DateMention } from '../../../text/dates';
import type { Figure } from '../../../text/figures';
import type { Lexeme } from '../../../text/lexemes';
import { prefixLength } from '../../../text/prefix-length';
import { within } from '../../../text/quotations';
import { firstEndingAfter } from '../../../text/spans';
import { heldFalseIn } from './falsehoods';
import { isDenial, isNegator } from './negators';

export interface Claim {
  /** Trimmed of the marks and commas at its ends. */
  span: Span;
  /** The sentence it was cut from, and that sentence's number in the text. */
  whole: Span;
  sentence: number;
  /** All words, function words too. */
  words: readonly Lexeme[];
  /** The first word of each concept, function words too. */
  firsts: ReadonlyMap<string, Lexeme>;
  figures: readonly Figure[];
  dates: readonly DateMention[];
  /** Most of it stands inside quotation marks. */
  quoted: boolean;
  /** Whoever says most of it denies, doubts, asks it or leaves it open. */
  stance?: Stance;
  /** What was found of it (`kept.ts`). */
  found: unknown[];
}

/** A clause must hold this many words to stand alone, of them this many that tell something. */
const LEAST = { words: 4, telling: 2 };
/** A whole sentence says something with fewer: "Everybody panicked." */
const SHORT_SENTENCE = { words: 3, telling: 1 };
/** A shorter question is a heading or leads over; it claims nothing. */
const LONG_QUESTION = 8;
/** No heading has more words. */
const HEADING_WORDS = 8;
/** A tag of this many telling words says something of the source that may be compared. */
const LONG_TAG = 9;

/** A quotation of fewer words is part of the reporter's own clause. */
const OWN_QUOTATION = 8;

/** Words that open a clause after a comma, a dash or nothing. */
const OPENERS =
  /(?:[,;:–—]|\s-|\s--)\s*(?:and|but|while|although|though|as|after|before|because|since|so|who|whom|whose|which|where|when|with|including|despite|saying|adding|noting|citing|claiming|contradicting|warning|that|even|only|unless|until|if|yet|however|prompting|forcing|leaving|making|placing|causing|allowing|according|\w+ing)\b|[;]\s|\s[–—-]{1,2}\s|—/gi;
/** The same without a comma: only words that nearly always open a clause ("nothing but a trend" is none). */
const BARE_OPENERS =
  /\s(?:when|after|because|while|although|(?<!\b(?:nothing|anything|everything|all|none|choice|option)\s)but|until|unless|whether|before|despite|amid|in order to|so that|given that|due to|as well as)\s/gi;
/** "and" joins clauses where a verb follows: "and are searching", "and was sentenced", "and he". */
const AND_CLAUSE =
  /\s(?:and|or)\s(?=(?:(?:then|also|now|later|soon|they|he|she|it|we|i|there|that|is|are|was|were|has|have|had|will|would|could|can|may|must|should)\b|\w+(?:ed|ing)\b))/gi;
/**
 * "in Musan, Hoeryong, and other towns": the last of three things or more, not a clause; no verb follows the
 * "and".
 */
const LIST_BEFORE = /,\s(?:[\p{L}\p{N}’'-]+\s){0,2}[\p{L}\p{N}’'-]+$/u;
const LIST_AFTER =
  /^,\s(?:and|or)\s(?!(?:then|also|now|later|soon|they|he|she|it|we|i|there|that|is|are|was|were|has|have|had|will|would|could|can|may|must|should)\b|\w+(?:ed|ing)\b)/i;
const endsList = (sentence: string, at: number) =>
  LIST_AFTER.test(sentence.slice(at, at + 24)) && LIST_BEFORE.test(sentence.slice(Math.max(0, at - 48), at));

/**
 * "In the face of prohibitions on movement, residents …": what stands before the sentence proper says
 * something of its own.
 */
const OPENING_CLAUSE =
  /^[“"]?(?:in the face of|following|after|despite|amid|with|given|because of|because|due to|in addition to|under|since|when|while|as|if|although|though|even though|instead of|in response to|once|before|in order to|to)\b[^,]{24,}?,(?=\s)/i;

/** "blocking and sealing off": two verbs of one doing. */
const COUPLED = /(?:\w{2}ing and \w+ing|\w{2}ed and \w+ed)\b/i;

/** "said that …": what is said is a clause of its own. */
const SAID_THAT =
  /\b(?:that|how|whether)\s(?=(?:the|a|an|he|she|they|it|there|all|no|some|many|this|these|his|her|their|north|south|kim|people|residents)\b)/gi;
const EDGE = /[\s,;:.!?“”"‘’'«»()–—-]/;
/** A footer or a line by the outlet about itself. */
const NO_CLAIM =
  /^(?:please direct|read (?:more|in)|follow |leave a reply|image:|photo|file photo|reported by|translated by|edited by|©|copyright|this article was originally|page \d)|@|\bcan be directed to\b|\/ image:|\bturned journalist\b|\b(?:he|she) writes (?:largely |mainly |often )?(?:on|about)\b|\bwrites (?:largely|mainly) on\b/i;

/** "Daily NK reported on Monday": the day of the telling, which says nothing of the event. */
const TELLING =
  /\b(?:said|says|told|tells|reported|reports|announced|revealed|wrote|stated|explained|added|published|carried|confirmed|noted)\b[^.;:“”"]{0,30}$/i;
const TELLING_BEFORE = 48;
const isDayOfTelling = (text: string, at: number) =>
  TELLING.test(text.slice(Math.max(0, at - TELLING_BEFORE), at));

/** A clause of more words is none: its first ones are compared. */
const LONGEST_CLAUSE = 400;

/** A clause of more figures is a table: each is held against each of the other account's. */
const MOST_FIGURES = 20;

/** The claims of an account, in order, the first `most` of them. */
export function claimsIn(input: AccountInput, most = Number.POSITIVE_INFINITY): Claim[] {
  const { text, words, sentences, quotations, dates, figures } = readingOf(input);
  const { attributions } = input.attributions;
  const contents = attributions.flatMap(({ content }) => content);
  const cues = attributions.flatMap(({ cue }) => cue);
  const itself = (span: Span) => span;
  const tagsOf = meeting(sentences, tagsIn(input.attributions, text), itself);
  const unnamedOf = meeting(sentences, unnamedIn(input.attributions.sources), itself);
  const cuesOf = meeting(sentences, cues, itself);
  const contentsOf = meeting(sentences, contents, itself);
  const stances = attributions.flatMap(({ content, stance }) =>
    stance ? content.map((span) => ({ span, stance })) : [],
  );
  const stancesOf = meeting(sentences, stances, ({ span }) => span);
  const quotedIn = meeting(sentences, quotations, itself);
  const figuresOf = meeting(sentences, figures, ({ span }) => span);
  const datesOf = meeting(sentences, dates, ({ span }) => span);
  const isLong = longQuotations(text);
  const found: Claim[] = [];
  let at = 0;
  for (let sentence = 0; sentence < sentences.length && found.length < most; sentence++) {
    const whole = sentences[sentence]!;
    while (at < words.length && words[at]!.start < whole[0]) at++;
    let end = at;
    while (end < words.length && words[end]!.end <= whole[1]) end++;
    if (NO_CLAIM.test(text.slice(...whole))) continue;
    const inSentence = words.slice(at, end);
    if (asks(text, whole) && inSentence.length < LONG_QUESTION) continue;
    if (inSentence.length <= HEADING_WORDS && isHeading(text, whole)) continue;
    const contentsHere = contentsOf[sentence]!;
    const said: Said = {
      tags: coveredWords(inSentence, tagsOf[sentence]!),
      unnamed: coveredWords(inSentence, unnamedOf[sentence]!),
      cues: [...cuesOf[sentence]!].sort((p, q) => p[0] - q[0]),
      contents: coveredWords(inSentence, contentsHere),
    };
    const quotedHere = quotedIn[sentence]!;
    const cuts = cutsIn(text, whole, contentsHere, quotedHere.filter(isLong));
    const calledFalse = heldFalseIn(text, whole);
    // A sentence may have a thousand pieces: each takes what is in it by its place.
    const figuresHere = byPlace(figuresOf[sentence]!);
    const datesHere = byPlace(datesOf[sentence]!);
    for (const span of pieces(text, whole, cuts, inSentence, said)) {
      const own = slice(inSentence, span);
      const least = own.length === inSentence.length ? SHORT_SENTENCE : LEAST;
      if (own.length < SHORT_SENTENCE.words || !atLeast(least.telling, own, weighs)) continue;
      // A byline: names and nothing else.
      if (least === SHORT_SENTENCE && own.every((lex) => lex.capital)) continue;
      const stance = (
        stancesOf[sentence]!.find((one) => isMostly(span, one.span)) ??
        (calledFalse && isMostly(span, calledFalse.span) ? calledFalse : null)
      )?.stance;
      const clause = own.slice(0, LONGEST_CLAUSE);
      found.push({
        span,
        whole,
        sentence,
        words: clause,
        firsts: firstsOf(clause),
        figures: figuresHere(span).slice(0, MOST_FIGURES),
        dates: datesHere(span).filter((date) => !isDayOfTelling(text, date.span[0])),
        quoted: own.filter((lex) => within(quotedHere, lex.start)).length * 2 > own.length,
        found: [],
        ...(stance ? { stance } : {}),
      });
      if (found.length === most) break;
    }
  }
  return found;
}

/**
 * Whether a quotation has enough words to be a clause of its own; one may run over a thousand sentences and
 * is counted once.
 */
function longQuotations(text: string): (quotation: Span) => boolean {
  const known = new Map<Span, boolean>();
  return (quotation) => {
    let long = known.get(quotation);
    if (long === undefined) {
      long = text.slice(...quotation).split(/\s+/, OWN_QUOTATION).length >= OWN_QUOTATION;
      known.set(quotation, long);
    }
    return long;
  };
}

/** Whether a sentence ends as a question, before the marks that close it: “What is left to give?” */
const asks = (text: string, [start, end]: Span): boolean =>
  /\?[”"’'»)\s]*$/.test(text.slice(Math.max(start, end - 4), end + 1).replace(/\n$/, ''));

/** Whether a sentence is a line of its own without a stop: a subhead claims nothing. */
const isHeading = (text: string, [start, end]: Span): boolean =>
  (start === 0 || text[start - 1] === '\n') &&
  (end >= text.length || text[end] === '\n') &&
  !/[.!?…,:;—-][”"’'»)]*$/.test(text.slice(start, end).trimEnd());

/** Whether more than half of the one span lies in the other. */
const isMostly = (one: Span, other: Span): boolean =>
  2 * (Math.min(one[1], other[1]) - Math.max(one[0], other[0])) > one[1] - one[0];

/** The things that lie wholly in a stretch, in the order given, which is that of their starts. */
function byPlace<T extends { span: Span }>(things: readonly T[]): (stretch: Span) => T[] {
  return ([start, end]) => {
    const found: T[] = [];
    for (let i = firstFrom(things, start, ({ span }) => span[0]); i < things.length; i++) {
      const thing = things[i]!;
      if (thing.span[0] >= end) break;
      if (thing.span[1] <= end) found.push(thing);
    }
    return found;
  };
}

/** The first place in a list, in order of `placeOf`, from `start` on. */
function firstFrom<T>(list: readonly T[], start: number, placeOf: (one: T) => number): number {
  return prefixLength(list, (one) => placeOf(one) < start);
}

/** The words that lie wholly in one of the spans. */
function coveredWords(words: readonly Lexeme[], spans: readonly Span[]): ReadonlySet<Lexeme> {
  if (spans.length === 0) return NO_WORDS;
  const found = new Set<Lexeme>();
  for (const span of spans) for (const lex of slice(words, span)) found.add(lex);
  return found;
}

const NO_WORDS: ReadonlySet<Lexeme> = new Set();

const tells = (lex: Lexeme) => !lex.stop;
/** "We have not been paid" says something by its "not". */
const weighs = (lex: Lexeme) => !lex.stop || isNegator(lex);

function atLeast(least: number, words: readonly Lexeme[], counts: (lex: Lexeme) => boolean): boolean {
  let count = 0;
  for (const lex of words) if (counts(lex) && ++count >= least) return true;
  return false;
}

/** What lies in each of the sentences or reaches into it, in the order given. */
function meeting<T>(sentences: readonly Span[], things: readonly T[], placeOf: (thing: T) => Span): T[][] {
  const found: T[][] = sentences.map(() => []);
  for (const thing of things) {
    const [start, end] = placeOf(thing);
    const first = firstEndingAfter(sentences, start);
    for (let i = first; i < sentences.length && sentences[i]![0] < end; i++) found[i]!.push(thing);
  }
  return found;
}

function firstsOf(words: readonly Lexeme[]): Map<string, Lexeme> {
  const found = new Map<string, Lexeme>();
  for (const lex of words) if (!found.has(lex.concept)) found.set(lex.concept, lex);
  return found;
}

function slice(words: readonly Lexeme[], [start, end]: Span): Lexeme[] {
  const first = firstFrom(words, start, (lex) => lex.start);
  let last = first;
  while (last < words.length && words[last]!.end <= end) last++;
  return words.slice(first, last);
}

/**
 * Places inside a sentence where a clause may begin; `quotations` without those of a few words, which are
 * part of the reporter's own clause.
 */
function cutsIn(
  text: string,
  [start, end]: Span,
  contents: readonly Span[],
  quotations: readonly Span[],
): number[] {
  const sentence = text.slice(start, end);
  const cuts = new Set<number>();
  for (const pattern of [OPENERS, BARE_OPENERS, AND_CLAUSE])
    for (const match of sentence.matchAll(pattern))
      if (
        !endsList(sentence, match.index) &&
        !COUPLED.test(sentence.slice(Math.max(0, match.index - 24), match.index + 24))
      )
        cuts.add(start + match.index);
  const opening = OPENING_CLAUSE.exec(sentence);
  if (opening) cuts.add(start + opening[0].length - 1);
  for (const match of sentence.matchAll(SAID_THAT)) cuts.add(start + match.index + match[0].length);
  for (const content of contents)
    for (const edge of content) if (edge > start && edge < end && atClause(text, edge)) cuts.add(edge);
  for (const [open, close] of quotations) {
    if (open > start && open < end) cuts.add(open);
    if (close > start && close < end) cuts.add(close);
  }
  return [...cuts]
    .filter((cut) => !DENIES_NEXT.test(text.slice(start, cut).slice(-DENIAL)))
    .sort((p, q) => p - q);
}

/** "not because", "never when": what is denied goes with its "not". */
const DENIES_NEXT = /\b(?:not|never|without|nor)(?: only| just| even)?\s*$/i;
/** Units of the text before a cut in which it is looked for. */
const DENIAL = 16;

/** Verbs after which what is said begins without a "that". */
const SAYING =
  /\b(?:say|says|said|saying|told(?: \w+){1,3}|tell|tells|add|adds|added|claim|claims|claimed|report|reports|reported|note|notes|noted|explained|announced|declared|learned|believes?|thinks?|fears?|citing|according to)\s+$/i;

/**
 * Whether what is said begins or ends at a mark, after "that" or after a verb of saying: elsewhere the edge
 * is no clause's.
 */
function atClause(text: string, edge: number): boolean {
  const before = text.slice(Math.max(0, edge - 40), edge);
  return (
    SAYING.test(before) ||
    /(?:[,:;“”"‘’'.]\s*|\bthat\s+)$/.test(before) ||
    /^\s*[,;:“”"’.]/.test(text.slice(edge, edge + 3))
  );
}

/** What the attributions of a sentence cover: who speaks (sources and cues), the cues alone, what is said. */
interface Said {
  /** The words of those who speak and of their verbs. */
  tags: ReadonlySet<Lexeme>;
  /** The words that say that or why they are unnamed. */
  unnamed: ReadonlySet<Lexeme>;
  /** By their starts. */
  cues: readonly Span[];
  /** The words of what is said. */
  contents: ReadonlySet<Lexeme>;
}

/** Who somebody is, between a source and its verb: ", a researcher at a private institute in Seoul, ". */
const WHO_IT_IS = /^,\s(?:an?|the|one of)\s[^.;:“”"\n]{1,160}$/;

/**
 * Where the text says who speaks: sources with what they are, cues, why somebody is unnamed; in order. They are no part of what is
 * said.
 */
function tagsIn({ attributions, sources }: AccountInput['attributions'], text: string): Span[] {
  // What an outlet is may be told of it here and there.
  const outlets = new Set(sources.flatMap(({ id, kind }) => (kind === 'outlet' ? [id] : [])));
  const tags = attributions.flatMap((one) => [
    ...tagOf(one, text, !outlets.has(one.sourceId ?? '')),
    ...carriersOf(one),
  ]);
  return [...tags, ...unnamedIn(sources)].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

/** No words that name a carrier are longer, in UTF-16 units. */
const CARRIER = 60;

/** ", the agency added": the words of this sentence that say who carried it. */
const carriersOf = ({ chain }: Attribution): Span[] =>
  chain.flatMap(({ role, evidence, carried }) =>
    role === 'relay' && evidence && !carried && evidence[1] - evidence[0] <= CARRIER ? [evidence] : [],
  );

/** Where the text says that or why somebody is unnamed: "who asked the paper not to print his name". */
const unnamedIn = (sources: AccountInput['attributions']['sources']): Span[] =>
  sources.flatMap(({ unnamed = [] }) => unnamed.map(({ span }) => span)).sort((p, q) => p[0] - q[0]);

/** @param isPerson whether what stands behind the source tells who it is, and nothing to compare */
function tagOf({ source, cue, type }: Attribution, text: string, isPerson: boolean): readonly Span[] {
  if (type === 'indirect' && source.length === 0) return [];
  const [[who], [verb]] = [source, cue];
  const described =
    isPerson && who && verb && who[1] < verb[0] && WHO_IT_IS.test(text.slice(who[1], verb[0]));
  return described ? [[who[0], verb[1]], ...source.slice(1), ...cue.slice(1)] : [...source, ...cue];
}

/**
 * Cuts a sentence. Pieces that only say who speaks are dropped; pieces too short to stand alone go with their
 * neighbour on the left, the first with that on the right.
 */
function pieces(
  text: string,
  whole: Span,
  cuts: readonly number[],
  words: readonly Lexeme[],
  said: Said,
): Span[] {
  const bounds = [whole[0], ...cuts, whole[1]];
  const rough: Array<[number, number]> = [];
  const weak = weakness(words);
  let joinsNext = false;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const piece: [number, number] = [bounds[i]!, bounds[i + 1]!];
    const own = slice(words, piece);
    // "denied that …", "did not say whether …": who takes it back is part of the claim.
    const denies = own.some(isDenial);
    if (
      own.length > 0 &&
      own.every((lex) => lex.stop || said.unnamed.has(lex)) &&
      own.some((lex) => said.unnamed.has(lex))
    )
      continue;
    if (own.length > 0 && !denies && (onlySaysWho(piece, own, said) || CITES.test(text.slice(...piece))))
      continue;
    const last = rough.at(-1);
    if (last && last[1] === piece[0] && joinsNext) last[1] = piece[1];
    else if (last && last[1] === piece[0] && (weak(piece) || weak(last))) last[1] = piece[1];
    else rough.push(piece);
    joinsNext = denies && own.length > 0 && onlySaysWho(piece, own, said);
  }
  return rough.map(([start, end]) => trim(text, start, end)).filter(([start, end]) => end > start);
}

/** "citing a family friend of the man": whom somebody has it from, and no clause behind. */
const CITES = /^[\s,]*(?:citing|quoting)\s(?!.*\b(?:that|saying|as)\b)/i;

/** "the source said", "a resident told RFA’s Korean Service on condition of anonymity". */
function onlySaysWho([start, end]: Span, words: readonly Lexeme[], { tags, cues, contents }: Said): boolean {
  const isTagged = (lex: Lexeme) => tags.has(lex);
  if (
    tags.size > 0 &&
    words.some(isTagged) &&
    !atLeast(LEAST.telling, words, (lex) => tells(lex) && !isTagged(lex))
  )
    return true;
  return (
    holdsOne(cues, start, end) && !words.some((lex) => contents.has(lex)) && !atLeast(LONG_TAG, words, tells)
  );
}

/** Whether one of the spans, in order of their starts, lies wholly in a stretch. */
function holdsOne(spans: readonly Span[], start: number, end: number): boolean {
  for (let i = firstFrom(spans, start, (span) => span[0]); i < spans.length && spans[i]![0] < end; i++)
    if (spans[i]![1] <= end) return true;
  return false;
}

/**
 * Whether a stretch of a sentence holds too few words to stand alone; asked anew of a piece that grows, so it
 * counts no word twice.
 */
function weakness(words: readonly Lexeme[]): (stretch: Span) => boolean {
  const telling = [0];
  for (const lex of words) telling.push(telling.at(-1)! + (tells(lex) ? 1 : 0));
  return ([start, end]) => {
    const first = firstFrom(words, start, (lex) => lex.start);
    const last = Math.max(
      first,
      firstFrom(words, end + 1, (lex) => lex.end),
    );
    return last - first < LEAST.words || telling[last]! - telling[first]! < LEAST.telling;
  };
}

/** Words that lead over from the clause before. */
const LED_OVER = /^(?:and|but|or|yet|that)\s+/i;
/** Words that lead over to the next clause and are no part of this one. */
const LEADS_OVER =
  /[\s,](?:that|how|whether|to|by|of|as|which|and|or|but|the|a|for|with|in|on|because|when|after)$/i;

function trim(text: string, start: number, end: number): Span {
  let s = start;
  let e = end;
  while (s < e && EDGE.test(text[s]!)) s++;
  while (e > s && EDGE.test(text[e - 1]!)) e--;
  const lead = LED_OVER.exec(text.slice(s, Math.min(e, s + 12)));
  if (lead) s += lead[0].length;
  const over = LEADS_OVER.exec(text.slice(Math.max(s, e - 12), e));
  if (over && e - over[0].length > s) {
    e -= over[0].length;
    while (e > s && EDGE.test(text[e - 1]!)) e--;
  }
  return withMarks(text, s, e);
}

/** A quotation that begins or ends with the clause keeps its marks where it has the other one too. */
function withMarks(text: string, s: number, e: number): Span {
  const inside = text.slice(s, e);
  const opened = inside.lastIndexOf('“');
  const closed = inside.indexOf('”');
  if (opened > inside.lastIndexOf('”') && /^[,.]?”/.test(text.slice(e, e + 2)))
    return [s, e + text.slice(e, e + 2).indexOf('”') + 1];
  if (text[s - 1] === '“' && closed >= 0 && closed < (inside.indexOf('“') + 1 || inside.length))
    return [s - 1, e];
  return [s, e];
}
