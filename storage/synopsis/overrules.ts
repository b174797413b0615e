/**
 * Relations that the reader overruled. Each is an annotation (motivation `linking`) of the article that the reader
 * asked from. It is found again by its row, else by the words on both sides, so that it outlives a new engine
 * version, and shows from the other article too, mirrored.
 */

import { synopsisRowId } from '../../engine/accounts';
import type {
  Annotation,
  AnnotationTarget,
  Article,
  Regroup,
  Relation,
  Span,
  SynopsisRow,
} from '../../engine/model';
import { letters } from '../../engine/model/letters';
import type { Overruling } from '../../protocol/messages/articles';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import { isHeld, wordsOf } from './row-words';

type RelationTarget = Extract<AnnotationTarget, { kind: 'relation' }>;

/** What a relation is seen from the other article. */
export const MIRRORED: Record<Relation, Relation> = {
  repeats: 'repeats',
  agrees: 'agrees',
  differs: 'differs',
  both: 'both',
  'only-a': 'only-b',
  'only-b': 'only-a',
};

/** The annotation as it reads from the other article: sides exchanged. Its id stays, so that it can be undone. */
function mirrored(annotation: Annotation, target: RelationTarget): Annotation {
  const turned: RelationTarget = {
    ...target,
    otherKey: annotation.articleKey,
    relation: MIRRORED[target.relation],
    a: target.b,
    b: target.a,
    ...(target.regroup && { regroup: turnedRows(target.regroup) }),
  };
  return { ...annotation, target: turned };
}

function turnedRows({ how, rows }: Regroup): Regroup {
  return { how, rows: rows.map(({ a, b }) => ({ a: b, b: a })) };
}

/** What the reader overruled between two articles, from `a`'s point of view: annotations with relation targets. */
export function overrulesBetween(
  aKey: string,
  bKey: string,
  ofA: readonly Annotation[],
  ofB: readonly Annotation[],
): Annotation[] {
  const own = ofA.filter((one) => one.target.kind === 'relation' && one.target.otherKey === bKey);
  const theirs = ofB.flatMap((one) =>
    one.target.kind === 'relation' && one.target.otherKey === aKey ? [mirrored(one, one.target)] : [],
  );
  return [...own, ...theirs].sort((x, y) => (x.modified < y.modified ? -1 : 1));
}

/** The overruled rows by row id; where two claim one row, the later one stands. */
export function overruledRows(
  rows: readonly SynopsisRow[],
  a: Pick<Article, 'text'>,
  b: Pick<Article, 'text'>,
  overrules: readonly Annotation[],
): Record<string, Annotation> {
  const found: Record<string, Annotation> = {};
  for (const row of rows) {
    const here = wordsOf(a.text, row.a);
    const there = wordsOf(b.text, row.b);
    const about = overrules.filter((one) => isAbout(one, row.id, here, there));
    // What was said of just these words goes before what was said of more or fewer.
    const match = about.findLast((one) => isOfWords(one, here, there)) ?? about.at(-1);
    if (match) found[row.id] = match;
  }
  return found;
}

/**
 * Whether an overrule is about this row: the same words on both sides, or one holding the other. The row's id alone would name another row once
 * one of the texts was edited; it decides only where no words were kept.
 */
function isAbout(overrule: Annotation, rowId: string, a: string, b: string): boolean {
  const { target } = overrule;
  if (target.kind !== 'relation' || target.regroup) return false;
  const [keptA, keptB] = [letters(target.a), letters(target.b)];
  if (keptA === '' && keptB === '') return target.rowId === rowId;
  return isHeld(keptA, letters(a)) && isHeld(keptB, letters(b));
}

function isOfWords({ target }: Annotation, a: string, b: string): boolean {
  return target.kind === 'relation' && letters(target.a) === letters(a) && letters(target.b) === letters(b);
}

/**
 * Rows for what the reader said of words that are no longer set side by side: they are shown as they were judged. Only where
 * the words still stand in both texts.
 */
export function keptRows(
  a: Pick<Article, 'text'>,
  b: Pick<Article, 'text'>,
  overrules: readonly Annotation[],
  shown: Readonly<Record<string, Annotation>>,
): { row: SynopsisRow; by: Annotation }[] {
  const known = new Set(Object.values(shown).map(({ id }) => id));
  return overrules.flatMap((by) => {
    const { target } = by;
    if (target.kind !== 'relation' || target.regroup || known.has(by.id)) return [];
    const [here, there] = [placesOf(target.a, a.text), placesOf(target.b, b.text)];
    if (!here || !there || here.length + there.length === 0) return [];
    const topic = (target.a || target.b).split(/\s+/).slice(0, TOPIC).join(' ');
    const id = `kept-${synopsisRowId(here, there)}`;
    return [{ row: { id, topic, relation: target.relation, a: here, b: there, why: null }, by }];
  });
}

/** Words of a kept row's heading. */
const TOPIC = 5;

/** Where kept words stand, passage by passage; null where one stands nowhere. */
function placesOf(words: string | null, text: string): Span[] | null {
  const found: Span[] = [];
  for (const part of (words ?? '').split(' … ').filter(Boolean)) {
    const at = text.indexOf(part);
    if (at < 0) return null;
    found.push([at, at + part.length]);
  }
  return found;
}

/** Those among the overrules between two articles that are about the row that a message names. */
export function overruled(overrules: readonly Annotation[], ask: Overruling): Annotation[] {
  return overrules.filter((one) => isAbout(one, ask.rowId, ask.a, ask.b));
}

/** The draft of the annotation that keeps an overruled relation. */
export function overruleDraft(ask: Overruling, relation: Relation): NoteDraft {
  const { otherKey, rowId, a, b } = ask;
  return { target: { kind: 'relation', otherKey, rowId, relation, a, b }, body: '', tags: [] };
}
