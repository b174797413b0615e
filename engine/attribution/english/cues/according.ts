/** "According to a source, …" / "…, according to a source" / "per the agency". */
import type { Span } from '../../../model';
import type { Token } from '../../language/stage-types';
import { isOf, NOMINAL, OPENER, tagSet, VERB } from '../../language/tag-sets';
import { ANONYMOUS, COUNTRIES, MEDIA, ROLES } from '../lexicon/source-words';
import { hasVerb } from '../phrases/circumstances';
import { contentEnd } from '../phrases/content-end';
import { isMeasure } from '../phrases/measures';
import { skipTimeBack } from '../phrases/noun-phrase';
import { isCapital } from '../tagging/word-shape';
import { behindLabel } from './left-content';
import { addFinding, type Content, contentSpans, isQuotedBy, type Reading, spanOf } from './sentence-reading';

/** Marks that end the name of a source. */
const SOURCE_END = tagSet(',', '.', ';', ':', '-');

/** End of the phrase that names the source behind "according to": to the next comma, verb or clause. */
function sourceEnd(t: readonly Token[], first: number): number {
  let i = first;
  while (t[i]) {
    const token = t[i] as Token;
    if (isOf(token, SOURCE_END) || (i > first && /^(?:citing|quoting)$/.test(token.lower))) break;
    if (token.tag === 'S' && token.lower !== 'that') break;
    // "according to his wife it was sold"
    if (i > first && token.tag === 'P' && /^(?:it|he|she|they|we)$/.test(token.lower)) break;
    if (token.tag === 'C' && /^(but|yet|nor)$/.test(token.lower)) break;
    if (token.tag === 'Q' && i > first && token.end - token.start > 60) break;
    if (
      (token.tag === 'V' || token.tag === 'X') &&
      !t.slice(first, i).some((other) => other.tag === 'W' || other.lower === 'that')
    ) {
      if (!/ed$/.test(token.lower)) break;
    }
    i++;
  }
  return i;
}

/** "According to a source": the phrase with its places. */
interface AccordingTo {
  /** First token of the phrase. */
  at: number;
  /** One past the last token of the phrase. */
  end: number;
  source: Span;
  cue: Span;
}

/** Reads every "according to" of the sentence. */
export function readAccording(r: Reading): void {
  for (let i = 0; i < r.t.length; i++) {
    const phrase = phraseAt(r.t, i);
    if (!phrase) continue;
    if (opensClause(r, phrase.at)) readLeading(r, phrase);
    else readTrailing(r, phrase);
  }
}

/**
 * The phrase that begins at token `i`: "according to X", "per the X", "in the words of X"; `null` where none
 * does.
 */
function phraseAt(t: readonly Token[], i: number): AccordingTo | null {
  const first = sourceStart(t, i);
  if (first < 0) return null;
  // "in the words of X" begins two words before.
  const at = t[i]?.lower === 'words' ? (t[i - 1]?.lower === 'in' ? i - 1 : i - 2) : i;
  const end = sourceEnd(t, first);
  // "according to KCNA on Tuesday": when is no part of who.
  const source = spanOf(t, first, Math.max(first, skipTimeBack(t, end - 1, first)) + 1);
  const cue = spanOf(t, at, first);
  if (isMeasure(t, i)) return null;
  return source && cue ? { at, end, source, cue } : null;
}

/** Whether a token opens a name or a phrase with a determiner: "per Reuters", "per the agency", but not "per cent". */
const isNamed = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag !== 'N' || (isCapital(token) && !/^\d/.test(token.text)));

/** First token of the source's name behind the cue at token `i`; -1 where there is no cue. */
function sourceStart(t: readonly Token[], i: number): number {
  const next = t[i + 1];
  switch (t[i]?.lower) {
    case 'according':
      return next?.tag === 'T' ? i + 2 : -1;
    // "per the agency", but not "three per cent"
    case 'per':
      return (i === 0 || t[i - 1]?.tag === ',' || t[i - 1]?.lower === 'as') && isNamed(next) ? i + 1 : -1;
    case 'words':
      return next?.lower === 'of' && t[i - 2]?.lower === 'in' ? i + 2 : -1;
    default:
      return -1;
  }
}

