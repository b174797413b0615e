/** What each block is: part of the account (`paragraph`, `subhead`), words about a picture, or a note to readers. */
import type { BlockKind } from '../../model';
import { isoDate } from '../dates/dates';
import { isDashedCredit } from './block-quotes';
import { AUTHOR_NOTE, BYLINE, CREDIT_ENDS, type Lines, LONGEST_LINE, OUTLET_LINES } from './line-patterns';
import type { RawBlock } from './raw-blocks';

export interface KindedBlock {
  kind: BlockKind;
  raw: RawBlock;
  /** It names the speaker of the block quotation with this number. */
  creditOf?: number;
}

/** What is known of the article from elsewhere on the page. */
interface Context {
  title: string;
  byline: string | null;
  /** Further lines that are no part of the account. */
  lines?: Lines;
}

/** A heading of so many words that ends as a sentence is the standfirst or a paragraph in large type. */
const SENTENCE_WORDS = 10;
/** Longest subhead that is known by its type face alone, in words. */
const SUBHEAD_WORDS = 14;
/** Bylines and date lines stand in the first blocks, notes on the author in the last ones. */
const EDGE_BLOCKS = 4;

/** A caption that only an agency's name at its end gives away is no longer than this, in UTF-16 units. */
const LONGEST_CREDITED = 300;

