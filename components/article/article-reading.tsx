import { useEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../../engine/model';
import { comparisonHash } from '../../engine/model/library/comparison';
import { isNote } from '../../engine/model/note';
import type { ArticleVersion, ArticleView } from '../../engine/model/views';
import type { AccountsState, SynopsisState } from '../accounts/accounts-state';
import type { FetchControls } from '../accounts/fetch-accounts';
import { plural, t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { ExternalLinkIcon } from '../kit/icons';
import { ForgetQuestion } from '../library/forget-question';
import type { NoteEditing } from '../notes/note-editing';
import { StoredText } from '../sources/stored-text';
import { ArticlePanels, type ArticleTab, type PanelEvents, readAccountsCount } from './article-panels';
import { EarlierText, useEarlierText, Versions } from './earlier-texts';
import { ArticleHead } from './head';
import { selectedSpan } from './selected';

export interface ReadingEvents extends PanelEvents {
  onNotePassage(span: Span): void;
  /** An earlier text, by its id; null where it is not kept any more. */
  onVersion(id: string): Promise<ArticleVersion | null>;
  onExport(): void;
  /** The article with the other accounts of its event. */
  onExportEvent(keys: string[]): void;
  onDelete(): void;
  /** Forgets it for good. Ends once that is done, or has failed and was said. */
  onForget(keepNotes: boolean): Promise<void>;
}

interface Props {
  view: ArticleView;
  accounts: AccountsState;
  synopsis: SynopsisState | null;
  fetching?: FetchControls | null;
  tab: ArticleTab;
  active: string | null;
  /** A passage to go to. */
  highlighted: Span | null;
  notes: NoteEditing;
  events: ReadingEvents;
}

/** A stored article: its text on the left, what the sidebar shows on the right. */
export function ArticleReading({
  view,
  accounts,
  synopsis,
  fetching = null,
  tab,
  active,
  highlighted,
  notes,
  events,
}: Props) {
  const { article } = view;
  const [earlier, pick] = useEarlierText(article.key, events.onVersion);
  const [isAsked, setAsked] = useState(false);
  const text = useRef<HTMLElement>(null);
  const others =
    accounts.is === 'ready'
      ? accounts.accounts.flatMap(({ match, summary }) =>
          match.same && !summary.retold ? [summary.key] : [],
        )
      : [];

  useEffect(() => {
    // A passage that was gone to stands in the middle; a quote that was clicked in the text does not move it.
    const [mark, block] =
      highlighted === null ? (['mark.active', 'nearest'] as const) : (['mark.lit', 'center'] as const);
    text.current?.querySelector(mark)?.scrollIntoView?.({ block });
  }, [highlighted, active]);

  return (
    <div class="reading">
      <article ref={text} class="reading-text">
        <ArticleHead view={view} accounts={readAccountsCount(accounts)} />
        <p class="acts reading-acts">
          <a href={article.url} target="_blank" rel="noopener noreferrer">
            {t('openOriginal')} <ExternalLinkIcon />
          </a>
          <a href={`library.html#/event/${encodeURIComponent(article.key)}`}>{t('eventOf')}</a>
          <button type="button" class="link" aria-haspopup="dialog" onClick={events.onExport}>
            {t('export')}
          </button>
          {others.length > 0 && (
            <a href={`library.html${comparisonHash([article.key])}`}>{t('compareAccounts')}</a>
          )}
          {others.length > 0 && (
            <button
              type="button"
              class="link"
              aria-haspopup="dialog"
              onClick={() => events.onExportEvent([article.key, ...others])}
            >
              {t('exportEventAll')}
            </button>
          )}
          <button type="button" class="link" onClick={events.onDelete}>
            {t('deleteArticle')}
          </button>
          <button type="button" class="link" aria-expanded={isAsked} onClick={() => setAsked(true)}>
            {t('forgetAsk')}
          </button>
          <Versions view={view} picked={earlier.id} onPick={pick} />
        </p>
        {isAsked && (
          <ForgetQuestion
            question={t('forgetSure', plural('articlesFound', 1))}
            withNotes={view.annotations.some(({ annotation }) => isNote(annotation))}
            site={{
              name: outletName(article),
              href: `options.html?site=${encodeURIComponent(article.outlet)}`,
            }}
            onForget={events.onForget}
            onCancel={() => setAsked(false)}
          />
        )}
        {earlier.id === null ? (
          <>
            <StoredText
              article={article}
              attributions={view.attributions}
              notes={view.annotations}
              active={active}
              highlighted={highlighted}
              onQuote={events.quotes.onActive}
            />
            <NoteOnSelection within={text} onNote={events.onNotePassage} />
          </>
        ) : (
          <EarlierText earlier={earlier} language={article.language} onRetry={() => pick(earlier.id)} />
        )}
      </article>
      <aside class="reading-margin" data-scrolls aria-label={t('tabsLabel')}>
        <ArticlePanels
          state={{ is: 'ready', view, accounts, synopsis, fetching }}
          tab={tab}
          active={active}
          notes={notes}
          events={events}
        />
      </aside>
    </div>
  );
}

interface SelectionProps {
  within: { current: HTMLElement | null };
  onNote(span: Span): void;
}

/** A small button beside the selected words. */
function NoteOnSelection({ within, onNote }: SelectionProps) {
  const [selected, setSelected] = useState<{ span: Span; top: number; left: number } | null>(null);
  useEffect(() => {
    const look = () => {
      const root = within.current;
      const selection = getSelection();
      const span = root && selectedSpan(root, selection);
      if (!root || !span || !selection) return setSelected(null);
      const words = selection.getRangeAt(0).getBoundingClientRect();
      const frame = root.getBoundingClientRect();
      setSelected({ span, top: words.bottom - frame.top + 6, left: Math.max(0, words.left - frame.left) });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [within]);
  if (selected === null) return null;
  return (
    <button
      type="button"
      class="button strong on-selection"
      style={{ top: `${selected.top}px`, left: `${selected.left}px` }}
      // The button must not take the selection away before the click is done.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onNote(selected.span)}
    >
      {t('note')}
    </button>
  );
}
