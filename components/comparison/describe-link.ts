/** What two accounts of several say to each other, in words that name both: "here" and "there" tell nothing in four columns. */
import type { Independence, Relation, RowReason } from '../../engine/model';
import { STATE_MEDIA } from '../../engine/model/reasons';
import { describeRelation } from '../accounts/describe-accounts';
import { describeAttitudes, describeRowReason } from '../accounts/describe-row-reason';
import { monthDay } from '../i18n/dates';
import { t } from '../i18n/i18n';

/** The names of the two, in the order in which the reason was found. */
type Names = readonly [here: string, there: string];

/** "Daily NK: “nine”; Radio Free Asia: “six”." */
export function describeBetween(reason: RowReason, [a, b]: Names): string {
  const said = (here: string, there: string) => t('whyBetween', a, here, b, there);
  const plain = (here: string, there: string) => t('whyBetweenPlain', a, here, b, there);
  switch (reason.kind) {
    case 'figure':
    case 'time':
    case 'place':
    case 'actor':
    case 'cause':
    case 'words':
    case 'denial':
      return said(reason.here, reason.there);
    case 'day':
      return plain(monthDay(reason.here), monthDay(reason.there));
    case 'guess': {
      const guess = `“${reason.words}”`;
      const flat = t('whyStatedFlatly');
      return reason.by === 'here' ? plain(guess, flat) : plain(flat, guess);
    }
    case 'attitudes':
      return plain(describeAttitudes(reason.here), describeAttitudes(reason.there));
    case 'same-figure':
      return reason.here === reason.there ? describeRowReason(reason) : said(reason.here, reason.there);
    default:
      return describeRowReason(reason);
  }
}

/** "differs", or "only Daily NK" for what one of the two alone tells. */
export function describeRelationBetween(relation: Relation, [a, b]: Names): string {
  if (relation === 'only-a') return t('compareOnlyOne', a);
  return relation === 'only-b' ? t('compareOnlyOne', b) : describeRelation(relation);
}

/** How two accounts relate: "Breitbart relays Radio Free Asia." */
export function describeRelay({ verdict, origin }: Independence, [a, b]: Names): string {
  switch (verdict) {
    case 'a-relays-b':
      return t('compareRelays', a, b);
    case 'b-relays-a':
      return t('compareRelays', b, a);
    case 'same-origin':
      if (origin === null) return t('compareSameUnnamed', a, b);
      return t('compareSame', a, b, origin === STATE_MEDIA ? t('originStateMedia') : origin);
    case 'independent':
      return t('compareNoRelay', a, b);
    default:
      return t('compareUnknown', a, b);
  }
}
