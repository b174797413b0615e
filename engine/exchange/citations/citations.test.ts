import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, item, SAMPLES } from '../../../tests/support/export-samples';
import { toBibtex } from './bibtex';
import { authorsOf, citationOf } from './citation';
import { toCslJson } from './csl-json';
import { toRis } from './ris';

const cited = (fields: Parameters<typeof article>[0]) => citationOf(item(article(fields)));

describe('authors', () => {
  it.each([
    [null, []],
    ['By Ok-ju Seo', ['Ok-ju Seo']],
    ['Reported by Ok-ju Seo and Tess Sample', ['Ok-ju Seo', 'Tess Sample']],
    ['Nils Sample, Ute Sample', ['Nils Sample', 'Ute Sample']],
    ['한견본 기자', ['한견본']],
    ['By Tess Sample | tess@lantern.example', ['Tess Sample']],
    ['Written by Ana Sample & Joe Sample; edited by Lim Sample', ['Ana Sample', 'Joe Sample', 'Lim Sample']],
    ['Byron Sample', ['Byron Sample']],
    ['Anderson Sample', ['Anderson Sample']],
    ['By ', []],
    ['12', []],
  ])('%j', (byline, names) => expect(authorsOf(byline)).toEqual(names));
});

describe('what a citation says', () => {
  it('has the days of publication and of reading, and the archive at the second of reading', () => {
    expect(citationOf(SAMPLES.article[0]!)).toMatchObject({
      title: 'Boats counted, harbour closed: "a quiet season"',
      authors: ['Ok-ju Seo'],
      outlet: 'The Paper Lantern',
      published: [2031, 2, 4],
      accessed: [2031, 2, 6],
      archive: 'https://web.archive.org/web/20310206080000/https://www.lantern.example/2031/boats?lang=en',
    });
  });

  it('leaves the archive out on the reader’s wish', () =>
    expect(citationOf(SAMPLES.article[0]!, { noArchive: true }).archive).toBeNull());

  it.each(['2031-13-01', '2031-02-00T00:00:00Z', 'yesterday', ''])('takes %j for no day', (published) =>
    expect(cited({ published }).published).toBeNull(),
  );

  it('names an article always the same, and two articles never', () => {
    expect(cited({}).id).toMatch(/^paperlantern2031boats-[0-9a-z]+$/u);
    expect(cited({ title: 'A new title', byline: null }).id).toBe(cited({}).id);
    expect(cited({ key: 'lantern.example/2031/boats-2' }).id).not.toBe(cited({}).id);
  });

  it('has no address that nobody can open', () =>
    expect(cited({ url: 'javascript:alert(1)' })).toMatchObject({ url: null, archive: null }));
});

/** Any title, byline, outlet and address. */
const anything = fc.string({ unit: 'binary', maxLength: 40 });
const anyItem = fc
  .record({ title: anything, byline: anything, outlet: anything, url: anything, language: anything })
  .map((fields) => item(article(fields)));

describe('RIS', () => {
  it('is lines of a tag and a value, whatever is in them, from a type to an end', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 3 }), (items) => {
        const lines = toRis(items).split('\r\n');
        expect(lines.filter((one) => one.startsWith('TY  - '))).toHaveLength(items.length);
        expect(lines.filter((one) => one === 'ER  - ')).toHaveLength(items.length);
        for (const one of lines) expect(one).toMatch(/^(?:[A-Z][A-Z0-9] {2}- [^\r\n]*)?$/u);
      }),
    );
  });
});

describe('BibTeX', () => {
  it('holds its braces together, whatever is in them', () => {
    fc.assert(
      fc.property(anyItem, (one) => {
        let depth = 0;
        const text = toBibtex([one]);
        for (const sign of text) {
          if (sign === '{') depth++;
          if (sign === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it.each([
    'One { brace',
    'One } brace',
    'Rice}}, author = "Another", title = {{',
    '}}}\n@misc{other, {{{',
    '\\} and \\{',
  ])('keeps “%s” within its field: braces are even also for who counts escaped ones', (title) => {
    const [before, told] = ['Rice', title].map((one) => toBibtex([item(article({ title: one }))]));
    const count = (text: string, sign: string) => text.split(sign).length - 1;
    expect(count(told!, '{')).toBe(count(told!, '}'));
    expect(count(told!, '@misc{')).toBe(count(before!, '@misc{'));
    expect(told!.match(/^ {2}[a-z]+ = /gmu)).toEqual(before!.match(/^ {2}[a-z]+ = /gmu));
  });

  it('writes LaTeX’s signs as words', () =>
    expect(toBibtex([item(article({ title: 'A & B: 100% #1 $5 a_b {c} \\d ~e ^f' }))])).toContain(
      '{{A \\& B: 100\\% \\#1 \\$5 a\\_b \\textbraceleft{}c\\textbraceright{} \\textbackslash{}d \\textasciitilde{}e \\textasciicircum{}f}}',
    ));
});

it('nowhere says that there is a copy in the archive, and has its address', () => {
  const at = 'https://web.archive.org/web/20310206080000/https://www.lantern.example/2031/boats?lang=en';
  const [bibtex, ris, csl] = [toBibtex, toRis, toCslJson].map((write) => write(SAMPLES.article));
  expect(bibtex).toContain(`note = {Wayback Machine, if it has a copy: \\url{${at}}},`);
  expect(ris).toContain(`DB  - Wayback Machine, if it has a copy\r\nAV  - ${at}\r\n`);
  expect(JSON.parse(csl!)).toMatchObject([
    { archive: 'Wayback Machine, if it has a copy', archive_location: at },
  ]);
  for (const text of [bibtex, ris, csl]) expect(text).not.toMatch(/archived at/iu);
  const without = [toBibtex, toRis, toCslJson].map((write) => write(SAMPLES.article, { noArchive: true }));
  for (const text of without) expect(text).not.toMatch(/wayback|web\.archive/iu);
});

describe('CSL-JSON', () => {
  it('is a list of items with what the schema asks for', () => {
    const list = JSON.parse(toCslJson(SAMPLES.library)) as Array<Record<string, unknown>>;
    expect(list.map(({ type }) => type)).toEqual(['article-newspaper', 'article-newspaper']);
    expect(new Set(list.map(({ id }) => id)).size).toBe(2);
    expect(list[1]).not.toHaveProperty('issued');
    expect(list[1]).not.toHaveProperty('author');
  });

  it('is an empty list of nothing', () => expect(toCslJson([])).toBe('[]\n'));
});
