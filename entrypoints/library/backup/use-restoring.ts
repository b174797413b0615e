import { plural, t } from '../../../components/i18n/i18n';
import type { BackupWork } from '../../../components/library/backup';
import { ask } from '../../../protocol/client';
import type { Saying } from '../../own-pages/saying';
import { IDLE } from './use-backup-file';

/**
 * Restoring what was set aside or a snapshot, and undoing it.
 * @param onRestored called when a restoring has ended: nothing is set aside any more
 */
export function useRestoring(
  { say, sayTrouble }: Saying,
  setWork: (work: BackupWork) => void,
  load: () => Promise<void>,
  onRestored: () => void,
) {
  /** Brings everything back as it is in a snapshot. */
  const undo = async (snapshot: string) => {
    setWork({ is: 'restoring' });
    try {
      const done = await ask('backup/restore', { snapshot, mode: 'replace' });
      say(t('backupUndone'), () => void undo(done.undo));
    } catch (error) {
      sayTrouble(error);
    }
    setWork(IDLE);
    void load();
  };

  /** @param left how many rows of the file are left out */
  const restore = async (how: () => Promise<{ undo: string }>, left = 0) => {
    setWork({ is: 'restoring' });
    try {
      const done = await how();
      say(left > 0 ? plural('backupRestoredBut', left) : t('backupRestored'), () => void undo(done.undo));
    } catch (error) {
      sayTrouble(error);
    }
    onRestored();
    setWork(IDLE);
    void load();
  };

  return { restore, undo };
}
