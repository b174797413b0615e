import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { article, item, note } from '../../../tests/support/export-samples';
import { COLUMNS, toCsv } from './csv';

function cells(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;
}

describe('toCsv', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\uff1d1', '|x', '%0A', '\r'])('defuses %j', (title) =>
    expect(cells(toCsv([item(article({ title }), [note(1)])]))[1]![3]).toBe(`'${title}`),
  );

  it.each([
    ['\t=1', "'\t'=1"],
    ['\n=1', "'\n'=1"],
  ])('defuses %j at each of its starts', (title, expected) =>
    expect(cells(toCsv([item(article({ title }), [note(1)])]))[1]![3]).toBe(expected),
  );

  it.each(['a=b', '1,5', 'say "hi"', 'two\nlines', 'עברית', '😀', "'quoted"])('keeps %j', (title) => {
    expect(cells(toCsv([item(article({ title }), [note(1)])]))[1]![3]).toBe(title);
  });

  it('is names alone without items', () => expect(toCsv([])).toBe(`\ufeff"${COLUMNS.join('","')}"\r\n`));

  it('has a row of all columns for every note, whatever is in it, and no formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (bodies) => {
        const rows = cells(
          toCsv([
            item(
              article(),
              bodies.map((body, at) => note(at, { body })),
            ),
          ]),
        );
        expect(rows).toHaveLength(bodies.length + 1);
        for (const row of rows) {
          expect(row).toHaveLength(COLUMNS.length);
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
        }
      }),
    );
  });
});
