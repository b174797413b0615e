import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../engine/model';
import type { AccountView } from '../../engine/model/views';
import { publishedDay } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { BackIcon, ExternalLinkIcon } from '../kit/icons';
import { Failed, Loading } from '../kit/states';
import type { AccountEvents, AccountsState, SynopsisState } from './accounts-state';
import { describeIndependence, describePart, describeReasons, describeStanding } from './describe-accounts';
import { EventWordMenu, EventWordSaid, useFocusOnMoved } from './event-word';
import { FetchAccounts, type FetchControls } from './fetch-accounts';
import { originLinks, reportSearch, searchLinks } from './helpful-links';
import { OriginGraph } from './origin-graph';
import { Synopsis } from './synopsis';

interface Props {
  article: Article;
  state: AccountsState;
  synopsis: SynopsisState | null;
  /** What can be asked of the network; absent where nothing can. */
  fetching?: FetchControls | null;
  events: AccountEvents;
}

/** Accounts listed before the reader asks for more: the best matches come first. */
const AT_FIRST = 10;

/** What is shown as an account of the same event. */
export function sameEvent(accounts: readonly AccountView[]): AccountView[] {
  return accounts.filter(({ match }) => match.same);
}

/** What is shown as another happening of the same running story; what may be of the event comes first. */
function sameStory(accounts: readonly AccountView[]): AccountView[] {
  const story = accounts.filter(({ match }) => match.story);
  return [...story.filter(({ match }) => match.perhaps), ...story.filter(({ match }) => !match.perhaps)];
}

/** What the reader, or what follows from the reader's word, has set aside. */
function setAside(accounts: readonly AccountView[]): AccountView[] {
  return accounts.filter(({ match }) => match.said?.word === 'apart');
}

export function Accounts({ events, ...props }: Props) {
  const { root, saying } = useFocusOnMoved(props.state, events);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds more than fields of a form
    <div ref={root} role="group" aria-label={t('otherAccounts')} tabIndex={-1} class="accounts-all">
      <AccountParts {...props} events={saying} />
    </div>
  );
}

function AccountParts({ article, state, synopsis, fetching = null, events }: Props) {
  if (state.is === 'loading') return <Loading words={t('accountsLoading')} />;
  if (state.is === 'failed') return <Failed trouble={state.trouble} onRetry={events.onRetry} />;
  const accounts = sameEvent(state.accounts);
  const story = sameStory(state.accounts);
  const aside = setAside(state.accounts);
  const open = [...accounts, ...story, ...aside].find(({ summary }) => summary.key === synopsis?.otherKey);
  if (synopsis !== null && open)
    return <ComparedAccount account={open} synopsis={synopsis} events={events} />;
  const others = (
    <>
      {story.length > 0 && (
        <Part words={t('sameStory')} key={`story ${article.key}`} accounts={story} events={events} />
      )}
      {aside.length > 0 && (
        <details class="accounts-aside">
          <summary>{plural('setAside', aside.length)}</summary>
          <AccountList words={t('wordApart')} accounts={aside} events={events} />
        </details>
      )}
    </>
  );
  if (accounts.length === 0)
    return (
      <>
        <NoAccounts article={article} searched={state.searched} withLinks={fetching === null} />
        {others}
        {fetching && <FetchAccounts fetching={fetching} accounts={accounts} />}
      </>
    );
  const titles = new Map(accounts.map(({ summary }) => [summary.key, summary.title]));
  titles.set(article.key, article.title);
  return (
    <>
      {state.origins !== null && (
        <OriginGraph found={state.origins} here={article.key} titles={titles} onCompare={events.onCompare} />
      )}
      <Part words={t('sameEvent')} key={article.key} accounts={accounts} events={events} />
      {others}
      {fetching && <FetchAccounts fetching={fetching} accounts={accounts} />}
    </>
  );
}

/** Accounts of the event, or of its story, under what they are. */
function Part({ words, accounts, events }: { words: string } & ListProps) {
  return (
    <>
      <h2 class="accounts-part">{words}</h2>
      <AccountList words={words} accounts={accounts} events={events} />
    </>
  );
}

interface ListProps {
  accounts: readonly AccountView[];
  events: AccountEvents;
}

