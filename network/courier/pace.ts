/** One request at a time for each host, and so many a minute. */

/** Waits, unless the signal ends it: then it rejects with the signal's reason. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

export const pause: Pause = (ms, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });

/** A queue for each host: a request waits until the earlier ones to that host have ended. */
export class Pace {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs the errand when it is its host's turn. One that is cancelled while it waits never runs. */
  async take<T>(host: string, signal: AbortSignal, errand: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve();
    const turn = before.then(() => {
      signal.throwIfAborted();
      return errand();
    });
    const settled = turn.catch(() => undefined);
    this.#last.set(host, settled);
    void settled.then(() => {
      if (this.#last.get(host) === settled) this.#last.delete(host);
    });
    // Whoever cancels hears at once; the place in the queue passes by itself.
    return Promise.race([turn, aborted(signal)]);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
