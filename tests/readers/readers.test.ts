/**
 * Exported files as other programs read them: `npm run test:readers`. It asks for Debian's `bibutils`, `biber`, `pandoc` and
 * `libreoffice-calc-nogui`, and says which of them is missing.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { HtmlRenderer, Parser } from 'commonmark';
import { DOMParser, parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { citationOf } from '../../engine/exchange/citations/citation';
import { sheetFile } from '../../engine/exchange/sheet-files';
import type { ExportItem, SheetFormat } from '../../engine/model/views';
import { article, item, note, SAMPLES } from '../support/export-samples';

const NOW = new Date('2031-02-07T12:00:00.000Z');
let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
});
after(() => rmSync(folder, { recursive: true }));

/** Articles with all that readers of files stumble over; not a backslash, which bibutils shows as the name of LaTeX's command for it. */
const HARD: ExportItem[] = [
  ...SAMPLES.library,
  item(
    article({
      key: 'lantern.example/2031/signs',
      url: 'https://www.lantern.example/2031/signs?a=1_2&b={c}%20#d',
      title: 'A & B: 100% of #1 costs $5_000 {again} ~ ^ "so" <b>',
      byline: 'By Ana Sample, Joe Sample and Lim Sample',
      outlet: 'Lantern & Sons, 50%',
    }),
  ),
  item(
    article({
      key: 'tidewater.example/ko',
      title: '배를 세다: “조용한 철”',
      byline: '한견본 기자',
      language: 'ko',
    }),
  ),
];

function written(format: SheetFormat, name: string, items = HARD): string {
  const path = join(folder, name);
  writeFileSync(path, sheetFile(format, items, NOW).text);
  return path;
}

/** Debian's package for each program. */
const PACKAGES = {
  ris2xml: 'bibutils',
  bib2xml: 'bibutils',
  biber: 'biber',
  soffice: 'libreoffice-calc-nogui',
  pandoc: 'pandoc',
};

function run(program: keyof typeof PACKAGES, args: string[]): string {
  if (spawnSync('which', [program]).status !== 0)
    assert.fail(`${program} is missing: apt-get install ${PACKAGES[program]}`);
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
}

/** What MODS says of each work. */
function mods(xml: string) {
  const plain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...xml.matchAll(/<mods ID="([^"]*)">(.*?)<\/mods>/gs)].map(([, id, body = '']) => {
    const all = (pattern: RegExp) => [...body.matchAll(pattern)].map((found) => plain(found[1] ?? ''));
    return {
      id,
      titles: all(/<(?:title|subTitle)>([^<]*)</g),
      names: all(/<name[ >](.*?)<\/name>/gs).map((name) =>
        [...name.matchAll(/<namePart[^>]*>([^<]*)</g)].map(([, part]) => part).join(' '),
      ),
      issued: all(/<dateIssued>([^<]*)</g)[0] ?? '',
      url: all(/<url>([^<]*)</g)[0],
    };
  });
}

describe('bibutils', () => {
  it('reads RIS: works, titles, authors, days, addresses', () => {
    const read = mods(run('ris2xml', [written('ris', 'a.ris')]));
    assert.equal(read.length, HARD.length);
    for (const [at, one] of HARD.entries()) {
      const cited = citationOf(one);
      assert.equal(read[at]!.id, cited.id);
      assert.equal(read[at]!.titles[0], cited.title.split(': ')[0]);
      assert.deepEqual(read[at]!.names, cited.authors);
      assert.equal(read[at]!.issued, cited.published ? '2031-02-04' : '');
      assert.equal(read[at]!.url, cited.url ?? undefined);
    }
  });

  it('reads BibTeX', () => {
    const read = mods(run('bib2xml', ['--unicode', written('bibtex', 'a.bib')]));
    assert.equal(read.length, HARD.length);
    for (const [at, one] of HARD.entries()) {
      const cited = citationOf(one);
      assert.equal(read[at]!.id, cited.id);
      assert.deepEqual(read[at]!.names, cited.authors);
      assert.equal(read[at]!.issued, cited.published ? '2031-02' : '');
      assert.equal(read[at]!.titles.join('').replace(/\W/gu, ''), cited.title.replace(/\W/gu, ''));
    }
  });
});

