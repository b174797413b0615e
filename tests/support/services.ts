/** The background's services without a browser: a library in memory, and a browser port that writes down what it is told. */

import { Lanes } from '../../entrypoints/background/access/lanes';
import { OngoingReadings } from '../../entrypoints/background/access/ongoing-readings';
import { PageRates } from '../../entrypoints/background/access/page-rates';
import type { Sender } from '../../entrypoints/background/access/senders';
import type { Alarms, BrowserPort } from '../../entrypoints/background/browser/browser-port';
import { routerOf } from '../../entrypoints/background/handlers/router';
import { AccountFetcher } from '../../entrypoints/background/services/account-fetcher';
import { announceFetched } from '../../entrypoints/background/services/announcing';
import { EventGrouping } from '../../entrypoints/background/services/event-grouping';
import { Following } from '../../entrypoints/background/services/following';
import { Renewal } from '../../entrypoints/background/services/renewal';
import type { Services } from '../../entrypoints/background/services/services';
import { TextsGoing } from '../../entrypoints/background/services/texts-going';
import { Ports } from '../../entrypoints/background/tabs/ports';
import { TabStates } from '../../entrypoints/background/tabs/tab-states';
import { Courier, type CourierResult } from '../../network/courier/courier';
import type { PageAnswer } from '../../network/pages/read-request';
import type { Sight, ToReader } from '../../protocol/messages/telling';
import { FRAMED_SIDEBAR } from '../../protocol/sidebar-address';
import { Library } from '../../storage/library/library';
import { PrivateSession } from '../../storage/private/private-session';
import { MemoryStore, type SessionStore } from '../../storage/private/session-store';
import { freshDatabase, tickingClock } from './library-samples';

export const OWN_ID = 'second-source';
export const OWN_ORIGIN = 'chrome-extension://second-source';

/** What the outside was asked to do. */
export interface Told {
  readers: Array<{ tabId: number; message: ToReader }>;
  badges: Map<number, number>;
  opened: string[];
  /** Windows whose side panel was closed. */
  panelsClosed: number[];
  started: number[];
  /** Rules that lie over the documents of tabs, by the tab. */
  styles: Map<number, string[]>;
}

const NO_ARTICLE: PageAnswer = { isArticle: false, why: 'list' };

/** A network of a few answers, which writes down what it was asked. */
class NetworkForTests {
  readonly asked: string[] = [];
  /** What comes back from an address: a text, or why nothing does. Others are not found. */
  readonly answers = new Map<string, string | CourierResult>();
  /** What a page at an address reads to. */
  readonly articles = new Map<string, PageAnswer>();
  readonly refusedHosts = new Set<string>();
  /** Keeps every errand waiting until it is cancelled. */
  hangs = false;

  readonly permitted = async (address: string) => !this.refusedHosts.has(new URL(address).hostname);

  courier(): Courier {
    const bring: Courier['bring'] = async ({ address, signal }) => {
      this.asked.push(address);
      if (!(await this.permitted(address)))
        return { got: false, fault: { kind: 'not-permitted', detail: address } };
      if (this.hangs) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      if (signal.aborted) return { got: false, fault: { kind: 'cancelled', detail: '' } };
      const answer = this.answers.get(address) ?? this.answers.get(address.split('?')[0]!);
      if (answer === undefined) return { got: false, fault: { kind: 'not-found', detail: 'status 404' } };
      return typeof answer === 'string' ? { got: true, address, text: answer, unchanged: false } : answer;
    };
    return Object.assign(Object.create(Courier.prototype) as Courier, { bring });
  }
}

