/**
 * Whether the account index says what the articles say, and mending it. Every write is one transaction with its article, so a
 * crash leaves nothing half done; this checks it, and mends what a damaged disk or an older version left.
 */
import type Dexie from 'dexie';
import type { ArticleFeatures } from '../../engine/accounts';
import { accountIndexTables, featuresIn, featureTable, remove } from './account-index';
import { PostingCheck, type RowKey, remakePostings } from './posting-check';
import { type Counters, count, emptyCounters, sameCounts } from './term-counters';
import { statistics, storeCounters, storedCounters } from './term-statistics';

/** What is wrong with the index; all empty and `countsRight` where nothing is. */
export interface IndexCheck {
  /** Articles without an entry. */
  missing: string[];
  /** Entries without an article. */
  orphaned: string[];
  /** Articles whose entry cannot be read. */
  unreadable: string[];
  /** Numbers of entries whose article key cannot be read. */
  nameless: number[];
  /** Rows of postings that do not say what the readable entries say. */
  wrongPostings: RowKey[];
  /** The counters say what the readable entries say. */
  countsRight: boolean;
}

/** Rows read at a time; 1 MB or so. */
const PAGE = 1000;

export function isSound(check: IndexCheck): boolean {
  const { missing, orphaned, unreadable, nameless, wrongPostings } = check;
  const faults =
    missing.length + orphaned.length + unreadable.length + nameless.length + wrongPostings.length;
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
    const { fresh, unreadable, nameless, seen, wrongPostings } = await recount(db);
    const stored = await storedCounters(db);
    return {
      missing: [...articles].filter((key) => !seen.has(key)),
      orphaned: [...seen].filter((key) => !articles.has(key)),
      unreadable: unreadable.filter((key) => articles.has(key)),
      nameless,
      wrongPostings,
      countsRight: sameCounts(stored, fresh),
    };
  });
}

/**
 * Mends what `verify` finds, in one transaction with it: entries that are nobody's or cannot be read go, wrong postings and the
 * counters are made anew. `missing` and `unreadable` articles are then without an entry; whoever has their texts makes new ones. Answers what was found.
 */
export function repair(db: Dexie, articles: ReadonlySet<string>): Promise<IndexCheck> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const found = await verify(db, articles);
    if (isSound(found)) return found;
    await featureTable(db).bulkDelete(found.nameless);
    await remove(db, ...found.orphaned, ...found.unreadable);
    const after = await recount(db);
    await remakePostings(db, after.wrongPostings, (visit) =>
      eachEntry(db, (n, _, features) => features && visit(n, features)),
    );
    await storeCounters(db, after.fresh);
    return found;
  });
}

interface Recount {
  fresh: Counters;
  unreadable: string[];
  nameless: number[];
  seen: Set<string>;
  wrongPostings: RowKey[];
}

async function recount(db: Dexie): Promise<Recount> {
  const fresh = emptyCounters();
  const unreadable: string[] = [];
  const nameless: number[] = [];
  const seen = new Set<string>();
  const postings = new PostingCheck();
  await postings.readRows(db);
  await eachEntry(db, (n, key, features) => {
    if (key === null) return void nameless.push(n);
    seen.add(key);
    if (!features) return void unreadable.push(key);
    count(fresh, features.bag, 1);
    postings.readEntry(n, features);
  });
  return { fresh, unreadable, nameless, seen, wrongPostings: postings.wrong() };
}

/** All entries by number, read page by page; without a key where nobody can say whose one is. */
async function eachEntry(
  db: Dexie,
  visit: (n: number, key: string | null, features: ArticleFeatures | null) => void,
): Promise<void> {
  for (let after = Number.NEGATIVE_INFINITY; ; ) {
    const rows = await featureTable(db).where('n').above(after).limit(PAGE).toArray();
    for (const row of rows) {
      const key = typeof row.key === 'string' ? row.key : null;
      visit(row.n!, key, key === null ? null : featuresIn(row));
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.n!;
  }
}
