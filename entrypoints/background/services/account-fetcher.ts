/** Fetching other accounts for one article: what could be asked, and doing it on the reader's click. */
import { OUTLET_INTERFACES, storyWords } from '../../../engine/feeds';
import type {
  AskedView,
  Fault,
  FetchProgress,
  FetchView,
  OriginView,
  ReadAnswer,
} from '../../../engine/model/views';
import { articleKey, outletOf } from '../../../engine/pages';
import type { Courier } from '../../../network/courier/courier';
import { isList } from '../../../network/pages/lists';
import type { PageReader } from '../../../network/pages/read-request';
import { FailureError } from '../../../protocol/failures';
import type { Library } from '../../../storage/library/library';
import type { SessionStore } from '../../../storage/private/session-store';
import type { KeptArticle } from '../../../storage/rows/kept-article';
import { featuresIn, originsIn } from '../../../storage/work/engine-work';
import { askOutlet, rankFound } from './asking';

interface AccountFetcherTools {
  library: Library;
  courier: Courier;
  pages: PageReader;
  /** Remembers for the session what was found for an article: only that may be read by a click. */
  store: SessionStore;
  permitted(address: string): Promise<boolean>;
  /** An article came into the library. */
  onArticle(key: string): void;
}

const FOUND = 'reach-found/';
/** What goes on that is not for an article. */
const ADDRESS = 'address';

const failed = (fault: Fault): ReadAnswer => ({ read: false, fault });

export class AccountFetcher {
  readonly #under = new Map<string, AbortController>();
  readonly #tools: AccountFetcherTools;

  constructor(tools: AccountFetcherTools) {
    this.#tools = tools;
  }

  /** What can be asked of the network for an article. Asks nothing. */
  async options(key: string): Promise<FetchView> {
    const kept = await this.#kept(key);
    const origins = await originsIn(this.#tools.library.engine, kept);
    const views = origins.map(async ({ outlet, href }): Promise<OriginView> => {
      const known = OUTLET_INTERFACES.find((one) => one.outlet === outlet);
      const searchable = href === null ? (known?.id ?? null) : null;
      if (href === null) return { outlet, href, key: null, permitted: true, searchable };
      const stored = await this.#tools.library.summary(articleKey(href));
      const permitted = await this.#tools.permitted(href);
      return { outlet, href, key: stored?.key ?? null, permitted, searchable };
    });
    const own = outletOf(kept.article.url);
    const outlets = OUTLET_INTERFACES.filter(({ outlet }) => outlet !== own);
    return {
      origins: (await Promise.all(views)).filter(
        ({ href, searchable }) => href !== null || searchable !== null,
      ),
      outlets: outlets.map(({ id, outlet }) => ({ id, outlet })),
    };
  }

  /** Fetches, reads and stores one page that the article links to or that was found for it. */
  async read(key: string, url: string): Promise<ReadAnswer> {
    const { article } = await this.#kept(key);
    const wanted = articleKey(url);
    const found = ((await this.#tools.store.get(FOUND + key)) as string[] | undefined) ?? [];
    const known = [...article.links.map(({ href }) => href), ...found];
    if (!known.some((address) => articleKey(address) === wanted))
      throw new FailureError('forbidden', 'neither a link of the article nor found for it');
    if (await this.#tools.library.summary(wanted)) return { read: true, key: wanted };
    return this.#during(key, (signal) => this.readAt(url, signal));
  }

  /** Fetches, reads and stores the page at an address that the reader typed. */
  readAddress(url: string): Promise<ReadAnswer> {
    return this.#during(ADDRESS, (signal) => this.readAt(url, signal));
  }

  /**
   * Fetches, reads and stores a page; with `onlyRelevant` one about something else is not stored.
   * @param since `Erasures.times` as it was when the page was wished for: after an erasure it is stored no more
   */
  async readAt(
    url: string,
    signal: AbortSignal,
    onlyRelevant = false,
    since = this.#tools.library.db.erasures.times,
  ): Promise<ReadAnswer> {
    const { courier, pages, library, onArticle } = this.#tools;
    const brought = await courier.bring({ address: url, wanted: 'page', signal });
    if (!brought.got) return failed(brought.fault);
    const page = await pages.read(brought.text, brought.address);
    if (signal.aborted) return failed({ kind: 'cancelled', detail: 'cancelled' });
    if (!page.isArticle) return failed({ kind: 'no-article', detail: page.why });
    if (isList(page.article))
      return failed({ kind: 'no-article', detail: 'a list under the address of an article' });
    if (onlyRelevant && !page.relevant) return failed({ kind: 'no-article', detail: 'another subject' });
    try {
      const { article } = await library.openArticle(page.article, undefined, since);
      onArticle(article.key);
      return { read: true, key: article.key };
    } catch (error) {
      if (library.db.erasures.times === since) throw error;
      return failed({ kind: 'cancelled', detail: 'forgotten meanwhile' });
    }
  }

  /** Searches outlets for the article's story, side by side. */
  async ask(
    key: string,
    outlets: readonly string[],
    onProgress: (progress: FetchProgress) => void,
  ): Promise<AskedView> {
    const kept = await this.#kept(key);
    const query = await featuresIn(this.#tools.library.engine, kept);
    const story = storyWords(query);
    const wanted = OUTLET_INTERFACES.filter(({ id }) => outlets.includes(id));
    const { courier, library } = this.#tools;
    const asking = { courier, engine: library.engine, now: new Date() };
    return this.#during(key, async (signal) => {
      let done = 0;
      const findings = await Promise.all(
        wanted.map(async (one) => {
          const found = await askOutlet(asking, one, story, signal, () =>
            onProgress({ key, outlet: one.outlet, done, total: wanted.length }),
          );
          done++;
          onProgress({ key, outlet: one.outlet, done, total: wanted.length });
          return found;
        }),
      );
      const candidates = findings.flatMap((one) => one.candidates);
      const keys = candidates.map(({ features }) => features.key);
      const stored = await this.#tools.library.storedKeys(keys);
      const statistics = await this.#tools.library.statistics();
      const found = rankFound(query, candidates, statistics, (one) => stored.has(one));
      await this.#tools.store.set(
        FOUND + key,
        found.map(({ url }) => url),
      );
      return { found, answers: findings.map(({ answer }) => answer) };
    });
  }

  /** Ends what is under way for an article; `null`: the reading of an address that the reader typed. */
  cancel(key: string | null): void {
    this.#under.get(key ?? ADDRESS)?.abort();
  }

  /** Does one thing at a time for an article: a new wish ends the one before. */
  async #during<T>(key: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.cancel(key);
    const controller = new AbortController();
    this.#under.set(key, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (this.#under.get(key) === controller) this.#under.delete(key);
    }
  }

  async #kept(key: string): Promise<KeptArticle> {
    const kept = await this.#tools.library.kept(key);
    if (!kept) throw new FailureError('not-found', `no article ${key} in the library`);
    return kept;
  }
}
