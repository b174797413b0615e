import { useRef } from 'preact/hooks';
import type { Annotation, HighlightColour } from '../../engine/model';
import type { ArticleSummary, NoteFound, TagCount } from '../../engine/model/views';
import { moment, publishedDay } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import type { Trouble } from '../i18n/trouble';
import { memo, useStableCallbacks } from '../kit/lists/memo';
import { MoreButton } from '../kit/lists/more-button';
import { Markdown } from '../kit/markdown';
import { OutletLinks } from '../kit/outlet-links';
import { SearchField } from '../kit/search-field';
import { Failed, Loading } from '../kit/states';
import { StanceLine } from '../sources/stance-line';
import { onOneLine, shownWords } from '../sources/wording';
import { ColourFilter } from './colour-filter';
import type { Draft, Drafts } from './draft';
import { colourOf, Marked } from './highlights';
import type { EditorEvents } from './note-editing';
import { NoteEditor } from './note-editor';
import { NoteFrom } from './note-from';
import { notedWords } from './note-groups';
import { TagList } from './tag-list';

export type NoteIndexState =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | { is: 'ready'; notes: NoteFound[]; total: number };

interface Props {
  state: NoteIndexState;
  words: string;
  tag: string;
  /** Notes of this colour alone. */
  colour: HighlightColour | null;
  tags: readonly TagCount[];
  /** Notes that are being edited, by their ids, and what their editors report. */
  drafts: Drafts;
  events: EditorEvents;
  addressOf(article: ArticleSummary, note: Annotation): string;
  onEdit(found: NoteFound): void;
  onRenameTag(from: string, to: string): void;
  onWords(words: string): void;
  onTag(tag: string): void;
  onColour(colour: HighlightColour | null): void;
  onMore(): void;
  onRetry(): void;
  onDelete(annotation: Annotation): void;
  /** Notes that are picked, by their ids: they stay so under another filter. */
  selected: ReadonlyMap<string, NoteFound>;
  onSelect(found: NoteFound, on: boolean): void;
  onSelectNone(): void;
  /** Of those that are picked; of all that are found where none is. */
  onExport(): void;
}

/** Every note in the library, with the words it was made on and the article it is in. */
export function NoteIndex({
  state,
  words,
  tag,
  colour,
  tags,
  drafts,
  events,
  addressOf,
  onEdit,
  onRenameTag,
  onWords,
  onTag,
  onColour,
  onMore,
  onRetry,
  onDelete,
  selected,
  onSelect,
  onSelectNone,
  onExport,
}: Props) {
  const line = {
    editor: useStableCallbacks<EditorEvents>({ ...events }),
    ...useStableCallbacks({ addressOf, onTag, onEdit, onDelete, onSelect }),
  };
  const filtered = words !== '' || tag !== '' || colour !== null;
  const list = useRef<HTMLOListElement>(null);
  const onClear = () => {
    onWords('');
    onTag('');
    onColour(null);
  };
  return (
    <>
      <h1>{t('notes')}</h1>
      <search class="filters">
        <SearchField label={t('searchNotes')} value={words} onInput={onWords} />
        {tag !== '' && (
          <span class="tag">
            {tag}
            <button type="button" aria-label={t('tagUnpick', tag)} onClick={() => onTag('')}>
              ×
            </button>
          </span>
        )}
      </search>
      <ColourFilter picked={colour} onPick={onColour} />
      <TagList tags={tags} picked={tag} onPick={onTag} onRename={onRenameTag} />
      {state.is === 'loading' && <Loading words={t('loading')} />}
      {state.is === 'failed' && <Failed trouble={state.trouble} onRetry={onRetry} />}
      {state.is === 'ready' && (
        <>
          <div class="actions">
            <span class="meta" role="status">
              {selected.size > 0 ? plural('notesSelected', selected.size) : plural('notesCount', state.total)}
            </span>
            <button
              type="button"
              class="button"
              aria-haspopup="dialog"
              disabled={state.total === 0 && selected.size === 0}
              onClick={onExport}
            >
              {t(selected.size > 0 ? 'export' : filtered ? 'exportFoundAll' : 'exportAll')}
            </button>
            {selected.size > 0 && (
              <button type="button" class="link" onClick={onSelectNone}>
                {t('selectNone')}
              </button>
            )}
          </div>
          {state.notes.length === 0 && (
            <div class="empty">
              <p>{filtered ? t('noNotesFound') : t('noNotesAtAll')}</p>
              {filtered ? (
                <p>
                  <button type="button" class="button" onClick={onClear}>
                    {t('clearNoteFilters')}
                  </button>
                </p>
              ) : (
                <>
                  <p>{t('noNotesAtAllHelp')}</p>
                  <OutletLinks />
                  <p class="acts">
                    <a href="library.html#/">{t('noNotesArticles')}</a>
                    <a href="library.html#/backup">{t('noNotesImport')}</a>
                    <a href="welcome.html">{t('howItWorks')}</a>
                  </p>
                </>
              )}
            </div>
          )}
          <ol class="note-index" ref={list}>
            {state.notes.map((found) => (
              <Line
                key={found.annotation.id}
                found={found}
                draft={drafts.get(found.annotation.id)}
                selected={selected.has(found.annotation.id)}
                tags={tags}
                {...line}
              />
            ))}
          </ol>
          <MoreButton
            list={list}
            shown={state.notes.length}
            words={
              state.notes.length < state.total ? plural('moreNotes', state.total - state.notes.length) : null
            }
            onMore={onMore}
          />
        </>
      )}
    </>
  );
}

