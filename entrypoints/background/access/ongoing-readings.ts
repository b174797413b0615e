import { FailureError } from '../../../protocol/failures';

/** The reading that is under way for each tab, so that it ends when the tab goes on. */
export class OngoingReadings {
  readonly #readings = new Map<number, AbortController>();

  /** Reads an article for a tab. An earlier reading for that tab is cancelled first. */
  async run<T>(tabId: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#readings.set(tabId, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (this.#readings.get(tabId) === controller) this.#readings.delete(tabId);
    }
  }

  /** The tab has gone on to something else, or is closed. */
  end(tabId: number): void {
    this.#readings.get(tabId)?.abort(new FailureError('cancelled', 'the tab has gone on'));
    this.#readings.delete(tabId);
  }
}
