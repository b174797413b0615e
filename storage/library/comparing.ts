/** Other accounts of an event and the synopsis of two, for whoever keeps articles: the library, or a private session. */
import {
  type ArticleFeatures,
  isLater,
  type PairWord,
  type ReaderWords,
  rank,
  readerWords,
  SHOWN_SCORE,
} from '../../engine/accounts';
import type { AccountMatch, EventWord } from '../../engine/model';
import type { EventExport, EventView } from '../../engine/model/views';
import { mainKey } from '../../engine/outlets/writing';
import { articleKey } from '../../engine/pages';
import { crc32 } from '../../protocol/messages/backup-lines';
import type { KeptRankings } from '../account-index/kept-rankings';
import type { Near } from '../account-index/nearest';
import { withNeighbours } from '../account-index/neighbours';
import type { KeptArticle } from '../rows/kept-article';
import { comparedIn, type EngineRunner, featuresIn, originsIn } from '../work/engine-work';

/** Where accounts are looked for. */
export interface AccountPool {
  /** Where long texts are compared. */
  readonly engine: EngineRunner;
  near(features: ArticleFeatures): Promise<Near>;
  /** Accounts of the starter shelf, without those that are among these candidates in their own words. */
  shelf(features: ArticleFeatures, candidates: readonly ArticleFeatures[]): Promise<ArticleFeatures[]>;
  kept(key: string): Promise<KeptArticle | null>;
  /** What the reader said of pairs of articles. */
  words(): Promise<PairWord[]>;
  /** Rankings that were made already, where they are kept. */
  readonly rankings?: KeptRankings<AccountMatch[]>;
  /** How many articles there are to be searched for other accounts of this one, which is not counted itself. */
  size(key: string): Promise<number>;
}

/** Accounts listed for one article at most; beyond that the event has its own page. */
const ACCOUNTS_LISTED = 50;

/** Matches of a ranking that are kept beside those of the same event: one of them may be linked. */
const OTHERS_KEPT = 100;

/** Articles that nothing but the reader's word brings beside one at most: each is read anew. */
const BROUGHT = 40;

/**
 * The matches that the reader is shown: those of the same event, then other happenings of its story, each best first; then those that
 * are neither by the reader's word, so that it can be taken back.
 */
async function matchesFor(article: KeptArticle, pool: AccountPool): Promise<AccountMatch[]> {
  const words = await pool.words();
  const make = () => ranked(article, pool, readerWords(words));
  const { key, text } = article.article;
  const all = await (pool.rankings?.get(`${key} ${crc32(text)} ${sumOf(words)}`, make) ?? make());
  const shown = [...all.filter((match) => match.same), ...all.filter((match) => match.story)];
  const aside = all.filter(({ said }) => said?.word === 'apart');
  // Which report is at hand is asked each time: it may have come without a word of the index.
  const linked = await linkedOrigin(article, all, pool);
  const matches = [...(linked ? [linked] : []), ...shown.filter((match) => match.key !== linked?.key)];
  return [
    ...eachOnce(matches, key).slice(0, ACCOUNTS_LISTED),
    ...eachOnce(aside, key).slice(0, ACCOUNTS_LISTED),
  ];
}

/** Another number where the reader said something else. */
function sumOf(words: readonly PairWord[]): string {
  return words.length === 0
    ? ''
    : crc32(words.map(({ a, b, word, said }) => [a, b, word, said].join(' ')).join('\n'));
}

/** All that are of the same event or that the reader said something of, and the likeliest others, best first. */
async function ranked(article: KeptArticle, pool: AccountPool, words: ReaderWords): Promise<AccountMatch[]> {
  const features = await featuresIn(pool.engine, article);
  const { candidates, library } = await pool.near(features);
  // The shelf is ranked by itself: what comes with the extension must not decide what is found among what was read.
  const shelf = await pool.shelf(features, candidates);
  const brought = await broughtBy(words, features, [...candidates, ...shelf], pool);
  const read = await withNeighbours(words, features, [...candidates, ...brought.read], pool);
  const all = [
    ...rank(features, read, library, words),
    ...rank(features, [...shelf, ...brought.retold], library, words),
  ].sort((p, q) => q.score - p.score);
  return all.filter((match, place) => match.same || match.said || place < OTHERS_KEPT);
}

/** Accounts of an article's event that stand on shelves, best first. */
export async function retoldBeside(article: KeptArticle, pool: AccountPool): Promise<AccountMatch[]> {
  const features = await featuresIn(pool.engine, article);
  const { candidates, library } = await pool.near(features);
  const shelf = await pool.shelf(features, candidates);
  if (shelf.length === 0) return [];
  return rank(features, shelf, library, readerWords(await pool.words())).filter(({ same }) => same);
}

