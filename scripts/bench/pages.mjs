/**
 * Every page of the library at ten thousand articles, in Chromium: milliseconds from going there to its first content, with the background stopped
 * before and running; the longest block of the page's thread while it is scrolled through and more is asked for; its elements; and what the
 * background holds afterwards. Beside it in the same run a plain page, which reads a hundred of as many rows from IndexedDB and draws them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { painted } from '../browsers/asking.mjs';
import { until } from '../browsers/driver.mjs';
import { bundled } from './bundle.mjs';

/** What is asked of each page. */
const FIRST_MS = 300;
const BLOCK_MS = 50;
const RUNS = 5;
/** What is over the allowed is done again, since the machine may have been busy with something else; the shortest counts. */
const SCROLLS = 3;
/** How often more is asked for at a list's end. */
const MORE = 10;
/** Every so many articles carry a note. */
const NOTED = 3;
/** Milliseconds without a question after which Firefox stops the background. */
const IDLE_MS = 2_000;

const event = encodeURIComponent('https://bench.example/3000');
const long = encodeURIComponent('https://bench.example/long');
/** The pages by name: their addresses in the library. */
const PAGES = {
  articles: '#/',
  'a search': '#/?words=rice',
  'a phrase': `#/?${new URLSearchParams({ words: '"gone by noon"' })}`,
  'a filter': '#/?place=north-hamgyong&sort=published',
  'a long article': `#/article/${long}`,
  notes: '#/notes',
  sources: '#/sources',
  events: '#/events',
  'an event': `#/event/${event}`,
  'a comparison': `#/compare?${new URLSearchParams([3000, 3001].map((n) => ['account', `https://bench.example/${n}`]))}`,
  backup: '#/backup',
};
const PEER = 'https://peer.example/';

/** Runs before a page's own scripts: notes when its first content is on the screen, and how long its thread is blocked. */
function watch() {
  const CONTENT =
    'ol.articles > li, .reading-text p, ol.note-index > li, .sources-page, ol.events > li, .event-parts li, dl.facts, .column-head .head-name, ol.peer > li';
  const record = { first: null, tasks: [], gap: 0 };
  window.pagesBench = record;
  const look = () => {
    if (!document.querySelector(CONTENT)) return false;
    // A message comes after the frame.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        record.first = performance.now();
      };
      port2.postMessage(null);
    });
    return true;
  };
  record.isLate = look();
  if (!record.isLate)
    new MutationObserver((_changes, observer) => {
      if (look()) observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) record.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  const every = 5;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    record.gap = Math.max(record.gap, now - last - every);
    last = now;
    setTimeout(tick, every);
  };
  tick();
}

/** Scrolls a page through as a reader does, and asks for more at its end. Answers how long its thread was blocked, and its elements. */
async function scrollThrough(times) {
  const record = window.pagesBench;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  await later(300);
  const hasTasks = 'PerformanceLongTaskTiming' in window;
  const opening = hasTasks ? Math.max(0, ...record.tasks) : record.gap;
  record.tasks.length = 0;
  record.gap = 0;
  const entries = () => document.querySelectorAll('main li').length;
  const others = [...document.querySelectorAll('[data-scrolls]')].filter(
    (one) => one.scrollHeight > one.clientHeight,
  );
  for (const box of [document.scrollingElement, ...others]) {
    for (let asked = 0; ; ) {
      const before = box.scrollTop;
      box.scrollTop += Math.round(box.clientHeight * 0.8);
      await frame();
      await frame();
      if (box.scrollTop !== before) continue;
      const more = document.querySelector('main ol ~ button.button');
      if (box !== document.scrollingElement || !more || asked === times) break;
      asked++;
      const had = entries();
      more.click();
      for (let waited = 0; entries() <= had && waited < 5_000; waited += 20) await later(20);
      await frame();
    }
  }
  await later(100);
  return {
    opening,
    longest: hasTasks ? Math.max(0, ...record.tasks) : record.gap,
    entries: entries(),
    elements: document.querySelectorAll('*').length,
    height: document.scrollingElement.scrollHeight,
  };
}

