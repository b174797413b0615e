/**
 * Who may send what. A message's sender is what the browser says of it, never what the message says:
 *
 *  - a **reader** is a content script in a tab's top frame, about an article of its own page's site;
 *  - a **frame** is a page of ours inside a page of the web: any page can load one, so it may greet only, until it names the nonce that
 *    its tab's reader vouched with;
 *  - a **panel** is the sidebar in the browser's own side panel, about the tab that its window shows;
 *  - a **page** is a page of ours in a tab of its own;
 *  - one that is **leaving** is a page or frame whose tab was closed: a frame's last words still go where its tab's went.
 *
 * What each may ask stands with each message (`From` in `protocol/messages/definition.ts`). An article is named by its key only by a
 * page: a client's is always the one that its tab shows.
 */
import type { Article } from '../../../engine/model';
import { asReadAt } from '../../../engine/outlets/writing';
import { FailureError } from '../../../protocol/failures';
import { MESSAGES } from '../../../protocol/messages/all';
import type { From } from '../../../protocol/messages/definition';
import type { MessageName } from '../../../protocol/messages/message-map';
import type { BrowserPort } from '../browser/browser-port';
import { isVouched, type ReaderOfTab, type TabState, type TabStates } from '../tabs/tab-states';

/** The parts of the browser's `MessageSender` that are looked at; `origin` is Chromium's alone. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

export interface ReaderCaller extends ReaderOfTab {
  who: 'reader';
  /** The page's own address. */
  url: string;
}

export interface ClientCaller {
  who: 'client';
  /** The tab whose article the client is about; `null` where no tab is. */
  tabId: number | null;
  isPrivate: boolean;
  /** The sidebar on a page, where the page may lie over it; else the browser's own side panel, where no page reaches. */
  inPage: boolean;
  /** The window of a side panel. */
  windowId: number | null;
  /** What it calls itself: it is not told of what it changes. */
  client?: string;
}

/** A frame that asks to be let in. */
export interface UnverifiedCaller {
  who: 'unverified';
  tabId: number;
  frameId: number;
  documentId: string | null;
}

export interface PageCaller {
  who: 'page';
  isPrivate: boolean;
  /** What it calls itself: it is not told of what it changes. */
  client?: string;
}

export type Caller = ReaderCaller | ClientCaller | UnverifiedCaller | PageCaller;

const forbidden = (why: string) => new FailureError('forbidden', why);

type Kind =
  | { is: 'reader'; tabId: number; url: string }
  | { is: 'frame'; tabId: number; frameId: number }
  | { is: 'page' }
  | { is: 'panel'; windowId: number | null }
  | { is: 'leaving' };

/** The side panel's page, and its window where it has found that out. A frame on a page has `?framed` in its address. */
const PANEL = /^\/sidebar\.html(?:\?panel=(\d{1,15}))?$/;

/** What a sender is, before anything is asked about its tab. */
function kindOf(sender: Sender, { ownId, ownOrigin }: Pick<BrowserPort, 'ownId' | 'ownOrigin'>): Kind {
  const { id, url, origin, frameId, tab } = sender;
  if (id !== ownId) throw forbidden('another extension');
  const own = origin === ownOrigin || (url ?? '').startsWith(`${ownOrigin}/`);
  if (own) {
    // Firefox names neither tab nor frame of a page that is being closed. Only a panel beside the tabs has none while it is open.
    if (tab?.id === undefined) {
      const panel = PANEL.exec((url ?? '').slice(ownOrigin.length));
      return panel ? { is: 'panel', windowId: panel[1] ? Number(panel[1]) : null } : { is: 'leaving' };
    }
    if (frameId === undefined || frameId === 0) return { is: 'page' };
    return { is: 'frame', tabId: tab.id, frameId };
  }
  if (tab?.id === undefined || url === undefined) throw forbidden('neither a tab nor a page of ours');
  if (frameId !== 0) throw forbidden('a frame inside a page');
  return { is: 'reader', tabId: tab.id, url };
}

