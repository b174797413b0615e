import type { ArticleView, PlacedAnnotation } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import type { NoteDesk } from './note-desk';
import { groupNotes } from './note-groups';
import { Notes } from './notes';

interface Props {
  view: ArticleView;
  desk: NoteDesk;
  onNoteArticle(): void;
  /** Whether the notes are shown on the page; absent where there is no page to show them on. */
  onPage?: NotesOnPage | undefined;
}

export interface NotesOnPage {
  areShown: boolean;
  onShow(shown: boolean): void;
}

/** All notes on an article: those with a sure place, and apart from them those without. */
export function NotesPanel({ view, desk, onNoteArticle, onPage }: Props) {
  const { article, placed, uncertain, orphaned } = groupNotes(view.annotations);
  const fresh = [...desk.drafts.values()].filter(({ key }) => key.startsWith('passage:'));
  const none = view.annotations.length === 0 && desk.drafts.size === 0;
  return (
    <div class="notes-panel">
      <div class="bar">
        <button type="button" class="button" onClick={onNoteArticle}>
          {t('noteOnArticle')}
        </button>
      </div>
      {onPage && view.annotations.some(({ anchoring }) => anchoring?.span) && <ShowOnPage {...onPage} />}
      {desk.binding !== null && (
        <div class="binding" role="status">
          <p>{t('noteBindHelp')}</p>
          <p class="acts">
            <button type="button" class="link" onClick={desk.events.onBindCancel}>
              {t('cancel')}
            </button>
          </p>
        </div>
      )}
      {none && (
        <div class="empty">
          <p>{t('noNotes')}</p>
          <p>{t('noNotesHelp')}</p>
        </div>
      )}
      <Notes notes={article} desk={desk} draftKey="article" />
      {fresh.map(({ key }) => (
        <Notes key={key} notes={[]} desk={desk} draftKey={key} withWords />
      ))}
      <Notes notes={placed} desk={desk} withWords />
      <Doubtful title={t('notesUncertain')} help={t('notesUncertainHelp')} notes={uncertain} desk={desk} />
      <Doubtful title={t('notesOrphaned')} help={t('notesOrphanedHelp')} notes={orphaned} desk={desk} />
    </div>
  );
}

/** Notes stand here alone until the reader wants them on the page, where they can be found out. */
function ShowOnPage({ areShown, onShow }: NotesOnPage) {
  return (
    <div class="on-page">
      <label class="check">
        <input
          type="checkbox"
          aria-describedby="on-page-help"
          checked={areShown}
          onChange={(event) => onShow(event.currentTarget.checked)}
        />
        {t('notesOnPage')}
      </label>
      <p class="help" id="on-page-help">
        {t('notesOnPageHelp')}
      </p>
    </div>
  );
}

interface DoubtfulProps {
  title: string;
  help: string;
  notes: readonly PlacedAnnotation[];
  desk: NoteDesk;
}

function Doubtful({ title, help, notes, desk }: DoubtfulProps) {
  if (notes.length === 0) return null;
  return (
    <section class="group">
      <h2>{title}</h2>
      <p class="help">{help}</p>
      <Notes notes={notes} desk={desk} withWords />
    </section>
  );
}
