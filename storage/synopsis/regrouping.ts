/**
 * Rows of a synopsis that the reader joined or split. Each is an annotation (motivation `linking`) that keeps the words of the rows
 * as they were; it is laid over whatever rows the engine finds. What finds none of its rows does nothing, and is kept.
 */

import { synopsisRowId } from '../../engine/accounts';
import type { Annotation, Article, Span, SynopsisRow } from '../../engine/model';
import { letters } from '../../engine/model/letters';
import type { RegroupChange } from '../../engine/model/views';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import { isHeld, wordsOf } from './row-words';

interface RegroupedRows {
  rows: SynopsisRow[];
  /** What made a row, by its id. */
  made: Record<string, Annotation>;
}

type Text = Pick<Article, 'text'>;

/** Applies what the reader did to the rows, in the order in which it was done; `overrules` are seen from `a`. */
export function regroupedRows(
  rows: readonly SynopsisRow[],
  a: Text,
  b: Text,
  overrules: readonly Annotation[],
): RegroupedRows {
  let now = [...rows];
  // Each row's words are made ready once: a library may hold a thousand of these annotations, each of megabytes where a file brought it.
  const ready = new Map<SynopsisRow, string>();
  const told = (row: SynopsisRow): string => {
    const known = ready.get(row) ?? bareSides(wordsOf(a.text, row.a), wordsOf(b.text, row.b));
    ready.set(row, known);
    return known;
  };
  const made: Record<string, Annotation> = {};
  for (const annotation of overrules) {
    if (annotation.target.kind !== 'relation' || !annotation.target.regroup) continue;
    const { regroup, relation } = annotation.target;
    const found = regroup.rows.map((words) => {
      const wanted = bareSides(words.a, words.b);
      return now.find((row) => told(row) === wanted) ?? now.find((row) => holds(told(row), wanted));
    });
    const those = new Set(found.filter((row) => row !== undefined));
    if (those.size < regroup.rows.length) continue;
    const before = now.filter((row) => those.has(row));
    const taken = new Set(now.filter((row) => !those.has(row)).map(({ id }) => id));
    const after = withOwnIds(
      regroup.how === 'split' ? before.flatMap(split) : [{ ...joined(before), relation }],
      taken,
    );
    const at = now.indexOf(before[0]!);
    now = now.flatMap((row, i) => (i === at ? after : those.has(row) ? [] : [row]));
    for (const { id } of before) delete made[id];
    for (const { id } of after) made[id] = annotation;
  }
  return { rows: now, made };
}

const bareSides = (a: string, b: string): string => `${letters(a)}\n${letters(b)}`;

/** Whether each side of a row holds the other's, or is held by it. */
function holds(row: string, wanted: string): boolean {
  const [p, q] = [row.split('\n'), wanted.split('\n')];
  return isHeld(q[0] ?? '', p[0] ?? '') && isHeld(q[1] ?? '', p[1] ?? '');
}

/** One row of all; its relation is the reader's. */
function joined(rows: readonly SynopsisRow[]): SynopsisRow {
  const all = (side: (row: SynopsisRow) => readonly Span[] | undefined): Span[] => {
    const spans = rows.flatMap((row) => side(row) ?? []).sort((p, q) => p[0] - q[0] || p[1] - q[1]);
    return spans.filter((span, i) => String(span) !== String(spans[i - 1]));
  };
  const [a, b] = [all((row) => row.a), all((row) => row.b)];
  return {
    ...rows[0]!,
    id: idOf('joined', a, b),
    a,
    b,
    why: null,
    markA: all((row) => row.markA),
    markB: all((row) => row.markB),
  };
}

/** As long after many rounds as after the first, and another than that of any row that the engine makes. */
function idOf(how: 'joined' | 'split', a: readonly Span[], b: readonly Span[]): string {
  return `${how}-${synopsisRowId(a, b)}`;
}

/** Two rows may point at the same passage: the second is counted. */
function withOwnIds(rows: readonly SynopsisRow[], taken: Set<string>): SynopsisRow[] {
  return rows.map((row) => {
    let id = row.id;
    for (let nth = 2; taken.has(id); nth++) id = `${row.id}-${nth}`;
    taken.add(id);
    return { ...row, id };
  });
}

/** A row for each account; where one account alone tells it, a row for each passage. */
function split(row: SynopsisRow): SynopsisRow[] {
  const { markA: _a, markB: _b, ...rest } = row;
  const one = (relation: SynopsisRow['relation'], a: Span[], b: Span[]): SynopsisRow => ({
    ...rest,
    id: idOf('split', a, b),
    relation,
    a,
    b,
    why: null,
  });
  if (row.a.length > 0 && row.b.length > 0) return [one('only-a', row.a, []), one('only-b', [], row.b)];
  return [
    ...row.a.map((span) => one('only-a', [span], [])),
    ...row.b.map((span) => one('only-b', [], [span])),
  ];
}

/** The draft of the annotation that keeps what was done. */
export function regroupDraft(
  otherKey: string,
  { rowId, relation, a, b, regroup }: Extract<RegroupChange, { is: 'made' }>,
): NoteDraft {
  return { target: { kind: 'relation', otherKey, rowId, relation, a, b, regroup }, body: '', tags: [] };
}

/** Whether an annotation joined or split rows of these two articles, from either side. */
export function isRegroupOf({ articleKey, target }: Annotation, key: string, otherKey: string): boolean {
  if (target.kind !== 'relation' || !target.regroup) return false;
  return (
    (articleKey === key && target.otherKey === otherKey) ||
    (articleKey === otherKey && target.otherKey === key)
  );
}
