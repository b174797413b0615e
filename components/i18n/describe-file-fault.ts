/** What is wrong with a file that the reader brings, in words, each with its place. */
import type { FaultInFile, FileFault, LimitFault, PlainFault } from '../../engine/model/file-faults';
import { number } from './dates';
import { type MessageKey, t } from './i18n';

const PLAIN: Record<PlainFault, MessageKey> = {
  'not-a-backup': 'fileFaultNotABackup',
  'newer-backup': 'fileFaultNewerBackup',
  'empty-file': 'fileFaultEmptyFile',
  'not-a-line': 'fileFaultNotALine',
  'changed-line': 'fileFaultChangedLine',
  'long-line': 'fileFaultLongLine',
  'lines-missing': 'fileFaultLinesMissing',
  'after-end': 'fileFaultAfterEnd',
  'no-end': 'fileFaultNoEnd',
  'no-table': 'fileFaultNoTable',
  'unknown-table': 'fileFaultUnknownTable',
  'article-nowhere': 'fileFaultArticleNowhere',
  'too-large': 'fileFaultTooLarge',
  missing: 'fileFaultMissing',
  'unknown-field': 'fileFaultUnknownField',
  'wrong-value': 'fileFaultWrongValue',
  empty: 'fileFaultEmpty',
  'not-whole': 'fileFaultNotWhole',
  negative: 'fileFaultNegative',
  'no-date': 'fileFaultNoDate',
  'no-instant': 'fileFaultNoInstant',
  'no-such-day': 'fileFaultNoSuchDay',
  'no-web-address': 'fileFaultNoWebAddress',
  'no-article-key': 'fileFaultNoArticleKey',
  'no-such-revision': 'fileFaultNoSuchRevision',
  'start-after-end': 'fileFaultStartAfterEnd',
  'span-outside': 'fileFaultSpanOutside',
  'other-key': 'fileFaultOtherKey',
  'other-address': 'fileFaultOtherAddress',
  'no-annotations': 'fileFaultNoAnnotations',
  'no-annotation': 'fileFaultNoAnnotation',
  'no-uuid': 'fileFaultNoUuid',
  'no-web-page': 'fileFaultNoWebPage',
  'other-article': 'fileFaultOtherArticle',
  'second-target': 'fileFaultSecondTarget',
  'target-elsewhere': 'fileFaultTargetElsewhere',
  'deep-body': 'fileFaultDeepBody',
  'deep-selector': 'fileFaultDeepSelector',
  'body-without-kind': 'fileFaultBodyWithoutKind',
  'selector-without-kind': 'fileFaultSelectorWithoutKind',
  'earlier-id': 'fileFaultEarlierId',
  'unknown-file': 'fileFaultUnknownFile',
  'is-backup': 'fileFaultIsBackup',
  'newer-bundle': 'fileFaultNewerBundle',
  'ris-outside': 'fileFaultRisOutside',
  'ris-no-end': 'fileFaultRisNoEnd',
  'unseen-character': 'fileFaultUnseenCharacter',
  'mixed-alphabets': 'fileFaultMixedAlphabets',
  'unlisted-source': 'fileFaultUnlistedSource',
  'other-host': 'fileFaultOtherHost',
  'double-id': 'fileFaultDoubleId',
};

const LIMITS: Record<LimitFault, MessageKey> = {
  'long-note': 'fileFaultLongNote',
  'many-accounts': 'fileFaultManyAccounts',
  'many-addresses': 'fileFaultManyAddresses',
  'long-file': 'fileFaultLongFile',
};

function withoutPlace(fault: FileFault): string {
  switch (fault.kind) {
    case 'long-note':
    case 'many-accounts':
    case 'many-addresses':
    case 'long-file':
      return t(LIMITS[fault.kind], number(fault.most));
    case 'no-json':
      return fault.line === undefined ? t('fileFaultNoJson') : t('fileFaultNoJsonFrom', number(fault.line));
    case 'unexpected':
      return t('fileFaultUnexpected', fault.expected, fault.found);
    case 'body-kind':
      return t('fileFaultBodyKind', fault.type);
    case 'selector-kind':
      // The model's own name of it, in every language.
      return fault.type;
    default:
      return t(PLAIN[fault.kind]);
  }
}

/** "events.0.title: must not be empty", "the file: not JSON"; without a place the fault alone. */
export function describeFileFault(fault: FileFault): string {
  const words = withoutPlace(fault);
  if (fault.at === undefined) return words;
  return fault.at === '' ? t('fileFaultWhole', words) : t('fileFaultAt', fault.at, words);
}

/** The same with its line: "Line 12: the line was changed or cut off". */
export function describeFaultInFile({ line, fault }: FaultInFile): string {
  const words = describeFileFault(fault);
  return line === null ? words : t('importRow', number(line), words);
}
