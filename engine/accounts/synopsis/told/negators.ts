/** Words that deny. */
import type { Lexeme } from '../../../text/lexemes';

const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'without',
  'neither',
  'nor',
  'cannot',
]);

/** "not", "never", "doesn't": all of them are function words. */
export function isNegator({ stop, word }: Lexeme): boolean {
  return stop && (NEGATORS.has(word) || word.endsWith("n't"));
}

/** "denied that …": what follows is taken back. */
const DENYING = /^(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|reject(?:s|ed|ing)?|doubt(?:s|ed)?)$/;

/** Whether a word denies what follows it, as a negator or as a verb. */
export function isDenial(lex: Lexeme): boolean {
  return isNegator(lex) || DENYING.test(lex.word);
}
