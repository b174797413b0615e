/** What went wrong, in kinds that the interface has words for: what happened, what was kept, what to do. */
import type { FailureKind } from '../../protocol/messages/message-map';
import { type MessageKey, t } from './i18n';

const MESSAGES: Record<FailureKind, MessageKey> = {
  quota: 'troubleQuota',
  storage: 'troubleStorage',
  conflict: 'troubleConflict',
  'not-found': 'troubleNotFound',
  invalid: 'troubleInvalid',
  forbidden: 'troubleForbidden',
  'too-large': 'troubleTooLarge',
  private: 'troublePrivate',
  covered: 'troubleCovered',
  'too-slow': 'troubleTooSlow',
  cancelled: 'troubleCancelled',
  'put-off': 'troublePutOff',
  newer: 'troubleNewer',
  blocked: 'troubleBlocked',
  internal: 'troubleInternal',
};

export type Trouble = FailureKind;

/** The kind of trouble that a refused request carries (`error.failure.kind`); anything unknown is `internal`. */
export function troubleOf(error: unknown): Trouble {
  if (typeof error !== 'object' || error === null || !('failure' in error)) return 'internal';
  const { failure } = error;
  if (typeof failure !== 'object' || failure === null || !('kind' in failure)) return 'internal';
  return typeof failure.kind === 'string' && Object.hasOwn(MESSAGES, failure.kind)
    ? (failure.kind as Trouble)
    : 'internal';
}

export function describeTrouble(trouble: Trouble): string {
  return t(MESSAGES[trouble]);
}
