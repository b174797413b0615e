/**
 * Notes in a real Chromium: a thousand of them on an article page of 850 kB, shown there, from the start of the content script to the last
 * mark near the window drawn, and what anchoring them costs beside a peer on the same text; and opening an article in a library of ten thousand.
 */
import { LARGE_URL, largePage } from '../../newsstand/large.mjs';
import { until } from '../browsers/driver.mjs';
import { bundled } from './bundle.mjs';

const NOTES = 1_000;
/** The peer is measured on every so-manieth note, since it takes long. */
const PEER_NOTES = 50;
const ARTICLES = 200;
const NOTES_ON_EACH = 50;

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const spread = (values) =>
  `median ${ms(at(values, 0.5))}, best ${ms(Math.min(...values))}, worst ${ms(Math.max(...values))}`;

/** Written down from the first moment on: every task of the page's main thread of 50 ms and more. */
const watchTasks = () => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
};

/** The page; `moved`: as it was edited since, so that no stored place holds and every second paragraph has other words. */
function pageOf(moved) {
  const html = largePage().replace('<head>', () => `<head><script>(${watchTasks})()</script>`);
  if (!moved) return html;
  let paragraph = 0;
  return html.replace(/<p>[^<]{200,}<\/p>/g, (found) => {
    paragraph++;
    const edited = paragraph % 2 ? found : found.replace(' the ', ' that ');
    return paragraph === 1 ? `<p>The editors put this line first.</p>${edited}` : edited;
  });
}

/** As a reader with a wheel does, forty pixels a frame, then to the end and back in leaps. */
const scrollThrough = async () => {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  for (let step = 0; step < 60; step++) {
    scrollBy({ top: 40, behavior: 'instant' });
    await frame();
  }
  for (const share of [0.3, 0.6, 1, 0.5, 0]) {
    scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
    await new Promise((rested) => setTimeout(rested, 60));
  }
};

async function openOnce(tab) {
  await tab.goto(LARGE_URL);
  const clock = await until(async () => {
    const now = await tab.readerClock();
    return now?.marked ? now : null;
  });
  if (!clock) throw new Error('the marks were not drawn');
  await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 300))));
  const drawn = (await tab.drawn()).length;
  await tab.evaluate(scrollThrough);
  const tasks = await tab.evaluate(() => window.longTasks);
  const ours = tasks.filter(({ startTime, duration }) => startTime + duration > clock.started);
  return {
    painted: clock.painted - clock.started,
    marked: clock.marked - clock.started,
    longest: Math.max(0, ...ours.map(({ duration }) => duration)),
    drawn,
  };
}

/**
 * @param {import('../browsers/driver.mjs').Browser} browser Chromium with the extension
 * @param {{ add(entry: object): void }} newsstand
 * @param {number} runs
 */
export async function benchNotes(browser, newsstand, runs) {
  const source = await bundled('notes-worker.ts');
  const inWorker = async (call) => {
    const there = await browser.inWorker('typeof notesBench').catch(() => '');
    if (there !== 'object') {
      await browser.wakeWorker();
      await browser.inWorker(source);
    }
    return browser.inWorker(`notesBench.${call}`);
  };
  const address = JSON.stringify(LARGE_URL);
  const tab = await browser.newTab();
  console.log(
    `\n${NOTES.toLocaleString('en')} notes on a page of ${(pageOf().length / 1000).toFixed(0)} kB in Chromium ${browser.version}, ${runs} runs`,
  );
  for (const moved of [false, true]) {
    newsstand.add({ url: LARGE_URL, html: pageOf(moved) });
    await tab.goto(LARGE_URL);
    await until(async () => (await tab.readerClock())?.painted);
    if (!moved) await inWorker(`annotate(${address}, ${NOTES})`);
    const states = await inWorker(`states(${address})`);
    console.log(
      `  ${moved ? 'edited since: no stored place holds, every second paragraph lost a word' : 'as it was'}: ${JSON.stringify(states)}`,
    );
    await openOnce(tab);
    const all = [];
    for (let run = 0; run < runs; run++) {
      await tab.goto('about:blank');
      all.push(await openOnce(tab));
    }
    const longest = all.map((one) => one.longest);
    console.log(`    quotes painted: ${spread(all.map((one) => one.painted))}`);
    console.log(
      `    the ${all[0].drawn} boxes near the window drawn: ${spread(all.map((one) => one.marked))} (asked: 200 ms)`,
    );
    console.log(
      `    longest block of the main thread, scrolling too: ${Math.max(...longest) ? `worst ${ms(Math.max(...longest))}` : 'under 50 ms'}, none in ${longest.filter((one) => one === 0).length} of ${runs} runs (asked: 50 ms)`,
    );
    const tasks = [];
    for (let run = 0; run < runs; run++) {
      await tab.goto('about:blank');
      tasks.push(await browser.longestTask(() => openOnce(tab), '/reader.js'));
    }
    console.log(
      `    longest task of the main thread by its own clock, which other work of the machine leaves alone: ${spread(tasks.map(({ cpu }) => cpu))} (asked: 50 ms)`,
    );
    const anchored = [];
    for (let run = 0; run < runs; run++)
      anchored.push(await inWorker(`anchoring(${address}, ${PEER_NOTES})`));
    const ours = at(
      anchored.map((one) => one.ours),
      0.5,
    );
    const peer = at(
      anchored.map((one) => one.peer),
      0.5,
    );
    console.log(
      `    anchoring alone, in the worker: ${spread(anchored.map((one) => one.ours))}; Hypothesis's matching ${ms(peer)} (from ${PEER_NOTES}); ratio ${(ours / peer).toFixed(3)}`,
    );
  }
  const keys = await inWorker(`fill(${ARTICLES}, ${NOTES_ON_EACH})`);
  const total = await inWorker('count()');
  const opened = [];
  for (let run = 0; run < Math.max(runs, 30); run++)
    opened.push(await inWorker(`open(${JSON.stringify(keys[(run * 7) % keys.length])})`));
  console.log(
    `  a library of ${total.toLocaleString('en')} notes on ${keys.length + 1} articles: opening one with ${NOTES_ON_EACH} again, in the background: ${spread(opened)}, 95th percentile ${ms(at(opened, 0.95))} (asked: 30 ms)`,
  );
}
