import type { PortMessage } from '../../storage/desk-port';
import type { ToDesk } from '../../storage/messages';
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
  readonly #open = new Map<DeskPort, number | null>();

  constructor(private readonly states: TabStates) {}

  /** Greets a desk of a tab, or a page of ours (`null`), and gives it what it missed while it was loading. */
  async add(port: DeskPort, tabId: number | null): Promise<void> {
    this.#open.set(port, tabId);
    this.#post(port, { stamp: await this.states.changes() });
    const pending = tabId === null ? null : await this.states.takePending(tabId);
    if (pending) this.#post(port, { stamp: await this.states.changes(), tell: pending });
  }

  remove(port: DeskPort): void {
    this.#open.delete(port);
  }

  /** Tells the desks of these tabs, and the pages of ours, that something changed. */
  async changed(tabs: Iterable<number>, what: Extract<ToDesk, { tell: 'changed' }>['what']): Promise<void> {
    const stamp = await this.states.countChange();
    const concerned = new Set<number | null>([null, ...tabs]);
    for (const [port, tabId] of this.#open) {
      if (concerned.has(tabId)) this.#post(port, { stamp, tell: { tell: 'changed', what } });
    }
  }

  /** Sends a tab's desk somewhere; a desk that is not there yet goes when it comes. */
  async send(tabId: number, tell: Extract<ToDesk, { tell: 'focus' | 'compose' }>): Promise<void> {
    const ports = [...this.#open].filter(([, of]) => of === tabId);
    if (ports.length === 0) return this.states.leave(tabId, tell);
    const stamp = await this.states.changes();
    for (const [port] of ports) this.#post(port, { stamp, tell });
  }

  /** Tells a tab's desk, or the pages of ours (`null`), how something goes; whoever is not there misses nothing. */
  async tell(tabId: number | null, tell: Extract<ToDesk, { tell: 'reach' }>): Promise<void> {
    const stamp = await this.states.changes();
    for (const [port, of] of this.#open) if (of === tabId) this.#post(port, { stamp, tell });
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
