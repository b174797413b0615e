/** Two accounts side by side as the reader is shown them: the engine's rows, with what the reader said of them laid over. */
import { type AccountInput, sharedQuotes, synopsis } from '../../engine/accounts';
import type { Annotation, Article, EventWord, SynopsisRow } from '../../engine/model';
import { isFromShelf } from '../../engine/model/shelf-reader';
import type { SynopsisView } from '../../engine/model/views';
import { keptRows, overruledRows, overrulesBetween } from './overrules';
import { regroupedRows } from './regrouping';

/** An account with all of its article. */
interface WholeAccount extends AccountInput {
  article: Article;
}

export interface SynopsisInput {
  a: WholeAccount;
  b: WholeAccount;
  /** The annotations of each. */
  ofA: readonly Annotation[];
  ofB: readonly Annotation[];
  /** The reader's word on the two, said of them or inferred; absent where the texts decide. */
  said?: EventWord | undefined;
}

/** Rows that may be claimed: what a summary leaves out is no absence from the report that it sums up. */
function claimed(rows: readonly SynopsisRow[], a: WholeAccount, b: WholeAccount): SynopsisRow[] {
  return rows.filter(
    ({ relation }) =>
      !(relation === 'only-a' && isFromShelf(b.article)) &&
      !(relation === 'only-b' && isFromShelf(a.article)),
  );
}

/** Two accounts side by side, with the relations that the reader overruled in either's annotations. */
export function synopsisOf({ a, b, ofA, ofB, said }: SynopsisInput): SynopsisView {
  const found = synopsis(a, b, said);
  const overrules = overrulesBetween(a.article.key, b.article.key, ofA, ofB);
  const { rows, made } = regroupedRows(claimed(found.rows, a, b), a.article, b.article, overrules);
  const overruled = overruledRows(rows, a.article, b.article, overrules);
  const kept = keptRows(a.article, b.article, overrules, overruled);
  return {
    a: a.article,
    b: b.article,
    attributionsA: a.attributions,
    attributionsB: b.attributions,
    synopsis: { ...found, rows: [...rows, ...kept.map(({ row }) => row)] },
    quotes: sharedQuotes(a, [b]),
    overruled: { ...overruled, ...Object.fromEntries(kept.map(({ row, by }) => [row.id, by])) },
    regrouped: made,
  };
}
