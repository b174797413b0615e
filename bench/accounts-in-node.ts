/** `accounts-run.ts` on a database in memory: Dexie looks for IndexedDB when it is loaded, so this import stands first. */
import 'fake-indexeddb/auto';

export { measureAccounts } from './accounts-run';
