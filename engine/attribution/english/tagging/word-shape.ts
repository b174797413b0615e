/** How a word is written: with a capital, with a clitic. */
import type { Token } from '../../language/stage-types';

const CLITICS = /^(he|she|it|they|we|i|you|that|there|who|what|here|where|how|let)('s|'re|'ve|'ll|'d|'m)$/;

/** Whether a token begins with a capital letter or a digit. */
export function isCapital(token: Token): boolean {
  const c = token.text[0] as string;
  return c !== c.toLowerCase() || (c >= '0' && c <= '9');
}

/**
 * Splits "he's" into "he" and "'s", in place of the one token. "Trump's" stays whole: mostly a possessive.
 */
export function splitClitics(list: Token[]): Token[] {
  return list.flatMap((token) => {
    const match = token.tag === 'N' ? CLITICS.exec(token.lower) : null;
    if (!match) return [token];
    const length = (match[1] as string).length;
    const cut = token.start + length;
    return [
      { ...token, end: cut, text: token.text.slice(0, length), lower: match[1] as string },
      { ...token, start: cut, text: token.text.slice(length), lower: match[2] as string },
    ];
  });
}
