import { SHOWN_OUTLETS } from '../../engine/outlets/shown';
import { enumerated } from './i18n';

/** The outlets that are read by themselves: "Daily NK, Radio Free Asia, and Breitbart", or with "or". */
export function readOutlets(type?: 'conjunction' | 'disjunction'): string {
  return enumerated(
    SHOWN_OUTLETS.map(({ name }) => name),
    type,
  );
}
