import { useState } from 'preact/hooks';
import type { PlacedAnnotation } from '../../engine/model/views';
import { moment } from '../i18n/dates';
import { t } from '../i18n/i18n';
import { Markdown } from '../kit/markdown';
import { Menu, type MenuItem } from '../kit/menu';
import { shownWords } from '../sources/wording';
import { colourOf, Marked } from './highlights';
import type { NoteEvents } from './note-editing';
import { NoteFrom } from './note-from';
import { describeAnchor, notedWords } from './note-groups';
import { NoteHistory } from './note-history';

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
  const colour = colourOf(annotation);
  const doubt = describeAnchor(note);
  const [history, setHistory] = useState(false);
  const doubtful = anchoring !== null && anchoring.state !== 'anchored';
  const more: MenuItem[] = [];
  const { onLink, onHistory } = events;
  if (onLink) more.push({ key: 'link', label: t('copyNoteLink'), onPick: () => onLink(note) });
  if (onHistory) more.push({ key: 'history', label: t('noteHistory'), onPick: () => setHistory(true) });
  if (annotation.target.kind === 'passage' && !doubtful)
    more.push({ key: 'bind', label: t('noteMove'), onPick: () => events.onBind(note) });
  return (
    <div class={`note ${anchoring?.state ?? ''}`} data-note={annotation.id}>
      {withWords && words !== '' && <blockquote class="on-words">{shownWords(words, true)}</blockquote>}
      {colour && (
        <p class="mark-said">
          <Marked colour={colour} />
        </p>
      )}
      {doubt !== '' && <p class="doubt">{doubt}</p>}
      <Markdown text={annotation.body} />
      <p class="note-meta">
        {annotation.tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
        <NoteFrom author={annotation.author} />
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
        {doubtful && (
          <button type="button" class="link" onClick={() => events.onBind(note)}>
            {t('noteBelongs')}
          </button>
        )}
        <button type="button" class="link" onClick={() => events.onEdit(note)}>
          {t('edit')}
        </button>
        <button type="button" class="link" onClick={() => events.onDelete(note)}>
          {t('delete')}
        </button>
        {more.length > 0 && (
          <Menu items={more} label={t('noteMoreLabel')}>
            {t('noteMore')}
          </Menu>
        )}
      </p>
      {history && <NoteHistory note={note} events={events} onClose={() => setHistory(false)} />}
    </div>
  );
}
