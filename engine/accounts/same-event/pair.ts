/**
 * Whether two accounts that are set side by side tell one happening: the evidence that the library's articles are joined by,
 * for two that stand alone. No crowd is around them, and words are as rare as they are in the field.
 */
import type { AccountInput } from '../../text/account-text';
import { EVENT_MODEL, probability } from './event-model';
import { featuresOf } from './features';
import { eachNeighbour } from './neighbourhood';
import { neighbourhoodOf } from './rank';
import type { LibraryStatistics } from './vocabulary';

/** A library that holds nothing: only what is known of the field counts. */
const NO_LIBRARY: LibraryStatistics = { articles: 0, frequency: () => 0 };

/**
 * Under this the two tell different happenings. Of pairs of the labelled libraries that may be read, 128 of 128 accounts of one
 * event lie above it, and 3 in 100 of those that have no more than the subject in common.
 */
export const ANOTHER_HAPPENING = 0.3;

/** The two may have one key (an article beside itself); a ranking leaves out what has the key that is asked about. */
const OTHER = 'other';

/** How probable it is that two accounts tell one happening, 0 to 1; symmetric. */
export function sameHappening(a: AccountInput, b: AccountInput): number {
  const { members, rarities } = neighbourhoodOf(
    { ...featuresOf(a), key: '' },
    [{ ...featuresOf(b), key: OTHER }],
    NO_LIBRARY,
  );
  let found = 0;
  eachNeighbour(members, rarities, (_one, _other, evidence) => {
    found = probability(EVENT_MODEL, evidence);
  });
  return found;
}
