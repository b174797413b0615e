import { number } from '../../i18n/dates';
import { describeFault } from '../../i18n/describe-fault';
import { describeFaultInFile } from '../../i18n/describe-file-fault';
import { plural, t } from '../../i18n/i18n';
import { describeTrouble } from '../../i18n/trouble';
import { FilePicker } from '../../kit/file-picker';
import { useDrop } from '../../kit/use-drop';
import { ImportChecked } from './import-checked';
import type { Fetched, ImportEvents, ImportWork } from './import-work';

interface Props {
  work: ImportWork;
  events: ImportEvents;
}

const UNDER_WAY = {
  taking: 'importImporting',
  fetching: 'importFetching',
  'taking-out': 'importTakingOut',
} as const;

/** The place for every file that is brought: picked or dropped, told what it is, looked over, taken in. */
export function ImportPlace({ work, events }: Props) {
  const busy = ['reading', 'taking', 'fetching', 'taking-out'].includes(work.is);
  const [over, place] = useDrop(({ files: [file] }) => {
    if (file && !busy) events.onFile(file);
  });
  return (
    <section
      class={over ? 'options import over' : 'options import'}
      aria-labelledby="import-heading"
      {...place}
    >
      <h2 id="import-heading">{t('importFile')}</h2>
      <p>{t('importFileHelp')}</p>
      <ul class="import-kinds">
        <li>{t('importKindsBundle')}</li>
        <li>{t('importKindsAnnotations')}</li>
        <li>{t('importKindsHypothesis')}</li>
        <li>{t('importKindsRis')}</li>
      </ul>
      <p class="acts">
        <FilePicker
          label={t('importPickFile')}
          takes={t('importPickTakes')}
          accept=".jsonld,.json,.ris,application/ld+json,application/json"
          busy={busy}
          onFile={events.onFile}
        />
      </p>
      {work.is === 'reading' && (
        <p class="acts">
          <span role="status">{t('importReading')}</span>
          <button type="button" class="link" onClick={events.onCancel}>
            {t('cancel')}
          </button>
        </p>
      )}
      {(work.is === 'taking' || work.is === 'fetching' || work.is === 'taking-out') && (
        <p class="acts">
          <progress aria-label={t(UNDER_WAY[work.is])} value={work.done} max={Math.max(1, work.total)} />
          <span role="status">
            {t(UNDER_WAY[work.is])} {t('importProgress', number(work.done), number(work.total))}
          </span>
          {work.is !== 'taking-out' && (
            <button type="button" class="link" onClick={events.onCancel}>
              {t('cancel')}
            </button>
          )}
        </p>
      )}
      {(work.is === 'refused' || work.is === 'too-long') && (
        <div class="trouble" role="alert">
          <p>
            <strong>{t('importRefused', work.file)}</strong>
          </p>
          <p>{work.is === 'refused' ? describeFaultInFile(work.why) : t('importTooLong')}</p>
          <p>{t('importRefusedHelp')}</p>
        </div>
      )}
      {work.is === 'checked' && <ImportChecked {...work} events={events} />}
      {work.is === 'fetched' && <Outcomes outcomes={work.outcomes} />}
    </section>
  );
}

/** What could not be fetched, and why; the others are in the library. */
function Outcomes({ outcomes }: { outcomes: readonly Fetched[] }) {
  const failed = outcomes.filter(({ answer }) => !('read' in answer && answer.read));
  return (
    <div role="status">
      <p>{plural('importFetched', outcomes.length - failed.length)}</p>
      {failed.length > 0 && (
        <>
          <p>{plural('importNotFetched', failed.length)}</p>
          <ul class="rows">
            {failed.map(({ title, url, answer }) => (
              <li key={url}>
                <a class="in-words" href={url} target="_blank" rel="noopener noreferrer">
                  {title}
                </a>
                {': '}
                {'trouble' in answer
                  ? describeTrouble(answer.trouble)
                  : answer.read
                    ? null
                    : describeFault(answer.fault)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
