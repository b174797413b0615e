/** The clause that leads a row of a comparison, in the words of the account that tells it. */
import type { Span } from '../../model';

/** UTF-16 units of a lead at most: two lines of a wide page. */
const LONGEST = 160;
/** A clause of fewer words ("the stove") is no claim: its sentence leads. */
const FEWEST_WORDS = 4;
/** What hangs on the ends of a clause that was cut out of its sentence. */
const ENDS = /^[\s“”"‘’'(«,;:–—-]+|[\s“”"‘’'()»,;:–—.-]+$/gu;

/** A clause that begins so has its subject, or what it hangs on, before it in its sentence. Collected by hand. */
const HANGING =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|should|and|or|but|nor|so|when|while|where|after|before|because|since|until|if|though|although|unless|as|that|which|who|whom|whose|to|with|without|by|than|adding|saying|citing|including)\b/u;

/**
 * @param spans clauses of the text (UTF-16 units), the first of which leads
 * @param sentences the sentences that they stand in
 * @example claimWords(text, [[13, 32]], [[0, 60]]) // "The ferry stopped on Monday"
 */
export function claimWords(text: string, spans: readonly Span[], sentences: readonly Span[]): string {
  const first = spans[0] ?? sentences[0];
  if (!first) return '';
  const clause = bare(text.slice(...first));
  const sentence = sentences.find(([start, end]) => start <= first[0] && first[1] <= end);
  const hangs = HANGING.test(clause);
  if (!sentence || (isClaim(clause) && !hangs)) return shortened(capital(clause));
  const whole = bare(text.slice(...sentence));
  // A long sentence would be cut before the clause is reached.
  return whole.length <= LONGEST || !hangs ? shortened(capital(whole)) : shortened(`… ${clause}`);
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

const bare = (words: string) => words.replace(/\s+/gu, ' ').replace(ENDS, '');

/** Korean writes a claim in three words. */
const isClaim = (words: string) =>
  words.split(' ').length >= (/\p{Script=Hangul}/u.test(words) ? FEWEST_WORDS - 1 : FEWEST_WORDS);

/** Cut between words. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > LONGEST / 2 ? end : LONGEST).replace(ENDS, '')} …`;
}
