/** Other accounts of an event and the synopsis of two, for whoever keeps articles: the library, or a private session. */
import {
  type ArticleFeatures,
  featuresOf,
  independence,
  type LibraryStatistics,
  rank,
  synopsis,
} from '../engine/accounts';
import type { AccountMatch, Annotation } from '../engine/model';
import type { AccountView, SynopsisView } from '../engine/views';
import type { KeptArticle } from './desk';
import { overruledRows, overrulesBetween } from './overrules';

/** Where accounts are looked for. */
export interface AccountPool {
  candidates(features: ArticleFeatures): Promise<ArticleFeatures[]>;
  statistics(): Promise<LibraryStatistics>;
  kept(key: string): Promise<KeptArticle | null>;
  /** How many articles there are to be searched. */
  size(): Promise<number>;
}

/** Accounts listed for one article at most; beyond that the event has its own page. */
const ACCOUNTS_LISTED = 50;

/** The matches that the reader is shown, best first. */
export async function matchesFor(features: ArticleFeatures, pool: AccountPool): Promise<AccountMatch[]> {
  const [candidates, statistics] = await Promise.all([pool.candidates(features), pool.statistics()]);
  return rank(features, candidates, statistics)
    .filter((match) => match.same)
    .slice(0, ACCOUNTS_LISTED);
}

/** The other accounts of an article's event, best first, with how each relates to it. */
export async function accountsOf(
  article: KeptArticle,
  pool: AccountPool,
): Promise<{ accounts: AccountView[]; searched: number }> {
  const [matches, searched] = await Promise.all([matchesFor(featuresOf(article), pool), pool.size()]);
  const accounts = await Promise.all(
    matches.map(async (match): Promise<AccountView | null> => {
      const other = await pool.kept(match.key);
      return other && { match, summary: other.summary, independence: independence(article, other) };
    }),
  );
  return { accounts: accounts.filter((account) => account !== null), searched };
}

/** Two accounts side by side, with the relations that the reader overruled in either's annotations. */
export function synopsisOf(
  a: KeptArticle,
  b: KeptArticle,
  ofA: readonly Annotation[],
  ofB: readonly Annotation[],
): SynopsisView {
  const found = synopsis(a, b);
  const overrules = overrulesBetween(a.article.key, b.article.key, ofA, ofB);
  return {
    a: a.article,
    b: b.article,
    attributionsA: a.attributions,
    attributionsB: b.attributions,
    synopsis: found,
    overruled: overruledRows(found.rows, a.article, b.article, overrules),
  };
}
