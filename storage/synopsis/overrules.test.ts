import { describe, expect, it } from 'vitest';
import type { Annotation, Relation, SynopsisRow } from '../../engine/model';
import { keptRows, overruledRows, overrulesBetween } from './overrules';

const A = { text: 'Eleven people were crossing. The planks broke.' };
const B = { text: 'Nine people fell. A witness saw it.' };
const row: SynopsisRow = {
  id: 'r1',
  topic: 'people',
  relation: 'agrees',
  a: [[0, 13]],
  b: [[0, 11]],
  why: null,
};
const onlyHere: SynopsisRow = {
  id: 'r2',
  topic: 'planks',
  relation: 'only-a',
  a: [[29, 46]],
  b: [],
  why: null,
};

function overrule(
  from: string,
  to: string,
  target: { rowId: string; relation: Relation; a: string; b: string },
  modified = '2026-01-01T00:00:00.000Z',
): Annotation {
  return {
    id: `${from}-${to}-${target.rowId}-${modified}`,
    articleKey: from,
    target: { kind: 'relation', otherKey: to, ...target },
    motivation: 'linking',
    body: '',
    tags: [],
    created: modified,
    modified,
    revision: 1,
  };
}

const shown = (ofA: Annotation[], ofB: Annotation[]) =>
  Object.entries(overruledRows([row, onlyHere], A, B, overrulesBetween('a', 'b', ofA, ofB))).map(
    ([id, one]) => [id, one.target.kind === 'relation' ? one.target.relation : null],
  );

describe('relations that the reader overruled', () => {
  it.each([
    ['the same words', { rowId: 'r1', a: 'Eleven people', b: 'Nine people' }, 'r1'],
    ['the same words under another row id', { rowId: 'r7', a: 'Eleven people', b: 'Nine people' }, 'r1'],
    ['words that were joined otherwise', { rowId: 'r1', a: '“Eleven  people …', b: 'Nine / people' }, 'r1'],
    ['one side only', { rowId: 'r2', a: 'The planks broke', b: '' }, 'r2'],
    ['no words kept: the row id decides', { rowId: 'r1', a: '', b: '' }, 'r1'],
    ['other words under the same row id', { rowId: 'r1', a: 'Twelve people', b: 'Nine people' }, null],
  ])('%s', (_name, target, found) => {
    expect(shown([overrule('a', 'b', { relation: 'differs', ...target })], [])).toEqual(
      found ? [[found, 'differs']] : [],
    );
  });

  it('show from the other article too, mirrored', () => {
    const turned = overrule('b', 'a', { rowId: 'x', relation: 'only-b', a: '', b: 'The planks broke.' });
    expect(shown([], [turned])).toEqual([['r2', 'only-a']]);
  });

  it('of two, the later one stands', () => {
    const words = { rowId: 'r1', a: 'Eleven people', b: 'Nine people' };
    const turned = { rowId: 'r1', a: words.b, b: words.a };
    const early = overrule('a', 'b', { relation: 'differs', ...words }, '2026-01-01T00:00:00.000Z');
    const late = overrule('b', 'a', { relation: 'repeats', ...turned }, '2026-01-02T00:00:00.000Z');
    expect(shown([early], [late])).toEqual([['r1', 'repeats']]);
  });

  it('of other articles or kinds are left alone', () => {
    const elsewhere = overrule('a', 'c', {
      rowId: 'r1',
      relation: 'differs',
      a: 'Eleven people',
      b: 'Nine people',
    });
    const note: Annotation = { ...elsewhere, target: { kind: 'article' } };
    expect(shown([elsewhere, note], [note])).toEqual([]);
  });
});

describe('what was said of rows that are cut otherwise now', () => {
  const a = { text: 'Eleven people were crossing the river. The planks broke under the cart.' };
  const b = { text: 'Nine people fell into the river. A witness saw it from the bank.' };
  const wide: SynopsisRow = { ...row, a: [[0, 37]], b: [[0, 31]] };
  const said = (here: string, there: string) =>
    overrulesBetween(
      'a',
      'b',
      [overrule('a', 'b', { rowId: 'old', relation: 'agrees', a: here, b: there })],
      [],
    );

  it('is carried over to the row that holds the words', () => {
    const overrules = said('Eleven people were crossing', 'Nine people fell into the river');
    const found = overruledRows([wide], a, b, overrules);
    expect(Object.keys(found)).toEqual(['r1']);
    expect(keptRows(a, b, overrules, found)).toEqual([]);
  });

  it('is shown as a row of its own where no row holds them', () => {
    const overrules = said('The planks broke', 'A witness saw it');
    const found = overruledRows([wide], a, b, overrules);
    const [kept] = keptRows(a, b, overrules, found);
    expect(kept?.row).toMatchObject({ relation: 'agrees', a: [[39, 55]], b: [[33, 49]], why: null });
  });

  it('is shown nowhere where the words are gone', () => {
    const overrules = said('The planks held', 'A witness saw it');
    expect(keptRows(a, b, overrules, {})).toEqual([]);
  });
});
