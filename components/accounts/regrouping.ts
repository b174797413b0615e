/** What the reader does to the rows of a synopsis, as it is sent and as it is said. */
import type { Relation, SynopsisRow } from '../../engine/model';
import type { RegroupChange, SynopsisView } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import { passageText } from '../sources/passage';

/** The words of a row here and there. */
function wordsOf({ a, b }: SynopsisView, row: SynopsisRow): { a: string; b: string } {
  return { a: passageText(a, row.a), b: passageText(b, row.b) };
}

/** Rows to be shown as one; `relations` are theirs after the reader's say, in the same order. */
export function joining(
  view: SynopsisView,
  rows: readonly SynopsisRow[],
  relations: readonly Relation[],
): RegroupChange {
  const words = rows.map((row) => wordsOf(view, row));
  const all = (side: 'a' | 'b') =>
    words
      .map((row) => row[side])
      .filter(Boolean)
      .join(' … ');
  return {
    is: 'made',
    rowId: rows[0]?.id ?? '',
    relation: together(relations),
    a: all('a'),
    b: all('b'),
    regroup: { how: 'join', rows: words },
  };
}

/** What joined rows say of one another: a difference weighs most; of rows of several kinds it is left to the reader. */
function together(relations: readonly Relation[]): Relation {
  const [first = 'both'] = relations;
  if (relations.includes('differs')) return 'differs';
  return relations.every((relation) => relation === first) ? first : 'both';
}

/** One row to be shown as two. */
export function splitting(view: SynopsisView, row: SynopsisRow, relation: Relation): RegroupChange {
  const words = wordsOf(view, row);
  return { is: 'made', rowId: row.id, relation, ...words, regroup: { how: 'split', rows: [words] } };
}

/** Whether there is anything in a row that could be split. */
export function canSplit({ a, b }: SynopsisRow): boolean {
  return a.length + b.length > 1;
}

/** What was taken back, done again: the undo of an undo. `before` is the synopsis that still had it. */
export function remade({ regrouped }: SynopsisView, change: RegroupChange): RegroupChange | null {
  if (change.is !== 'undone') return null;
  const kept = Object.values(regrouped).find(({ id }) => id === change.id)?.target;
  if (kept?.kind !== 'relation' || !kept.regroup) return null;
  const { rowId, relation, a, b, regroup } = kept;
  return { is: 'made', rowId, relation, a, b, regroup };
}

export function describeRegroup(change: RegroupChange): string {
  if (change.is === 'undone') return t('regroupUndone');
  return t(change.regroup.how === 'join' ? 'rowsJoined' : 'rowSplit');
}
