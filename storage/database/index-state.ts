/** What an index rests on, watched: whoever keeps something that was made of it asks whether it was written since. */
import type { DBCore, DBCoreTable, Dexie, Middleware } from 'dexie';

/** The tables that decide which accounts are found for an article, and in which order. */
const RANKINGS_REST_ON = ['features', 'postings', 'shelf', 'shelved', 'shelves'];

/** Counts the writes to some tables; without names, to those that rankings rest on. Watch a database before it is opened. */
export class IndexState {
  #writes = 0;
  readonly #tables: ReadonlySet<string>;

  constructor(tables: readonly string[] = RANKINGS_REST_ON) {
    this.#tables = new Set(tables);
  }

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
      name: `index-state ${[...this.#tables].join()}`,
      create: (core) => ({
        ...core,
        table: (name) => (this.#tables.has(name) ? counted(core.table(name)) : core.table(name)),
      }),
    };
    db.use(middleware);
  }
}
