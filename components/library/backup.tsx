import type { IsoDate } from '../../engine/model';
import type { FaultInFile, FileFault } from '../../engine/model/file-faults';
import type { ImportKind } from '../../engine/model/library/imports';
import { moment, number, size } from '../i18n/dates';
import { describeFaultInFile, describeFileFault } from '../i18n/describe-file-fault';
import { plural, t } from '../i18n/i18n';
import { IMPORT_IS } from '../i18n/import-kinds';
import { FilePicker } from '../kit/file-picker';

interface Counts {
  fresh: number;
  same: number;
  differs: number;
}

export interface BackupFacts {
  articles: number;
  notes: number;
  used: number | null;
  lastBackup: IsoDate | null;
  due: boolean;
  snapshots: Array<{
    id: string;
    taken: IsoDate;
    why: 'daily' | 'before-restore';
    articles: number;
    notes: number;
  }>;
  broken: string | null;
  newer?: boolean;
}

/** What a restore would do. */
interface RestorePreview {
  articles: Counts;
  notes: Counts;
  onlyHere: { articles: number; notes: number };
}

/**
 * `percent`: of the work under way. `refused`: the file is no sound backup, and what is wrong with it; `brings`: what it is instead, where
 * it can be brought as a file.
 */
export type BackupWork =
  | { is: 'idle' }
  | { is: 'writing' | 'checking'; percent: number }
  | { is: 'restoring' }
  | { is: 'refused'; file: string; why: FaultInFile; brings?: ImportKind | null }
  | { is: 'checked'; file: string; preview: RestorePreview; refused?: readonly LeftOut[]; left?: number };

/** A line of the file that will be left out, and why. */
interface LeftOut {
  line: number;
  table: string;
  fault: FileFault;
}

export interface BackupEvents {
  onWrite(): void;
  onFile(file: File): void;
  onCancel(): void;
  onApply(mode: 'merge' | 'replace'): void;
  /** Brings back from a daily snapshot, or undoes a restore. */
  onSnapshot(id: string, why: 'daily' | 'before-restore'): void;
}

interface Props {
  facts: BackupFacts;
  work: BackupWork;
  events: BackupEvents;
}

/** Export of everything, restoring, and the snapshots inside the browser. */
export function Backup({ facts, work, events }: Props) {
  const busy = work.is === 'writing' || work.is === 'checking' || work.is === 'restoring';
  return (
    <>
      <h1>{t('backup')}</h1>
      <div class="options backup">
        {facts.broken !== null && (
          <div class="trouble" role="alert">
            <p>
              <strong>{t(facts.newer ? 'backupNewer' : 'backupBroken')}</strong>{' '}
              {t(facts.newer ? 'backupNewerHelp' : 'backupBrokenHelp')}
            </p>
            {!facts.newer && <p>{facts.broken}</p>}
          </div>
        )}
        <dl class="facts">
          <dt>{t('articles')}</dt>
          <dd>{number(facts.articles)}</dd>
          <dt>{t('notes')}</dt>
          <dd>{number(facts.notes)}</dd>
          <dt>{t('storedSize')}</dt>
          <dd>{facts.used === null ? t('storedSizeUnknown') : size(facts.used)}</dd>
          <dt>{t('backupLast')}</dt>
          <dd>{facts.lastBackup === null ? t('backupNever') : moment(facts.lastBackup)}</dd>
        </dl>
        <h2>{t('backupFile')}</h2>
        <p>{t('backupFileHelp')}</p>
        <p>{t('backupUninstall')}</p>
        <p class="acts">
          <button type="button" class="button strong" disabled={busy} onClick={events.onWrite}>
            {t('backupWrite')}
          </button>
        </p>
        {work.is === 'writing' && (
          <UnderWay label={t('backupWriting')} percent={work.percent} onCancel={events.onCancel} />
        )}
        {facts.broken === null && (
          <>
            <h2>{t('backupRestore')}</h2>
            <p>{t('backupRestoreHelp')}</p>
            <Restore work={work} busy={busy} events={events} />
            <h2>{t('snapshots')}</h2>
            <p>{t('snapshotsHelp')}</p>
            <Snapshots facts={facts} busy={busy} events={events} />
          </>
        )}
      </div>
    </>
  );
}

function UnderWay({ label, percent, onCancel }: { label: string; percent: number; onCancel(): void }) {
  return (
    <p class="acts">
      <progress max={100} value={percent} aria-label={label} />
      <span role="status">{label}</span>
      <button type="button" class="link" onClick={onCancel}>
        {t('cancel')}
      </button>
    </p>
  );
}

