import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_INDEX_TABLES } from './account-tables';
import { type Counters, count, emptyCounters, frequencyOf, sameCounts } from './term-counters';
import { countChanges, countTable, statistics, storedCounters } from './term-statistics';

let number = 0;
async function opened<T>(work: (db: Dexie) => Promise<T>): Promise<T> {
  const db = new Dexie(`term-statistics-${number++}`);
  db.version(1).stores(ACCOUNT_INDEX_TABLES);
  try {
    return await work(db);
  } finally {
    await db.delete();
  }
}

const bag = fc.uniqueArray(fc.nat(40), { maxLength: 8 });
const change = fc.record({ bag, by: fc.constantFrom(1 as const, 1 as const, 1 as const, -1 as const) });

describe('term statistics', () => {
  it('say what counting everything at once says, however the changes come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 12 }), { maxLength: 12 }), async (batches) =>
        opened(async (db) => {
          const wanted: Counters = emptyCounters();
          // Only what was counted in is ever counted out.
          const inside: number[][] = [];
          for (const batch of batches) {
            const changes = batch.map(({ bag, by }) => {
              if (by > 0 || inside.length === 0) {
                inside.push(bag);
                return { bag, by: 1 as const };
              }
              return { bag: inside.pop()!, by: -1 as const };
            });
            await db.transaction('rw', countTable(db), () => countChanges(db, changes));
            for (const { bag, by } of changes) count(wanted, bag, by);
            const library = await statistics(db);
            expect(library.articles).toBe(wanted.articles);
            for (let term = 0; term <= 40; term++)
              expect(library.frequency(term)).toBe(frequencyOf(wanted, term));
          }
          expect(sameCounts(await storedCounters(db), wanted)).toBe(true);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('keep what a broken-off transaction changed to themselves', () =>
    opened(async (db) => {
      const add = (term: number) =>
        db.transaction('rw', countTable(db), () => countChanges(db, [{ bag: [term], by: 1 }]));
      for (let i = 0; i < 40; i++) await add(7);
      await statistics(db);
      const failing = db.transaction('rw', countTable(db), async (transaction) => {
        await countChanges(
          db,
          Array.from({ length: 50 }, () => ({ bag: [7], by: 1 as const })),
        );
        transaction.abort();
      });
      await expect(failing).rejects.toThrow();
      const library = await statistics(db);
      expect([library.articles, library.frequency(7)]).toEqual([40, 40]);
    }));

  it('go on from the counters that an older version wrote', () =>
    opened(async (db) => {
      const old = emptyCounters();
      for (let i = 0; i < 5; i++) count(old, [3], 1);
      await db.table('termCounts').bulkPut([
        { id: 'terms', ...old },
        { id: 'all', articles: 1, counts: new Uint16Array(4) },
      ]);
      expect((await statistics(db)).frequency(3)).toBe(5);
      for (let i = 0; i < 33; i++)
        await db.transaction('rw', countTable(db), () => countChanges(db, [{ bag: [3], by: 1 }]));
      const library = await statistics(db);
      expect([library.articles, library.frequency(3)]).toEqual([38, 38]);
      expect(await countTable(db).toCollection().primaryKeys()).toEqual(['changes', 'terms']);
    }));
});
