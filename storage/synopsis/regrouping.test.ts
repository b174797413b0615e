import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Regroup, Relation, Span, SynopsisRow } from '../../engine/model';
import { overruledRows, overrulesBetween } from './overrules';
import { isRegroupOf, regroupDraft, regroupedRows } from './regrouping';
import { wordsOf } from './row-words';

const A = { text: 'Eleven people were crossing. The planks broke. Ice drifted by.' };
const B = { text: 'Nine people fell. A witness saw it. Floes came down.' };

function row(id: string, relation: Relation, a: string[], b: string[]): SynopsisRow {
  const spans = (text: string, all: string[]): Span[] =>
    all.map((words) => [text.indexOf(words), text.indexOf(words) + words.length]);
  return { id, topic: id, relation, a: spans(A.text, a), b: spans(B.text, b), why: { kind: 'same-wording' } };
}

const ROWS = [
  row('people', 'differs', ['Eleven people'], ['Nine people']),
  row('planks', 'only-a', ['The planks broke', 'Ice drifted by'], []),
  row('floes', 'only-b', [], ['Floes came down']),
];

/** What the reader did, as it is kept; `from`: the article that it was done from. */
function done(regroup: Regroup, relation: Relation = 'agrees', from = 'a', at = 0): Annotation {
  const turned = from === 'b' ? regroup.rows.map(({ a, b }) => ({ a: b, b: a })) : regroup.rows;
  const { target } = regroupDraft(from === 'a' ? 'b' : 'a', {
    is: 'made',
    rowId: 'x',
    relation,
    a: '',
    b: '',
    regroup: { ...regroup, rows: turned },
  });
  const when = `2026-01-01T00:00:0${at}.000Z`;
  return {
    id: `n${at}${from}`,
    articleKey: from,
    target,
    motivation: 'linking',
    body: '',
    tags: [],
    created: when,
    modified: when,
    revision: 1,
  };
}

const words = ({ a, b }: SynopsisRow) => ({ a: wordsOf(A.text, a), b: wordsOf(B.text, b) });
const join = (...rows: SynopsisRow[]): Regroup => ({ how: 'join', rows: rows.map(words) });
const split = (one: SynopsisRow): Regroup => ({ how: 'split', rows: [words(one)] });
const [people, planks, floes] = ROWS as [SynopsisRow, SynopsisRow, SynopsisRow];

function shown(ofA: Annotation[], ofB: Annotation[] = [], rows = ROWS): string[] {
  return regroupedRows(rows, A, B, overrulesBetween('a', 'b', ofA, ofB)).rows.map((one) => {
    const { a, b } = words(one);
    return `${one.relation}: ${a} | ${b}`;
  });
}

const BEFORE = shown([]);

describe('rows that the reader joined or split', () => {
  it.each<[string, Annotation[], Annotation[], string[]]>([
    [
      'two rows of one point',
      [done(join(planks, floes))],
      [],
      [BEFORE[0]!, 'agrees: The planks broke … Ice drifted by | Floes came down'],
    ],
    [
      'from the other article',
      [],
      [done(join(planks, floes), 'agrees', 'b')],
      [BEFORE[0]!, 'agrees: The planks broke … Ice drifted by | Floes came down'],
    ],
    [
      'a row of two points',
      [done(split(people))],
      [],
      ['only-a: Eleven people | ', 'only-b:  | Nine people', BEFORE[1]!, BEFORE[2]!],
    ],
    [
      'a row of several passages on one side',
      [done(split(planks))],
      [],
      [BEFORE[0]!, 'only-a: The planks broke | ', 'only-a: Ice drifted by | ', BEFORE[2]!],
    ],
    [
      'one after the other',
      [
        done(split(planks), 'only-a', 'a', 1),
        done({ how: 'join', rows: [{ a: 'Ice drifted by', b: '' }, words(floes)] }, 'agrees', 'a', 2),
      ],
      [],
      [BEFORE[0]!, 'only-a: The planks broke | ', 'agrees: Ice drifted by | Floes came down'],
    ],
    [
      'whose words one text no longer has: nothing is done, and the rest is',
      [
        done({ how: 'join', rows: [{ a: 'Twelve people', b: '' }, words(floes)] }),
        done(split(people), 'agrees', 'a', 1),
      ],
      [],
      ['only-a: Eleven people | ', 'only-b:  | Nine people', BEFORE[1]!, BEFORE[2]!],
    ],
    [
      'whose passages were joined otherwise',
      [done({ how: 'join', rows: [{ a: 'The planks broke; “Ice drifted by”', b: '' }, words(floes)] })],
      [],
      [BEFORE[0]!, 'agrees: The planks broke … Ice drifted by | Floes came down'],
    ],
  ])('%s', (_name, ofA, ofB, rows) => expect(shown(ofA, ofB)).toEqual(rows));

  it('know what made them, and can be overruled like any other', () => {
    const joined = done(join(planks, floes));
    const { rows, made } = regroupedRows(ROWS, A, B, [joined]);
    expect(made).toEqual({ [rows[1]!.id]: joined });
    const target = {
      kind: 'relation' as const,
      otherKey: 'b',
      rowId: 'y',
      relation: 'differs' as const,
      ...words(rows[1]!),
    };
    const overruled: Annotation = { ...joined, id: 'o', target };
    expect(overruledRows(rows, A, B, [joined, overruled])).toEqual({ [rows[1]!.id]: overruled });
    expect(overruledRows(ROWS, A, B, [joined])).toEqual({});
  });

  it('have short ids of their own after many rounds', () => {
    const rounds = Array.from({ length: 60 }, (_, at) => [
      done(join(planks, floes), 'agrees', 'a', 2 * at),
      done(
        { how: 'split', rows: [{ a: 'The planks broke; Ice drifted by', b: 'Floes came down' }] },
        'agrees',
        'a',
        2 * at + 1,
      ),
    ]).flat();
    const ids = regroupedRows(ROWS, A, B, rounds).rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThan(24);
  });

  it('have ids of their own where two of them point at one passage', () => {
    const twice = [ROWS[0]!, { ...ROWS[0]!, id: 'other' }];
    const { rows } = regroupedRows(twice, A, B, [
      done({ how: 'split', rows: [words(ROWS[0]!)] }, 'agrees', 'a', 0),
      done({ how: 'split', rows: [words(ROWS[0]!)] }, 'agrees', 'a', 1),
    ]);
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
  });

  it('belong to their two articles', () => {
    const one = done(join(planks, floes));
    expect([isRegroupOf(one, 'a', 'b'), isRegroupOf(one, 'b', 'a'), isRegroupOf(one, 'a', 'c')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('lose no passage and make none, whatever is done, also by a file that splits several rows in one', () => {
    const doing = fc.array(fc.tuple(fc.boolean(), fc.subarray(ROWS, { minLength: 1 })), { maxLength: 6 });
    fc.assert(
      fc.property(doing, (all) => {
        const kept = all.map(([joins, rows], at) =>
          done({ how: joins ? 'join' : 'split', rows: rows.map(words) }, 'agrees', 'a', at),
        );
        const { rows, made } = regroupedRows(ROWS, A, B, kept);
        for (const side of ['a', 'b'] as const)
          expect(rows.flatMap((one) => one[side]).sort((p, q) => p[0] - q[0])).toEqual(
            ROWS.flatMap((one) => one[side]).sort((p, q) => p[0] - q[0]),
          );
        const ids = rows.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of Object.keys(made)) expect(ids).toContain(id);
      }),
    );
  });
});
