/** How a source is named and marked on the card, in the interface's language. */
import { t } from '../../../components/i18n/i18n';
import { wordsOfLink } from '../../../components/sources/chain-evidence';
import { kindSign } from '../../../components/sources/colours/kind-signs';
import { groundsLine } from '../../../components/sources/ground-words';
import { STANCE_SIGN, stanceWord } from '../../../components/sources/stance-words';
import {
  type Attribution,
  type Attributions,
  type ChainLink,
  type Source,
  type SourceKind,
  type Span,
  UNCLEAR_SOURCE,
} from '../../../engine/model';
import { ownGrounds } from '../../../engine/model/quotes/own-grounds';
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

/** What a link rests on that another sentence says; empty where no words tell. `text`: the article's. */
export function describeCarried(text: string, link: ChainLink): string {
  const words = wordsOfLink(text, link);
  return words && `${link.name} ${t('carriedOnFrom')} “${words}”`;
}

/** The source of a quote, with what the article says at this quote of how it knows. */
export function sourceAt(text: string, found: Attributions, { id, sourceId }: Attribution): Source | null {
  const source = found.sources.find((one) => one.id === sourceId);
  return source ? { ...source, access: ownGrounds(text, found).get(id) ?? [] } : null;
}

/** `text`: the article's. No name is shown where the engine is not sure enough of it: a wrong speaker is worse than none. */
export function describeSource(text: string, attribution: Attribution, source: Source | null): CardText {
  const stance = attribution.stance
    ? `${STANCE_SIGN[attribution.stance.type]} ${stanceWord(attribution)}`
    : '';
  if (attribution.sourceConfidence < UNCLEAR_SOURCE || attribution.speaker === null) {
    return { who: t('unclearSource'), badge: '', stance, grounds: [] };
  }
  if (!source) return { who: attribution.speaker, badge: '', stance, grounds: [] };
  const line = (name: string, found: ReadonlyArray<{ span: Span }> | undefined): string[] =>
    found?.length ? [`${name}: ${groundsLine(text, found)}`] : [];
  const grounds = [...line(t('howItKnows'), source.access), ...line(t('unnamedSource'), source.unnamed)];
  return {
    who: attribution.speaker,
    badge: `${kindSign(source.kind)} ${badges[source.kind]()}`,
    stance,
    grounds,
  };
}
