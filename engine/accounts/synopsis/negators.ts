/** Words that deny. */
import type { Lexeme } from '../../text/lexemes';

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
