/**
 * The order in which requests are answered. What keeps the reader's words goes at once; what reads, compares and searches waits its
 * turn in one of three lanes (what pages hand in, what the reader asked for, lists): a few at a time, one for each tab, the tabs in turn, and none
 * begins while words are being kept.
 */
import { MESSAGES } from '../../../protocol/messages/all';
import type { Definition, Lane, WorkLane } from '../../../protocol/messages/definition';
import type { MessageName } from '../../../protocol/messages/message-map';

/** The lane of a message's definition; all others are small and go at once. */
export function laneOf(name: MessageName): Lane {
  const { lane }: Definition = MESSAGES[name];
  return lane ?? 'small';
}

/** Works under way at a time: with two, a text that takes seconds in the worker does not hold up the other tabs. */
const AT_A_TIME: Record<WorkLane, number> = { pages: 3, asked: 3, lists: 2 };
/** Works that may wait for one owner; more are answered `null` by `work`. */
const WAITING_MOST = 50;

/** Works that wait in one lane. */
class LaneQueue {
  /** By owner; the owner whose turn is next first. */
  readonly #waiting = new Map<string, Array<() => void>>();
  readonly #busy = new Set<string>();
  readonly #atATime: number;
  readonly #mayBegin: () => boolean;

  constructor(atATime: number, mayBegin: () => boolean) {
    this.#atATime = atATime;
    this.#mayBegin = mayBegin;
  }

  add<T>(owner: string, task: () => Promise<T>): Promise<T> | null {
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
            this.begin();
          });
      });
      this.#waiting.set(owner, line);
      this.begin();
    });
  }

  begin(): void {
    for (const [owner, line] of [...this.#waiting]) {
      if (!this.#mayBegin() || this.#busy.size >= this.#atATime) return;
      if (this.#busy.has(owner)) continue;
      const start = line.shift();
      // Behind the others, for the next turn.
      this.#waiting.delete(owner);
      if (line.length > 0) this.#waiting.set(owner, line);
      start?.();
    }
  }
}

export class Lanes {
  #words = 0;
  readonly #queues = (['pages', 'asked', 'lists'] as const).map(
    (lane) => [lane, new LaneQueue(AT_A_TIME[lane], () => this.#words === 0)] as const,
  );

  /** Does something at once, and keeps works from beginning meanwhile. */
  async words<T>(task: () => Promise<T>): Promise<T> {
    this.#words++;
    try {
      return await task();
    } finally {
      this.#words--;
      for (const [, line] of this.#queues) line.begin();
    }
  }

  /**
   * Does a work in its turn.
   * @param owner whose it is: of one owner one is done at a time in each lane
   * @returns what the task answers, or `null` at once where too many of the owner's wait already
   */
  work<T>(lane: WorkLane, owner: string, task: () => Promise<T>): Promise<T> | null {
    return this.#queues.find(([one]) => one === lane)![1].add(owner, task);
  }
}
