/**
 * A small store that lives as long as the browser runs and is never written to disk. The background passes in the
 * browser's own (`storage.session`), which outlives the service worker; tests pass in `MemoryStore`.
 */
export interface SessionStore {
  /** `undefined` where nothing was set. Values are plain data; what comes out is a copy. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** All of these or none. */
  setAll(values: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** All keys that begin so. */
  keys(prefix: string): Promise<string[]>;
}

/** Kept by this process alone: for tests, and for browsers without a store for the session. */
export class MemoryStore implements SessionStore {
  readonly #values = new Map<string, unknown>();

  async get(key: string): Promise<unknown> {
    return structuredClone(this.#values.get(key));
  }

  async set(key: string, value: unknown): Promise<void> {
    this.#values.set(key, structuredClone(value));
  }

  async setAll(values: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(structuredClone(values))) this.#values.set(key, value);
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#values.delete(key);
  }

  async keys(prefix: string): Promise<string[]> {
    return [...this.#values.keys()].filter((key) => key.startsWith(prefix));
  }
}

/** Runs tasks one after another, whether or not the one before failed: read, change and write without a race. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task, task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
