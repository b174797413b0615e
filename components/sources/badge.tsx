import type { SourceKind } from '../../engine/model';
import { type MessageKey, t } from '../i18n/i18n';
import { kindSign } from './colours/kind-signs';

/** What each kind of source is called. */
export const KIND: Record<SourceKind, MessageKey> = {
  'named-person': 'badgeNamed',
  organisation: 'badgeOrganisation',
  'state-media': 'badgeStateMedia',
  'anonymous-person': 'badgeAnonymous',
  'anonymous-group': 'badgeGroup',
  outlet: 'badgeOutlet',
  document: 'badgeDocument',
};

/** What kind of source speaks: "anonymous", "state medium" … */
export function KindBadge({ kind }: { kind: SourceKind }) {
  return (
    <span class={`badge ${kind}`} data-sign={kindSign(kind)}>
      {t(KIND[kind])}
    </span>
  );
}