interface LineProps extends Pick<Props, 'tags' | 'addressOf' | 'onTag' | 'onEdit' | 'onDelete' | 'onSelect'> {
  found: NoteFound;
  draft: Draft | undefined;
  selected: boolean;
  editor: EditorEvents;
}

/** A note with the words that it is on, or its editor. */
const Line = memo(function Line({
  found,
  draft,
  tags,
  editor,
  addressOf,
  onTag,
  onEdit,
  onDelete,
  selected,
  onSelect,
}: LineProps) {
  const { annotation, article } = found;
  return (
    <li class="note">
      <p class="meta note-place">
        <input
          type="checkbox"
          aria-label={t('selectNote', shortened(annotation))}
          checked={selected}
          onChange={(event) => onSelect(found, event.currentTarget.checked)}
        />
        <span>
          <a href={addressOf(article, annotation)}>{article.title}</a>
          {[outletName(article), publishedDay(article.published)].map((part) => part && ` · ${part}`)}
        </span>
      </p>
      {found.speaker !== undefined && (
        <p class="meta note-speaker" lang={article.language}>
          {found.speaker}
        </p>
      )}
      {notedWords(annotation) !== '' && (
        <blockquote class="on-words" lang={article.language}>
          {shownWords(notedWords(annotation), true)}
        </blockquote>
      )}
      <StanceLine stance={found.stance} lang={article.language} />
      {draft ? (
        <NoteEditor draft={draft} knownTags={tags.map((one) => one.tag)} events={editor} />
      ) : (
        <>
          {colourOf(annotation) && (
            <p class="mark-said">
              <Marked colour={colourOf(annotation)!} />
            </p>
          )}
          <Markdown text={annotation.body} />
          <p class="note-meta">
            {annotation.tags.map((one) => (
              <button key={one} type="button" class="tag" onClick={() => onTag(one)}>
                {one}
              </button>
            ))}
            <NoteFrom author={annotation.author} />
            <span>{t('savedAt', moment(annotation.modified))}</span>
            {article.language !== '' && (
              <button type="button" class="link" onClick={() => onEdit(found)}>
                {t('edit')}
              </button>
            )}
            <button type="button" class="link" onClick={() => onDelete(annotation)}>
              {t('delete')}
            </button>
          </p>
        </>
      )}
    </li>
  );
});

/** Letters of a note that name it. */
const NAMED_BY = 60;

/** The beginning of a note, or of the words that it is on. */
function shortened(annotation: Annotation): string {
  const words = onOneLine(annotation.body || notedWords(annotation));
  return words.length > NAMED_BY ? `${words.slice(0, NAMED_BY).trimEnd()}…` : words;
}
