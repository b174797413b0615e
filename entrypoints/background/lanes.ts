/**
 * The order in which requests are answered. What keeps the reader's words goes at once; what reads, compares and searches waits its
 * turn: a few at a time, one for each tab, the tabs in turn, and none begins while words are being kept.
 */
import type { MessageName } from '../../storage/messages';

/** Which requests are work; all others are small and go at once. */
const WORK: ReadonlySet<MessageName> = new Set<MessageName>([
  'reader/article',
  'reader/accounts',
  'desk/accounts',
  'desk/synopsis',
  'desk/regroup',
  'desk/export',
  'library/articles',
  'library/notes',
  'library/accounts',
  'library/synopsis',
  'library/regroup',
  'library/export',
  'library/take-in',
]);

/** Requests that keep what the reader wrote. */
const WORDS: ReadonlySet<MessageName> = new Set<MessageName>([
  'desk/keep-draft',
  'desk/drop-draft',
  'desk/keep-version',
  'desk/save-note',
  'desk/delete-note',
  'desk/restore-note',
  'desk/overrule',
  'library/keep-draft',
  'library/drop-draft',
  'library/keep-version',
  'library/save-note',
  'library/delete-note',
  'library/restore-note',
]);

export type Lane = 'words' | 'work' | 'small';

export const laneOf = (name: MessageName): Lane =>
  WORDS.has(name) ? 'words' : WORK.has(name) ? 'work' : 'small';

/** Works under way at a time: a text that takes seconds in the worker leaves two for the other tabs. */
const AT_A_TIME = 3;
/** Works that may wait for one owner; more are answered `null` by `take`. */
const WAITING_MOST = 50;

export class Lanes {
  /** Works that wait, by owner; the owner whose turn is next first. */
  readonly #waiting = new Map<string, Array<() => void>>();
  readonly #busy = new Set<string>();
  #words = 0;

  /** Does something at once, and keeps works from beginning meanwhile. */
  async words<T>(task: () => Promise<T>): Promise<T> {
    this.#words++;
    try {
      return await task();
    } finally {
      this.#words--;
      this.#begin();
    }
  }

  /**
   * Does a work in its turn.
   * @param owner whose it is: of one owner one is done at a time
   * @returns what the task answers, or `null` at once where too many of the owner's wait already
   */
  work<T>(owner: string, task: () => Promise<T>): Promise<T> | null {
    const line = this.#waiting.get(owner) ?? [];
    if (line.length >= WAITING_MOST) return null;
    return new Promise<T>((resolve, reject) => {
      line.push(() => {
        this.#busy.add(owner);
        void Promise.resolve()
          .then(task)
          .then(resolve, reject)
          .finally(() => {
            this.#busy.delete(owner);
            this.#begin();
          });
      });
      this.#waiting.set(owner, line);
      this.#begin();
    });
  }

  #begin(): void {
    for (const [owner, line] of [...this.#waiting]) {
      if (this.#words > 0 || this.#busy.size >= AT_A_TIME) return;
      if (this.#busy.has(owner)) continue;
      const start = line.shift();
      // Behind the others, for the next turn.
      this.#waiting.delete(owner);
      if (line.length > 0) this.#waiting.set(owner, line);
      start?.();
    }
  }
}