const SENTENCE_END = /[.!?…。:;,][\s"'”’»)\]]{0,4}$/;

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordCount(text: string): number {
  return text.split(/\s+/, 60).length;
}

function allCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether nearly all words of a block satisfy what was counted. */
function nearly(count: number, raw: RawBlock): boolean {
  return count >= raw.text.length * 0.9;
}

function anyMatches(kind: keyof Lines, text: string, more: Lines | undefined): boolean {
  return (
    OUTLET_LINES[kind].some((line) => line.test(text)) ||
    (more?.[kind].some((line) => line.test(text)) ?? false)
  );
}

function isCaption(raw: RawBlock, next: RawBlock | undefined, lines: Lines | undefined): boolean {
  const { text } = raw;
  if (text.length > LONGEST_LINE) return false;
  if (anyMatches('captions', text, lines)) return true;
  const picture = raw.pictures.length > 0 || (next?.pictures.length ?? 0) > 0;
  return (
    picture &&
    text.length <= LONGEST_CREDITED &&
    !/["“”]/.test(text) &&
    CREDIT_ENDS.some((end) => end.test(text))
  );
}

/** Words that a line of alternative words goes without. */
const SAYS_SOMETHING =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|shall|must|can|may|not|no|never|nothing|nobody|all|every|the|a|an|and|or|but|to|of|for|with|without|from|by|as|if|than|let|we|us|our|you|your|they|them|their|he|him|his|she|her|it|its|i|me|my|who|what|when|where|why|how|this|that|these|those|here|there|more|less)\b/i;

/** "market stall rice seller": a picture's alternative words set as a line of the body. */
function isAltWords(raw: RawBlock, before: RawBlock | undefined, next: RawBlock | undefined): boolean {
  const { text } = raw;
  const alts = [...raw.pictures, ...(next?.pictures ?? [])].map(letters);
  const plain = letters(text);
  if (plain !== '' && alts.includes(plain)) return true;
  // "market stall rice" names what a picture shows; a slogan or a verse says something of it.
  if (
    SAYS_SOMETHING.test(text) ||
    raw.item ||
    raw.quote !== null ||
    wordCount(text) > 10 ||
    !/^\p{Ll}/u.test(text) ||
    /\p{Lu}/u.test(text) ||
    /[.,;:!?"“”‘’…]/.test(text)
  )
    return false;
  return (
    (!before || SENTENCE_END.test(before.text)) && (!next || /^\W{0,2}[\p{Lu}\p{N}\p{Lo}]/u.test(next.text))
  );
}

function isByline(text: string, byline: string | null): boolean {
  if (text.length > 120) return false;
  if (BYLINE.test(text) && wordCount(text) <= 12) return true;
  if (byline && letters(text) === letters(byline)) return true;
  return wordCount(text) <= 7 && isoDate(text) !== null && !/[.!?]["”]?$/.test(text);
}

function isAuthorNote(text: string, byline: string | null): boolean {
  const name = AUTHOR_NOTE.exec(text.slice(0, LONGEST_LINE))?.[1];
  if (!name) return false;
  if (byline) return letters(byline).includes(letters(name));
  return /\b(?:turned|freelance|for|at|with|based)\b/.test(text.slice(0, 200));
}

function isNote(raw: RawBlock, lines: Lines | undefined): boolean {
  const { text } = raw;
  if (!/\p{L}/u.test(text)) return true;
  if (text.length > LONGEST_LINE) return false;
  if (anyMatches('notes', text, lines)) return true;
  const ended = /[.!?…。][\s"'”’»)]{0,3}$/.test(text);
  const said = /["“”]/.test(text);
  if ((!ended || raw.linked > 0) && !said && anyMatches('openings', text, lines)) return true;
  // A table's cells say something only where they hold sentences.
  if (/^t[dh]$/.test(raw.element.localName) && !ended) return true;
  // A dateline by itself: "SEOUL —".
  if (text.length < 40 && /^\p{Lu}{3}.*[—–-]{1,2}$/u.test(text)) return true;
  return nearly(raw.linked, raw) && (raw.item || raw.heading || allCapitals(text) || !ended);
}

function headingKind(raw: RawBlock, title: string): BlockKind {
  if (letters(raw.text) === letters(title)) return 'note';
  const sentence = /[.!…]["”’)]*$/.test(raw.text) && wordCount(raw.text) >= SENTENCE_WORDS;
  return sentence ? 'paragraph' : 'subhead';
}

/** "A slogan on the wall reads:" — the line behind a colon is what it announces, however short. */
function isAnnounced(raw: RawBlock, before: RawBlock | undefined): boolean {
  if (before?.role !== 'text' || raw.linked > 0 || !/\p{L}/u.test(raw.text)) return false;
  const saying = /:["”’]?$/.test(before.text) && wordCount(before.text) >= 4 && before.linked === 0;
  return saying && !before.heading && !raw.heading && before.text.length <= LONGEST_LINE && !raw.item;
}

function kindOf(blocks: readonly RawBlock[], index: number, context: Context): BlockKind {
  const raw = blocks[index];
  if (!raw) return 'note';
  const before = blocks[index - 1];
  const next = blocks[index + 1];
  const { text } = raw;
  if (raw.role === 'caption') return 'caption';
  if (raw.credit) return 'paragraph';
  if (isAnnounced(raw, before)) return 'paragraph';
  if (isNote(raw, context.lines)) return 'note';
  if (isCaption(raw, next, context.lines)) return 'caption';
  if (raw.heading) return headingKind(raw, context.title);
  if (isAltWords(raw, before, next)) return 'caption';
  if (index < EDGE_BLOCKS && isByline(text, context.byline)) return 'note';
  // "The Lantern is free. If you can, light a lamp for us."
  if (
    index >= blocks.length - EDGE_BLOCKS &&
    raw.linked > 0 &&
    nearly(raw.slanted, raw) &&
    !/["“”]/.test(text)
  )
    return 'note';
  if (index >= blocks.length - EDGE_BLOCKS && isAuthorNote(text, context.byline)) return 'note';
  if (index === 0 && letters(text) === letters(context.title)) return 'note';
  if (raw.quote !== null) return 'paragraph';
  const short = !raw.item && wordCount(text) <= SUBHEAD_WORDS && !/[.!…:;,]["”’)]*$/.test(text);
  return short && (allCapitals(text) || nearly(raw.bold, raw)) ? 'subhead' : 'paragraph';
}

function wordPairs(text: string): string[] {
  const words = letters(text).split(' ');
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** Whether one block stands again in another, nearly word for word: four of five pairs of neighbouring words. */
function repeated(first: string, second: string): boolean {
  const pairs = wordPairs(first);
  const there = new Set(wordPairs(second));
  return pairs.length > 2 && pairs.filter((pair) => there.has(pair)).length >= pairs.length * 0.8;
}

/** Shortest words (letters) that, standing again in a paragraph, are a pull quote. */
const PULLED = 15;
const PULLED_WORDS = 4;

/** Blocks that are looked for elsewhere in the text: a page has a handful of pull quotes. */
const MOST_PULLED = 60;

/** Whether a block is set apart from the paragraphs around it: only such a one can be a pull quote. */
function isSetApart({ kind, raw: { quote, element, bold, slanted, text, heading } }: KindedBlock): boolean {
  if (quote !== null) return true;
  // "“What Is Left to Give?”" over the paragraphs that say so is a subhead.
  if (heading || kind === 'subhead') return false;
  if (Math.max(bold, slanted) >= text.length * 0.9) return true;
  return element.localName !== 'p' || element.hasAttribute('class');
}

/** Blocks that only repeat what a longer paragraph of the text says: pull quotes, with those whom they name. */
function withoutPullQuotes(kinded: KindedBlock[]): void {
  const account = kinded.filter(({ kind }) => kind === 'paragraph' || kind === 'subhead');
  const plain = account.filter(({ kind, raw }) => kind === 'paragraph' && raw.quote === null);
  const text = `\n${plain.map(({ raw }) => letters(raw.text)).join('\n')}\n`;
  const pulled = new Set<number>();
  for (const block of account.filter(isSetApart).slice(0, MOST_PULLED)) {
    const words = letters(block.raw.text);
    if (
      block.raw.credit ||
      words.length < PULLED ||
      wordCount(words) < PULLED_WORDS ||
      words.length > LONGEST_LINE ||
      !isSetApart(block)
    )
      continue;
    // Once is itself: it stands in another paragraph where it is found next to further words.
    const again = text.includes(`${words} `) || text.includes(` ${words}`);
    const whole = block.raw.quote !== null && text.includes(words);
    if (!again && !whole) continue;
    if (block.raw.quote === null) block.kind = 'note';
    else pulled.add(block.raw.quote);
  }
  for (const block of account) if (pulled.has(block.raw.quote ?? 0)) block.kind = 'note';
}

/** Which lines name a block quotation's speaker: by their markup, or by a dash at its end or right behind it. */
function withCredits(kinded: KindedBlock[]): void {
  kinded.forEach((block, index) => {
    const { raw, kind } = block;
    const before = kinded[index - 1];
    if (kind !== 'paragraph' || !before || before.kind !== 'paragraph' || before.creditOf !== undefined)
      return;
    const quote = before.raw.quote;
    if (quote === null || (raw.quote !== null && raw.quote !== quote)) return;
    const last = kinded[index + 1]?.raw.quote !== quote;
    if ((raw.credit && raw.quote === quote) || (last && isDashedCredit(raw.text))) block.creditOf = quote;
  });
}

/** The kinds of an article's blocks, in the same order. */
export function blockKinds(blocks: readonly RawBlock[], context: Context): KindedBlock[] {
  const kinded: KindedBlock[] = blocks.map((raw, index) => ({ kind: kindOf(blocks, index, context), raw }));
  const account = kinded.filter(({ kind }) => kind === 'paragraph' || kind === 'subhead');
  // A standfirst that says what the first paragraph says again.
  const [first, second] = account;
  if (first && second && first.raw.heading && repeated(first.raw.text, second.raw.text)) first.kind = 'note';
  // A heading with nothing under it heads what was left out.
  for (let last = account.pop(); last?.kind === 'subhead'; last = account.pop()) {
    if (account.length > 0 && last.raw.heading) last.kind = 'note';
  }
  withoutPullQuotes(kinded);
  withCredits(kinded);
  return kinded;
}