function AccountList({ words, accounts, events }: { words: string } & ListProps) {
  const [shown, setShown] = useState(AT_FIRST);
  const list = useRef<HTMLOListElement>(null);
  // The focus goes to the first one that came: the button that had it is gone.
  useEffect(() => {
    if (shown > AT_FIRST) list.current?.querySelectorAll<HTMLElement>('.account-title')[AT_FIRST]?.focus();
  }, [shown]);
  const more = accounts.length - shown;
  return (
    <>
      <ol ref={list} class="accounts" aria-label={words}>
        {accounts.slice(0, shown).map((account) => (
          <li key={account.summary.key} class="account" data-account={account.summary.key}>
            <Account account={account} title="h3" />
            <p class="acts">
              <button type="button" class="button" onClick={() => events.onCompare(account.summary.key)}>
                {t('compare')}
              </button>
              <Open account={account} events={events} />
              <EventWordMenu account={account} events={events} />
            </p>
            <EventWordSaid account={account} events={events} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p class="accounts-more">
          <button type="button" class="link" onClick={() => setShown(accounts.length)}>
            {plural('moreAccounts', more)}
          </button>
        </p>
      )}
    </>
  );
}

function Account({
  account: { match, summary, independence },
  title: Title,
}: {
  account: AccountView;
  title: 'h2' | 'h3';
}) {
  const relation = describeIndependence(independence, summary.outlet);
  const reasons = describeReasons(match.reasons);
  return (
    <>
      {summary.retold ? (
        <Title class="account-title summary" lang={summary.language} tabIndex={-1}>
          {t('summaryOf', summary.outlet, summary.title)}
        </Title>
      ) : (
        <Title class="account-title" lang={summary.language} tabIndex={-1}>
          {summary.title}
        </Title>
      )}
      <p class="meta">
        {[outletName(summary), publishedDay(summary.published), describeStanding(match)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {summary.retold && (
        <p class="reasons retold">{summary.shelf ? t('retoldOnShelf', summary.shelf) : t('retold')}</p>
      )}
      {reasons !== '' && <p class="reasons">{t('matchedOn', reasons)}</p>}
      <p class={`verdict ${independence.verdict}`}>
        <strong>{relation.lead}</strong> {relation.rest}
      </p>
      {independence.evidence.length > 0 && (
        <details class="evidence">
          <summary>{t('evidence')}</summary>
          {independence.evidence.map((words, at) => (
            <blockquote key={at}>{words}</blockquote>
          ))}
        </details>
      )}
    </>
  );
}

/** Opens the account's own page; where a shelf's summary knows no address, a search for the report. */
function Open({ account: { summary }, events }: { account: AccountView; events: AccountEvents }) {
  if (!/^https?:/.test(summary.url)) {
    return (
      <a class="link" href={reportSearch(summary)} target="_blank" rel="noopener noreferrer">
        {t('searchReport')} <ExternalLinkIcon />
      </a>
    );
  }
  return (
    <button type="button" class="link" onClick={() => events.onOpen(summary.key)}>
      {t('openArticle')} <ExternalLinkIcon />
    </button>
  );
}

/** One account beside this one: what is known of it, and the synopsis. */
function ComparedAccount({
  account,
  synopsis,
  events,
}: {
  account: AccountView;
  synopsis: SynopsisState;
  events: AccountEvents;
}) {
  const root = useRef<HTMLDivElement>(null);
  const { key } = account.summary;
  useEffect(() => {
    // Where the reader was led to a row, that takes the focus.
    if (synopsis.at === undefined)
      root.current?.querySelector<HTMLElement>('.account-title')?.focus({ preventScroll: false });
  }, [key]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    events.onCompare(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is taken from whatever has the focus inside
    <div ref={root} onKeyDown={onKey}>
      <div class="account" data-account={key}>
        <p class="back">
          <button type="button" class="link" onClick={() => events.onCompare(null)}>
            <BackIcon /> {t('allAccounts')}
          </button>
        </p>
        <p class="accounts-part">{describePart(account.match)}</p>
        <Account account={account} title="h2" />
        <p class="acts">
          {events.onComparePage && !account.summary.retold && (
            <button type="button" class="button" onClick={() => events.onComparePage?.(key)}>
              {t('compareAsPage')}
            </button>
          )}
          <Open account={account} events={events} />
          <EventWordMenu account={account} events={events} />
        </p>
        <EventWordSaid account={account} events={events} />
      </div>
      {synopsis.is === 'loading' && <Loading words={t('synopsisLoading')} />}
      {synopsis.is === 'failed' && (
        <Failed trouble={synopsis.trouble} onRetry={() => events.onCompare(key)} />
      )}
      {synopsis.is === 'ready' && <Synopsis view={synopsis.view} at={synopsis.at} events={events} />}
    </div>
  );
}

/** Nothing found: says what was searched; where nothing can be asked for here, offers links that may help. */
function NoAccounts({
  article,
  searched,
  withLinks,
}: {
  article: Article;
  searched: number;
  withLinks: boolean;
}) {
  const origins = withLinks ? originLinks(article) : [];
  const searches = withLinks ? searchLinks(article) : [];
  return (
    <div class="empty">
      <p>{searched > 0 ? plural('notFoundIn', searched) : t('libraryEmpty')}</p>
      <p>{t('noAccountsHelp')}</p>
      {(origins.length > 0 || searches.length > 0) && (
        <ul class="helpful">
          {origins.map(({ outlet, href }) => (
            <li key={href}>
              <a href={href} target="_blank" rel="noopener noreferrer">
                {t('originReport', outlet)} <ExternalLinkIcon />
              </a>
            </li>
          ))}
          {searches.map(({ outlet, href }) => (
            <li key={href}>
              <a href={href} target="_blank" rel="noopener noreferrer">
                {t('searchOutlet', outlet)} <ExternalLinkIcon />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
