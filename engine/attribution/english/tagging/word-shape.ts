/** How a word is written: with a capital, with a clitic. */
import type { Token } from '../../language/stage-types';
import { STARTERS } from '../lexicon/closed-words';

const CLITICS = /^(he|she|it|they|we|i|you|that|there|who|what|here|where|how|let)('s|'re|'ve|'ll|'d|'m)$/;

/** Whether a token begins with a capital letter or a digit. */
export function isCapital(token: Token): boolean {
  const c = token.text[0] as string;
  return c !== c.toLowerCase() || (c >= '0' && c <= '9');
}

/** "the town.The mayor"; behind a name or a number only a word that opens sentences tells: "in June.The mayor", "on May 3.He". */
const GLUED = new RegExp(
  `^(?:(\\p{Ll}{3,})\\.(?=\\p{Lu})|(\\p{L}{3,}|\\d+)\\.(?=(?:Meanwhile|${STARTERS.split(' ')
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join('|')})(?!\\p{L})))`,
  'u',
);

/** Where two sentences touch within a token: the length of its first word; 0 where they do not. */
const glueOf = ({ tag, text }: Token): number =>
  tag === 'N' && text.includes('.') ? Math.max(0, (GLUED.exec(text)?.[0].length ?? 0) - 1) : 0;

/**
 * Splits "he's" into "he" and "'s", in place of the one token, and "town.The" into two words and the stop. "Trump's" stays whole: mostly a
 * possessive.
 */
export function splitClitics(list: Token[]): Token[] {
  return list.flatMap((token) => {
    const glue = glueOf(token);
    if (glue > 0) {
      const dot = token.start + glue;
      const piece = (start: number, end: number, tag: Token['tag']): Token => ({
        ...token,
        start,
        end,
        tag,
        text: token.text.slice(start - token.start, end - token.start),
        lower: token.lower.slice(start - token.start, end - token.start),
      });
      return [
        piece(token.start, dot, 'N'),
        piece(dot, dot + 1, '.'),
        ...splitClitics([piece(dot + 1, token.end, 'N')]),
      ];
    }
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

/** Papers' words that a day of the week stands before in a name. */
const PAPER =
  /^(?:times|post|news|herald|journal|tribune|gazette|chronicle|observer|telegraph|standard|magazine|express|mail|mirror|world|sun|star|age|courier|dispatch|examiner|independent|business|paper)$/;

/** Days and "Today" that are words of an outlet's name: "the Sunday Courier", "the Mail on Sunday", "Norway Today said". */
export function markNames(list: readonly Token[]): void {
  list.forEach((token, i) => {
    const [before, next] = [list[i - 1], list[i + 1]];
    const isName = (other: Token | undefined): boolean =>
      other?.tag === 'N' && isCapital(other) && !/\d|['’]s$/.test(other.text);
    if (/^\p{Lu}\p{Ll}+day$/u.test(token.text) && token.lower !== 'today') {
      // "told reporters Sunday Times Square was empty": the capital behind makes it another name; "said Sunday World leaders …".
      const isPaper = isName(next) && PAPER.test(next?.lower ?? '') && !isName(list[i + 2]);
      const isTold = before?.tag === 'V' ? before.lower === 'told' : before?.lower !== 'on';
      if (
        (isPaper && isTold && (before?.tag !== 'N' || isCapital(before))) ||
        (before?.lower === 'on' && list[i - 2]?.text === 'Mail')
      )
        token.inName = true;
    }
    // "the Far Harbour Railway"
    if (token.tag === 'R' && before?.tag === 'D' && isCapital(token) && isName(next)) token.tag = 'N';
    // In a headline "Today" has its capital as all words have.
    if (/^Today(?:['’]s)?$/.test(token.text) && isName(before) && next !== undefined && !isCapital(next)) {
      token.inName = true;
      token.tag = 'N';
    }
  });
}
