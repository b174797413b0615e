/**
 * What a row is about, in the article's own words: "firing squad", "the returnee", "maximum emergency
 * system".
 */
import type { Lexeme } from '../../text/lexemes';
import type { Claim } from './claims';

/** Words of a topic at most. */
const LONGEST = 3;
/** Verbs and adverbs make poor topics; English shows most of them by their ends. */
const VERB_LIKE = /(?:ed|ing|ly)$/;
/** A name, or a thing with a capital, is what readers look for. */
const NAME_BONUS = 1.3;
const VERB_MALUS = 0.5;

/**
 * The heaviest run of telling words side by side, of those in `wanted` (all telling words where it is empty).
 * `weight` is the rarity of a concept among the claims.
 */
export function topicOf(
  claim: Claim,
  text: string,
  wanted: ReadonlySet<string>,
  weight: (concept: string) => number,
): string {
  let best = '';
  let most = 0;
  const words = claim.words;
  for (let i = 0; i < words.length; i++) {
    let sum = 0;
    for (let j = i; j < words.length && j < i + LONGEST; j++) {
      if (!tells(words[j]!, wanted) || (j > i && !sideBySide(text, words[j - 1]!, words[j]!))) break;
      sum += value(words[j]!, weight) / Math.sqrt(j - i + 1);
      if (VERB_LIKE.test(words[j]!.word)) continue;
      if (sum <= most) continue;
      most = sum;
      best = text.slice(words[i]!.start, words[j]!.end);
    }
  }
  return (best || wordOf(claim, text)).replace(/\s+/g, ' ');
}

function tells(lex: Lexeme, wanted: ReadonlySet<string>): boolean {
  return !lex.stop && (wanted.size === 0 || wanted.has(lex.concept));
}

function sideBySide(text: string, p: Lexeme, q: Lexeme): boolean {
  return /^[ -]$/.test(text.slice(p.end, q.start));
}

function value(lex: Lexeme, weight: (concept: string) => number): number {
  const bonus = lex.capital && !lex.opening ? NAME_BONUS : VERB_LIKE.test(lex.word) ? VERB_MALUS : 1;
  return bonus * (0.1 + weight(lex.concept)) * (/^\d/.test(lex.word) ? VERB_MALUS : 1);
}

/** Any telling word, where no run will do. */
function wordOf(claim: Claim, text: string): string {
  const lex = claim.words.find((word) => !word.stop) ?? claim.words[0];
  return lex ? text.slice(lex.start, lex.end) : text.slice(...claim.span);
}
