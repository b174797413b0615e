/** The few articles of the library that may tell the same event as one, by what the account index holds of them. */
import type Dexie from 'dexie';
import type { ArticleFeatures, LibraryStatistics } from '../../engine/accounts';
import { accountIndexTables, type FeatureRow, featuresIn, featureTable } from './account-index';
import { likeliest } from './candidates';
import { rowsOf } from './postings';
import { statistics } from './term-statistics';

/** What `rank` asks for. */
export interface Near {
  /** The articles that may be accounts of the same event, without the article itself; the likeliest first. */
  candidates: ArticleFeatures[];
  library: LibraryStatistics;
}

/** The articles that may tell the same event as one, which need not be in the library itself. */
export function near(db: Dexie, features: ArticleFeatures): Promise<Near> {
  // One transaction for all requests: each of its own would cost as much again as the request.
  return db.transaction('r', accountIndexTables(db), async () => {
    const [library, [own]] = await Promise.all([
      statistics(db),
      featureTable(db).where('key').equals(features.key).primaryKeys(),
    ]);
    const numbers = await likeliest(features, library, own, (buckets) => rowsOf(db, buckets));
    const rows = await featureTable(db).bulkGet(numbers);
    const candidates = rows
      .filter((row): row is FeatureRow => row !== undefined)
      .map(featuresIn)
      .filter((found) => found !== null);
    return { candidates, library };
  });
}
