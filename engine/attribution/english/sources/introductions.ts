/** Where the text brought somebody in whom a definite phrase takes up: "a customer who took his picture" for "the customer". */
import type { Span } from '../../../model';
import type { Sentence, Token } from '../../language/stage-types';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { isSomebody } from './mentions';

/** How far back somebody may have been brought in, in sentences, and in tokens of them. */
const SENTENCES_BACK = 25;
const TOKENS_BACK = 700;
/** How far before its noun a phrase may begin, in tokens: "a former senior North Korean trade official". */
const MODIFIERS = 7;

/** What a phrase that brings one in begins with, and one that brings several in. */
const ONE = /^(?:an?|another|one)$/;
const SEVERAL = /^(?:some|several|many|two|three|four|five|six|ten|dozens|other|\d{1,5})$/;

/** Plural of a regular noun: "residents", "parties". */
const pluralOf = (noun: string): string =>
  noun.endsWith('man')
    ? `${noun.slice(0, -2)}en`
    : noun.endsWith('y') && !/[aeou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : `${noun}s`;

/**
 * The phrase that last brought in one (or several) of this noun before a place: its determiner, noun and what hangs on that.
 * @param noun singular, in small letters; `null` for any that means a person
 * @param index the sentence of the place
 * @returns the phrase's span, `null` where nobody of the noun was brought in near
 */
export function introduction(
  sentences: readonly Sentence[],
  index: number,
  before: number,
  noun: string | null,
  plural: boolean,
): Span | null {
  const written = noun === null ? '' : plural ? pluralOf(noun) : noun;
  let looked = 0;
  let bare: Span | null = null;
  for (let s = index; s >= 0 && s > index - SENTENCES_BACK && looked < TOKENS_BACK; s--) {
    const { tokens } = sentences[s] as Sentence;
    for (let i = tokens.length - 1; i >= 0 && looked < TOKENS_BACK; i--) {
      const token = tokens[i] as Token;
      if (token.start >= before) continue;
      looked++;
      const quoted = token.tag === 'Q' && noun !== null ? quotedPhrase(tokens, i, written, plural) : null;
      if (quoted) return quoted;
      if (
        token.tag !== 'N' ||
        (noun === null ? !isSomebody(token.lower, '') : token.lower.replace(/^ex-/, '') !== written)
      )
        continue;
      const span = phraseOf(tokens, i, plural);
      if (span) return span;
      bare ??= plural ? barePhrase(tokens, i) : null;
    }
  }
  return bare;
}

/** How far behind words in marks their phrase goes on, in tokens. */
const BEHIND_MARKS = 10;
/** How long a phrase in quotation marks is at most, in UTF-16 units: "a person familiar with affairs in the North". Chosen by hand. */
const QUOTED = 80;

/** A phrase that stands in quotation marks: citing “a person familiar with the matter”, spoke to a “staff writer” in Anju. */
function quotedPhrase(t: readonly Token[], i: number, written: string, plural: boolean): Span | null {
  const { quotation, start, text } = t[i] as Token;
  if (!quotation || quotation.inner[1] - quotation.inner[0] > QUOTED) return null;
  const from = quotation.inner[0] - start;
  const inner = text.slice(from, quotation.inner[1] - start).replace(/[,.\s]+$/, '');
  const words = inner.toLowerCase().split(/\s+/);
  const opens = plural ? SEVERAL : ONE;
  if (!words.includes(written) || /[.?!]\s/.test(inner)) return null;
  if (opens.test(words[0] ?? '')) return [quotation.inner[0], quotation.inner[0] + inner.length];
  const before = t[i - 1];
  if (!before || !opens.test(before.lower) || words.at(-1) !== written) return null;
  const end = nounPhraseForward(t, i - 1, Math.min(t.length, i + BEHIND_MARKS), PLACING);
  return [before.start, (t[Math.max(end, i + 1) - 1] as Token).end];
}

/** The phrase whose head is the noun at `i`, where it brings somebody in. */
function phraseOf(t: readonly Token[], i: number, plural: boolean): Span | null {
  let first = i - 1;
  while (first >= 0 && first > i - MODIFIERS && isModifier(t[first] as Token)) first--;
  const opening = t[first];
  if (!opening || !(plural ? SEVERAL : ONE).test(opening.lower)) return null;
  // "a customer service": the noun is no head.
  if (t[i + 1]?.tag === 'N') return null;
  const end = nounPhraseForward(t, first, Math.min(t.length, i + 14), PLACING);
  return end > i ? [opening.start, (t[end - 1] as Token).end] : null;
}

/** Whether a word before a noun in the plural makes it one that was there: "his sources", "their 20 sources". */
const isBareTaken = (word: Token | undefined): boolean =>
  word !== undefined && (word.tag === 'P' || /^(?:the|these|those|his|her|its|their|of)$/.test(word.lower));

/** Several who come in without a word before them: "sources inside the country". */
function barePhrase(t: readonly Token[], i: number): Span | null {
  let first = i;
  while (first > 0 && first > i - MODIFIERS && isModifier(t[first - 1] as Token)) first--;
  const opening = t[first - 1];
  if (opening?.tag === 'D' || isBareTaken(opening)) return null;
  const end = nounPhraseForward(t, first, Math.min(t.length, i + 14), PLACING);
  return end > i + 1 ? [(t[first] as Token).start, (t[end - 1] as Token).end] : null;
}

const isModifier = ({ tag, lower }: Token): boolean =>
  (tag === 'N' || tag === 'R' || tag === 'E' || tag === 'G') && !ONE.test(lower) && !SEVERAL.test(lower);
