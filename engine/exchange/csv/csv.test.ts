import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { article, item, note, SAMPLES } from '../../../tests/support/export-samples';
import { COLUMNS, toCsv } from './csv';

function cells(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;
}

/** The rows as objects of their columns. */
const rows = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

describe('a row of a quote', () => {
  const found = rows(toCsv(SAMPLES.article));

  it('has kind, place and role of its source, and nothing where that is unclear', () => {
    expect(found[0]).toMatchObject({
      source: 'a source there',
      source_kind: 'anonymous',
      source_kind_code: 'anonymous-person',
      source_place: 'Sonbong-ri',
      source_role: 'official',
    });
    expect(found[2]).toMatchObject({ source: '', source_kind: '', source_place: '' });
  });

  it('has each link of its chain in columns, the rest of a long one in the last', () => {
    expect(found[1]).toMatchObject({
      link_1_role: 'the outlet of this page',
      link_1: 'The Paper Lantern',
      link_3_role: 'whom the source heard it from',
      link_3: 'My brother-in-law',
      link_4: '',
    });
    const long = structuredClone(SAMPLES.article[0]!);
    long.attributions.attributions[1]!.chain = Array.from({ length: 8 }, (_, at) => ({
      name: `n${at + 1}`,
      role: 'hearsay',
    }));
    expect(rows(toCsv([long]))[1]).toMatchObject({ link_5: 'n5', link_6: 'n6 → n7 → n8' });
  });

  it('has the words and tags of the notes on it, and their rows name it', () => {
    expect(found[1]).toMatchObject({ tags: 'harbour; to check' });
    expect(found[1]!.note).toContain('Compare with **last year**');
    const noted = found.find(({ kind, note_state }) => kind === 'note' && note_state === 'found')!;
    expect(noted.on_quote).toBe(found[1]!.id);
  });

  it('has an id that no other row has, in one article or in another', () => {
    const ids = rows(toCsv(SAMPLES.library)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has an address that opens', () => {
    for (const { address, url } of found) {
      expect(address!.startsWith(url!)).toBe(true);
      expect(address).not.toContain("'");
    }
  });
});

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
