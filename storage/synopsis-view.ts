/** Two accounts side by side as the reader is shown them: the engine's rows, with what the reader said of them laid over. */
import { type AccountInput, sharedQuotes, synopsis } from '../engine/accounts';
import type { Annotation, Article } from '../engine/model';
import type { SynopsisView } from '../engine/views';
import { overruledRows, overrulesBetween } from './overrules';
import { regroupedRows } from './regrouping';

/** An account with all of its article. */
export interface WholeAccount extends AccountInput {
  article: Article;
}

export interface SynopsisInput {
  a: WholeAccount;
  b: WholeAccount;
  /** The annotations of each. */
  ofA: readonly Annotation[];
  ofB: readonly Annotation[];
}

/** Two accounts side by side, with the relations that the reader overruled in either's annotations. */
export function synopsisOf({ a, b, ofA, ofB }: SynopsisInput): SynopsisView {
  const found = synopsis(a, b);
  const overrules = overrulesBetween(a.article.key, b.article.key, ofA, ofB);
  const { rows, made } = regroupedRows(found.rows, a.article, b.article, overrules);
  return {
    a: a.article,
    b: b.article,
    attributionsA: a.attributions,
    attributionsB: b.attributions,
    synopsis: { ...found, rows },
    quotes: sharedQuotes(a, [b]),
    overruled: overruledRows(rows, a.article, b.article, overrules),
    regrouped: made,
  };
}
