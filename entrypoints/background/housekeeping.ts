import type { SessionStore } from '../../storage/session-store';
import type { Rooms } from './rooms';

const BEGUN = 'session-begun';

/** Index entries renewed in one go after an update of the accounts engine: about a second of work. */
const REINDEXED_AT_ONCE = 50;

/**
 * Once in a session of the browser: what was deleted in an earlier one can no longer be undone and goes for good, and
 * index entries of an older engine are renewed. The session's store is empty when a session begins.
 */
export async function beginSession({ library }: Rooms, store: SessionStore, now = new Date()): Promise<void> {
  if (await store.get(BEGUN)) return;
  await store.set(BEGUN, true);
  await library.forgetDeleted(now);
  while ((await library.reindex(REINDEXED_AT_ONCE)) > 0);
}

/** A window was closed: with the last private one, everything of private windows is forgotten. */
export async function windowClosed({ session }: Rooms, privateWindowsLeft: number): Promise<void> {
  if (privateWindowsLeft === 0) await session.forget();
}
