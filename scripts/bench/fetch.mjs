/** From the click on "read the origin" to the first row of the synopsis, in a real Chromium, the origin served on loopback. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, painted, shows } from '../browsers/asking.mjs';
import { until } from '../browsers/driver.mjs';
import { readNewsstand } from '../browsers/newsstand-server.mjs';
import { root } from '../places.mjs';

/** What is asked for, in milliseconds. */
const ALLOWED = 2_000;
/** The pace that is set for it, and a little more than what lies between two requests then, in milliseconds. */
const PER_MINUTE = 60;
const BETWEEN = 1_100;

/** One reading of a relay's origin that the library does not have. @returns {Promise<number>} milliseconds */
async function once(browser, relay) {
  const tab = await browser.newTab();
  await tab.goto(relay);
  if (!(await painted(tab))) throw new Error('the relay was not painted');
  const sidebar = await tab.sidebar();
  if (!sidebar || !(await shows(sidebar, '[data-tab=accounts]'))) throw new Error('no sidebar');
  await sidebar.click('[data-tab=accounts]');
  if (!(await shows(sidebar, '.fetch .button.strong'))) throw new Error('no origin is offered');
  const start = Date.now();
  await sidebar.click('.fetch .button.strong');
  const row = () => sidebar.evaluate(() => document.querySelector('.synopsis .row') !== null);
  if (!(await until(row, { every: 10 }))) throw new Error('no synopsis came');
  const took = Date.now() - start;
  await tab.close();
  return took;
}

/**
 * @param {import('../browsers/driver.mjs').Browser} browser with the extension and the newsstand
 * @param {number} runs
 */
export async function benchFetch(browser, runs) {
  const pages = readNewsstand(join(root, 'newsstand'));
  const relay = pages.find(({ file }) => file.startsWith('breitbart-2016')).url;
  const library = await browser.extensionPage('library.html');
  await ask(library, 'settings/set', { requestsPerMinute: PER_MINUTE });
  const times = [];
  for (let run = 0; run < runs; run++) {
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 100 });
    await ask(library, 'library/delete', { keys: articles.map(({ key }) => key) });
    await pause(BETWEEN);
    times.push(await once(browser, relay));
  }
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    `\nRelay → origin → synopsis in Chromium ${browser.version}, ${runs} runs: median ${sorted[Math.floor(runs / 2)]} ms, worst ${sorted.at(-1)} ms (allowed ${ALLOWED} ms)`,
  );
}
