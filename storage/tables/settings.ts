import { DEFAULT_SETTINGS, type Settings } from '../../engine/model/views';
import type { LibraryDatabase } from '../database/database';

export async function readSettings(db: LibraryDatabase): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await db.settings.get('settings'))?.changed };
}

/** Changes some settings and answers all of them, once they are stored. */
export async function changeSettings(db: LibraryDatabase, changes: Partial<Settings>): Promise<Settings> {
  return db.transaction('rw', db.settings, async () => {
    const changed = { ...(await db.settings.get('settings'))?.changed, ...changes };
    await db.settings.put({ name: 'settings', changed });
    return { ...DEFAULT_SETTINGS, ...changed };
  });
}
