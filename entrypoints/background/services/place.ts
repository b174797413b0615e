/** The one place where an `about` becomes an article. */
import { FailureError } from '../../../protocol/failures';
import type { About } from '../../../protocol/schemas/schema-parts';
import type { ClientCaller, PageCaller } from '../access/senders';
import type { Maker } from './announcing';
import { type Place, repositoryFor, type Services } from './services';

/** The part of a message that names its article: one, several, or none. */
interface Addressed {
  about: About | { keys: unknown } | null;
  /** The article that is meant, as far as the asker knows. */
  articleKey?: string | undefined;
}

/** Resolves an `about`. A client's is the article of its tab, whoever has come through `callerOf` with a key is a page of ours. */
export async function placeOf(
  services: Services,
  { about }: Addressed,
  from: ClientCaller | PageCaller,
): Promise<Place> {
  if (from.who === 'client') {
    const { tabId, isPrivate } = from;
    const key = tabId === null ? null : ((await services.states.get(tabId))?.article ?? null);
    return { tabId, key, mayWrite: true, isPrivate, repository: repositoryFor(services, isPrivate), from };
  }
  const key = about !== null && typeof about === 'object' && 'key' in about ? about.key : null;
  // The library's page has nothing of private windows, not even in one.
  return {
    tabId: null,
    key,
    mayWrite: !from.isPrivate,
    isPrivate: false,
    repository: services.library,
    from,
  };
}

/** Who changes something there, for those who are told. */
export const makerIn = ({ isPrivate, from }: Place): Maker => ({ isPrivate, client: from.client });

/** The key of a place. @throws FailureError `not-found` where the tab shows no article, or another one than was meant */
export function keyOf({ key }: Place, meant?: string): string {
  if (key === null) throw new FailureError('not-found', 'no article is open in this tab');
  if (meant !== undefined && meant !== key)
    throw new FailureError('not-found', 'the tab has gone on to another article');
  return key;
}

/**
 * A private window's own page of the library reads; it writes nothing and asks nothing of the network.
 * @param why what is refused, for the console
 * @throws FailureError `private`
 */
export function assertNotPrivate(
  { isPrivate }: { isPrivate: boolean },
  why = 'nothing is written to the library from a private window',
): void {
  if (isPrivate) throw new FailureError('private', why);
}

/** @throws FailureError `private` */
export const assertMayWrite = ({ mayWrite }: Place): void => assertNotPrivate({ isPrivate: !mayWrite });
