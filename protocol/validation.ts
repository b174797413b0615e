/** What comes in, held against the definitions of the messages. */
import * as v from 'valibot';
import { FailureError } from './failures';
import { MESSAGES } from './messages/all';
import type { Ask, MessageName } from './messages/message-map';
import { TOO_LARGE } from './schemas/schema-parts';

/** Whether a value is the name of a message. */
export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(MESSAGES, name);
}

/**
 * The `ask` of a message as its definition says, without anything beside it.
 * @throws FailureError `too-large` where a size is over its limit, `invalid` for every other fault, with its path.
 */
export function validate<N extends MessageName>(name: N, ask: unknown): Ask<N> {
  const result = v.safeParse(MESSAGES[name].ask, ask, { abortEarly: true });
  if (result.success) return result.output as Ask<N>;
  const issue = result.issues[0];
  const path = v.getDotPath(issue) ?? '';
  throw new FailureError(
    issue.message === TOO_LARGE ? 'too-large' : 'invalid',
    `${name} ${path}: ${issue.message}`,
  );
}
