/**
 * `npm run bench`: the engine's speed in Node (`bench/engine.ts`), attribution in the service worker of a real Chromium
 * (`attribution.mjs`), then the reader's on an article page of 850 kB, from the start of the content script to painted
 * highlights, with the worker warm and cold, and the main thread's longest block meanwhile, and with notes on it
 * (`notes.mjs`), what an opening and an autosave say (`openings.mjs`), searching the library (`search.mjs`), and the way from a relay to its origin (`fetch.mjs`). Only where it is asked for: how the time of every entry of
 * the engine grows with its input (`bench/growth.ts`, `growth.mjs`), an hour, or some ten minutes with `--quick`; and
 * for how long the background answers nothing at the caps (`holds.mjs`), in both browsers, and how fast every page of a library of ten
 * thousand articles is there and scrolls (`pages.mjs`; Chromium, or `--browser firefox`; `--texts` names some pages, `--profile` a folder that is kept).
 *
 *   node scripts/bench.mjs [--only engine,attribution,accounts,search,labelled,fetch,browser,notes,openings,growth,holds,pages] [--quick] [--runs 20] [--sizes 100,1000]
 */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LARGE_URL, largePage } from '../newsstand/large.mjs';
import { benchAccounts } from './bench/accounts.mjs';
import { benchAttribution } from './bench/attribution.mjs';
import { benchFetch } from './bench/fetch.mjs';
import { benchGrowth } from './bench/growth.mjs';
import { benchHolds } from './bench/holds.mjs';
import { benchNotes } from './bench/notes.mjs';
import { benchOpenings } from './bench/openings.mjs';
import { benchPages } from './bench/pages.mjs';
import { benchSearch } from './bench/search.mjs';
import { launch, until } from './browsers/driver.mjs';
import { readNewsstand, serveNewsstand } from './browsers/newsstand-server.mjs';
import { build, buildTraced } from './build.mjs';
import { readOptions } from './options.mjs';
import { root } from './places.mjs';
import { leaveOnInterrupt, tool } from './processes.mjs';
import { setUp } from './setup.mjs';

const options = readOptions(
  {
    only: 'list',
    quick: 'flag',
    runs: 'text',
    sizes: 'list',
    texts: 'list',
    browser: 'text',
    profile: 'text',
  },
  'node scripts/bench.mjs [--only engine,attribution,accounts,search,labelled,fetch,browser,notes,openings,growth,holds,pages] [--quick] [--runs 20] [--sizes 100,1000]',
);
const runs = Number(options.runs ?? 20);
const sizes = options.sizes.length ? options.sizes.map(Number) : [100, 1_000, 10_000];
const wanted = (part) => !options.only.length || options.only.includes(part);

