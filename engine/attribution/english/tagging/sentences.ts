/** Cuts a paragraph's tokens into sentences as they stand outside quotation marks. */
import type { Paragraph, Quotation, Sentence, Token } from '../../language/stage-types';
import { tokens } from '../../language/tokens';
import { ABBREVIATIONS, STARTERS, TITLES } from '../lexicon/closed-words';
import { framesOf } from '../lexicon/frames';
import { verbReading } from '../lexicon/inflection';
import { tag } from './tagger';
import { isCapital, markNames, splitClitics } from './word-shape';

const TITLE_SET = new Set(TITLES.split(' '));
const ABBREVIATION_SET = new Set(ABBREVIATIONS.split(' '));
const STARTER_SET = new Set(STARTERS.split(' '));

/**
 * A sentence is cut off after this many tokens, so that the work stays linear in a text without full stops.
 * News has no half as long.
 */
const LONGEST = 300;

/** Whether the full stop at `i` ends a sentence. */
function stops(list: readonly Token[], i: number): boolean {
  const dot = list[i] as Token;
  const next = list[i + 1];
  if (!next || dot.text !== '.') return true;
  const previous = list[i - 1];
  if (!previous || previous.end !== dot.start) return true;
  const word = previous.lower.replace(/\.$/, '');
  if (TITLE_SET.has(word)) return word === 'no' && !/^\d/.test(next.text);
  if (/^\p{L}$/u.test(previous.text) && previous.text !== 'I') return false;
  // "(he said.)" ends, "(R-Ohio.) said" does not.
  if (next.start === dot.end && next.tag === ')')
    return (
      (/^\p{Ll}/u.test(previous.text) ||
        (/^\p{L}{4,}$/u.test(previous.text) && isCapital(list[i + 2] ?? next))) &&
      !ABBREVIATION_SET.has(word)
    );
  // "the town.The mayor": two sentences without a blank.
  if (next.start === dot.end && next.tag !== 'Q')
    return isCapital(next) && /^(?:\p{L}{3,}|\d+)$/u.test(previous.text);
  // "… in Boone, N.C. “We left in the night.”"
  if (ABBREVIATION_SET.has(word) && next.tag === 'Q') return opensAnew(next);
  if (ABBREVIATION_SET.has(word)) return STARTER_SET.has(next.lower) && isCapital(next);
  return next.tag !== 'N' || isCapital(next) || !/^\p{Ll}/u.test(next.text);
}

/** A quotation long enough, and ended, for a sentence of its own. */
const opensAnew = (token: Token): boolean =>
  token.tag === 'Q' && token.end - token.start > 30 && /[.!?][”"'’]+$/.test(token.text);

/** Titles before the name of a person. */
const OF_PERSON = /^(?:mrs?|ms|dr|prof|gen|col|maj|capt|lt|sgt)\.$/;

/** A word with its own full stop ("U.S.") before a new sentence. */
function abbreviationStops(list: readonly Token[], i: number): boolean {
  const next = list[i + 1];
  // "Mr. A": a letter for a name.
  if (next?.text === 'A' && OF_PERSON.test((list[i] as Token).lower)) return false;
  return (
    (list[i] as Token).text.endsWith('.') &&
    next !== undefined &&
    (opensAnew(next) || (isCapital(next) && STARTER_SET.has(next.lower)))
  );
}

const SAYING = new Set(
  'say tell add note explain argue write ask reply continue declare warn insist joke tweet respond conclude recall'.split(
    ' ',
  ),
);

/** Words that a capital letter makes the beginning of a sentence: “Why?” the guard shrugged, but “Why?” The guard shrugged. */
const OPENS_SENTENCE = /^(?:the|an?|this|that|these|those|he|she|they|his|her|their|its|one|another|both)$/;

/** A quotation's own tag behind it, as in “Why?” Kim asked. */
function tagFollows(list: readonly Token[], i: number, stopped: boolean): boolean {
  const limit = Math.min(list.length, i + 9);
  const next = list[i + 1] as Token;
  // Verbs of doing ("sighed", "laughed") are a tag only where no sentence begins.
  const tags = stopped || (isCapital(next) && OPENS_SENTENCE.test(next.lower)) ? /s/ : /[sq]/;
  for (let j = i + 1; j < limit; j++) {
    const token = list[j] as Token;
    if (token.tag === '.' || token.tag === 'Q') return false;
    const reading = verbReading(token.lower);
    if (!reading || isCapital(token)) continue;
    const after = list[j + 1];
    const ends = !after || after.tag === '.' || after.tag === ',';
    if (ends && tags.test(framesOf(reading.lemma)) && !reading.nounish) return true;
    if (!SAYING.has(reading.lemma)) continue;
    if (ends) return true;
    // “….” Kim said the road was shut: behind a full stop a clause of its own.
    if (
      stopped &&
      reading.lemma !== 'tell' &&
      /^(?:the|an?|he|she|it|they|his|her|both|all|some|many)$/.test(after.lower)
    )
      return false;
    return ['say', 'ask', 'tell', 'add'].includes(reading.lemma) && after.lower !== 'that';
  }
  return false;
}

/** After “… .” a sentence ends, unless the words behind are the quotation's own tag. */
function quotationStops(text: string, list: readonly Token[], i: number, from: number): boolean {
  const [start, end] = ((list[i] as Token).quotation as Quotation).inner;
  const tail = text.slice(Math.max(start, end - 2), end);
  if (!/[.!?…]['’\])]?$/.test(tail)) return false;
  const next = list[i + 1];
  if (!next || next.tag === 'Q') return true;
  if (/^[\p{Ll},;—–―-]/u.test(next.text)) return false;
  // With words of the sentence before it, the quotation has its place already: he called it “a farce.” He
  // left.
  return (
    list.slice(from, i).some((token) => token.tag === 'N') || !tagFollows(list, i, /\.['’\])]?$/.test(tail))
  );
}

/** Full stops that end no sentence become part of the word before them ("Mr.") or nothing. */
function joinAbbreviations(list: readonly Token[]): Token[] {
  const joined: Token[] = [];
  list.forEach((token, i) => {
    const last = joined.at(-1);
    // "gives policemen [!] half price": a mark in brackets is a remark.
    if (token.tag === '.' && list[i - 1]?.tag === '(' && list[i + 1]?.tag === ')')
      joined.push({ ...token, tag: '~' });
    else if (token.text !== '.' || stops(list, i)) joined.push({ ...token });
    else if (last && last.end === token.start && last.tag === 'N') {
      last.end = token.end;
      last.text += '.';
      last.lower += '.';
    } else joined.push({ ...token, tag: '~' });
  });
  return joined;
}

/** The sentences of one paragraph. */
export function sentences(text: string, paragraph: Paragraph, quotations: readonly Quotation[]): Sentence[] {
  const list = joinAbbreviations(splitClitics(tokens(text, paragraph, quotations)));
  const found: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to <= from) return;
    const part = list.slice(from, to);
    tag(part);
    markNames(part);
    found.push({ paragraph, tokens: part, start: (part[0] as Token).start, end: (part.at(-1) as Token).end });
    from = to;
  };
  for (let i = 0; i < list.length; i++) {
    const token = list[i] as Token;
    const full = token.tag === '.';
    if (
      full ||
      (token.tag === 'Q' ? quotationStops(text, list, i, from) : abbreviationStops(list, i)) ||
      i - from >= LONGEST
    )
      close(full && list[i + 1]?.tag === ')' ? i + 2 : i + 1);
  }
  close(list.length);
  return found;
}
