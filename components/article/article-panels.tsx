import { useMemo, useState } from 'preact/hooks';
import { isNote } from '../../engine/model/note';
import type { ArticleView } from '../../engine/model/views';
import { Accounts, sameEvent } from '../accounts/accounts';
import type { AccountEvents, AccountsState, SynopsisState } from '../accounts/accounts-state';
import type { FetchControls } from '../accounts/fetch-accounts';
import { t } from '../i18n/i18n';
import { Tabs } from '../kit/tabs';
import type { NoteEditing } from '../notes/note-editing';
import { type NotesOnPage, NotesPanel } from '../notes/notes-panel';
import { type Echo, echoesByQuote } from '../quotes/echoes';
import type { QuoteEvents } from '../quotes/quote-item';
import { type QuoteOrder, WhoSays } from '../quotes/who-says';

export type ArticleTab = 'who' | 'accounts' | 'notes';

/** An article with all that the sidebar shows of it. */
export interface OpenedArticle {
  is: 'ready';
  view: ArticleView;
  accounts: AccountsState;
  synopsis: SynopsisState | null;
  fetching?: FetchControls | null;
}

export interface PanelEvents {
  quotes: QuoteEvents;
  accounts: AccountEvents;
  onTab(tab: ArticleTab): void;
  onNoteArticle(): void;
}

/** How many other accounts there are; `null` while it is not known. */
function accountsCount(accounts: AccountsState): number | null {
  return accounts.is === 'ready' ? sameEvent(accounts.accounts).length : null;
}

/** How many of them the reader has read: summaries of a shelf are no part of the library. `null` while it is not known. */
export function readAccountsCount(accounts: AccountsState): number | null {
  return accounts.is === 'ready'
    ? sameEvent(accounts.accounts).filter(({ summary }) => !summary.retold).length
    : null;
}

const NO_ECHOES: ReadonlyMap<string, Echo[]> = new Map();

function echoesOf(accounts: AccountsState): ReadonlyMap<string, Echo[]> {
  if (accounts.is !== 'ready') return NO_ECHOES;
  const outlets = new Map(sameEvent(accounts.accounts).map(({ summary }) => [summary.key, summary.outlet]));
  return echoesByQuote(accounts.quotes, outlets);
}

interface Props {
  state: OpenedArticle;
  tab: ArticleTab;
  /** The quote that the reader is at. */
  active: string | null;
  notes: NoteEditing;
  notesOnPage?: NotesOnPage | undefined;
  events: PanelEvents;
}

/** The three panels of an article, one of them open. */
export function ArticlePanels({
  state: { view, accounts, synopsis, fetching = null },
  tab,
  active,
  notes,
  notesOnPage,
  events,
}: Props) {
  const [order, setOrder] = useState<QuoteOrder>('reading');
  const echoes = useMemo(() => echoesOf(accounts), [accounts]);
  return (
    <Tabs<ArticleTab>
      label={t('tabsLabel')}
      open={tab}
      onOpen={events.onTab}
      tabs={[
        { name: 'who', label: t('whoSaysWhat'), count: view.attributions.attributions.length },
        { name: 'accounts', label: t('otherAccounts'), count: accountsCount(accounts) },
        {
          name: 'notes',
          label: t('notes'),
          count: view.annotations.filter(({ annotation }) => isNote(annotation)).length,
        },
      ]}
    >
      {tab === 'who' && (
        <WhoSays
          view={view}
          editing={notes}
          events={events.quotes}
          active={active}
          echoes={echoes}
          compared={(accountsCount(accounts) ?? 0) > 0}
          order={order}
          onOrder={setOrder}
        />
      )}
      {tab === 'accounts' && (
        <Accounts
          article={view.article}
          state={accounts}
          synopsis={synopsis}
          fetching={fetching}
          events={
            view.keptIn === 'session' ? { ...events.accounts, onComparePage: undefined } : events.accounts
          }
        />
      )}
      {tab === 'notes' && (
        <NotesPanel view={view} editing={notes} onNoteArticle={events.onNoteArticle} onPage={notesOnPage} />
      )}
    </Tabs>
  );
}
