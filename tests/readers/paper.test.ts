/**
 * A comparison on paper: printed by Chromium, and read page by page by Debian's `poppler-utils`: the page of the library and the exported
 * file. No row is cut, nothing runs out of a page, no page is empty.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { comparisonHtml } from '../../engine/exchange/comparison';
import { bundledGallery } from '../screens/bundled-gallery';
import { compared, ORIGINS, SAMPLES } from '../screens/comparison-samples';

let folder = '';
let browser: Browser;
let gallery = '';
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paper-'));
  gallery = await bundledGallery(folder);
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function run(program: 'pdfinfo' | 'pdftotext' | 'pdftoppm', args: string[]): string {
  if (spawnSync('which', [program]).status !== 0)
    assert.fail(`${program} is missing: apt-get install poppler-utils`);
  return execFileSync(program, args, { encoding: 'utf8', cwd: folder });
}

/** Prints a page as a reader does. @returns the file, and what each of its rows says, in the order of the page */
async function printed(address: string, name: string): Promise<{ pdf: string; rows: string[] }> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('h3');
  const rows = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const all = [...document.querySelectorAll<HTMLElement>('article')].map((row) =>
      [...row.querySelectorAll('h3, .cell p.passage, .columns > div > p[lang]')].map(
        (one) => one.textContent ?? '',
      ),
    );
    dispatchEvent(new Event('afterprint'));
    return all.map((words) => words.join('\n'));
  });
  const pdf = join(folder, `${name}.pdf`);
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  await page.close();
  return { pdf, rows };
}

/** Ligatures are two letters. */
const letters = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of each page, in the order in which they were drawn. */
function pagesOf(pdf: string): string[] {
  const pages = run('pdftotext', ['-raw', pdf, '-']).split('\f');
  return pages.slice(0, -1).map(letters);
}

/** Points of the page: A4 is 595 by 842. */
function sizeOf(pdf: string): [number, number] {
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', [pdf])) ?? [];
  return [Math.round(Number(width)), Math.round(Number(height))];
}

/** Dark dots within so many points of an edge, over all pages. */
function inkAtEdges(pdf: string, points: number): number {
  run('pdftoppm', ['-gray', '-r', '72', pdf, join(folder, 'page')]);
  let ink = 0;
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1]);
  for (let at = 1; at <= pages; at++) {
    const file = join(folder, `page-${String(at).padStart(String(pages).length, '0')}.pgm`);
    const bytes = readFileSync(file);
    const [head = '', width, height] =
      /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
    const [w, h] = [Number(width), Number(height)];
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const isEdge = Math.min(x, y, w - 1 - x, h - 1 - y) < points;
        if (isEdge && bytes[head.length + y * w + x]! < 200) ink += 1;
      }
    rmSync(file);
  }
  return ink;
}

function written(count: number): string {
  const { comparison, pairs } = compared(count);
  const relays = pairs.flatMap(({ a, b, ...pair }) =>
    pair.is === 'ready' ? [{ a, b, independence: pair.independence }] : [],
  );
  const given = { accounts: SAMPLES.slice(0, count), comparison, relays, origins: ORIGINS };
  const path = join(folder, `of-${count}.html`);
  writeFileSync(
    path,
    comparisonHtml(given, () => 's1'),
  );
  return pathToFileURL(path).href;
}

const UPRIGHT = [595, 842];
const BROAD = [842, 595];
const PAGES = [
  {
    name: 'two accounts on the library’s page',
    address: () => `${gallery}#library-compare?theme=dark&language=en`,
    size: UPRIGHT,
  },
  {
    name: 'three accounts on it',
    address: () => `${gallery}#library-compare-three?theme=light&language=en`,
    size: BROAD,
  },
  {
    name: 'four accounts on it, in Korean',
    address: () => `${gallery}#library-compare-four?theme=light&language=ko`,
    size: BROAD,
  },
  { name: 'two accounts in a file', address: () => written(2), size: UPRIGHT },
  { name: 'four accounts in a file', address: () => written(4), size: BROAD },
];

describe('a comparison on A4', () => {
  for (const { name, address, size } of PAGES)
    it(name, async () => {
      const { pdf, rows } = await printed(address(), letters(name));
      assert.deepEqual(sizeOf(pdf), size);
      const pages = pagesOf(pdf);
      assert.ok(pages.length >= 1 && pages.length <= 8, `${pages.length} pages`);
      for (const [at, words] of pages.entries()) assert.ok(words.length > 40, `page ${at + 1} is empty`);
      assert.ok(rows.length > 6);
      for (const row of rows) {
        const [claim = '', ...cells] = row.split('\n').map(letters);
        const on = pages.filter((page) => page.includes(claim) && cells.every((cell) => page.includes(cell)));
        assert.ok(on.length > 0, `cut or missing: ${row}`);
      }
      assert.equal(inkAtEdges(pdf, 24), 0, 'nothing runs into the margins');
    });
});
