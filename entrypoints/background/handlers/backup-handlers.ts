import type { Restored } from '../../../protocol/messages/backup';
import type { Ask } from '../../../protocol/messages/message-map';
import { announceLibrary } from '../services/announcing';
import { renewFindings } from '../services/housekeeping';
import { assertNotPrivate } from '../services/place';
import type { Handlers, MessagesOf, Services } from '../services/services';

/** What the backup page asks. From a private window nothing is restored. */
export function backupHandlers(services: Services): Handlers<MessagesOf<'backup'>> {
  const { backup } = services.library;

  /** Every tab draws its notes anew; what is found in the articles is found again. */
  const changed = () =>
    services.later(async () => {
      await announceLibrary(services);
      await services.renewal.goOn();
      await renewFindings(services);
      // Only now are the restored articles found among the accounts of others.
      await announceLibrary(services);
    });

  function restore(ask: Ask<'backup/restore'>): Promise<Restored> {
    if ('token' in ask) return backup.apply(ask.token, ask.mode);
    return ask.mode === 'merge' ? backup.bringBack(ask.snapshot) : backup.undo(ask.snapshot);
  }

  return {
    'backup/state': () => backup.state(),
    'backup/page': (ask) => backup.page(ask),
    async 'backup/reminder'({ is }) {
      await (is === 'written' ? backup.written() : backup.later());
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
    async 'backup/restore'(ask, from) {
      assertNotPrivate(from);
      const restored = await restore(ask);
      changed();
      return restored;
    },
  };
}
