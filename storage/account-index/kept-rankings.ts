/**
 * Rankings that were made are kept until something that they rest on is written: opening an article asks for its other accounts
 * several times (how many, which, their exports), and ranks them once.
 */
import type { IndexState } from '../database/index-state';

/** Rankings kept at once: the articles of as many tabs as somebody has open. Each is at most 50 keys with their reasons. */
const KEPT = 50;

/** What was made for a key and a state of the index, until either changes. */
export class KeptRankings<Ranking> {
  readonly #kept = new Map<string, { writes: number; ranking: Promise<Ranking> }>();
  readonly #state: Pick<IndexState, 'writes'>;

  constructor(state: Pick<IndexState, 'writes'>) {
    this.#state = state;
  }

  /** Forgets all of them: nobody may learn from what is kept what was read. */
  clear(): void {
    this.#kept.clear();
  }

  /**
   * The ranking of an article, made only where it is not known for this state of the index. One that fails is not kept.
   * @param key the article's and its text's: one that was read before it changed is another
   */
  get(key: string, make: () => Promise<Ranking>): Promise<Ranking> {
    const known = this.#kept.get(key);
    // Before reading begins: what is written meanwhile makes this one out of date.
    const { writes } = this.#state;
    this.#kept.delete(key);
    const ranking = known?.writes === writes ? known.ranking : make();
    this.#kept.set(key, { writes, ranking });
    ranking.catch(() => {
      if (this.#kept.get(key)?.ranking === ranking) this.#kept.delete(key);
    });
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return ranking;
  }
}
