import type { OwnPage } from '../../../protocol/messages/tab';
import type { ToReader } from '../../../protocol/messages/telling';
import type { ReaderOfTab } from '../tabs/tab-states';

/** What the background does in the browser, as far as handlers need it: one seam, so that they are tested without one. */
export interface BrowserPort {
  /** Tells a tab's reader. Answers whether there was one to hear it. */
  tellReader(tabId: number, message: ToReader): Promise<boolean>;
  /** Asks a tab's reader; `null` where there is none. */
  askReader(tabId: number, message: ToReader): Promise<unknown>;
  /** Writes the number of other accounts on the toolbar button of a tab; 0 writes nothing. */
  badge(tabId: number, count: number): Promise<void>;
  /** Opens an address in a new tab, beside the tab given where there is one. */
  openTab(url: string, besideTab: number | null): Promise<void>;
  /** `unreadable`: the library, with a notice that the page which is shown lets no extension in. */
  openPage(page: OwnPage | 'unreadable'): Promise<void>;
  /** Closes a window's side panel; to be called in the very handler of a click. Answers whether the browser has a way. */
  closePanel(windowId: number): Promise<boolean>;
  /** Puts the reader for any site into a tab that the reader of news pointed at. Answers whether the page let it. */
  startReader(tabId: number): Promise<boolean>;
  /** Lays rules over a reader's document in the origin of the reader's own style, or takes them away again. Throws where the browser refuses. */
  style(reader: ReaderOfTab, what: 'put' | 'take', rules: string): Promise<void>;
  /** Whether a tab is still there: the browser tells of a closed one a moment later. */
  isOpen(tabId: number): Promise<boolean>;
  /** The window that shows a tab now; `null` where the tab is behind others or gone. */
  windowShowing(tabId: number): Promise<number | null>;
  /** The tab that a window shows; of the window that was used last where none is named. */
  activeTab(windowId?: number | null): Promise<{ id: number; isPrivate: boolean } | null>;
  /** A JSON file of the extension's own package. */
  ownFile(name: string): Promise<unknown>;
  /** The extension's version. */
  readonly ownVersion: string;
  /** Where the extension's own pages live: `chrome-extension://…`, without a slash at the end. */
  readonly ownOrigin: string;
  readonly ownId: string;
}

/** The part of the browser's alarms that is used. */
export interface Alarms {
  /** When an alarm of this name rings next, in milliseconds since 1970; null where none is set. */
  due(name: string): Promise<number | null>;
  set(name: string, everyMinutes: number): Promise<void>;
  clear(name: string): Promise<void>;
}
