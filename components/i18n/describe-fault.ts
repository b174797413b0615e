/** Why something could not be had, in words: what happened, and what to do where there is something to do. */
import type { Fault, FaultKind } from '../../engine/model/views';
import { moment } from './dates';
import { type MessageKey, t } from './i18n';

const MESSAGES: Record<FaultKind, MessageKey> = {
  'not-permitted': 'faultNotPermitted',
  'bad-address': 'faultBadAddress',
  offline: 'faultOffline',
  unreachable: 'faultUnreachable',
  redirects: 'faultRedirects',
  timeout: 'faultTimeout',
  'too-large': 'faultTooLarge',
  cut: 'faultCut',
  'wrong-type': 'faultWrongType',
  'not-found': 'faultNotFound',
  refused: 'faultRefused',
  busy: 'faultBusy',
  server: 'faultServer',
  'no-article': 'faultNoArticle',
  'no-feed': 'faultNoFeed',
  cancelled: 'faultCancelled',
};

export function describeFault({ kind, after }: Fault): string {
  const words = t(MESSAGES[kind]);
  return after === undefined ? words : `${words} ${t('faultAfter', moment(after))}`;
}
