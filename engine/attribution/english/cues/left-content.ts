/** The content that stands before its cue: where it ends and where it begins. */
import type { Quotation } from '../../language/stage-types';
import { isOf, OPENER_OR_COMMA, tagSet } from '../../language/tag-sets';
import { isCapital } from '../tagging/word-shape';
import type { Reading } from './sentence-reading';

/** Marks and conjunctions before a content that are no part of it. */
const LEFT_MARK = tagSet(',', ';', ':', '-', 'C', '(');

export interface LeftContent {
  /** One past the content's last token. */
  end: number;
  /** Whether a quotation ends it. */
  quoted: boolean;
}

/** A quotation that ends as speech does before its cue: “…,” / “…?” */
export function endsAsSpeech(text: string, quotation: Quotation): boolean {
  const [start, end] = quotation.inner;
  return /[,.!?…—–-]['’\])]?\s*$/.test(text.slice(Math.max(start, end - 4), end));
}

/** The content that a cue or source whose first token is `at` can follow; `null` where none ends there. */
export function leftContent(r: Reading, at: number): LeftContent | null {
  let i = at - 1;
  while (i >= r.floor && (r.t[i]?.tag === 'R' || r.t[i]?.lower === 'as')) i--;
  const token = r.t[i];
  if (!token || i < r.floor) return null;
  if (token.tag === 'Q') {
    return endsAsSpeech(r.text, token.quotation as Quotation) || r.t[i - 1]?.tag !== 'N'
      ? { end: i + 1, quoted: true }
      : null;
  }
  if (token.tag !== ',' && token.tag !== '-' && token.tag !== ':') return null;
  if (r.t[i - 1]?.tag === 'Q') return { end: i, quoted: true };
  return i > r.floor ? { end: i, quoted: false } : null;
}

/** Where the content that ends at `end` begins. */
export function leftStart(r: Reading, end: number): number {
  const joined = r.t[r.clauseEnd]?.tag === ',' && r.t[r.clauseEnd + 1]?.tag === 'C' && r.clauseEnd < end;
  let from = joined ? Math.max(r.floor, r.clauseEnd) : r.floor;
  if (from === 0) from = behindLabel(r, end);
  while (from < end && isLeftMark(r, from)) from++;
  // "The mayor had slept badly: “We want the lamps back,” he said.": what leads in is the outlet's.
  if (r.t[end - 1]?.tag === 'Q' && r.t[end - 2]?.tag === ':' && end - 2 > from) return end - 1;
  return isQuotationAlone(r, from, end) ? end - 1 : from;
}

/** Tokens of a label at most: "- Radio Hana:". */
const LABEL = 6;

/** Where a paragraph's words begin behind its label: "Radio Hana: | It rained, a clerk said"; 0 where it has none. */
export function behindLabel({ t, sentences, index }: Reading, end: number): number {
  const sentence = sentences[index];
  if (!sentence || sentence.start !== sentence.paragraph.start) return 0;
  const colon = t.findIndex(({ tag }, i) => i <= LABEL && tag === ':');
  const isLabel = t
    .slice(0, Math.max(0, colon))
    .every((token) => isCapital(token) || '~-'.includes(token.tag));
  return colon > 0 && colon + 1 < end && isLabel && t[colon + 1]?.tag !== 'Q' ? colon + 1 : 0;
}

/**
 * Whether token `i` is no part of the content behind it. A conjunction that opens the sentence is, unless a
 * quotation follows.
 */
function isLeftMark(r: Reading, i: number): boolean {
  return isOf(r.t[i], LEFT_MARK) && (i > 0 || r.t[i]?.tag === '(' || r.t[i + 1]?.tag === 'Q');
}

/**
 * Whether a content is its last quotation, with an adverb or conjunction before it at most: But “…,” X said.
 */
function isQuotationAlone(r: Reading, from: number, end: number): boolean {
  const before = end - 1 - from;
  return (
    r.t[end - 1]?.tag === 'Q' &&
    before > 0 &&
    before <= 2 &&
    r.t.slice(from, end - 1).every((token) => isOf(token, OPENER_OR_COMMA))
  );
}
