/** What an account index rests on, watched: whoever keeps something that was made of it asks whether it was written since. */
import type { DBCore, DBCoreTable, Dexie, Middleware } from 'dexie';

/** The tables that decide which accounts are found for an article, and in which order. */
const RESTS_ON: ReadonlySet<string> = new Set(['features', 'postings', 'shelf', 'shelved', 'shelves']);

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
