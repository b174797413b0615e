/** A text as search sees it: words with their places, folded so that "Café", "CAFE" and "cafe" are one. */
import { withoutMarks } from '../text/letters/marks';

/** A word and where it stands: UTF-16 units, half-open. */
export interface Token {
  start: number;
  end: number;
  /** `folded`, without a possessive's s. */
  word: string;
}

/** Korean, Chinese and Japanese letters: their words stand without spaces or carry particles, so any part of them may be meant. */
const CJK = '\\u3040-\\u30ff\\u3130-\\u318f\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3';
const IS_CJK = new RegExp(`^[${CJK}]`);
/** A run of such letters; or letters and digits of any other script, with apostrophes inside. No nested repeats: linear. */
const WORD = new RegExp(
  `[${CJK}]+|(?![${CJK}])[\\p{L}\\p{N}](?:(?![${CJK}])[\\p{L}\\p{N}\\p{M}]|['’ʼ](?=\\p{L}))*`,
  'gu',
);
const ASCII = /^[\x20-\x7e]*$/;
const POSSESSIVE = /['’ʼ]s$/i;

/** Lower case, without accents and apostrophes: "P’yŏngyang" → "pyongyang". Hangul stays whole. */
export function folded(word: string): string {
  const plain = ASCII.test(word) ? word : withoutMarks(word).normalize('NFC');
  return plain.toLowerCase().replace(/['’ʼ]/g, '');
}

export const isCjk = (word: string): boolean => IS_CJK.test(word);

/** The words of a text in order. @param from added to every place */
export function tokensOf(text: string, from = 0): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = from + match.index;
    const word = folded(raw.replace(POSSESSIVE, ''));
    if (word !== '') found.push({ start, end: start + raw.length, word });
  }
  return found;
}

/** The words of a text alone. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ word }) => word);
}
