/**
 * The few words that stand on the page itself, in English, for a renderer whose `i18n` is empty (`entrypoints/own-pages/page-messages.ts`
 * says when): a content script cannot read the package's files. A test holds that no word of this folder is missing here.
 */
import type { MessageSource } from '../../components/i18n/i18n';
import { messagesFrom } from '../../components/i18n/i18n';
import {
  badgeAnonymous,
  badgeDocument,
  badgeGroup,
  badgeNamed,
  badgeOrganisation,
  badgeOutlet,
  badgeStateMedia,
  carriedOnFrom,
  chainSource,
  edgeAccounts_one,
  edgeAccounts_other,
  edgeBlocked,
  edgeFailed,
  edgeInFrame,
  edgeInShadow,
  edgeLeftOut,
  edgeNewer,
  edgeNotInSight,
  edgeQuota,
  edgeQuotes_one,
  edgeQuotes_other,
  edgeTooLarge,
  edgeTranslated,
  edgeTranslatedUnread,
  edgeUnsettled,
  extensionName,
  howItKnows,
  note,
  resizeSidebar,
  unclearSource,
  unnamedSource,
} from '../../public/_locales/en/messages.json';

const ENGLISH = {
  extensionName,
  edgeQuotes_one,
  edgeQuotes_other,
  edgeAccounts_one,
  edgeAccounts_other,
  edgeQuota,
  edgeTooLarge,
  edgeNewer,
  edgeNotInSight,
  edgeBlocked,
  edgeFailed,
  edgeInFrame,
  edgeInShadow,
  edgeTranslatedUnread,
  edgeTranslated,
  edgeLeftOut,
  edgeUnsettled,
  resizeSidebar,
  unclearSource,
  badgeNamed,
  badgeOrganisation,
  badgeStateMedia,
  badgeAnonymous,
  badgeGroup,
  badgeOutlet,
  badgeDocument,
  chainSource,
  carriedOnFrom,
  howItKnows,
  unnamedSource,
  note,
};

/** `own`, or English where it has no words. */
export function orEnglish(own: MessageSource): MessageSource {
  return own.getMessage('extensionName') === '' ? messagesFrom(ENGLISH) : own;
}
