import type { SessionStore } from '../../../storage/private/session-store';
import { forgetRemovedShelves, renewShelves } from '../../../storage/shelves/other-shelves';
import { announceLibrary } from './announcing';
import type { Services } from './services';

const BEGUN = 'session-begun';

/**
 * Once in a session of the browser: what was deleted in an earlier one can no longer be undone and goes for good. The
 * session's store is empty when a session begins.
 */
export async function beginSession(
  { library }: Services,
  store: SessionStore,
  now = new Date(),
): Promise<void> {
  if (await store.get(BEGUN)) return;
  await library.releaseDrafts();
  await library.mendTimes(now);
  await library.forgetDeleted(now);
  await forgetRemovedShelves(library.db);
  await library.backup.beginSession();
  await store.set(BEGUN, true);
}

/**
 * Brings what older engines found up to date, then looks over the index by which accounts are found, takes into the index of words what
 * it lacks, and groups events. It goes on at the next start of the background where it was cut off; the reader may stop the first part.
 */
export async function renewFindings({ library, renewal, grouping }: Services): Promise<void> {
  await renewal.run();
  if (await library.lookOver()) await renewal.run();
  await library.wordIndex.fill();
  await renewShelves(library.db);
  await grouping.run();
}

/** A window was closed: with the last private one, everything of private windows is forgotten. */
export async function windowClosed({ session }: Services, privateWindowsLeft: number): Promise<void> {
  if (privateWindowsLeft === 0) await session.forget();
}

/** Lets go what is due; whoever shows one of those articles asks for it anew. */
export async function letTextsGo(services: Services): Promise<void> {
  const { due } = await services.texts.due({});
  await services.texts.run();
  if (due > 0 && (await services.texts.due({})).due < due) await announceLibrary(services);
}
