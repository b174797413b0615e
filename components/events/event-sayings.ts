/** What the reader says of whole events, as words on pairs of articles: the same words that are said of one account at a time. */
import type { EventWord } from '../../engine/model';
import type { EventDetail, PairSaying } from '../../engine/model/event-views';

/** Binds articles to the first of them: what is bound to one is bound to all. */
function bound([first, ...others]: readonly string[]): PairSaying[] {
  return others.map((otherKey) => ({ key: first!, otherKey, word: 'same-event' }));
}

/** Two events are one. */
export function joined(keys: readonly string[], others: readonly string[]): PairSaying[] {
  return bound([...keys, ...others.filter((key) => !keys.includes(key))]);
}

/**
 * Some articles of an event are not of it: they are one event of their own, and each of the others is parted from it; nothing is said of
 * the others among each other.
 */
export function takenOut(
  keys: readonly string[],
  out: readonly string[],
  word: Exclude<EventWord, 'same-event'>,
): PairSaying[] {
  const [first] = out;
  if (first === undefined) return [];
  const rest = keys.filter((key) => !out.includes(key));
  return [...bound(out), ...rest.map((otherKey): PairSaying => ({ key: first, otherKey, word }))];
}

/** What the reader said that has an article in an event, or out of it: of one of its accounts the words that bind, of others those that part. */
export function saidOf({ said, keys }: Pick<EventDetail, 'said' | 'keys'>, key: string): EventDetail['said'] {
  const isOfIt = keys.includes(key);
  return said.filter(
    (one) =>
      (one.key === key || one.otherKey === key) &&
      (one.word === 'same-event') === isOfIt &&
      (!isOfIt || (keys.includes(one.key) && keys.includes(one.otherKey))),
  );
}

/** Takes all of these words back. */
export function takenBack(said: EventDetail['said']): PairSaying[] {
  return said.map(({ key, otherKey }) => ({ key, otherKey, word: null }));
}