/** Written down from the first moment on: every task of the page's main thread of 50 ms and more. */
const watchTasks = () => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(0)} ms`;

/** One opening of the page: milliseconds to the paint, and the tasks of 50 ms and more that began after the script did. */
async function openOnce(tab, url) {
  await tab.goto(url);
  const clock = await until(async () => {
    const now = await tab.readerClock();
    return now?.painted ? now : null;
  });
  if (!clock) throw new Error('the page was not painted');
  await new Promise((done) => setTimeout(done, 800)); // accounts and sidebar follow
  const tasks = await tab.evaluate(() => window.longTasks ?? []);
  const after = tasks.filter(
    ({ startTime, duration }) => startTime + duration > clock.started && startTime >= clock.started - 5,
  );
  return {
    took: clock.painted - clock.started,
    longest: Math.max(0, ...after.map(({ duration }) => duration)),
  };
}

async function inBrowser() {
  const { chromium } = await setUp(import.meta.url, ['chromium']);
  const { folder } = await build('chromium');
  const newsstand = await serveNewsstand(readNewsstand(join(root, 'newsstand')));
  const html = largePage().replace('<head>', () => `<head><script>(${watchTasks})()</script>`);
  newsstand.add({ url: LARGE_URL, html });
  const browser = await launch('chromium', { ...chromium, extension: folder, proxy: newsstand.proxy });
  leaveOnInterrupt(async () => {
    await browser.close();
    await newsstand.close();
  });
  try {
    const tab = await browser.newTab();
    console.log(
      `\nA page of ${(html.length / 1000).toFixed(0)} kB in Chromium ${browser.version}, from script start to painted quotes, ${runs} runs`,
    );
    await openOnce(tab, LARGE_URL); // the first reading is stored; the later ones are what a reader meets
    for (const [name, prepare, limit] of [
      ['worker warm', async () => {}, 120],
      ['worker cold', () => browser.stopWorker(), 350],
    ]) {
      const all = [];
      for (let run = 0; run < runs; run++) {
        await tab.goto('about:blank');
        await prepare();
        all.push(await openOnce(tab, LARGE_URL));
      }
      const times = all.map(({ took }) => took);
      const longest = Math.max(...all.map((one) => one.longest));
      console.log(
        `  ${name}: median ${ms(median(times))} (allowed ${limit} ms), worst ${ms(Math.max(...times))}; longest block of the main thread ${longest ? ms(longest) : 'under 50 ms'}`,
      );
    }
    const size = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
    console.log(`  content script ${size('reader.js').toFixed(1)} kB gzipped`);
  } finally {
    await browser.close();
    await newsstand.close();
  }
}

/** How time grows: the engine in Node, and the reading of pages in a browser. Fails where one grows too fast. */
async function growth() {
  const quick = options.quick ? ['--quick'] : [];
  if ((await tool('tsx', ['bench/growth.ts', ...quick])).code !== 0) process.exitCode = 1;
  const sizes = options.quick ? [40_000, 160_000] : undefined;
  await inOwnBrowser(async (browser) => {
    if ((await benchGrowth(browser, { sizes })) > 0) process.exitCode = 1;
  });
}

/** How long the background is held, in both browsers, or in `--browser` alone; `--texts` measures some kinds of texts alone. */
async function holds() {
  const page = readNewsstand(join(root, 'newsstand')).find(({ file }) =>
    file?.startsWith('dailynk-tagdiv-fire'),
  );
  for (const name of options.browser ? [options.browser] : ['chromium', 'firefox'])
    await inOwnBrowser(async (browser, newsstand) => {
      const slug = new URL(page.url).pathname.split('/').filter(Boolean).at(-1);
      const rows = await benchHolds(browser, newsstand, {
        html: page.html,
        slug,
        first: page.url,
        texts: options.texts,
      });
      if (rows.some(({ longest }) => longest > 200)) process.exitCode = 1;
    }, name);
}

/** The library's pages at ten thousand articles, in Chromium: before a page of the extension Firefox lets no driver run a script. */
async function pages() {
  const entries = readNewsstand(join(root, 'newsstand'));
  const { url: article } = entries.find(({ file }) => file?.startsWith('dailynk-tagdiv-fire'));
  const name = options.browser ?? 'chromium';
  const { [name]: found } = await setUp(import.meta.url, [name]);
  const { folder: extension } = await build(name);
  const start = async (how) => {
    const newsstand = await serveNewsstand(entries);
    const browser = await launch(name, { ...found, extension, proxy: newsstand.proxy, ...how });
    return { browser, newsstand, end: () => browser.close().finally(() => newsstand.close()) };
  };
  const size = options.sizes.length ? sizes[0] : 9_999;
  const profile = options.profile && join(options.profile, name);
  if (profile) mkdirSync(profile, { recursive: true });
  const inTime = await benchPages(start, { size, article, profile, pages: options.texts });
  if (!inTime) process.exitCode = 1;
}

/** What is said over an opening and an autosave. Fails where more than one view or ranking is made for one, or any for the other. */
async function openings() {
  const pages = readNewsstand(join(root, 'newsstand'));
  const { url } = pages.find(({ file }) => file?.startsWith('dailynk-tagdiv-fire'));
  const measure = async (browser) => {
    if (!(await benchOpenings(browser, url))) process.exitCode = 1;
  };
  await inOwnBrowser(measure, 'chromium', await buildTraced());
}

/** A part that has a browser of its own. */
async function inOwnBrowser(measure, name = 'chromium', built) {
  const { [name]: found } = await setUp(import.meta.url, [name]);
  const folder = built ?? (await build(name)).folder;
  const newsstand = await serveNewsstand(readNewsstand(join(root, 'newsstand')));
  const browser = await launch(name, { ...found, extension: folder, proxy: newsstand.proxy });
  try {
    await measure(browser, newsstand, runs);
  } finally {
    await browser.close();
    await newsstand.close();
  }
}

try {
  await setUp(import.meta.url, []);
  if (wanted('attribution')) await inOwnBrowser(benchAttribution);
  if (wanted('accounts')) await inOwnBrowser((browser) => benchAccounts(browser, sizes));
  if (wanted('accounts')) await tool('tsx', ['bench/shared-copy.ts']);
  if (wanted('search'))
    await inOwnBrowser(async (browser) => {
      if (!(await benchSearch(browser, sizes, runs))) process.exitCode = 1;
    });
  if (wanted('labelled')) await tool('tsx', ['bench/alignment/fit.ts']);
  if (wanted('fetch')) await inOwnBrowser((browser) => benchFetch(browser, runs));
  if (wanted('engine') && (await tool('tsx', ['bench/engine.ts'])).code !== 0) process.exitCode = 1;
  if (wanted('browser')) await inBrowser();
  if (wanted('notes')) await inOwnBrowser(benchNotes);
  if (wanted('openings')) await openings();
  if (options.only.includes('growth')) await growth();
  if (options.only.includes('holds')) await holds();
  if (options.only.includes('pages')) await pages();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
