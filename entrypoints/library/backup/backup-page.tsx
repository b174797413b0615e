import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../components/i18n/i18n';
import { type Trouble, troubleOf } from '../../../components/i18n/trouble';
import { Failed, Loading } from '../../../components/kit/states';
import { Backup } from '../../../components/library/backup';
import { ask } from '../../../protocol/client';
import type { BackupState } from '../../../protocol/messages/backup';
import type { Saying } from '../../own-pages/saying';
import { useBackupFile } from './use-backup-file';
import { useRestoring } from './use-restoring';

/** Export of everything, restoring, snapshots. */
export function BackupPage({ say, sayTrouble }: Saying) {
  const [facts, setFacts] = useState<BackupState | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const load = () =>
    ask('backup/state', {}).then(
      (found) => {
        setFacts(found);
        setTrouble(null);
      },
      (error: unknown) => setTrouble(troubleOf(error)),
    );
  useEffect(() => {
    void load();
  }, []);
  const { work, setWork, staged, forgetStaged, cancel, write, check } = useBackupFile(
    { say, sayTrouble },
    load,
  );
  const { restore, undo } = useRestoring({ say, sayTrouble }, setWork, load, forgetStaged);

  if (trouble !== null) return <Failed trouble={trouble} onRetry={() => void load()} />;
  if (facts === null) return <Loading words={t('loading')} />;
  return (
    <Backup
      facts={facts}
      work={work}
      events={{
        onWrite: () => void write(),
        onFile: (file) => void check(file),
        onCancel: cancel,
        onApply: (mode) => {
          const token = staged.current;
          if (token !== null)
            void restore(() => ask('backup/restore', { token, mode }), work.is === 'checked' ? work.left : 0);
        },
        onSnapshot: (snapshot, why) =>
          void (why === 'daily'
            ? restore(() => ask('backup/restore', { snapshot, mode: 'merge' }))
            : undo(snapshot)),
      }}
    />
  );
}
