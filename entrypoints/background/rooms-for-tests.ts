/** The background's rooms without a browser: a library in memory, and an outside that writes down what it is told. */
import { Library } from '../../storage/library';
import type { ToReader } from '../../storage/messages';
import { freshDatabase, tickingClock } from '../../storage/samples-for-tests';
import { SessionDesk } from '../../storage/session-desk';
import { MemoryStore, type SessionStore } from '../../storage/session-store';
import type { Outside } from './outside';
import { Ports } from './ports';
import type { Rooms } from './rooms';
import { routerOf } from './router';
import type { Sender } from './senders';
import { TabStates } from './tab-states';

export const OWN_ID = 'second-source';
export const OWN_ORIGIN = 'chrome-extension://second-source';

/** What the outside was asked to do. */
export interface Told {
  readers: Array<{ tabId: number; message: ToReader }>;
  badges: Map<number, number>;
  opened: string[];
  started: number[];
}

export function roomsForTests(
  store: SessionStore = new MemoryStore(),
  db = freshDatabase(),
  clock = tickingClock(),
) {
  const told: Told = { readers: [], badges: new Map(), opened: [], started: [] };
  const outside: Outside & { active: Awaited<ReturnType<Outside['activeTab']>>; deaf: Set<number> } = {
    ownId: OWN_ID,
    ownOrigin: OWN_ORIGIN,
    active: null,
    deaf: new Set(),
    async tellReader(tabId, message) {
      if (outside.deaf.has(tabId)) return false;
      told.readers.push({ tabId, message });
      return true;
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
    async startReader(tabId) {
      told.started.push(tabId);
      outside.deaf.delete(tabId);
      return true;
    },
    activeTab: async () => outside.active,
  };
  const library = new Library(db, clock);
  const states = new TabStates(store);
  const following: Promise<void>[] = [];
  const rooms: Rooms = {
    library,
    session: new SessionDesk(store, library, tickingClock()),
    states,
    ports: new Ports(states),
    outside,
    later: (work) => void following.push(work()),
  };
  return {
    rooms,
    store,
    db,
    told,
    outside,
    route: routerOf(rooms),
    /** Waits for the work that follows answers. */
    async settled(): Promise<void> {
      while (following.length > 0) await following.shift();
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
  documentId = 'desk',
  frameId = 7,
}: Overrides & { frameId?: number } = {}): Sender {
  const url = `${OWN_ORIGIN}/sidebar.html`;
  return { id: OWN_ID, url, origin: OWN_ORIGIN, frameId, documentId, tab: { id: tabId, incognito } };
}

/** A page of the extension in a tab of its own. */
export function page({ tabId = 9, incognito = false }: Overrides = {}): Sender {
  const url = `${OWN_ORIGIN}/library.html#/notes`;
  return { id: OWN_ID, url, frameId: 0, documentId: 'library', tab: { id: tabId, incognito } };
}
