import type {
  AccountView,
  AskedView,
  Fault,
  FetchView,
  FoundAccount,
  OriginView,
} from '../../engine/model/views';
import { publishedDay } from '../i18n/dates';
import { enumerated, plural, t } from '../i18n/i18n';
import { describeTrouble, type Trouble } from '../i18n/trouble';
import { FaultLine } from '../kit/fault-line';
import { ExternalLinkIcon } from '../kit/icons';
import { describeReasons } from './describe-accounts';

/** What became of reading one page. */
export type PageState =
  | { is: 'reading' }
  | { is: 'read'; key: string }
  | { is: 'fault'; fault: Fault }
  | { is: 'failed'; trouble: Trouble };

export type AskingState =
  | { is: 'idle' }
  | { is: 'asking'; outlet: string | null }
  | { is: 'asked'; view: AskedView }
  | { is: 'failed'; trouble: Trouble };

/** Fetching other accounts: what can be asked, how far it is, and the reader's wishes. */
export interface FetchControls {
  options: FetchView;
  /** By address. */
  pages: Readonly<Record<string, PageState>>;
  asking: AskingState;
  /** Read a page and set it beside this one. */
  onRead(url: string): void;
  onAsk(outlets: string[]): void;
  onCancel(): void;
  onOpen(key: string): void;
}

interface Props {
  fetching: FetchControls;
  /** The accounts that are listed already. */
  accounts: readonly AccountView[];
}

/** Offers to read the origin and to ask the other outlets. Nothing is asked of the network before a click. */
export function FetchAccounts({ fetching, accounts }: Props) {
  const { options, asking } = fetching;
  const listed = new Set(accounts.map(({ summary }) => summary.key));
  const origins = options.origins.filter(({ key }) => key === null || !listed.has(key));
  const ids = options.outlets.map(({ id }) => id);
  return (
    <section class="fetch" aria-labelledby="fetch-title">
      <h2 id="fetch-title" class="fetch-title">
        {t('fetchTitle')}
      </h2>
      {origins.length > 0 && (
        <ul class="fetch-origins">
          {origins.map((origin) => (
            <li key={`${origin.outlet} ${origin.href}`}>
              <Origin origin={origin} fetching={fetching} listed={listed} />
            </li>
          ))}
        </ul>
      )}
      {ids.length > 0 && (
        <>
          <p class="acts">
            {asking.is === 'asking' ? (
              <Underway
                words={asking.outlet === null ? t('fetchAsking') : t('fetchAskingOutlet', asking.outlet)}
                onCancel={fetching.onCancel}
              />
            ) : (
              <button type="button" class="button" onClick={() => fetching.onAsk(ids)}>
                {t('fetchAsk')}
              </button>
            )}
          </p>
          <p class="fetch-note">
            {t('fetchAskNote', enumerated(options.outlets.map(({ outlet }) => outlet)))}
          </p>
        </>
      )}
      {asking.is === 'failed' && (
        <p class="fetch-fault" role="alert">
          {describeTrouble(asking.trouble)}
        </p>
      )}
      {asking.is === 'asked' && <Asked view={asking.view} fetching={fetching} listed={listed} />}
    </section>
  );
}

function Underway({ words, onCancel }: { words: string; onCancel(): void }) {
  return (
    <>
      <span role="status">{words}</span>
      <button type="button" class="link" onClick={onCancel}>
        {t('cancel')}
      </button>
    </>
  );
}

function Origin({
  origin,
  fetching,
  listed,
}: {
  origin: OriginView;
  fetching: FetchControls;
  listed: ReadonlySet<string>;
}) {
  const { outlet, href, permitted, searchable } = origin;
  if (href === null) {
    return (
      <button
        type="button"
        class="button"
        disabled={fetching.asking.is === 'asking'}
        onClick={() => searchable !== null && fetching.onAsk([searchable])}
      >
        {t('fetchFindOrigin', outlet)}
      </button>
    );
  }
  if (!permitted) {
    return (
      <>
        <a href={href} target="_blank" rel="noopener noreferrer">
          {t('originReport', outlet)} <ExternalLinkIcon />
        </a>
        <p class="fetch-note">{t('fetchNotPermitted', outlet)}</p>
      </>
    );
  }
  return <Page url={href} words={t('fetchReadOrigin', outlet)} strong fetching={fetching} listed={listed} />;
}

/** A page that can be read, and what became of it. */
function Page({
  url,
  words,
  strong = false,
  fetching,
  listed,
}: {
  url: string;
  words: string;
  strong?: boolean;
  fetching: FetchControls;
  listed: ReadonlySet<string>;
}) {
  const state = fetching.pages[url];
  if (state?.is === 'reading') return <Underway words={t('fetchReading')} onCancel={fetching.onCancel} />;
  if (state?.is === 'read') {
    return (
      <p class="fetch-note" role="status">
        {t(listed.has(state.key) ? 'fetchRead' : 'fetchReadApart')}{' '}
        <button type="button" class="link" onClick={() => fetching.onOpen(state.key)}>
          {t('openArticle')} <ExternalLinkIcon />
        </button>
      </p>
    );
  }
  return (
    <>
      <button type="button" class={strong ? 'button strong' : 'button'} onClick={() => fetching.onRead(url)}>
        {words}
      </button>
      {state && (
        <p class="fetch-fault" role="alert">
          {state.is === 'fault' ? <FaultLine fault={state.fault} /> : describeTrouble(state.trouble)}
        </p>
      )}
    </>
  );
}

function Asked({
  view: { found, answers },
  fetching,
  listed,
}: {
  view: AskedView;
  fetching: FetchControls;
  listed: ReadonlySet<string>;
}) {
  const fresh = found.filter(({ match }) => !listed.has(match.key));
  return (
    <>
      <div role="status">
        <ul class="fetch-answers">
          {answers.map(({ id, outlet, listed: count, fault }) => (
            <li key={id}>
              {outlet}: {fault === null ? plural('fetchListed', count) : <FaultLine fault={fault} />}
            </li>
          ))}
        </ul>
      </div>
      {fresh.length === 0 && <p>{t('fetchNothing')}</p>}
      <ol class="fetch-found">
        {fresh.map((account) => (
          <li key={account.url} class="account">
            <Found account={account} fetching={fetching} listed={listed} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Found({
  account: { outlet, url, title, published, summary, match },
  fetching,
  listed,
}: {
  account: FoundAccount;
  fetching: FetchControls;
  listed: ReadonlySet<string>;
}) {
  const reasons = describeReasons(match.reasons);
  return (
    <>
      <h3 class="account-title">{title || url}</h3>
      <p class="meta">
        {[outlet, publishedDay(published), match.same ? '' : t('fetchDoubtful')].filter(Boolean).join(' · ')}
      </p>
      {reasons !== '' && <p class="reasons">{t('matchedOn', reasons)}</p>}
      {summary !== '' && <p class="fetch-summary">{summary}</p>}
      <div class="acts">
        <Page url={url} words={t('fetchReadFound')} fetching={fetching} listed={listed} />
        <a href={url} target="_blank" rel="noopener noreferrer">
          {t('openArticle')} <ExternalLinkIcon />
        </a>
      </div>
    </>
  );
}
