import type { Annotation } from '../../engine/model';
import { t } from '../i18n/i18n';

/** Who wrote a note that came with a file, as the file says; nothing of a note by the reader. */
export function NoteFrom({ author }: Pick<Annotation, 'author'>) {
  return author === undefined ? null : <bdi class="note-from">{t('noteFrom', author)}</bdi>;
}
