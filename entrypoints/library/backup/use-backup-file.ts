import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../components/i18n/i18n';
import { saveBlob } from '../../../components/kit/download';
import type { BackupWork } from '../../../components/library/backup';
import type { ImportKind } from '../../../engine/model/library/imports';
import { newUuid } from '../../../engine/model/uuid';
import { ask, FailureError } from '../../../protocol/client';
import type { Saying } from '../../own-pages/saying';
import { textOf } from '../importing/text-of';
import { readBackup, writeBackup } from './backup-file';

export const IDLE: BackupWork = { is: 'idle' };

/** Writing a backup to a file, and reading one: checked and set aside, until it is restored. */
export function useBackupFile({ say, sayTrouble }: Saying, load: () => Promise<void>) {
  const [work, setWork] = useState<BackupWork>(IDLE);
  const stop = useRef<AbortController | null>(null);
  /** The token of the rows that are set aside. */
  const staged = useRef<string | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

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
      if (why) setWork({ is: 'refused', file: file.name, why, brings: await broughtAs(file) });
      else sayTrouble(error);
    }
  };

  const forgetStaged = () => {
    staged.current = null;
  };

  return { work, setWork, staged, forgetStaged, cancel, write, check };
}

/** What a file is that is no backup, where it can be brought as one; `null` for everything else. */
async function broughtAs(file: Blob): Promise<ImportKind | null> {
  try {
    const { BEGINNING, kindOfBeginning } = await import('../../../engine/exchange/incoming/beginning');
    return kindOfBeginning(await textOf(file.slice(0, BEGINNING)));
  } catch {
    // It cannot be read any more: that it was refused is said all the same.
    return null;
  }
}
