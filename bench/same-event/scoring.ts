/** How well a library's rankings find the accounts of its events; counted as the scorer beside the evaluation data counts. */
import type { AccountMatch } from '../../engine/model';
import { type Library, rankedFor } from './ranking';
import type { Labelled } from './sets';

/** Matches that are looked at. */
const DEPTH = 50;

/** A pair that is shown and should not be, or should be shown and is not. */
export interface Fault {
  kind: 'false' | 'missed';
  asked: Labelled;
  other: Labelled;
  /** 0 to 1; null where the article was no candidate. */
  score: number | null;
}

export interface Scores {
  /** Shares. */
  first: number;
  precision: number;
  recall: number;
  /** Articles without another account that were given one. */
  loners: number;
  /** Mean time of a ranking, in milliseconds. */
  ms: number;
  faults: Fault[];
  /** Score and truth of each pair listed, for looking at thresholds. */
  pairs: Array<readonly [above: number, right: boolean]>;
}

/** Another article of the same outlet is no other account. */
const mayMatch = (p: Labelled, q: Labelled) =>
  p.id !== q.id && !(p.outlet && q.outlet && p.outlet === q.outlet);

export async function score(library: Library): Promise<Scores> {
  const articles = library.entries.map(({ article }) => article);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const faults: Fault[] = [];
  const pairs: Array<readonly [number, boolean]> = [];
  let [asked, firsts, shown, right, positives, loners, ms] = [0, 0, 0, 0, 0, 0, 0];
  for (const [at, article] of articles.entries()) {
    const others = new Set(
      articles.filter((other) => mayMatch(article, other) && other.event === article.event),
    );
    const started = performance.now();
    const ranked: AccountMatch[] = await rankedFor(library, at);
    ms += performance.now() - started;
    const listed = ranked
      .map(({ key, score: value, same }) => ({ other: byId.get(key)!, value, same }))
      .filter(({ other }) => mayMatch(article, other))
      .sort((p, q) => q.value - p.value || (p.other.id < q.other.id ? -1 : 1))
      .slice(0, DEPTH);
    positives += others.size;
    for (const { other, value } of listed) pairs.push([value / (1 - value), others.has(other)]);
    for (const { other, value, same } of listed) {
      if (same) shown++;
      if (same && others.has(other)) right++;
      if (same !== others.has(other))
        faults.push({ kind: same ? 'false' : 'missed', asked: article, other, score: value });
    }
    for (const other of others)
      if (!listed.some((match) => match.other === other))
        faults.push({ kind: 'missed', asked: article, other, score: null });
    if (others.size === 0) {
      if (listed.some(({ same }) => same)) loners++;
      continue;
    }
    asked++;
    if (listed[0] && others.has(listed[0].other)) firsts++;
  }
  return {
    first: firsts / Math.max(1, asked),
    precision: shown === 0 ? 1 : right / shown,
    recall: right / Math.max(1, positives),
    loners,
    ms: ms / Math.max(1, articles.length),
    faults,
    pairs,
  };
}
