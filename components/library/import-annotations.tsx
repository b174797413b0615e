import type { FaultInFile } from '../../engine/model/file-faults';
import { number } from '../i18n/dates';
import { describeFaultInFile } from '../i18n/describe-file-fault';
import { plural, t } from '../i18n/i18n';
import { FilePicker } from '../kit/file-picker';
import { useDrop } from '../kit/use-drop';

/** What a file of annotations would change. */
interface ImportFacts {
  articles: Array<{ key: string; title: string | null; fresh: number; same: number; differs: number }>;
  refused: FaultInFile[];
  refusedCount: number;
  left: FaultInFile[];
  leftCount: number;
  quotes: number;
}

/** `refused`: the file cannot be read at all, with the reason. */
export type ImportWork =
  | { is: 'idle' }
  | { is: 'reading' | 'importing' }
  | { is: 'too-long'; file: string }
  | { is: 'refused'; file: string; why: FaultInFile }
  | { is: 'checked'; file: string; facts: ImportFacts };

interface ImportEvents {
  onFile(file: File): void;
  onImport(): void;
  onCancel(): void;
}

interface Props {
  work: ImportWork;
  events: ImportEvents;
}

/** Annotations from a file: picked or dropped, looked over, imported. */
export function ImportAnnotations({ work, events }: Props) {
  const busy = work.is === 'reading' || work.is === 'importing';
  const [over, place] = useDrop(({ files: [file] }) => {
    if (file && !busy) events.onFile(file);
  });
  return (
    <section
      class={over ? 'options import over' : 'options import'}
      aria-labelledby="import-heading"
      {...place}
    >
      <h2 id="import-heading">{t('importAnnotations')}</h2>
      <p>{t('importHelp')}</p>
      <p class="acts">
        <FilePicker
          label={t('importPick')}
          accept=".jsonld,.json,application/ld+json,application/json"
          busy={busy}
          onFile={events.onFile}
        />
      </p>
      {busy && <p role="status">{t(work.is === 'reading' ? 'importReading' : 'importImporting')}</p>}
      {(work.is === 'refused' || work.is === 'too-long') && (
        <div class="trouble" role="alert">
          <p>
            <strong>{t('importRefused', work.file)}</strong>
          </p>
          <p>{work.is === 'refused' ? describeFaultInFile(work.why) : t('importTooLong')}</p>
        </div>
      )}
      {work.is === 'checked' && <Checked file={work.file} facts={work.facts} events={events} />}
    </section>
  );
}

const COUNTS = ['fresh', 'same', 'differs'] as const;
const HEADS = { fresh: 'previewFresh', same: 'previewSame', differs: 'previewDiffers' } as const;

function Checked({ file, facts, events }: { file: string; facts: ImportFacts; events: ImportEvents }) {
  const changes = facts.articles.some(({ fresh, differs }) => fresh + differs > 0);
  return (
    <div class="note">
      <p role="status">
        {t('importChecked', file)} {!changes && t('importNothing')}
      </p>
      {facts.articles.length > 0 && (
        <table class="preview">
          <thead>
            <tr>
              <td />
              {COUNTS.map((name) => (
                <th key={name} scope="col">
                  {t(HEADS[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.articles.map((article) => (
              <tr key={article.key}>
                <th scope="row">
                  {article.title ?? (
                    <>
                      {article.key} <small>{t('importNotInLibrary')}</small>
                    </>
                  )}
                </th>
                {COUNTS.map((name) => (
                  <td key={name}>{number(article[name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {facts.articles.some(({ title }) => title === null) && <p>{t('importNotInLibraryHelp')}</p>}
      {facts.quotes > 0 && <p>{plural('importQuotes', facts.quotes)}</p>}
      <Rows heading={plural('importRowsRefused', facts.refusedCount)} rows={facts.refused} />
      <Rows heading={plural('importRowsLeft', facts.leftCount)} rows={facts.left} />
      <p>{t('importDiffersHelp')}</p>
      <p class="acts">
        <button type="button" class="button strong" disabled={!changes} onClick={events.onImport}>
          {t('importDo')}
        </button>
        <button type="button" class="link" onClick={events.onCancel}>
          {t('cancel')}
        </button>
      </p>
    </div>
  );
}

function Rows({ heading, rows }: { heading: string; rows: readonly FaultInFile[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <ul class="rows">
        {rows.map((row, at) => (
          <li key={at}>{describeFaultInFile(row)}</li>
        ))}
      </ul>
    </>
  );
}
