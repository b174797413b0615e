/**
 * Rankings that were made are kept until something that they rest on is written: opening an article asks for its other accounts
 * several times (how many, which, their exports), and ranks them once.
 */
import type { DBCore, DBCoreTable, Dexie, Middleware } from 'dexie';

/** The tables that decide which accounts are found for an article, and in which order. */
const RESTS_ON: ReadonlySet<string> = new Set(['features', 'postings', 'shelf', 'shelved', 'shelves']);

/** Rankings kept at once: the articles of as many tabs as somebody has open. Each is at most 50 keys with their reasons. */
const KEPT = 50;

/** Counts the writes to the tables that rankings rest on. Watch a database before it is opened. */
export class IndexState {
  #writes = 0;

  /** Grows with every write, also with one that is undone later: a ranking is rather made again than out of date. */
  get writes(): number {
    return this.#writes;
  }

  watch(db: Dexie): void {
    const counted = (table: DBCoreTable): DBCoreTable => ({
      ...table,
      mutate: (request) => {
        this.#writes += 1;
        return table.mutate(request);
      },
    });
    const middleware: Middleware<DBCore> = {
      stack: 'dbcore',
      name: 'index-state',
      create: (core) => ({
        ...core,
        table: (name) => (RESTS_ON.has(name) ? counted(core.table(name)) : core.table(name)),
      }),
    };
    db.use(middleware);
  }
}

/** What was made for a key and a state of the index, until either changes. */
export class KeptRankings<Ranking> {
  readonly #kept = new Map<string, { writes: number; ranking: Promise<Ranking> }>();

  readonly #state: Pick<IndexState, 'writes'>;

  constructor(state: Pick<IndexState, 'writes'>) {
    this.#state = state;
  }

  /**
   * The ranking of an article, made only where it is not known for this state of the index. One that fails is not kept.
   * @param key the article's; a new text of it is written to the index, too
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
