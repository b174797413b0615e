import type { PlacedAnnotation } from '../engine/views';
import { moment } from './dates';
import { Markdown } from './markdown';
import type { NoteEvents } from './note-desk';
import { anchorWords, notedWords } from './note-groups';
import { onOneLine } from './wording';
import { t } from './words';

interface Props {
  note: PlacedAnnotation;
  events: NoteEvents;
  /** Shows the words that the note is on, and the way there. */
  withWords?: boolean;
}

/** A saved note: its words, tags, when it was saved, and why its place is not sure where it is not. */
export function NoteCard({ note, events, withWords = false }: Props) {
  const { annotation, anchoring } = note;
  const span = anchoring?.span ?? null;
  const words = notedWords(annotation);
  const doubt = anchorWords(note);
  return (
    <div class={`note ${anchoring?.state ?? ''}`} data-note={annotation.id}>
      {withWords && words !== '' && <blockquote class="on-words">{onOneLine(words)}</blockquote>}
      {doubt !== '' && <p class="doubt">{doubt}</p>}
      <Markdown text={annotation.body} />
      <p class="note-meta">
        {annotation.tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
        <span>{t('savedAt', moment(annotation.modified))}</span>
      </p>
      <p class="acts">
        {withWords && span !== null && (
          <button type="button" class="link" onClick={() => events.onGo(span)}>
            {t('goTo')}
          </button>
        )}
        {anchoring?.state === 'uncertain' && (
          <button type="button" class="link" onClick={() => events.onConfirm(note)}>
            {t('confirmPlace')}
          </button>
        )}
        <button type="button" class="link" onClick={() => events.onEdit(note)}>
          {t('edit')}
        </button>
        <button type="button" class="link" onClick={() => events.onDelete(note)}>
          {t('delete')}
        </button>
      </p>
    </div>
  );
}