export function servicesForTests(
  store: SessionStore = new MemoryStore(),
  db = freshDatabase(),
  clock = tickingClock(),
) {
  const told: Told = {
    readers: [],
    badges: new Map(),
    opened: [],
    panelsClosed: [],
    started: [],
    styles: new Map(),
  };
  const browser: BrowserPort & {
    active: Awaited<ReturnType<BrowserPort['activeTab']>>;
    deaf: Set<number>;
    /** Tabs whose document can carry no sidebar. */
    unable: Set<number>;
    sight: Sight;
    windows: Map<number, number>;
  } = {
    ownId: OWN_ID,
    ownVersion: '1',
    ownFile: async () => ({ schema: 'second-source/shelf/1', title: 'None', events: [] }),
    ownOrigin: OWN_ORIGIN,
    active: null,
    deaf: new Set(),
    unable: new Set(),
    sight: { clear: true, why: null },
    windows: new Map(),
    async tellReader(tabId, message) {
      if (browser.deaf.has(tabId)) return false;
      told.readers.push({ tabId, message });
      return true;
    },
    async askReader(tabId, message) {
      if (browser.deaf.has(tabId)) return null;
      if (message.tell === 'sight') return browser.sight;
      told.readers.push({ tabId, message });
      if (message.tell === 'open') return { able: !browser.unable.has(tabId) };
      if (message.tell === 'page') return { why: 'frame' };
      if (message.tell === 'as-article') return { opened: true };
      if (message.tell === 'go') return 'seen';
      return { article: (await states.get(tabId))?.article ?? null };
    },
    async badge(tabId, count) {
      told.badges.set(tabId, count);
    },
    async openTab(url) {
      told.opened.push(url);
    },
    async openPage(page) {
      told.opened.push(page);
    },
    async closePanel(windowId) {
      told.panelsClosed.push(windowId);
      return true;
    },
    async startReader(tabId) {
      told.started.push(tabId);
      browser.deaf.delete(tabId);
      return true;
    },
    async style({ tabId }, what, rules) {
      const lying = told.styles.get(tabId) ?? [];
      told.styles.set(tabId, what === 'put' ? [...lying, rules] : lying.filter((one) => one !== rules));
    },
    isOpen: async () => true,
    activeTab: async () => browser.active,
    windowShowing: async (tabId) => browser.windows.get(tabId) ?? null,
  };
  const library = new Library(db, clock);
  const states = new TabStates(store);
  const pending: Promise<void>[] = [];
  /** The clock that rates go by, in milliseconds: readers who take their time, so that none is put off. */
  let unhurried = 0;
  const network = new NetworkForTests();
  const courier = network.courier();
  const fetcher = new AccountFetcher({
    library,
    courier,
    pages: { read: async (_html, address) => network.articles.get(address) ?? NO_ARTICLE },
    store,
    permitted: network.permitted,
    onArticle: (key) => services.later(() => announceFetched(services, key)),
  });
  const alarms = new Map<string, number>();
  const alarmClock: Alarms = {
    due: async (name) => (alarms.has(name) ? 0 : null),
    set: async (name, minutes) => void alarms.set(name, minutes),
    clear: async (name) => void alarms.delete(name),
  };
  const following = new Following(library, courier, fetcher, alarmClock, tickingClock());
  const session = new PrivateSession(store, library, tickingClock());
  const services: Services = {
    library,
    session,
    states,
    ports: new Ports(states, browser.windowShowing),
    lanes: new Lanes(),
    rates: new PageRates(() => (unhurried += 60_000)),
    ongoing: new OngoingReadings(),
    browser,
    fetcher,
    following,
    renewal: new Renewal(library, alarmClock),
    texts: new TextsGoing(library, alarmClock),
    grouping: new EventGrouping(library, alarmClock),
    later: (work) => void pending.push(work()),
  };
  return {
    services,
    store,
    db,
    told,
    browser,
    network,
    alarms,
    route: routerOf(services),
    /** Waits for the work that follows answers. */
    async settled(): Promise<void> {
      while (pending.length > 0) await pending.shift();
    },
  };
}

type Overrides = { tabId?: number; incognito?: boolean; documentId?: string | undefined; url?: string };

/** A content script in a tab's top frame. */
export function reader({
  tabId = 1,
  incognito = false,
  documentId = `page-${tabId}`,
  url = 'https://www.dailynk.com/english/songnim-footbridge/?utm_source=x',
}: Overrides = {}): Sender {
  return { id: OWN_ID, url, frameId: 0, documentId, tab: { id: tabId, incognito } };
}

/** The sidebar in a frame of a tab. */
export function frame({
  tabId = 1,
  incognito = false,
  documentId = 'client',
  frameId = 7,
}: Overrides & { frameId?: number } = {}): Sender {
  const url = `${OWN_ORIGIN}/${FRAMED_SIDEBAR}`;
  return { id: OWN_ID, url, origin: OWN_ORIGIN, frameId, documentId, tab: { id: tabId, incognito } };
}

/** A page of the extension in a tab of its own. */
export function page({ tabId = 9, incognito = false }: Overrides = {}): Sender {
  const url = `${OWN_ORIGIN}/library.html#/notes`;
  return { id: OWN_ID, url, frameId: 0, documentId: 'library', tab: { id: tabId, incognito } };
}