/** The articles that the reader's word sets beside one, and that their own words did not. */
async function broughtBy(
  words: ReaderWords,
  { key }: ArticleFeatures,
  there: readonly ArticleFeatures[],
  pool: AccountPool,
): Promise<{ read: ArticleFeatures[]; retold: ArticleFeatures[] }> {
  const known = new Set(there.map((one) => one.key));
  const keys = words.concerned(key).filter((other) => !known.has(other));
  const found = await Promise.all(
    keys.slice(0, BROUGHT).map(async (other) => {
      const kept = await pool.kept(other);
      return kept && { retold: kept.summary.retold, features: await featuresIn(pool.engine, kept) };
    }),
  );
  const of = (retold: boolean) =>
    found.flatMap((one) => (one && (one.retold ?? false) === retold ? [one.features] : []));
  return { read: of(false), retold: of(true) };
}

/** Without copies: what is kept beside an outlet's own text is no other account, neither of this article nor of one that is listed. */
function eachOnce(matches: readonly AccountMatch[], own: string): AccountMatch[] {
  const best = new Map<string, AccountMatch>();
  for (const match of matches) {
    const main = mainKey(match.key);
    if (main === mainKey(own)) continue;
    const before = best.get(main);
    if (!before) best.set(main, match);
    // The outlet's own text speaks for its copies, at the place of the best of them.
    else if (match.key === main) best.set(main, { ...match, score: before.score });
  }
  return [...best.values()];
}

/**
 * The report that an article links as its origin is an account of its event by the article's own word, whatever the words they share.
 */
export async function linkedOrigin(
  article: KeptArticle,
  ranked: readonly AccountMatch[],
  pool: Pick<AccountPool, 'engine' | 'kept'>,
): Promise<AccountMatch | null> {
  const origin = (await originsIn(pool.engine, article)).find(({ href }) => href !== null);
  if (!origin?.href || origin.credit === null) return null;
  const key = articleKey(origin.href);
  if (key === mainKey(article.article.key)) return null;
  const report = await pool.kept(key);
  if (!report || isLater(report, article)) return null;
  const match = ranked.find((one) => one.key === key);
  // The reader's word goes before the article's.
  if (match?.said) return null;
  const reason = { kind: 'link', outlet: origin.outlet, weight: 1 } as const;
  return {
    key,
    score: Math.max(match?.score ?? 0, SHOWN_SCORE),
    same: true,
    story: false,
    perhaps: false,
    stage: match?.stage ?? 'same-report',
    reasons: [...(match?.reasons ?? []), reason],
  };
}

/** The other accounts of an article's event, best first, with how each relates to it, and what stands behind all of them. */
export async function accountsOf(article: KeptArticle, pool: AccountPool): Promise<EventView> {
  const [matches, searched] = await Promise.all([matchesFor(article, pool), pool.size(article.article.key)]);
  const found = await Promise.all(
    matches.map(async (match) => ({ match, other: await pool.kept(match.key) })),
  );
  const there = found.flatMap(({ match, other }) => (other ? [{ match, other }] : []));
  const { independence, origins, quotes } = await comparedIn(pool.engine, {
    article,
    others: there.map(({ match, other }) => ({ other, same: match.same, key: match.key })),
  });
  return {
    accounts: there.map(({ match, other }, at) => ({
      match,
      summary: other.summary,
      independence: independence[at]!,
    })),
    searched,
    origins,
    quotes,
  };
}

/** The reader's word on two articles, said of them or inferred. */
export async function saidOf(
  key: string,
  otherKey: string,
  pool: Pick<AccountPool, 'words'>,
): Promise<EventWord | undefined> {
  return readerWords(await pool.words()).said(key, otherKey)?.word;
}

/** What an export of the article says of its event; nothing where it is the only account. */
export async function eventOf(article: KeptArticle, pool: AccountPool): Promise<{ event?: EventExport }> {
  const { accounts, origins, quotes } = await accountsOf(article, pool);
  const listed = accounts.filter(({ match }) => match.same);
  if (listed.length === 0) return {};
  const told = listed.map(({ match, summary }) =>
    match.said ? { ...summary, said: true as const } : summary,
  );
  return { event: { origins, quotes, accounts: told } };
}

/** The accounts of the event that were read: a shelf's summaries are shown, and never counted as the library's. */
export async function readAccountsFor(article: KeptArticle, pool: AccountPool): Promise<string[]> {
  const matches = (await matchesFor(article, pool)).filter(({ same }) => same);
  const found = await Promise.all(matches.map(({ key }) => pool.kept(key)));
  return found.flatMap((other) => (other && !other.summary.retold ? [other.article.key] : []));
}
