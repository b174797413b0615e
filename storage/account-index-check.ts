/**
 * Whether the account index says what the articles say, and mending it. Every write is one transaction with its article, so a
 * crash leaves nothing half done; this proves it, and mends what a fault outside (a damaged disk, an older version) left.
 */
import type Dexie from 'dexie';
import { type ArticleFeatures, unpacked } from '../engine/accounts';
import { accountIndexTables, countTable, type FeatureRow, featureTable, put, remove } from './account-index';
import { type CountersRow, count, emptyCounters, sameCounts } from './term-counters';

/** What is wrong with the index; all empty and `countsRight` where nothing is. */
export interface IndexCheck {
  /** Articles without an entry. */
  missing: string[];
  /** Entries without an article. */
  orphaned: string[];
  /** Articles whose entry cannot be read, or stands in the index under other terms than its own. */
  unreadable: string[];
  /** The counters say what the readable entries say. */
  countsRight: boolean;
}

/** Rows read at a time; 1 MB or so. */
const PAGE = 1000;

export function isSound(check: IndexCheck): boolean {
  return check.countsRight && check.missing.length + check.orphaned.length + check.unreadable.length === 0;
}

/** Compares the index with the keys of all articles. Runs in the caller's transaction where there is one; reads page by page. */
export function verify(db: Dexie, articles: ReadonlySet<string>): Promise<IndexCheck> {
  return db.transaction('r', accountIndexTables(db), async () => {
    const { fresh, unreadable, seen } = await recount(db);
    const stored = (await countTable(db).get('terms')) ?? emptyCounters();
    return {
      missing: [...articles].filter((key) => !seen.has(key)),
      orphaned: [...seen].filter((key) => !articles.has(key)),
      unreadable: unreadable.filter((key) => articles.has(key)),
      countsRight: sameCounts(stored, fresh),
    };
  });
}

/**
 * Mends what `verify` finds, in one transaction with it: `featuresOf` makes an article's features anew, from what is already
 * in memory or in a table of the caller's transaction; null leaves the article without an entry. Answers what was found.
 */
export function repair(
  db: Dexie,
  articles: ReadonlySet<string>,
  featuresOf: (key: string) => Promise<ArticleFeatures | null> | ArticleFeatures | null,
): Promise<IndexCheck> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const found = await verify(db, articles);
    if (isSound(found)) return found;
    for (const key of [...found.orphaned, ...found.unreadable]) await remove(db, key);
    // Counters first: `put` counts on from them.
    await countTable(db).put((await recount(db)).fresh);
    for (const key of [...found.missing, ...found.unreadable]) {
      const features = await featuresOf(key);
      if (features) await put(db, features);
    }
    return found;
  });
}

interface Recount {
  fresh: CountersRow;
  unreadable: string[];
  seen: Set<string>;
}

async function recount(db: Dexie): Promise<Recount> {
  const fresh = emptyCounters();
  const unreadable: string[] = [];
  const seen = new Set<string>();
  for (let after = Number.NEGATIVE_INFINITY; ; ) {
    const rows = await featureTable(db).where('n').above(after).limit(PAGE).toArray();
    for (const row of rows) {
      seen.add(row.key);
      const bag = soundBag(row);
      if (bag) count(fresh, bag, 1);
      else unreadable.push(row.key);
    }
    if (rows.length < PAGE) return { fresh, unreadable, seen };
    after = rows.at(-1)!.n!;
  }
}

/** The terms of a row that can be read and is indexed by the terms that its bytes name. */
function soundBag(row: FeatureRow): number[] | null {
  const features = unpacked(row.features);
  if (!features || !Array.isArray(row.terms) || row.terms.length !== features.terms.length) return null;
  return row.terms.every((term, i) => term === features.terms[i]) ? features.bag : null;
}
