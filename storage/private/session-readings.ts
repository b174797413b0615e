/**
 * The texts of private windows in the session's store, within a share of it: notes, drafts and the ids of deleted notes always have room,
 * whatever a page's texts weigh. Texts are kept as JSON, so that their size is known; the oldest go first.
 */
import type { SessionStore } from './session-store';

/** Bytes of texts kept: less than half of the 10 MB (10,485,760 bytes) that Chromium gives an extension for a session. */
const READINGS_SHARE = 4_000_000;

const READING = 'private/article/';
const INDEX = 'private/readings';

interface Index {
  /** Keys and bytes, the oldest first. */
  kept: Array<[key: string, bytes: number]>;
  /** How many texts were evicted in this session. */
  letGo: number;
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

export class SessionReadings {
  #index: Index | null = null;
  readonly #store: SessionStore;
  readonly #share: number;

  constructor(store: SessionStore, share = READINGS_SHARE) {
    this.#store = store;
    this.#share = share;
  }

  async #load(): Promise<Index> {
    this.#index ??= ((await this.#store.get(INDEX)) as Index | undefined) ?? { kept: [], letGo: 0 };
    return this.#index;
  }

  async get(key: string): Promise<unknown> {
    const json = await this.#store.get(READING + key);
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  }

  async keys(): Promise<string[]> {
    return (await this.#load()).kept.map(([key]) => key);
  }

  /** How many texts were evicted in this session to make room for others. */
  async evicted(): Promise<number> {
    return (await this.#load()).letGo;
  }

  /**
   * Keeps a text, or the first of these forms of it that fits the share; none where none does. Callers take turns. Never throws:
   * a text that is not kept is asked of its page again.
   */
  async keep(key: string, ...forms: unknown[]): Promise<void> {
    const index = await this.#load();
    const others = index.kept.filter(([one]) => one !== key);
    const json = forms.map((form) => JSON.stringify(form)).find((one) => bytesOf(one) <= this.#share);
    const dropped: string[] = [];
    let used = others.reduce((sum, [, bytes]) => sum + bytes, json === undefined ? 0 : bytesOf(json));
    while (used > this.#share) {
      const [oldest, bytes] = others.shift()!;
      dropped.push(oldest);
      used -= bytes;
    }
    if (json === undefined) dropped.push(key);
    const kept: Index['kept'] = json === undefined ? others : [...others, [key, bytesOf(json)]];
    const evicted = index.letGo + dropped.length;
    this.#index = { kept, letGo: evicted };
    try {
      if (dropped.length > 0) await this.#store.remove(dropped.map((one) => READING + one));
      await this.#store.setAll({
        [INDEX]: this.#index,
        ...(json === undefined ? {} : { [READING + key]: json }),
      });
    } catch {
      // What was read before of it stays, and the store says what is kept.
      this.#index = null;
    }
  }

  /** Everything was removed. */
  forget(): void {
    this.#index = null;
  }
}
