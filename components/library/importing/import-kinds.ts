import type { ImportKind } from '../../../engine/model/library/imports';
import type { MessageKey } from '../../i18n/i18n';

/** What a file is, behind its name and a colon. */
export const IMPORT_IS: Record<ImportKind, MessageKey> = {
  own: 'importIsOwn',
  others: 'importIsOthers',
  hypothesis: 'importIsHypothesis',
  bundle: 'importIsBundle',
  addresses: 'importIsAddresses',
};