const peerPage = (
  rows,
) => `<!doctype html><meta charset="utf-8"><title>Peer</title><ol class="peer"></ol><script>
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open('peer', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'key' }).createIndex('read', 'read');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
async function fill() {
  const db = await opened;
  for (let from = 0; from < ${rows}; from += 1000)
    await new Promise((resolve, reject) => {
      const transaction = db.transaction('rows', 'readwrite');
      for (let n = from; n < from + 1000; n++)
        transaction.objectStore('rows').put({ key: 'https://peer.example/' + n, title: 'Row ' + n + ' of them all', outlet: 'Northern Post',
          read: new Date(1.7e12 + 6e4 * n).toISOString(), text: 'Rice is dear at the market. '.repeat(125) });
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
}
opened.then((db) => {
  const request = db.transaction('rows').objectStore('rows').index('read').openCursor(null, 'prev');
  const rows = [];
  const draw = () => document.querySelector('ol').append(...rows.map(({ title, outlet, read }) => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = title;
    const meta = document.createElement('p');
    meta.textContent = outlet + ' · ' + new Date(read).toLocaleDateString();
    line.append(link, meta);
    return line;
  }));
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor || rows.length === 100) return draw();
    rows.push(cursor.value);
    cursor.continue();
  };
});
</script>`;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => (value === null ? '–' : `${value.toFixed(0)} ms`);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Takes a tab elsewhere by its own script: Firefox lets no driver go to an extension's address. */
async function goTo(tab, address) {
  await tab
    .evaluate((to) => {
      window.isLeft = true;
      location.href = to;
    }, address)
    .catch(() => {});
  await until(
    () =>
      tab.evaluate(() => window.isLeft === undefined && document.readyState !== 'loading').catch(() => false),
    { every: 20 },
  );
}

/**
 * Milliseconds until the page's first content was on the screen; `null` where it never came. Firefox runs no script before an extension's
 * page: there the watch is set as soon as the page is parsed, which is before any answer of the background; that content was there
 * before the watch is said.
 */
async function firstContent(tab) {
  const isWatched = await tab.evaluate(() => window.pagesBench !== undefined).catch(() => false);
  if (!isWatched) await tab.evaluate(watch).catch(() => {});
  const first = await until(() => tab.evaluate(() => window.pagesBench?.first ?? null).catch(() => null), {
    timeout: 30_000,
    every: 50,
  });
  if (!isWatched && (await tab.evaluate(() => window.pagesBench?.isLate)))
    console.log('  the watch came after the content: its time is an upper bound');
  return first;
}

/**
 * @param {(options: { profile: string, idle?: number }) => Promise<{ browser: import('../browsers/driver.mjs').Browser,
 *   newsstand: Awaited<ReturnType<typeof import('../browsers/newsstand-server.mjs').serveNewsstand>>, end(): Promise<void> }>} start  the browser with the extension
 * @param {{ size: number, article: string, profile?: string, pages: string[] }} options  `article`: the address of an article on the newsstand; `profile`:
 *   a folder that is kept, and filled only where it is not; `pages`: the names of pages to measure, all without any
 * @returns {Promise<boolean>} whether every page was in time
 */
