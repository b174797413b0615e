import type { ImportRecord } from '../../../engine/model/library/imports';
import type { ImportsView } from '../../../protocol/messages/imports';
import { moment, number } from '../../i18n/dates';
import { plural, t } from '../../i18n/i18n';
import { NoteFrom } from '../../notes/note-from';
import type { ImportEvents } from './import-work';

interface Props {
  view: ImportsView;
  busy: boolean;
  events: Pick<ImportEvents, 'onTakeOut' | 'onFetchWaiting'>;
}

/** The imports that there were, each with what takes it out again; and the notes that wait for their articles. */
export function ImportRecords({ view, busy, events }: Props) {
  return (
    <>
      {view.records.length > 0 && (
        <section class="options import-records" aria-labelledby="imports-heading">
          <h2 id="imports-heading">{t('imports')}</h2>
          <p>{t('importsHelp')}</p>
          <ul class="import-list">
            {view.records.map((record) => (
              <Record key={record.id} record={record} busy={busy} onTakeOut={events.onTakeOut} />
            ))}
          </ul>
        </section>
      )}
      {view.waiting.length > 0 && <Waiting view={view} busy={busy} events={events} />}
    </>
  );
}

interface RecordProps {
  record: ImportRecord;
  busy: boolean;
  onTakeOut(id: string): void;
}

function Record({ record, busy, onTakeOut }: RecordProps) {
  const { id, from, brought, state, added, replaced, articles, kept, done, total } = record;
  const file = record.file || t('importForgottenFile');
  const what = [
    plural('importAdded', added),
    ...(replaced > 0 ? [plural('importReplaced', replaced)] : []),
    ...(articles > 0 ? [plural('importArticlesAdded', articles)] : []),
  ].join(' · ');
  return (
    <li>
      <p>
        <strong class="file-name">{file}</strong> {from !== null && t('importFrom', from)}{' '}
        <span class="meta">{moment(brought)}</span>
      </p>
      <p class="meta">
        {what}
        {state === 'running' && <> · {t('importCut', number(done), number(total))}</>}
      </p>
      {state === 'undone' ? (
        <p class="meta">
          {t('importTakenOut')} {kept > 0 && plural('importKept', kept)}
        </p>
      ) : (
        <p class="acts">
          <button
            type="button"
            class="button"
            disabled={busy}
            aria-label={t('importTakeOutOf', file)}
            onClick={() => onTakeOut(id)}
          >
            {t('importTakeOut')}
          </button>
        </p>
      )}
    </li>
  );
}

function Waiting({ view, busy, events }: Props) {
  const more = view.waitingCount - view.waiting.length;
  return (
    <section class="options waiting" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{t('waiting')}</h2>
      <p>{t('waitingHelp')}</p>
      <ul class="import-list">
        {view.waiting.map((article) => (
          <li key={article.key}>
            <p>
              <a class="in-words" href={article.url} target="_blank" rel="noopener noreferrer" dir="auto">
                {article.title ?? article.url}
              </a>{' '}
              <span class="meta">{plural('notesCount', article.notes)}</span>
            </p>
            {article.first.map(({ id, words, body, author }) => (
              <div key={id} class="waiting-note">
                {words !== '' && <blockquote dir="auto">{words}</blockquote>}
                {body !== '' && <p dir="auto">{body}</p>}
                {author !== undefined && (
                  <p class="meta">
                    <NoteFrom author={author} />
                  </p>
                )}
              </div>
            ))}
            <p class="acts">
              <button
                type="button"
                class="button"
                disabled={busy}
                aria-label={t('waitingFetchOf', article.title ?? article.url)}
                onClick={() => events.onFetchWaiting(article.url)}
              >
                {t('waitingFetch')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{plural('importMoreArticles', more)}</p>}
    </section>
  );
}