/** As what a sender of each kind is heard; kinds that are not named are not. */
type Heard = Partial<Record<Kind['is'], 'reader' | 'client' | 'page' | undefined>>;
const AS_CLIENT: Heard = { frame: 'client', panel: 'client', page: 'client', leaving: 'client' };
const AS_PAGE: Heard = { page: 'page' };

/** Who is heard; `article` and `network`: where an article is named by its key, or none is. */
const HEARD: Record<From, Heard> = {
  reader: { reader: 'reader' },
  greeting: AS_CLIENT,
  tab: AS_CLIENT,
  article: AS_PAGE,
  network: AS_PAGE,
  settings: { frame: 'client', panel: 'client', page: 'page' },
  pages: AS_PAGE,
};
/** Where it is the tab's article that is meant. */
const HEARD_BY_TAB: Partial<Record<From, Heard>> = {
  article: AS_CLIENT,
  network: { ...AS_CLIENT, leaving: undefined },
};

/** Whether something that was asked is about the tab's article. Anything may have come in. */
function isAboutTab(ask: unknown): boolean {
  return typeof ask === 'object' && ask !== null && 'about' in ask && ask.about === 'tab';
}

/**
 * The sender as its message's handler knows it, or a `forbidden` failure.
 * @param ask as it came in, before it is validated
 */
export async function callerOf(
  sender: Sender,
  { name, ask }: { name: MessageName; ask: unknown },
  browser: Pick<BrowserPort, 'ownId' | 'ownOrigin' | 'activeTab'>,
  states: Pick<TabStates, 'get' | 'all'>,
): Promise<Caller> {
  const kind = kindOf(sender, browser);
  const { from } = MESSAGES[name];
  const heard = ((isAboutTab(ask) && HEARD_BY_TAB[from]) || HEARD[from])[kind.is];
  if (heard === undefined) throw forbidden(`${name} from a ${kind.is}`);
  const isPrivate = sender.tab?.incognito === true;
  const documentId = sender.documentId ?? null;
  if (kind.is === 'reader') return { who: 'reader', tabId: kind.tabId, isPrivate, documentId, url: kind.url };
  if (heard === 'page') return { who: 'page', isPrivate };
  if (kind.is === 'leaving') {
    // Its last words, unsaved ones most likely: they go where its tab's went. Those of a private window go with it, since what is
    // kept of private windows may have been forgotten already.
    const tab = documentId === null ? undefined : (await states.all()).find(isOfDocument(documentId));
    if (!tab || tab.isPrivate) throw forbidden('a page whose tab is gone');
    return { who: 'client', tabId: tab.tabId, isPrivate: false, inPage: true, windowId: null };
  }
  if (kind.is === 'frame') {
    const { tabId, frameId } = kind;
    if (from === 'greeting') return { who: 'unverified', tabId, frameId, documentId };
    const state = await states.get(tabId);
    if (!state || !isVouched(state, frameId, documentId)) throw forbidden('no reader vouched for this frame');
    return { who: 'client', tabId, isPrivate, inPage: true, windowId: null };
  }
  // Beside the tabs, the sidebar is about the tab that its window shows.
  const windowId = kind.is === 'panel' ? kind.windowId : null;
  const tab = await browser.activeTab(windowId);
  return {
    who: 'client',
    tabId: tab?.id ?? null,
    isPrivate: isPrivate || tab?.isPrivate === true,
    inPage: false,
    windowId,
  };
}

/** Whether the tab's present reader vouched for a frame with this document. */
function isOfDocument(documentId: string): (state: TabState) => boolean {
  return ({ frames, readerId }) =>
    frames.some((frame) => frame.documentId === documentId && frame.readerId === readerId);
}

/** The article as this page's reader may hand it on; one of another site is `forbidden`: an outlet is known by its own host only. */
export function ownArticle<A extends Pick<Article, 'key' | 'url' | 'via'>>(
  article: A,
  pageAddress: string,
): A {
  const own = asReadAt(article, pageAddress);
  if (!own) throw forbidden('an article of another site');
  return own;
}
