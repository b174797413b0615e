/** Why it happened, as two claims on one point say: "because it was overloaded" / "because of strong currents". */
import type { DifferenceReason, Span } from '../../model';
import type { Lexeme } from '../../text/lexemes';
import type { Meeting } from './aligning/alignment';
import { shownWords } from './shown-words';
import type { Claim } from './told/claims';
import { kept } from './told/kept';
import { meaningsOf } from './told/meanings';

/** Words that name a cause behind them. "After" and "as" tell only what went before. */
const CAUSE =
  /\b(?:because(?: of)?|due to|owing to|thanks to|on account of|as a result of|caused by|brought on by|brought about by|triggered by|sparked by|set off by|blamed on|attributed to|stem(?:s|med|ming) from|died? (?:of|from)|on (?:the )?(?:charges?|suspicion|grounds) (?:of|that)|in retaliation for|in protest (?:at|against|over)|out of|in order to|so as to)\s/giu;
/** The words of a cause, up to the next mark. */
const LONGEST = 12;
/** From this likeness on what the causes lead to is taken for one. */
const LEAST_LIKELY = 0.6;
const TELLING = 1;

interface Cause {
  /** What it is told by, and the same as families of near synonyms. */
  span: Span;
  tells: ReadonlySet<string>;
}

/** The one cause that claims of one account give. */
function causeIn(claims: readonly Claim[], text: string): Cause | null {
  const found = claims.flatMap((claim) => causesOf(claim, text));
  return found.length === 1 ? found[0]! : null;
}

const causesOf = kept(({ span, words }: Claim, text: string) =>
  [...text.slice(...span).matchAll(CAUSE)].flatMap((match) => {
    const from = span[0] + match.index + match[0].length;
    const own = untilMark(words, from, text);
    return own.filter(({ stop }) => !stop).length >= TELLING ? [causeOf(own)] : [];
  }),
);

function untilMark(words: readonly Lexeme[], from: number, text: string): Lexeme[] {
  const own: Lexeme[] = [];
  for (const lex of words) {
    if (lex.start < from) continue;
    const last = own.at(-1);
    if (own.length === LONGEST || (last && /[,;:.–—()]/.test(text.slice(last.end, lex.start)))) break;
    own.push(lex);
  }
  return own;
}

function causeOf(words: readonly Lexeme[]): Cause {
  const { meanings } = meaningsOf(words);
  const tells = new Set(meanings.flatMap(({ concept, family }) => [concept, `f${family}`]));
  tells.delete('f-1');
  return { span: [words[0]!.start, words.at(-1)!.end], tells };
}

/** Two causes of one thing that have no word and no near synonym in common, neither told elsewhere in the other's passage. */
export function causeDifference(
  { pair, a, b }: Meeting,
  textA: string,
  textB: string,
): { a: Span[]; b: Span[]; why: DifferenceReason } | null {
  if (pair.likeness < LEAST_LIKELY) return null;
  const [x, y] = [causeIn(a, textA), causeIn(b, textB)];
  if (!x || !y || meets(x, b) || meets(y, a)) return null;
  const words = { here: shownWords(textA, x.span), there: shownWords(textB, y.span) };
  return { a: [x.span], b: [y.span], why: { kind: 'cause', ...words } };
}

function meets({ tells }: Cause, claims: readonly Claim[]): boolean {
  return claims.some((claim) =>
    meaningsOf(claim.words).meanings.some(
      ({ concept, family }) => tells.has(concept) || (family >= 0 && tells.has(`f${family}`)),
    ),
  );
}
