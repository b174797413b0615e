import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_INDEX_TABLES } from '../rows/account-tables';
import { type Counters, count, countersOf, emptyCounters, sameCounts } from './term-counters';

/** What the lower of a term's two counters says. */
const frequencyOf = ({ counts }: Counters, term: number) =>
  Math.min(...countersOf(term).map((at) => counts[at]!));

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

  it('are not taken for those of counters that were cleared', () =>
    opened(async (db) => {
      const add = (term: number) =>
        db.transaction('rw', countTable(db), () => countChanges(db, [{ bag: [term], by: 1 }]));
      const told = async () => {
        const { articles, frequency, sound } = await statistics(db);
        return [sound, articles, frequency(7), frequency(8)];
      };
      expect(await told()).toEqual([true, 0, 0, 0]);
      for (let i = 0; i < 3; i++) await add(7);
      expect(await told()).toEqual([true, 3, 3, 0]);
      await countTable(db).clear();
      for (let i = 0; i < 3; i++) await add(8);
      expect(await told()).toEqual([true, 3, 0, 3]);
    }));

  it.each(['state', 'changes', 'terms'])('know that they are not sound where "%s" is lost', (row) =>
    opened(async (db) => {
      for (let i = 0; i < 40; i++)
        await db.transaction('rw', countTable(db), () => countChanges(db, [{ bag: [7], by: 1 }]));
      expect((await statistics(db)).sound).toBe(true);
      await countTable(db).delete(row);
      const again = new Dexie(db.name);
      again.version(1).stores(ACCOUNT_INDEX_TABLES);
      const { sound, articles } = await statistics(again);
      again.close();
      expect(sound && articles === 40).toBe(false);
    }),
  );
});
