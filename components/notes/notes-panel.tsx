import type { ArticleView, PlacedAnnotation } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import type { NoteEditing } from './note-editing';
import { groupNotes } from './note-groups';
import { Notes } from './notes';

interface Props {
  view: ArticleView;
  editing: NoteEditing;
  onNoteArticle(): void;
  /** Whether the notes are shown on the page; absent where there is no page to show them on. */
  onPage?: NotesOnPage | undefined;
}

export interface NotesOnPage {
  areShown: boolean;
  onShow(shown: boolean): void;
}

/** All notes on an article: those with a sure place, and apart from them those without. */
export function NotesPanel({ view, editing, onNoteArticle, onPage }: Props) {
  const { article, placed, uncertain, orphaned } = groupNotes(view.annotations);
  const fresh = [...editing.drafts.values()].filter(({ key }) => key.startsWith('passage:'));
  // Already while the first one is written: what came above its editor with the first saving would push it down.
  const onPassage = [...editing.drafts.values()].some(({ target }) => target.kind === 'passage');
  const none = view.annotations.length === 0 && editing.drafts.size === 0;
  return (
    <div class="notes-panel">
      <div class="bar">
        <button type="button" class="button" onClick={onNoteArticle}>
          {t('noteOnArticle')}
        </button>
      </div>
      {onPage && (onPassage || view.annotations.some(({ anchoring }) => anchoring?.span)) && (
        <ShowOnPage {...onPage} />
      )}
      {editing.binding !== null && (
        <div class="binding" role="status">
          <p>{t('noteBindHelp')}</p>
          <p class="acts">
            <button type="button" class="link" onClick={editing.events.onBindCancel}>
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
      <Notes notes={article} editing={editing} draftKey="article" />
      {fresh.map(({ key }) => (
        <Notes key={key} notes={[]} editing={editing} draftKey={key} withWords />
      ))}
      <Notes notes={placed} editing={editing} withWords />
      <Doubtful
        title={t('notesUncertain')}
        help={t('notesUncertainHelp')}
        notes={uncertain}
        editing={editing}
      />
      <Doubtful title={t('notesOrphaned')} help={t('notesOrphanedHelp')} notes={orphaned} editing={editing} />
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
  editing: NoteEditing;
}

function Doubtful({ title, help, notes, editing }: DoubtfulProps) {
  if (notes.length === 0) return null;
  return (
    <section class="group">
      <h2>{title}</h2>
      <p class="help">{help}</p>
      <Notes notes={notes} editing={editing} withWords />
    </section>
  );
}
