import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { article, item, note } from '../../../tests/support/export-samples';
import { COLUMNS, toCsv } from './csv';
import { dangerousPlaces, guarded } from './formula-guard';

/** The text that `guarded` was given. */
function unguarded(text: string): string {
  const places = dangerousPlaces(text);
  let out = '';
  for (let at = 0; at < text.length; at++) if (!(places.has(at) && text[at] === "'")) out += text[at]!;
  return out;
}

/** The cells of a file for a program that takes `delimiter` for the separator and knows no quotation marks. */
function bareCells(csv: string, delimiter: string): string[] {
  return csv
    .replace(/^\ufeff/, '')
    .split(/[\r\n]+/)
    .flatMap((line) => line.split(delimiter));
}

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\r\n',
        ';',
        ',',
        '|',
        '"',
        "'",
        ' ',
        '\uff1d',
        '\uff0d',
      ),
      fc.constantFrom('rice', '1+1', 'cmd|', '북한', '=1', ';=1', '\n=1', '"=1', ";'=1"),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('guarded', () => {
  it.each([
    ['salt;=1+1', "salt;'=1+1"],
    ['salt; =1+1', "salt;' =1+1"],
    ['salt\n=1+1', "salt\n'=1+1"],
    ['salt\r\n@SUM(1)', "salt\r\n'@SUM(1)"],
    ['salt\t+1', "salt\t'+1"],
    ['a|-1', "a|'-1"],
    ['a;"=1"', 'a;\'"=1"'],
    ['a;\uff1d1', "a;'\uff1d1"],
    ['five - six = no', 'five - six = no'],
    ['a@b.example; c', 'a@b.example; c'],
    ["'=1", "''=1"],
  ])('%j → %j', (text, expected) => {
    expect(guarded(text)).toBe(expected);
    expect(unguarded(expected)).toBe(text);
  });

  it('can be taken back, whatever the text', () => {
    fc.assert(fc.property(nasty, (text) => unguarded(guarded(text)) === text));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unguarded(guarded(text)) === text));
  });
});

describe('the file', () => {
  it.each([';', '\t', '|', ','])('begins no cell with a formula when opened with %j', (delimiter) => {
    fc.assert(
      fc.property(nasty, nasty, (body, title) => {
        const csv = toCsv([item(article({ title }), [note(1, { body, tags: ['rice;=2', title] })])]);
        for (const cell of bareCells(csv, delimiter))
          expect(cell.replace(/^["\s]+/u, '')).not.toMatch(/^[=+\-@\uff1d\uff0d]/u);
        for (const row of Papa.parse<string[]>(csv.slice(1), { delimiter }).data)
          for (const cell of row) expect(cell.replace(/^"+/u, '')).not.toMatch(/^\s*[=+\-@\uff1d\uff0d]/u);
      }),
    );
  });

  it('has every cell in quotation marks and gives the words back', () => {
    fc.assert(
      fc.property(nasty, (body) => {
        const csv = toCsv([item(article(), [note(1, { body })])]).slice(1);
        expect(csv).toMatch(/^(?:(?:"(?:[^"]|"")*")(?:,"(?:[^"]|"")*")*\r\n)+$/u);
        const row = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data[1]!;
        expect(unguarded(row[COLUMNS.indexOf('note')]!)).toBe(body);
      }),
    );
  });
});
