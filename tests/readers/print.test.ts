/** The reading copy on paper: printed by Chromium, and looked at page by page with Debian's `poppler-utils`. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { describe as describePlace } from '../../engine/anchoring';
import { HEADINGS } from '../../engine/exchange/entries/export-words';
import { sheetFile } from '../../engine/exchange/sheet-files';
import type { Attribution, Span } from '../../engine/model';
import type { ExportItem } from '../../engine/model/views';
import { findBrowser } from '../../scripts/browsers/find.mjs';
import { article, item, note } from '../support/export-samples';

const MM = 72 / 25.4;
/** A4, and the margins of `page-style.ts`, in points; a letter may hang over its line box by a little. */
const PAGE = { width: 210 * MM, height: 297 * MM, top: 18 * MM, side: 20 * MM, over: 3 };

/** An article of so many paragraphs, every third a quote, with a note on every fifth, some of them long. */
function longArticle(name: string, paragraphs: number): ExportItem {
  const lines = Array.from({ length: paragraphs }, (_, at) =>
    at % 3 === 0
      ? `“We counted the boats ${name} ${at} times before the ice came, and nobody would sign for the ${at + 1} that were not there,” a harbour clerk told the Paper Lantern.`
      : `Paragraph ${name} ${at}: ${'the quay stood empty while the nets were mended, and the ice went out late. '.repeat(1 + (at % 4))}`,
  );
  const text = lines.map((line) => line.trim()).join('\n\n');
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const quotes = lines
    .filter((line) => line.startsWith('“'))
    .map(
      (line, at): Attribution => ({
        id: `q${at}`,
        type: 'direct',
        content: [spanOf(line.slice(0, line.indexOf('”') + 1))],
        source: [],
        cue: [],
        speaker: 'a harbour clerk',
        sourceId: 's1',
        chain: [
          { name: 'The Paper Lantern', role: 'outlet' },
          { name: 'a harbour clerk', role: 'source' },
        ],
        confidence: 0.9,
        sourceConfidence: 0.9,
      }),
    );
  const key = `lantern.example/2031/${name}`;
  const about = article({ key, url: `https://www.${key}`, title: `Boats of ${name}`, text });
  const one = item(about, [], quotes);
  const annotations = quotes
    .filter((_, at) => at % 5 === 0)
    .map(({ content }, at) => {
      const [span] = content as [Span];
      const body = `Note ${name} ${at}. ${'Compare the count with that of the year before. '.repeat(1 + (at % 9))}`;
      return {
        annotation: note(at, {
          articleKey: key,
          target: { kind: 'passage', selectors: describePlace(text, span) },
          body: body.trim(),
        }),
        anchoring: { state: 'anchored' as const, span, score: 1, reason: null },
      };
    });
  return { ...one, annotations } as ExportItem;
}

interface Line {
  words: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The lines of each page, from above. */
function pagesOf(bbox: string): Line[][] {
  const number = (attributes: string, name: string) =>
    Number(new RegExp(`${name}="([\\d.]+)"`, 'u').exec(attributes)?.[1]);
  return bbox
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<line ([^>]*)>(.*?)<\/line>/gsu)]
        .map(([, box = '', inside = '']) => ({
          words: [...inside.matchAll(/<word [^>]*>([^<]*)<\/word>/gu)].map(([, word]) => word).join(' '),
          left: number(box, 'xMin'),
          top: number(box, 'yMin'),
          right: number(box, 'xMax'),
          bottom: number(box, 'yMax'),
        }))
        .sort((a, b) => a.top - b.top),
    );
}

function program(name: string, from: string): string {
  if (spawnSync('which', [name]).status !== 0) assert.fail(`${name} is missing: apt-get install ${from}`);
  return name;
}

describe('a reading copy, printed by Chromium', () => {
  let folder = '';
  let pages: Line[][] = [];
  const items = [longArticle('spring', 90), longArticle('autumn', 61), longArticle('winter', 4)];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'print-'));
    const { path } = findBrowser('chromium') ?? assert.fail('Chromium is missing: apt-get install chromium');
    const [page, pdf, boxes] = ['copy.html', 'copy.pdf', 'boxes.html'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(page, sheetFile('html', items, new Date('2031-02-07T12:00:00.000Z')).text);
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    execFileSync(path, [...flags, profile, `--print-to-pdf=${pdf}`, `file://${page}`], { stdio: 'ignore' });
    execFileSync(program('pdftotext', 'poppler-utils'), ['-bbox-layout', pdf, boxes]);
    pages = pagesOf(readFileSync(boxes, 'utf8'));
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it('fills several pages, none of them empty', () => {
    assert.ok(pages.length > 8, `${pages.length} pages`);
    for (const [at, lines] of pages.entries()) assert.ok(lines.length > 0, `page ${at + 1} is empty`);
  });

  it('cuts no line: each stands whole within its page’s margins', () => {
    for (const [at, lines] of pages.entries())
      for (const { words, left, top, right, bottom } of lines) {
        const where = `page ${at + 1}: “${words}” at ${left},${top}–${right},${bottom}`;
        assert.ok(left >= PAGE.side - PAGE.over && right <= PAGE.width - PAGE.side + PAGE.over, where);
        assert.ok(top >= PAGE.top - PAGE.over && bottom <= PAGE.height - PAGE.top + PAGE.over, where);
      }
  });

  it('leaves no heading at the foot of a page, and no line over another', () => {
    const titles = items.map(({ article: { title } }) => title);
    for (const [at, lines] of pages.entries()) {
      const last = lines.at(-1)!.words;
      assert.ok(
        ![...titles, ...Object.values(HEADINGS)].includes(last),
        `page ${at + 1} ends with the heading “${last}”`,
      );
      for (const [n, line] of lines.entries()) {
        const next = lines[n + 1];
        const isBelow = !next || next.top >= line.top + (line.bottom - line.top) / 2;
        // What stands beside a line, as a sign or a number in front of it, is no line below it.
        const isBeside = next !== undefined && (next.left >= line.right - 1 || next.right <= line.left + 1);
        assert.ok(isBelow || isBeside, `page ${at + 1}: “${line.words}” and “${next?.words}”`);
      }
    }
  });

  it('begins each article on a page of its own', () => {
    for (const { article: about } of items) {
      const at = pages.findIndex((lines) => lines.some(({ words }) => words === about.title));
      assert.equal(pages[at]?.[0]?.words, about.title);
    }
  });

  it('loses no word of text, quotes or notes', () => {
    const printed = pages.flatMap((lines) => lines.flatMap(({ words }) => words.split(' '))).join('');
    const letters = (words: string) => words.replace(/[^\p{L}]/gu, '');
    const all = letters(printed);
    for (const { article: about, annotations } of items) {
      // Signs of quotes and notes stand between its words.
      for (const paragraph of about.text.split('\n\n'))
        assert.ok(all.includes(letters(paragraph).slice(0, 60)), paragraph);
      for (const { annotation } of annotations)
        assert.ok(all.includes(letters(annotation.body)), annotation.body);
    }
  });
});