describe('biber', () => {
  it('finds nothing wrong with BibTeX, but that what has no date has none', () => {
    const path = written('bibtex', 'b.bib');
    const said = run('biber', ['--tool', '--validate-datamodel', '--output-file', 'c.bib', path]);
    const wrong = said.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
    assert.equal(wrong.length, 1, wrong.join('\n'));
    assert.match(wrong[0]!, /tidewater.*'date, year' must be defined/);
    const again = readFileSync(join(folder, 'c.bib'), 'utf8');
    assert.equal(again.match(/^@MISC\{/gm)?.length, HARD.length);
    assert.match(again, /URLDATE = \{2031-02-06\}/);
    assert.match(again, /AUTHOR = \{\{Ana Sample\} and \{Joe Sample\} and \{Lim Sample\}\}/);
  });
});

describe('Pandoc', () => {
  it('reads CSL-JSON, and gives back what it read', () => {
    const path = written('csl-json', 'a.json');
    const read = JSON.parse(run('pandoc', ['-f', 'csljson', '-t', 'csljson', path])) as Record<
      string,
      unknown
    >[];
    assert.equal(read.length, HARD.length);
    for (const [at, one] of HARD.entries()) {
      const cited = citationOf(one);
      const found = read.find(({ id }) => id === cited.id) ?? assert.fail(`${at} is lost`);
      assert.equal(found.type, 'article-newspaper');
      assert.equal(found['container-title'], cited.outlet);
      assert.equal(found.URL, cited.url ?? undefined);
      assert.equal(found.archive_location, cited.archive ?? undefined);
      const names = (found.author ?? []) as Array<{ literal: string }>;
      assert.deepEqual(
        names.map(({ literal }) => literal),
        cited.authors,
      );
      assert.deepEqual(found.accessed, { 'date-parts': [[2031, 2, 6]] });
    }
  });
});

describe('Obsidian’s form', () => {
  const file = (one: ExportItem) => sheetFile('markdown', [one], NOW).text;

  it('has properties that a YAML parser reads, of the types that Obsidian gives them', () => {
    for (const one of HARD) {
      const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(file(one)) ?? [];
      const read = parse(head) as Record<string, unknown>;
      assert.equal(read.title, citationOf(one).title);
      assert.equal(read.source, one.article.url);
      assert.ok(Array.isArray(read.tags));
      assert.ok(read.author === undefined || Array.isArray(read.author));
      assert.equal(read.created, '2031-02-06');
      assert.ok(body.trimStart().startsWith('# '));
    }
  });

  it('is drawn as what it says by a renderer: title, notes, quotes, links that open, names of blocks behind quotations', () => {
    for (const one of HARD) {
      const body = file(one).replace(/^---\n.*?\n---\n/su, '');
      const html = new HtmlRenderer({ safe: true }).render(new Parser().parse(body));
      const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
      assert.equal(document.querySelectorAll('h1').length, 1);
      assert.equal(flat(document.querySelector('h1')!.textContent ?? ''), citationOf(one).title);
      for (const link of document.querySelectorAll('a')) assert.match(link.getAttribute('href')!, /^https?:/);
      const named = [...document.querySelectorAll('p')].filter((line) =>
        /^\^[a-z0-9-]+$/.test(line.textContent ?? ''),
      );
      const quotes = one.attributions.attributions.length;
      assert.ok(named.length >= quotes);
      for (const line of named) assert.equal(line.previousElementSibling?.localName, 'blockquote');
    }
  });
});

describe('LibreOffice', () => {
  it('opens CSV as text: the right columns and rows, the words as they are, and no formula', () => {
    const evil = item(
      article({ key: 'lantern.example/evil', title: '=HYPERLINK("https://evil.example";"x")' }),
      [
        note(8, { body: '+cmd|" /C calc"!A0\n=1+1\n@SUM(A1)', tags: ['-2+3', '=1'] }),
        note(9, { body: 'said, "so"; and\tso', tags: ['조사'] }),
      ],
    );
    const items = [...HARD, evil];
    const csv = written('csv', 'a.csv', items);
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
    const sheet = [
      '--infilter=CSV:44,34,76,1,,0,false,true,false',
      '--convert-to',
      'fods',
      '--outdir',
      folder,
    ];
    run('soffice', ['--headless', profile, ...sheet, csv]);
    const xml = readFileSync(join(folder, 'a.fods'), 'utf8');
    assert.equal(xml.includes('table:formula'), false, 'no formula');
    assert.equal(
      /office:value-type="(?!string)/.test(xml.slice(xml.indexOf('<office:spreadsheet'))),
      false,
      'text alone',
    );
    const expected = Papa.parse<string[]>(readFileSync(csv, 'utf8').slice(1), { skipEmptyLines: true }).data;
    const read = rowsOf(xml);
    assert.equal(read.length, expected.length);
    for (const [at, row] of expected.entries())
      assert.deepEqual(
        row.map((_, column) => flat(read[at]![column] ?? '')),
        row.map(flat),
      );

    // What an analyst looks for, in the columns that name it.
    const [names = [], ...lines] = read;
    const rows = lines.map((line) =>
      Object.fromEntries(names.map((name, column) => [flat(name), flat(line[column] ?? '')])),
    );
    const quotes = rows.filter(({ kind }) => kind === 'quote');
    const boats = quotes.find(({ text }) => text?.startsWith('“We were told to stay ashore'));
    assert.deepEqual(
      [boats?.source, boats?.source_kind, boats?.source_place, boats?.source_role],
      ['a source there', 'anonymous', 'Sonbong-ri', 'official'],
    );
    assert.deepEqual(
      [1, 2, 3].map((link) => [boats?.[`link_${link}_role`], boats?.[`link_${link}`]]),
      [
        ['the outlet of this page', 'The Paper Lantern'],
        ['source', 'a source there'],
        ['whom the source heard it from', 'My brother-in-law'],
      ],
    );
    assert.ok(boats?.note?.startsWith('Compare with **last year**'), 'the note stands in its quote’s row');
    const noteRow = rows.find(({ kind, note: body }) => kind === 'note' && body?.startsWith('Compare with'));
    assert.equal(noteRow?.on_quote, boats?.id, 'and its own row names the quote');
    const ids = rows.map(({ id }) => id);
    assert.ok(ids.every((id) => id !== ''));
    assert.equal(new Set(ids).size, ids.length, 'each id is nowhere twice');
    const text = readFileSync(csv, 'utf8').slice(1);
    assert.equal(
      Papa.unparse(Papa.parse(text.trimEnd()).data as string[][], { quotes: true }),
      text.trimEnd(),
    );
  });
});

/** White space does not matter: OpenDocument writes runs of it its own way. */
const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The cells of a sheet in flat OpenDocument, repeated ones written out, without empty rows. */
function rowsOf(fods: string): string[][] {
  const document = new DOMParser().parseFromString(
    fods.replace(/<text:(?:tab|s|line-break)[^>]*\/>/gu, ' '),
    'text/xml',
  );
  const rows = [...document.querySelectorAll('table\\:table-row')].map((row) =>
    [...row.querySelectorAll('table\\:table-cell')].flatMap((cell) => {
      const words = [...cell.querySelectorAll('text\\:p')].map((line) => line.textContent ?? '').join('\n');
      const times = Number(cell.getAttribute('table:number-columns-repeated') ?? 1);
      return Array.from({ length: Math.min(times, 60) }, () => words);
    }),
  );
  return rows.filter((row) => row.some(Boolean));
}