/**
 * Whether the phrase at token `i` stands before its content: it opens the sentence or a clause that is joined
 * on.
 */
function opensClause({ t, dateline }: Reading, i: number): boolean {
  return (
    i === 0 ||
    // "As per the agency, …"
    (i === 1 && t[0]?.lower === 'as') ||
    // "SEOUL, May 3: According to the paper, …"
    t[i - 1]?.tag === ':' ||
    (i === 1 && isOf(t[0], OPENER)) ||
    t[i - 1]?.tag === 'C' ||
    (t[i - 1]?.tag === ',' && t.slice(dateline, i - 1).every((token) => isOf(token, OPENER)))
  );
}

/** Nouns that a name in apposition stands behind: "the North's state media, KCNA,", "the leader's sister, Kim Yo Jong,". */
const NAMED_BEHIND = new Set(`${ANONYMOUS} ${MEDIA} ${ROLES} sister brother wife daughter son`.split(/\s+/));
/** Words of a name between two commas, at most. */
const NAME_WORDS = 5;

/** One past the run of capitals that begins at `first`. */
function nameEnd(t: readonly Token[], first: number): number {
  let i = first;
  while (t[i]?.tag === 'N' && isCapital(t[i] as Token) && i - first < NAME_WORDS) i++;
  return i;
}

