import type { Annotation } from '../../../engine/model';
import type { ArticleSummary, NoteFound } from '../../../engine/model/views';
import { ask } from '../../../protocol/client';
import type { Ask } from '../../../protocol/messages/message-map';
import type { NotesOf } from '../../own-pages/exporting/open-sheet';

/** Notes asked for at a time. */
const AT_ONCE = 500;

/** All notes under a filter, the last changed first. */
export async function notesFound(
  query: Pick<Ask<'library/notes'>, 'words' | 'tag' | 'colour'>,
): Promise<NoteFound[]> {
  const found = new Map<string, NoteFound>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const { notes } = await ask('library/notes', { ...query, offset, limit: AT_ONCE });
    for (const note of notes) found.set(note.annotation.id, note);
    if (notes.length < AT_ONCE) return [...found.values()];
  }
}

/** Notes as they are exported: by their articles. */
export function notesOf(found: readonly NoteFound[]): NotesOf {
  const keys = new Set<string>();
  const strays = new Map<string, { article: ArticleSummary; notes: Annotation[] }>();
  for (const { annotation, article } of found) {
    // The list has no language of an article that is not in the library.
    if (article.language !== '') keys.add(article.key);
    else {
      const stray = strays.get(article.key) ?? { article, notes: [] };
      stray.notes.push(annotation);
      strays.set(article.key, stray);
    }
  }
  return {
    keys: [...keys],
    ids: new Set(found.map(({ annotation }) => annotation.id)),
    strays: [...strays.values()],
  };
}
