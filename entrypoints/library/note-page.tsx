import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n/i18n';
import { type Trouble, troubleOf } from '../../components/i18n/trouble';
import { Failed, Loading } from '../../components/kit/states';
import type { Annotation } from '../../engine/model';
import { ask } from '../../protocol/client';
import type { Saying } from '../own-pages/saying';
import { ArticlePage } from './article-page';

/** Where a link to a note leads: its article as it is stored, at the note. */
export function NotePage({ id, say, sayTrouble }: Saying & { id: string }) {
  const [note, setNote] = useState<Annotation | null | 'loading'>('loading');
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const load = () => {
    setTrouble(null);
    ask('library/note', { id }).then(setNote, (error: unknown) => setTrouble(troubleOf(error)));
  };
  useEffect(load, [id]);

  if (trouble !== null) return <Failed trouble={trouble} onRetry={load} />;
  if (note === 'loading') return <Loading words={t('loading')} />;
  if (note === null) {
    return (
      <div class="empty">
        <p>{t('noteGone')}</p>
        <p>
          <a href="#/notes">{t('notes')}</a>
        </p>
      </div>
    );
  }
  return (
    <ArticlePage articleKey={note.articleKey} passage={null} noteId={id} say={say} sayTrouble={sayTrouble} />
  );
}
