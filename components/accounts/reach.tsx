import type {
  AccountView,
  AskedView,
  Fault,
  FoundAccount,
  OriginView,
  ReachView,
} from '../../engine/model/views';
import { publishedDay } from '../i18n/dates';
import { enumerated, plural, t } from '../i18n/i18n';
import { type Trouble, troubleWords } from '../i18n/trouble';
import { FaultLine } from '../kit/fault-line';
import { AwaySign } from '../kit/icons';
import { reasonsWords } from './account-words';

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

/** Reaching other accounts: what can be asked, how far it is, and the reader's wishes. */
export interface ReachDesk {
  options: ReachView;
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
  reach: ReachDesk;
  /** The accounts that are listed already. */
  accounts: readonly AccountView[];
}

/** Offers to read the origin and to ask the other outlets. Nothing is asked of the network before a click. */
export function Reach({ reach, accounts }: Props) {
  const { options, asking } = reach;
  const listed = new Set(accounts.map(({ summary }) => summary.key));
  const origins = options.origins.filter(({ key }) => key === null || !listed.has(key));
  const ids = options.outlets.map(({ id }) => id);
  return (
    <section class="reach" aria-labelledby="reach-title">
      <h2 id="reach-title" class="reach-title">
        {t('reachTitle')}
      </h2>
      {origins.length > 0 && (
        <ul class="reach-origins">
          {origins.map((origin) => (
            <li key={`${origin.outlet} ${origin.href}`}>
              <Origin origin={origin} reach={reach} listed={listed} />
            </li>
          ))}
        </ul>
      )}
      {ids.length > 0 && (
        <>
          <p class="acts">
            {asking.is === 'asking' ? (
              <Underway
                words={asking.outlet === null ? t('reachAsking') : t('reachAskingOutlet', asking.outlet)}
                onCancel={reach.onCancel}
              />
            ) : (
              <button type="button" class="button" onClick={() => reach.onAsk(ids)}>
                {t('reachAsk')}
              </button>
            )}
          </p>
          <p class="reach-note">
            {t('reachAskNote', enumerated(options.outlets.map(({ outlet }) => outlet)))}
          </p>
        </>
      )}
      {asking.is === 'failed' && (
        <p class="reach-fault" role="alert">
          {troubleWords(asking.trouble)}
        </p>
      )}
      {asking.is === 'asked' && <Asked view={asking.view} reach={reach} listed={listed} />}
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
  reach,
  listed,
}: {
  origin: OriginView;
  reach: ReachDesk;
  listed: ReadonlySet<string>;
}) {
  const { outlet, href, permitted, searchable } = origin;
  if (href === null) {
    return (
      <button
        type="button"
        class="button"
        disabled={reach.asking.is === 'asking'}
        onClick={() => searchable !== null && reach.onAsk([searchable])}
      >
        {t('reachFindOrigin', outlet)}
      </button>
    );
  }
  if (!permitted) {
    return (
      <>
        <a href={href} target="_blank" rel="noopener noreferrer">
          {t('originReport', outlet)} <AwaySign />
        </a>
        <p class="reach-note">{t('reachNotPermitted', outlet)}</p>
      </>
    );
  }
  return <Page url={href} words={t('reachReadOrigin', outlet)} strong reach={reach} listed={listed} />;
}

/** A page that can be read, and what became of it. */
function Page({
  url,
  words,
  strong = false,
  reach,
  listed,
}: {
  url: string;
  words: string;
  strong?: boolean;
  reach: ReachDesk;
  listed: ReadonlySet<string>;
}) {
  const state = reach.pages[url];
  if (state?.is === 'reading') return <Underway words={t('reachReading')} onCancel={reach.onCancel} />;
  if (state?.is === 'read') {
    return (
      <p class="reach-note" role="status">
        {t(listed.has(state.key) ? 'reachRead' : 'reachReadApart')}{' '}
        <button type="button" class="link" onClick={() => reach.onOpen(state.key)}>
          {t('openArticle')} <AwaySign />
        </button>
      </p>
    );
  }
  return (
    <>
      <button type="button" class={strong ? 'button strong' : 'button'} onClick={() => reach.onRead(url)}>
        {words}
      </button>
      {state && (
        <p class="reach-fault" role="alert">
          {state.is === 'fault' ? <FaultLine fault={state.fault} /> : troubleWords(state.trouble)}
        </p>
      )}
    </>
  );
}

function Asked({
  view: { found, answers },
  reach,
  listed,
}: {
  view: AskedView;
  reach: ReachDesk;
  listed: ReadonlySet<string>;
}) {
  const fresh = found.filter(({ match }) => !listed.has(match.key));
  return (
    <>
      <div role="status">
        <ul class="reach-answers">
          {answers.map(({ id, outlet, listed: count, fault }) => (
            <li key={id}>
              {outlet}: {fault === null ? plural('reachListed', count) : <FaultLine fault={fault} />}
            </li>
          ))}
        </ul>
      </div>
      {fresh.length === 0 && <p>{t('reachNothing')}</p>}
      <ol class="reach-found">
        {fresh.map((account) => (
          <li key={account.url} class="account">
            <Found account={account} reach={reach} listed={listed} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Found({
  account: { outlet, url, title, published, summary, match },
  reach,
  listed,
}: {
  account: FoundAccount;
  reach: ReachDesk;
  listed: ReadonlySet<string>;
}) {
  const reasons = reasonsWords(match.reasons);
  return (
    <>
      <h3 class="account-title">{title || url}</h3>
      <p class="meta">
        {[outlet, publishedDay(published), match.same ? '' : t('reachDoubtful')].filter(Boolean).join(' · ')}
      </p>
      {reasons !== '' && <p class="reasons">{t('matchedOn', reasons)}</p>}
      {summary !== '' && <p class="reach-summary">{summary}</p>}
      <div class="acts">
        <Page url={url} words={t('reachReadFound')} reach={reach} listed={listed} />
        <a href={url} target="_blank" rel="noopener noreferrer">
          {t('openArticle')} <AwaySign />
        </a>
      </div>
    </>
  );
}
