/**
 * The account index by size, and the shared-copy measure: `tsx bench/accounts.ts [--sizes 1000,5000] [--chromium 1000,20000]`.
 * Sizes are measured on fake-indexeddb in Node, or in a real Chromium (`--chromium`), where the figures count.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AccountTimes } from './accounts-run';
import { ms, table } from './measure';
import { sharedCopyReport } from './shared-copy';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000' },
    chromium: { type: 'string', default: '' },
    asked: { type: 'string', default: '60' },
  },
});
const asked = Number(values.asked);
const numbers = (list: string) => list.split(',').filter(Boolean).map(Number);

function lines(times: AccountTimes): string[] {
  const pair = ([middle, high]: [number, number]) => `${ms(middle)} / ${ms(high)}`;
  return [
    times.articles.toLocaleString('en'),
    pair(times.answer),
    ms(times.cold),
    pair(times.add),
    `${(100 * times.first).toFixed(0)} %`,
    `${times.bytes} B`,
    times.disk > 0 ? `${(times.disk / 1e6).toFixed(1)} MB` : '-',
  ];
}

const HEAD = ['articles', 'answer p50 / p95', 'first', 'adding p50 / p95', 'right at 1', 'packed', 'on disk'];

async function inChromium(sizes: number[]): Promise<AccountTimes[]> {
  const { build } = await import('esbuild');
  const { chromium } = await import('playwright-core');
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'accounts-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
  });
  const profile = await mkdtemp(join(tmpdir(), 'second-source-bench-'));
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  const context = await chromium.launchPersistentContext(profile, {
    ...(path ? { executablePath: path } : {}),
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await context.newPage();
    page.on('console', (message) => console.error(message.text()));
    // localhost is a secure context, which the estimate of the disk needs; nothing listens there.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('http://localhost/');
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    return await page.evaluate(
      ([all, each]) =>
        (
          globalThis as unknown as {
            measureAccounts(sizes: number[], asked: number): Promise<AccountTimes[]>;
          }
        ).measureAccounts(all, each),
      [sizes, asked] as const,
    );
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

const sizes = numbers(values.sizes);
if (sizes.length > 0) {
  const { measureAccounts } = await import('./accounts-in-node');
  const rows = [HEAD];
  await measureAccounts(sizes, asked, (times) => rows.push(lines(times)));
  console.log(`\nAccount index on fake-indexeddb\n${table(rows)}`);
}
if (values.chromium) {
  const rows = [HEAD, ...(await inChromium(numbers(values.chromium))).map(lines)];
  console.log(`\nAccount index in Chromium\n${table(rows)}`);
}
sharedCopyReport();
