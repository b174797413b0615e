import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../components/i18n/i18n';
import { type Trouble, troubleOf } from '../../components/i18n/trouble';
import { saveBlob } from '../../components/kit/download';
import { Failed, Loading } from '../../components/kit/states';
import { Backup, type BackupWork } from '../../components/library/backup';
import { newUuid } from '../../engine/model/uuid';
import { ask, FailureError } from '../../protocol/client';
import type { BackupState } from '../../protocol/messages/backup';
import { readBackup, writeBackup } from './backup-file';
import type { Saying } from './saying';

const IDLE: BackupWork = { is: 'idle' };

/** Export of everything, restoring, snapshots. */
export function BackupPage({ say, sayTrouble }: Saying) {
  const [facts, setFacts] = useState<BackupState | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [work, setWork] = useState<BackupWork>(IDLE);
  const stop = useRef<AbortController | null>(null);
  const staged = useRef<string | null>(null);

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
    return () => stop.current?.abort();
  }, []);

  /** Ends what is under way, and forgets what was set aside. */
  const cancel = () => {
    stop.current?.abort();
    if (staged.current !== null) void ask('backup/unstage', { token: staged.current }).catch(() => {});
    staged.current = null;
    setWork(IDLE);
  };

  const write = async () => {
    cancel();
    const stopping = new AbortController();
    stop.current = stopping;
    setWork({ is: 'writing', percent: 0 });
    try {
      const blob = await writeBackup(
        (cursor) => ask('backup/page', { cursor }),
        (done, total) => setWork({ is: 'writing', percent: total > 0 ? (100 * done) / total : 100 }),
        stopping.signal,
      );
      if (blob === null) return;
      const name = `second-source-${new Date().toISOString().slice(0, 10)}.jsonl`;
      saveBlob(name, blob);
      // A library that could not be brought up to date takes no notes of its exports either.
      await ask('backup/reminder', { is: 'written' }).catch(() => {});
      say(t('exported', name));
      void load();
    } catch (error) {
      sayTrouble(error);
    }
    setWork(IDLE);
  };

  const check = async (file: File) => {
    cancel();
    const stopping = new AbortController();
    stop.current = stopping;
    const token = newUuid();
    staged.current = token;
    setWork({ is: 'checking', percent: 0 });
    try {
      const read = await readBackup(
        file,
        token,
        (part) => ask('backup/stage', part),
        (done, total) => setWork({ is: 'checking', percent: total > 0 ? (100 * done) / total : 100 }),
        stopping.signal,
      );
      if (read === null) return;
      const preview = await ask('backup/preview', { token });
      const refused = [...read.refused, ...preview.refused].sort((one, other) => one.line - other.line);
      const left = read.count + preview.refusedCount;
      setWork({ is: 'checked', file: file.name, preview, refused, left });
    } catch (error) {
      cancel();
      const why = error instanceof FailureError ? error.failure.file : undefined;
      if (why) setWork({ is: 'refused', file: file.name, why });
      else sayTrouble(error);
    }
  };

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

  const restore = async (how: () => Promise<{ undo: string }>, left = 0) => {
    setWork({ is: 'restoring' });
    try {
      const done = await how();
      say(left > 0 ? plural('backupRestoredBut', left) : t('backupRestored'), () => void undo(done.undo));
    } catch (error) {
      sayTrouble(error);
    }
    staged.current = null;
    setWork(IDLE);
    void load();
  };

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