function Restore({ work, busy, events }: Pick<Props, 'work' | 'events'> & { busy: boolean }) {
  return (
    <>
      <p class="acts">
        <FilePicker
          label={t('backupPick')}
          takes={t('backupPickTakes')}
          accept=".jsonl,.ndjson,application/x-ndjson"
          busy={busy}
          onFile={events.onFile}
        />
      </p>
      {work.is === 'checking' && (
        <UnderWay label={t('backupChecking')} percent={work.percent} onCancel={events.onCancel} />
      )}
      {work.is === 'restoring' && <p role="status">{t('backupRestoring')}</p>}
      {work.is === 'refused' && (
        <div class="trouble" role="alert">
          <p>
            <strong>{t('backupRefused', work.file)}</strong>{' '}
            {work.brings ? t('backupIsImport', t(IMPORT_IS[work.brings])) : t('backupRefusedHelp')}
          </p>
          {!work.brings && <p>{describeFaultInFile(work.why)}</p>}
        </div>
      )}
      {work.is === 'checked' && (
        <Preview
          file={work.file}
          preview={work.preview}
          refused={work.refused ?? []}
          left={work.left ?? 0}
          events={events}
        />
      )}
    </>
  );
}

function Preview({
  file,
  preview: { articles, notes, onlyHere },
  refused,
  left,
  events,
}: {
  file: string;
  preview: RestorePreview;
  refused: readonly LeftOut[];
  left: number;
  events: BackupEvents;
}) {
  const rows = [
    ['articles', articles, onlyHere.articles],
    ['notes', notes, onlyHere.notes],
  ] as const;
  const unknown = [
    ...new Set(refused.flatMap(({ table, fault }) => (fault.kind === 'unknown-table' ? [table] : []))),
  ];
  return (
    <section class="note" aria-label={t('backupSound', file)}>
      <p role="status">{left > 0 ? plural('backupLeftOut', left) : t('backupSound', file)}</p>
      {unknown.length > 0 && (
        <p>
          <strong>{t('backupUnknownTables', unknown.join(', '))}</strong>
        </p>
      )}
      {refused.length > 0 && (
        <details>
          <summary>{t('backupLeftOutWhich')}</summary>
          <ul class="left-out">
            {refused.map(({ line, table, fault }, at) => (
              <li key={at}>
                {t('backupLeftOutLine', number(line))}{' '}
                {[table, describeFileFault(fault)].filter(Boolean).join(': ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      <table class="preview">
        <thead>
          <tr>
            <td />
            {(['previewFresh', 'previewSame', 'previewDiffers', 'previewOnlyHere'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, { fresh, same, differs }, only]) => (
            <tr key={name}>
              <th scope="row">{t(name)}</th>
              {[fresh, same, differs, only].map((count, at) => (
                <td key={at}>{number(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('backupMergeHelp')}</p>
      {left === 0 && <p>{t('backupReplaceHelp')}</p>}
      <p class="acts">
        <button type="button" class="button strong" onClick={() => events.onApply('merge')}>
          {t('backupMerge')}
        </button>
        {left === 0 && (
          <button type="button" class="button" onClick={() => events.onApply('replace')}>
            {t('backupReplace')}
          </button>
        )}
        <button type="button" class="link" onClick={events.onCancel}>
          {t('cancel')}
        </button>
      </p>
    </section>
  );
}

function Snapshots({ facts, busy, events }: Pick<Props, 'facts' | 'events'> & { busy: boolean }) {
  if (facts.snapshots.length === 0) return <p class="help">{t('snapshotsNone')}</p>;
  return (
    <ul class="snapshots">
      {facts.snapshots.map(({ id, taken, why, articles, notes }) => (
        <li key={id}>
          {[
            moment(taken),
            plural('notesCount', notes),
            plural('articlesFound', articles),
            why === 'before-restore' && t('snapshotBefore'),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          <button type="button" class="link" disabled={busy} onClick={() => events.onSnapshot(id, why)}>
            {t(why === 'daily' ? 'snapshotBringBack' : 'snapshotUndo')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One line over the library's pages when it is time to export to a file again. */
export function BackupReminder({ onLater }: { onLater(): void }) {
  return (
    <p class="reminder" role="status">
      <span>{t('backupDue')}</span>
      <a href="library.html#/backup">{t('backup')}</a>
      <button type="button" class="link" onClick={onLater}>
        {t('backupLater')}
      </button>
    </p>
  );
}
