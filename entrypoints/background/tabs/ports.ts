import type { ClientName, PortMessage } from '../../../protocol/client-port';
import type { ArticleChange, ToClient } from '../../../protocol/messages/telling';
import type { TabStates } from './tab-states';

/** The end of a port that is written to. */
export interface ClientPort {
  postMessage(message: PortMessage): void;
}

/** Who listens at a port: the sidebar of a tab, the side panel of a window, or a page of ours. */
interface Listener extends ClientName {
  tabId: number | null;
  windowId: number | null;
}

/** Whom a change concerns. */
interface Recipients {
  tabs: readonly number[];
  /** Pages of the library: those that show one of these articles, or every one. */
  pages: readonly string[] | 'all';
  /** Every client there is, also a side panel over a page without an article. */
  clients?: 'all';
  /** The client that made the change, which knows of it. */
  by?: string | undefined;
}

const NAMELESS: ClientName = { client: null, article: null };

/**
 * The clients that are connected. Ports end with the worker and are connected anew with the next one, so nothing here
 * needs to outlive it.
 */
export class Ports {
  readonly #open = new Map<ClientPort, Listener>();
  readonly #states: TabStates;
  readonly #windowShowing: (tabId: number) => Promise<number | null>;

  constructor(states: TabStates, windowShowing: (tabId: number) => Promise<number | null>) {
    this.#states = states;
    this.#windowShowing = windowShowing;
  }

  /** Whether the browser's side panel is open in a window. */
  panelIn(windowId: number | null): boolean {
    return windowId !== null && [...this.#open.values()].some((one) => one.windowId === windowId);
  }

  /** The clients of a tab: its own sidebar, or the side panel of the window that shows the tab now. */
  async #of(tabId: number): Promise<ClientPort[]> {
    const windowId = await this.#windowShowing(tabId);
    return [...this.#open].flatMap(([port, of]) =>
      of.tabId === tabId || (windowId !== null && of.windowId === windowId) ? [port] : [],
    );
  }

  /** Greets a client of a tab, or a page of ours (`null`), or the side panel of a window, and gives it what it missed while it was loading. */
  async add(
    port: ClientPort,
    tabId: number | null,
    windowId: number | null = null,
    name: ClientName = NAMELESS,
  ): Promise<void> {
    // A side panel goes from tab to tab.
    this.#open.set(port, { ...name, tabId: windowId === null ? tabId : null, windowId });
    this.#post(port, { stamp: await this.#states.changes() });
    const pending = tabId === null ? null : await this.#states.takePending(tabId);
    if (pending) this.#post(port, { stamp: await this.#states.changes(), tell: pending });
  }

  /** Has the side panel of a window close itself. */
  async closePanel(windowId: number): Promise<void> {
    const stamp = await this.#states.changes();
    for (const [port, of] of this.#open)
      if (of.windowId === windowId) this.#post(port, { stamp, tell: { tell: 'close' } });
  }

  /** Answers the window whose side panel this was, if it was one. */
  remove(port: ClientPort): number | null {
    const windowId = this.#open.get(port)?.windowId ?? null;
    this.#open.delete(port);
    return windowId;
  }

  /** Tells whom it concerns what changed, or what to ask anew. Whoever made the change only counts it. */
  async changed(
    { tabs, pages, clients, by }: Recipients,
    tell: Extract<ToClient, { tell: 'changed' }> | ArticleChange,
  ): Promise<void> {
    const stamp = await this.#states.countChange();
    const concerned = new Set<ClientPort>();
    for (const tabId of tabs) for (const port of await this.#of(tabId)) concerned.add(port);
    for (const [port, of] of this.#open) {
      const isPage = of.tabId === null && of.windowId === null;
      if (clients === 'all' || (isPage && (pages === 'all' || pages.includes(of.article ?? ''))))
        concerned.add(port);
      if (by !== undefined && of.client === by) {
        concerned.delete(port);
        this.#post(port, { stamp });
      }
    }
    for (const port of concerned) this.#post(port, { stamp, tell });
  }

  /** Sends a tab's client somewhere; a client that is not there yet goes when it comes. */
  async send(tabId: number, tell: Extract<ToClient, { tell: 'focus' | 'compose' }>): Promise<void> {
    const ports = await this.#of(tabId);
    if (ports.length === 0) return this.#states.leave(tabId, tell);
    const stamp = await this.#states.changes();
    for (const port of ports) this.#post(port, { stamp, tell });
  }

  /** Tells a tab's client, or the pages of ours (`null`), how something goes; whoever is not there misses nothing. */
  async tell(tabId: number | null, tell: Extract<ToClient, { tell: 'fetch' | 'keys-taken' }>): Promise<void> {
    const stamp = await this.#states.changes();
    const ports =
      tabId === null
        ? [...this.#open].flatMap(([port, of]) => (of.tabId === null ? [port] : []))
        : await this.#of(tabId);
    for (const port of ports) this.#post(port, { stamp, tell });
  }

  /** A port may have closed without having told yet. */
  #post(port: ClientPort, message: PortMessage): void {
    try {
      port.postMessage(message);
    } catch {
      this.#open.delete(port);
    }
  }
}