/** One past the name in apposition behind the phrase, where a clause follows its comma; `null` for none. */
function nameBehind(t: readonly Token[], { end }: AccordingTo): number | null {
  if (t[end]?.tag !== ',' || !NAMED_BEHIND.has(t[end - 1]?.lower ?? '')) return null;
  const first = t[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  const i = nameEnd(t, first);
  // "Hyesan, Musan, and Anju were closed": a list.
  const next = nameEnd(t, i + 1);
  if (next > i + 1 && (t[next]?.tag === ',' || t[next]?.tag === 'C')) return null;
  const isName = i > first && t[i]?.tag === ',' && !COUNTRY_NAMES.has(nameOf(t, first, i));
  return isName && isOf(t[i + 1], NOMINAL) && hasVerb(t, i + 1, t.length) ? i : null;
}

/** One past the name between the phrase and a mark: "…, according to a diver, Petra Lind." */
function nameBeside(t: readonly Token[], { end }: AccordingTo): number | null {
  if (t[end]?.tag !== ',') return null;
  // "a resident of Musan, North Hamgyong Province": the rest of a place.
  if (isCapital(t[end - 1] as Token)) return null;
  const first = t[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  const i = nameEnd(t, first);
  return i > first && (t[i] === undefined || /^[,.;()-]$/.test(t[i]?.tag ?? '')) ? i : null;
}

const nameOf = (t: readonly Token[], first: number, end: number): string =>
  t
    .slice(first, end)
    .map(({ lower }) => lower)
    .join(' ');
const COUNTRY_NAMES = new Set(COUNTRIES.toLowerCase().split(','));

/** A word with a capital, or what joins such words. */
const isNameOrMark = (token: Token): boolean =>
  (token.tag === 'N' && isCapital(token)) || /^[,)C]$/.test(token.tag);

/** "According to Kim, the town is empty." */
function readLeading(r: Reading, phrase: AccordingTo): void {
  const behindName = nameBehind(r.t, phrase);
  const from = contentStart(r.t, behindName ?? phrase.end);
  const to = contentEnd(r.t, from, r.t.length, { whole: true });
  // "(According to Hana, Radio Dul)": names alone tell nothing.
  if (to <= from || r.t.slice(from, to).every(isNameOrMark)) return;
  const aside = behindName === null ? null : spanOf(r.t, phrase.end + 1, behindName);
  addAccording(r, phrase, contentSpans(r, from, to), aside);
  r.floor = Math.max(r.floor, to);
}

/**
 * Where the content begins behind the source and a clause that describes it: "according to Kim, who left in
 * May, the town …".
 */
function contentStart(t: readonly Token[], end: number): number {
  let from = end;
  while (t[from]?.tag === ',') from++;
  // ", who left in May, …", ", whose name we keep, …", ", citing a guard, …"
  // ", director of the mill, …": an office without its article.
  const office =
    t[from]?.tag === 'N' &&
    !isCapital(t[from] as Token) &&
    /^(?:of|at|for|in)$/.test(t[from + 1]?.lower ?? '');
  const describes = t[from]?.tag === 'W' || t[from]?.lower === 'whose' || (office && clauseBehind(t, from));
  if (!describes && !(t[from]?.tag === 'G' && clauseBehind(t, from))) return from;
  while (t[from] && t[from]?.tag !== ',') from++;
  return from + 1;
}

/** Whether a clause follows the next comma: the participle at `from` is none of it. */
function clauseBehind(t: readonly Token[], from: number): boolean {
  const comma = t.findIndex((token, i) => i > from && token.tag === ',');
  return comma > 0 && !hasVerb(t, from, comma) && hasVerb(t, comma + 1, t.length);
}

/** "The town is empty, according to Kim." */
function readTrailing(r: Reading, phrase: AccordingTo): void {
  const { t } = r;
  const { at } = phrase;
  // "…, as per a report by the paper"
  const before = t[at - 1]?.lower === 'as' ? at - 1 : at;
  const to = t[before - 1]?.tag === ',' ? before - 1 : before;
  if (relaysLast(r, phrase, to)) return;
  const from = leftEdge(r, to);
  const name = nameBeside(t, phrase);
  const aside = name === null ? null : spanOf(t, phrase.end + 1, name);
  const end = name ?? phrase.end;
  if (resumesBehind(t, end, from, to)) {
    const rest = contentEnd(t, end + 1, t.length);
    const before = contentSpans(r, from, to);
    const behind = contentSpans(r, end + 1, rest);
    addAccording(
      r,
      phrase,
      {
        spans: [...before.spans, ...behind.spans],
        quotations: [...before.quotations, ...behind.quotations],
      },
      aside,
    );
    r.floor = Math.max(r.floor, rest);
  } else if (to > from) {
    addAccording(r, phrase, contentSpans(r, from, to), aside);
    r.floor = Math.max(r.floor, end);
  }
}

/** “…,” they say, according to the source: the quotation keeps its speaker, and the source is its relay. */
function relaysLast(r: Reading, { source, cue }: AccordingTo, to: number): boolean {
  const last = r.found.at(-1);
  const tagged =
    last?.rule === 'quote-tag' && r.floor >= to && (last.relay === null || isQuotedBy(r.text, last));
  if (!tagged || !last.cue[0] || last.cue[0][1] > cue[0]) return false;
  last.relay = source;
  return true;
}

/**
 * Whether the content goes on behind the phrase: "The town, according to Kim, is empty.", "Since May,
 * according to Kim, it has been."
 */
function resumesBehind(t: readonly Token[], end: number, from: number, to: number): boolean {
  const behind = t[end + 1];
  if (t[end]?.tag !== ',') return false;
  if (isOf(behind, VERB)) return true;
  return isOf(behind, NOMINAL) && !hasVerb(t, from, to) && hasVerb(t, end + 1, t.length);
}

function addAccording(
  r: Reading,
  { source, cue }: AccordingTo,
  content: Content,
  aside: Span | null = null,
): void {
  if (!content.spans.some(([start, end]) => /\p{L}/u.test(r.text.slice(start, end)))) return;
  addFinding(r, {
    content,
    source,
    cue: [cue],
    rule: 'according-to',
    sourceRule: 'phrase',
    lemma: 'according',
    aside,
  });
}

/** Where the clause before ", according to" begins: the sentence's start, or behind a label or a semicolon. */
function leftEdge(r: Reading, end: number): number {
  for (let i = end - 1; i > 0; i--) if (r.t[i]?.tag === ';') return i + 1;
  return Math.max(r.dateline, behindLabel(r, end));
}
