/** Compatibility characters → what they stand for, one at a time, so that offsets are kept. */
import { DASH, DOTS, DOUBLE, kindOf, SINGLE, SPACE } from './characters';

const NUMBER = /[\p{N}]/u;
const DIGIT_FIRST = /^[0-9]/;
/** Half-width katakana's marks of voice are units of their own. */
const VOICE = /[\uff9e\uff9f]/;

function plainOf(unit: string): string {
  switch (kindOf[unit.charCodeAt(0)]) {
    case DASH:
      return '-';
    case SINGLE:
      return "'";
    case DOUBLE:
      return '"';
    case DOTS:
      return '...';
    case SPACE:
      return ' ';
    default:
      return unit === '\u2044' ? '/' : unit;
  }
}

/**
 * The compatibility character at `at`: how many units it takes, and its plain form, `null` where it has none or may not have it. A
 * raised, circled or broken figure beside another figure is no figure of the same number: 10\u00b2 is not 102, and 1\u00bd not 11/2.
 */
export function foldCompatible(text: string, at: number): { length: number; text: string | null } {
  const code = text.charCodeAt(at);
  const pair = code === 0xd835 || (code >= 0xff66 && code <= 0xff9d && VOICE.test(text[at + 1] ?? ''));
  const length = pair && at + 1 < text.length ? 2 : 1;
  const character = text.slice(at, at + length);
  const plain = [...character.normalize('NFKC')]
    .map((one) => (one.length === 1 ? plainOf(one) : one))
    .join('');
  if (plain === character) return { length, text: null };
  const isWide = code >= 0xff01 || code === 0xd835;
  const besideFigure = NUMBER.test(text[at - 1] ?? '') || NUMBER.test(text[at + length] ?? '');
  if (!isWide && DIGIT_FIRST.test(plain) && besideFigure) return { length, text: null };
  return { length, text: plain };
}
