import { FailureError } from '../../../protocol/failures';
import type { BackupMessages } from '../../../protocol/messages/backup-messages';
import type { PageCaller } from '../access/senders';
import { announceLibrary } from '../services/announcing';
import { renewFindings } from '../services/housekeeping';
import type { Handlers, Rooms } from '../services/services';

/** What the backup page asks. From a private window nothing is restored. */
export function backupHandlers(rooms: Rooms): Handlers<keyof BackupMessages> {
  const { backup } = rooms.library;

  function assertNotPrivate({ isPrivate }: PageCaller): void {
    if (isPrivate)
      throw new FailureError('private', 'nothing is written to the library from a private window');
  }
  /** Every tab draws its notes anew; what is found in the articles is found again. */
  const changed = () =>
    rooms.later(async () => {
      await announceLibrary(rooms);
      await renewFindings(rooms);
    });

  return {
    'backup/state': () => backup.state(),
    'backup/page': (ask) => backup.page(ask),
    async 'backup/written'() {
      await backup.written();
      return true;
    },
    async 'backup/later'() {
      await backup.later();
      return true;
    },
    async 'backup/stage'(ask, from) {
      assertNotPrivate(from);
      return backup.stage(ask);
    },
    async 'backup/unstage'({ token }) {
      await backup.unstage(token);
      return true;
    },
    'backup/preview': ({ token }) => backup.preview(token),
    async 'backup/apply'({ token, mode }, from) {
      assertNotPrivate(from);
      const restored = await backup.apply(token, mode);
      changed();
      return restored;
    },
    async 'backup/bring-back'({ snapshot }, from) {
      assertNotPrivate(from);
      const restored = await backup.bringBack(snapshot);
      changed();
      return restored;
    },
    async 'backup/undo'({ snapshot }, from) {
      assertNotPrivate(from);
      const restored = await backup.undo(snapshot);
      changed();
      return restored;
    },
  };
}
