/** How a source stands to words that it does not assert, in the interface's language. */
import type { StanceType } from '../../engine/model';
import { type MessageKey, t } from '../i18n/i18n';

const WORD: Record<StanceType, MessageKey> = {
  denied: 'stanceDenied',
  doubted: 'stanceDoubted',
  asked: 'stanceAsked',
  unstated: 'stanceUnstated',
};

/** A sign before the word, for the eye alone. */
export const STANCE_SIGN: Record<StanceType, string> = {
  denied: '×',
  doubted: '~',
  asked: '?',
  unstated: '–',
};

/** "denied", "doubted"; empty where the source asserts its content. */
export const stanceWord = ({ stance }: { stance?: { type: StanceType } }): string =>
  stance ? t(WORD[stance.type]) : '';
