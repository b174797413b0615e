/** From what a schema finds wrong to the fault that the reader is told. */
import type * as v from 'valibot';
import {
  type FileFault,
  LIMIT_FAULTS,
  type LimitFault,
  PLAIN_FAULTS,
  type PlainFault,
} from '../../model/file-faults';

/** UTF-16 units of a value or place that are told: a file may hold millions of them in one place. */
const LONGEST_TOLD = 80;

const isPlain = (code: string): code is PlainFault => (PLAIN_FAULTS as readonly string[]).includes(code);
const isLimit = (code: string): code is LimitFault => (LIMIT_FAULTS as readonly string[]).includes(code);

/** The message of a check that names a limit: `limitMessage('long-note', 100_000)`. */
export const limitMessage = (kind: LimitFault, most: number): string => `${kind} ${most}`;

const short = (text: string): string =>
  text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD - 1)}…` : text;

/** A place as it is told: the end of a long one says nothing that its beginning does not. */
export const placeTold = (path: string): string => short(path);

/** The fault of an issue, without its place. A check of ours names its kind; all else is the schema's own. */
export function faultOfIssue({ message, expected, received }: v.BaseIssue<unknown>): FileFault {
  const [code = '', most] = message.split(' ');
  if (isPlain(code)) return { kind: code };
  if (isLimit(code)) return { kind: code, most: Number(most) };
  if (expected === 'never') return { kind: 'unknown-field' };
  if (received === 'undefined') return { kind: 'missing' };
  if (expected === null) return { kind: 'wrong-value' };
  return { kind: 'unexpected', expected: short(expected), found: short(received) };
}
