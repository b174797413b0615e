/** What a synopsis row's relation rests on, in words. */
import type { AttitudeKind, RowReason, SharedWord } from '../../engine/model';
import { monthDay } from '../i18n/dates';
import { type MessageKey, t } from '../i18n/i18n';

const ATTITUDES: Record<AttitudeKind, MessageKey> = {
  anger: 'attitudeAnger',
  doubt: 'attitudeDoubt',
  blame: 'attitudeBlame',
  fear: 'attitudeFear',
  calm: 'attitudeCalm',
  sympathy: 'attitudeSympathy',
  welcome: 'attitudeWelcome',
  praise: 'attitudePraise',
  trust: 'attitudeTrust',
  mockery: 'attitudeMockery',
  grief: 'attitudeGrief',
  envy: 'attitudeEnvy',
};

/** "anger, doubt" */
export function describeAttitudes(kinds: readonly AttitudeKind[]): string {
  return kinds.map((kind) => t(ATTITUDES[kind])).join(', ');
}

const wordsIn = (words: readonly SharedWord[]) =>
  words.map(({ here, there }) => (there === undefined ? here : `${here} / ${there}`)).join(', ');

/** "“nine” here, “six” there.", "Both: Musan, bridge, closed / shut." */
export function describeRowReason(reason: RowReason): string {
  switch (reason.kind) {
    case 'figure':
      return reason.of === undefined
        ? t('whyWords', reason.here, reason.there)
        : t('whySlot', reason.of, reason.here, reason.there);
    case 'time':
      return t('whySlot', t('slotTime'), reason.here, reason.there);
    case 'place':
      return t('whySlot', t('slotPlace'), reason.here, reason.there);
    case 'actor':
      return t('whySlot', t('slotActor'), reason.here, reason.there);
    case 'cause':
      return t('whySlot', t('slotCause'), reason.here, reason.there);
    case 'words':
    case 'denial':
      return t('whyWords', reason.here, reason.there);
    case 'day':
      return t('whyDays', monthDay(reason.here), monthDay(reason.there));
    case 'guess':
      return t(reason.by === 'here' ? 'whyGuessHere' : 'whyGuessThere', reason.words);
    case 'attitudes':
      return t('whyAttitudes', describeAttitudes(reason.here), describeAttitudes(reason.there));
    case 'same-attitudes':
      return t('whySameAttitudes');
    case 'same-quotation':
      return t('whySameQuotation');
    case 'same-wording':
      return t('whySameWording');
    case 'shared-words':
      return t('whySharedWords', wordsIn(reason.words));
    case 'not-compared':
      return t('whyNotCompared');
    case 'same-figure':
      return reason.here === reason.there
        ? t('whySameFigure', reason.here)
        : t('whyFigures', reason.here, reason.there);
    case 'compatible-figures':
      return t('whyCompatibleFigures');
    case 'no-counterpart':
      return t('whyNoCounterpart');
  }
}
