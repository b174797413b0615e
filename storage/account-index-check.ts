/**
 * Whether the account index says what the articles say, and mending it. Every write is one transaction with its article, so a
 * crash leaves nothing half done; this proves it, and mends what a fault outside (a damaged disk, an older version) left.
 */
import type Dexie from 'dexie';
import {
  accountIndexTables,
  type FeatureRow,
  featuresIn,
  featureTable,
  indexed,
  remove,
} from './account-index';
import { type Counters, count, emptyCounters, sameCounts } from './term-counters';
import { statistics, storeCounters, storedCounters } from './term-statistics';

/** What is wrong with the index; all empty and `countsRight` where nothing is. */
export interface IndexCheck {
  /** Articles without an entry. */
  missing: string[];
  /** Entries without an article. */
  orphaned: string[];
  /** Articles whose entry cannot be read, or stands in the index under other terms than its own. */
  unreadable: string[];
  /** Numbers of entries of which nobody can say whose they are. */
  nameless: number[];
  /** The counters say what the readable entries say. */
  countsRight: boolean;
}

/** Rows read at a time; 1 MB or so. */
const PAGE = 1000;

export function isSound(check: IndexCheck): boolean {
  const { missing, orphaned, unreadable, nameless } = check;
  const faults = missing.length + orphaned.length + unreadable.length + nameless.length;
  return check.countsRight && faults === 0;
}

/** What can be told without reading the entries: whether as many are counted, stored and wanted, by counters that are whole. */
export async function countsAgree(db: Dexie, articles: number): Promise<boolean> {
  const [entries, counted] = await Promise.all([featureTable(db).count(), statistics(db)]);
  return counted.sound && entries === articles && counted.articles === articles;
}

/** Compares the index with the keys of all articles. Runs in the caller's transaction where there is one; reads page by page. */
export function verify(db: Dexie, articles: ReadonlySet<string>): Promise<IndexCheck> {
  return db.transaction('r', accountIndexTables(db), async () => {
    const { fresh, unreadable, nameless, seen } = await recount(db);
    const stored = await storedCounters(db);
    return {
      missing: [...articles].filter((key) => !seen.has(key)),
      orphaned: [...seen].filter((key) => !articles.has(key)),
      unreadable: unreadable.filter((key) => articles.has(key)),
      nameless,
      countsRight: sameCounts(stored, fresh),
    };
  });
}

/**
 * Mends what `verify` finds, in one transaction with it: entries that are nobody's or cannot be read go, the counters are counted
 * anew. `missing` and `unreadable` articles are then without an entry; whoever has their texts makes new ones. Answers what was found.
 */
export function repair(db: Dexie, articles: ReadonlySet<string>): Promise<IndexCheck> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const found = await verify(db, articles);
    if (isSound(found)) return found;
    await featureTable(db).bulkDelete(found.nameless);
    await remove(db, ...found.orphaned, ...found.unreadable);
    await storeCounters(db, (await recount(db)).fresh);
    return found;
  });
}

interface Recount {
  fresh: Counters;
  unreadable: string[];
  nameless: number[];
  seen: Set<string>;
}

async function recount(db: Dexie): Promise<Recount> {
  const fresh = emptyCounters();
  const unreadable: string[] = [];
  const nameless: number[] = [];
  const seen = new Set<string>();
  for (let after = Number.NEGATIVE_INFINITY; ; ) {
    const rows = await featureTable(db).where('n').above(after).limit(PAGE).toArray();
    for (const row of rows) {
      if (typeof row.key !== 'string') {
        nameless.push(row.n!);
        continue;
      }
      seen.add(row.key);
      const bag = soundBag(row);
      if (bag) count(fresh, bag, 1);
      else unreadable.push(row.key);
    }
    if (rows.length < PAGE) return { fresh, unreadable, nameless, seen };
    after = rows.at(-1)!.n!;
  }
}

/** The terms of a row that can be read and is indexed by what its bytes name. */
function soundBag(row: FeatureRow): number[] | null {
  const features = featuresIn(row);
  if (!features || !Array.isArray(row.terms)) return null;
  const wanted = indexed(features);
  const right = row.terms.length === wanted.length && row.terms.every((term, i) => term === wanted[i]);
  return right ? features.bag : null;
}
