/** How a source is named and marked on the card, in the interface's language. */
import { t } from '../../../components/i18n/i18n';
import { type Attribution, type Source, type SourceKind, UNCLEAR_SOURCE } from '../../../engine/model';
import type { CardText } from './card';

const badges: Record<SourceKind, () => string> = {
  'named-person': () => t('badgeNamed'),
  organisation: () => t('badgeOrganisation'),
  'state-media': () => t('badgeStateMedia'),
  'anonymous-person': () => t('badgeAnonymous'),
  'anonymous-group': () => t('badgeGroup'),
  outlet: () => t('badgeOutlet'),
  document: () => t('badgeDocument'),
};

/** No name is shown where the engine is not sure enough of it: a wrong speaker is worse than none. */
export function describeSource(attribution: Attribution, source: Source | null): CardText {
  if (attribution.sourceConfidence < UNCLEAR_SOURCE || attribution.speaker === null) {
    return { who: t('unclearSource'), badge: '' };
  }
  return { who: attribution.speaker, badge: source ? badges[source.kind]() : '' };
}
