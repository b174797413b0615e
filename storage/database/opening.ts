/**
 * Opening the database in the version that this build knows, or not at all. Dexie opens a newer database as it is, without a
 * word: an older build would show rows that it cannot read and write rows that the newer one never looks for.
 */
import { FailureError } from '../../protocol/failures';

/** Milliseconds that an older connection is given to finish what it is writing and to close. */
const PATIENCE = 2_000;

/** How opening goes, and answers for those who wait for it. */
export class Opening {
  #blocked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<(why: FailureError) => void>();
  readonly #patience: number;

  constructor(patience = PATIENCE) {
    this.#patience = patience;
  }

  /** The browser's IndexedDB, as Dexie is to see it. */
  watched(indexedDB: IDBFactory): IDBFactory {
    return {
      open: (name, version) => {
        // Dexie asks so only after the browser has said that the database is of a later version.
        if (version === undefined) throw new FailureError('newer', 'the library is of a newer version');
        const request = indexedDB.open(name, version);
        request.addEventListener('blocked', () => this.#hold());
        for (const end of ['upgradeneeded', 'success', 'error'])
          request.addEventListener(end, () => this.#through());
        return request;
      },
      deleteDatabase: (name) => indexedDB.deleteDatabase(name),
      cmp: (first, second) => indexedDB.cmp(first, second),
      databases: () => indexedDB.databases(),
    };
  }

  /** Another connection keeps an older version open. It may only be finishing. */
  #hold(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#blocked = true;
      for (const refuse of this.#waiting) refuse(blocked());
      this.#waiting.clear();
    }, this.#patience);
  }

  #through(): void {
    clearTimeout(this.#timer);
    this.#blocked = false;
  }

  /**
   * Does some work on the database. Where an older connection keeps it from being opened it is answered, not waited for: work that
   * comes then is not begun. @throws FailureError `blocked`
   */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#blocked) throw blocked();
    let refuse: (why: FailureError) => void = () => {};
    const refused = new Promise<never>((_resolve, reject) => {
      refuse = reject;
      this.#waiting.add(reject);
    });
    try {
      return await Promise.race([work(), refused]);
    } finally {
      this.#waiting.delete(refuse);
    }
  }
}

const blocked = () =>
  new FailureError('blocked', 'another window keeps an older version of the library open');