export async function benchPages(start, { size, article, profile, pages }) {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'second-source-pages-'));
  const end = [];
  try {
    const atLibrary = async (options) => {
      const { browser, newsstand, end: stop } = await start({ profile: folder, ...options });
      end.push(stop);
      newsstand.add({ url: PEER, html: peerPage(size) });
      const opener = await browser.newTab();
      await opener.goto(article);
      await painted(opener);
      await opener.sidebar();
      await pause(1_500);
      const library = await browser.extensionPage('library.html');
      return { browser, opener, library };
    };
    const { browser: filling, opener, library: filler } = await atLibrary({});
    const known = await filler.evaluate(
      async () =>
        (
          await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({
            name: 'library/articles',
            ask: { words: '', offset: 0, limit: 1 },
          })
        ).answer.total,
    );
    await filler.evaluate(await bundled('pages/library.ts'));
    if (known >= size) await filler.evaluate(() => globalThis.pagesBench.settle());
    else {
      const began = Date.now();
      let quotes = 0;
      const step = 999;
      for (let from = 0; from < size; from += step)
        quotes += await filler.evaluate((ask) => globalThis.pagesBench.fill(ask), {
          from,
          to: Math.min(size, from + step),
          size,
          apart: NOTED,
        });
      const finished = await filler.evaluate(() => globalThis.pagesBench.finish());
      await opener.goto(PEER);
      await opener.evaluate(() => fill());
      console.log(
        `\n${filling.name}: ${size.toLocaleString('en')} articles with ${quotes.toLocaleString('en')} quotes, and one with ${finished.quotes}, stored in ${((Date.now() - began) / 1000).toFixed(0)} s`,
      );
    }
    await end.pop()();

    const { browser, opener: peer, library } = await atLibrary({ idle: IDLE_MS });
    await peer.goto('about:blank');
    await peer.close();
    // A page that asks the background for nothing.
    const rest = `${browser.origin}/offscreen.html`;
    const tab = library;
    await tab.beforeScripts(watch);
    /** Whether the background can be stopped here. */
    let stops = true;
    const stop = async () => {
      await goTo(tab, rest);
      if (browser.workerHeap) return browser.stopWorker();
      const isStopped = () =>
        tab.evaluate(() => globalThis.browser.extension.getBackgroundPage() === null).catch(() => false);
      stops = await until(isStopped, { timeout: 4 * IDLE_MS, every: 200 });
      if (!stops) console.log('  the background does not stop here: nothing is measured cold');
    };
    const rows = [];
    const measure = async (name, address) => {
      const cold = [];
      const warm = [];
      for (let run = 0; run < RUNS && stops; run++) {
        await stop();
        if (!stops) break;
        await goTo(tab, address);
        cold.push((await firstContent(tab)) ?? Number.POSITIVE_INFINITY);
      }
      for (let run = 0; run < RUNS; run++) {
        await goTo(tab, rest);
        await goTo(tab, address);
        warm.push((await firstContent(tab)) ?? Number.POSITIVE_INFINITY);
      }
      let scrolled = null;
      for (let attempt = 0; attempt < SCROLLS; attempt++) {
        if (attempt > 0) {
          await goTo(tab, rest);
          await goTo(tab, address);
          await firstContent(tab);
        }
        const one = await tab.evaluate(scrollThrough, MORE);
        if (!scrolled || one.longest < scrolled.longest) scrolled = one;
        if (scrolled.longest <= BLOCK_MS) break;
      }
      const heap = browser.workerHeap ? (await browser.workerHeap()) / 1e6 : null;
      const row = { name, cold: cold.length ? median(cold) : null, warm: median(warm), heap, ...scrolled };
      rows.push(row);
      return row;
    };
    console.log(
      `\nPages of a library of ${size.toLocaleString('en')} articles in ${browser.name} ${browser.version} (allowed: first content ${FIRST_MS} ms, a block ${BLOCK_MS} ms; median of ${RUNS})`,
    );
    console.log(
      '                       first content            beside the plain page   block: opening, scrolling   entries   elements   background',
    );
    const beside = await browser.newTab();
    await beside.beforeScripts(watch);
    const peers = [];
    const measurePeer = async () => {
      await beside.front();
      const times = [];
      for (let run = 0; run < RUNS; run++) {
        await beside.goto('about:blank');
        await beside.goto(PEER);
        times.push(await firstContent(beside));
      }
      const { longest } = await beside.evaluate(scrollThrough, 0);
      await tab.front();
      peers.push({ first: median(times), longest });
      return peers.at(-1);
    };
    let inTime = true;
    for (const [name, hash] of Object.entries(PAGES)) {
      if (pages.length && !pages.some((words) => name.includes(words))) continue;
      const plain = await measurePeer();
      const row = await measure(name, `${browser.origin}/library.html${hash}`);
      const late = Math.max(row.cold ?? 0, row.warm) > FIRST_MS;
      const held = row.longest > BLOCK_MS;
      if (late || held) inTime = false;
      console.log(
        `${late ? '✗' : ' '}${held ? '✗' : ' '} ${name.padEnd(16)} cold ${ms(row.cold).padStart(8)}, warm ${ms(row.warm).padStart(8)}   ${row.cold === null ? '    –' : (row.cold / plain.first).toFixed(1).padStart(5)} ${(row.warm / plain.first).toFixed(1).padStart(5)} × ${ms(plain.first).padStart(7)}   ${ms(row.opening).padStart(8)} ${ms(row.longest).padStart(8)}  ${String(row.entries).padStart(8)}  ${String(row.elements).padStart(9)}   ${row.heap === null ? '' : `${row.heap.toFixed(1)} MB`}`,
      );
    }
    console.log(
      `   the plain page: ${ms(median(peers.map(({ first }) => first)))}, longest block ${ms(median(peers.map(({ longest }) => longest)))}`,
    );
    return inTime;
  } finally {
    for (const stop of end) await stop().catch(() => {});
    if (profile === undefined)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
