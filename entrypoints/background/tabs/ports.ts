import type { PortMessage } from '../../../protocol/desk-port';
import type { ToDesk } from '../../../protocol/messages/message-map';
import type { TabStates } from './tab-states';

/** The end of a port that is written to. */
export interface DeskPort {
  postMessage(message: PortMessage): void;
}

/**
 * The desks that are connected. Ports end with the worker and are connected anew with the next one, so nothing here
 * needs to outlive it.
 */
export class Ports {
  readonly #open = new Map<DeskPort, { tabId: number | null; windowId: number | null }>();
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

  /** The desks of a tab: its own sidebar, or the side panel of the window that shows the tab now. */
  async #of(tabId: number): Promise<DeskPort[]> {
    const windowId = await this.#windowShowing(tabId);
    return [...this.#open].flatMap(([port, of]) =>
      of.tabId === tabId || (windowId !== null && of.windowId === windowId) ? [port] : [],
    );
  }

  /** Greets a desk of a tab, or a page of ours (`null`), or the side panel of a window, and gives it what it missed while it was loading. */
  async add(port: DeskPort, tabId: number | null, windowId: number | null = null): Promise<void> {
    // A side panel goes from tab to tab.
    this.#open.set(port, { tabId: windowId === null ? tabId : null, windowId });
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
  remove(port: DeskPort): number | null {
    const windowId = this.#open.get(port)?.windowId ?? null;
    this.#open.delete(port);
    return windowId;
  }

  /** Tells the desks of these tabs, and the pages of ours, that something changed. */
  async changed(tabs: Iterable<number>, what: Extract<ToDesk, { tell: 'changed' }>['what']): Promise<void> {
    const stamp = await this.#states.countChange();
    const concerned = new Set<number | null>([null, ...tabs]);
    for (const [port, { tabId }] of this.#open) {
      if (concerned.has(tabId)) this.#post(port, { stamp, tell: { tell: 'changed', what } });
    }
  }

  /** Sends a tab's desk somewhere; a desk that is not there yet goes when it comes. */
  async send(tabId: number, tell: Extract<ToDesk, { tell: 'focus' | 'compose' }>): Promise<void> {
    const ports = await this.#of(tabId);
    if (ports.length === 0) return this.#states.leave(tabId, tell);
    const stamp = await this.#states.changes();
    for (const port of ports) this.#post(port, { stamp, tell });
  }

  /** Tells a tab's desk, or the pages of ours (`null`), how something goes; whoever is not there misses nothing. */
  async tell(tabId: number | null, tell: Extract<ToDesk, { tell: 'reach' | 'keys-taken' }>): Promise<void> {
    const stamp = await this.#states.changes();
    const ports =
      tabId === null
        ? [...this.#open].flatMap(([port, of]) => (of.tabId === null ? [port] : []))
        : await this.#of(tabId);
    for (const port of ports) this.#post(port, { stamp, tell });
  }

  /** A port may have closed without having told yet. */
  #post(port: DeskPort, message: PortMessage): void {
    try {
      port.postMessage(message);
    } catch {
      this.#open.delete(port);
    }
  }
}
