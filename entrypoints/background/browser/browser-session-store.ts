import browser from 'webextension-polyfill';
import { MemoryStore, type SessionStore } from '../../../storage/private/session-store';

/** `storage.session`: memory that outlives the worker, closed to content scripts, never on disk. */
class BrowserSessionStore implements SessionStore {
  readonly #area: typeof browser.storage.session;

  constructor(area: typeof browser.storage.session) {
    this.#area = area;
  }

  async get(key: string): Promise<unknown> {
    return (await this.#area.get(key))[key];
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.#area.set({ [key]: value });
  }

  async setAll(values: Record<string, unknown>): Promise<void> {
    await this.#area.set(values);
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.#area.remove([...keys]);
  }

  async keys(prefix: string): Promise<string[]> {
    return Object.keys(await this.#area.get(null)).filter((key) => key.startsWith(prefix));
  }
}

/** The browser's store for the session; where there is none, one that ends with the background. */
export function browserSessionStore(): SessionStore {
  const area = browser.storage.session as typeof browser.storage.session | undefined;
  return area ? new BrowserSessionStore(area) : new MemoryStore();
}
