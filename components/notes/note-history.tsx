import { useEffect, useState } from 'preact/hooks';
import type { NoteVersion, PlacedAnnotation } from '../../engine/model/views';
import { moment } from '../i18n/dates';
import { t } from '../i18n/i18n';
import { describeTrouble, type Trouble, troubleOf } from '../i18n/trouble';
import { Markdown } from '../kit/markdown';
import type { NoteEvents } from './note-editing';
import { NoteFrom } from './note-from';

interface Props {
  note: PlacedAnnotation;
  events: NoteEvents;
  onClose(): void;
}

/** What a note said before, newest first, each with a way back to it. */
export function NoteHistory({ note, events, onClose }: Props) {
  const [versions, setVersions] = useState<NoteVersion[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { id, revision } = note.annotation;

  useEffect(() => {
    let gone = false;
    events.onHistory?.(note).then(
      (found) => !gone && setVersions(found),
      (error: unknown) => !gone && setTrouble(troubleOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [id, revision]);

  return (
    <section class="note-history" aria-label={t('noteHistory')}>
      <p class="acts">
        <strong>{t('noteHistory')}</strong>
        <button type="button" class="link" onClick={onClose}>
          {t('close')}
        </button>
      </p>
      {trouble !== null && <p role="alert">{describeTrouble(trouble)}</p>}
      {versions?.length === 0 && <p class="help">{t('noteHistoryNone')}</p>}
      <ol>
        {versions?.map((version) => (
          <li key={version.key}>
            <p class="note-meta">
              <span>{moment(version.written)}</span>
              <NoteFrom author={version.author} />
              {version.why === 'conflict' && <span>{t('noteSetAside')}</span>}
              {version.tags.map((tag) => (
                <span key={tag} class="tag">
                  {tag}
                </span>
              ))}
            </p>
            <Markdown text={version.body} />
            <p class="acts">
              <button type="button" class="link" onClick={() => events.onRevert(note, version)}>
                {t('noteRevert')}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
