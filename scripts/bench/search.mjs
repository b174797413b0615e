/**
 * Searching the library in the service worker of a real Chromium: the first eight articles with their passages, as the library asks for them, in a worker that was
 * just started and in one that is warm; what taking an article in costs, and what lies on disk; beside minisearch on the same texts.
 */
import { bundled } from './bundle.mjs';

const ALLOWED_MS = 100;
/** Half of all notes are a thousand. */
const LONGER_MS = { 'a word of half the notes': 250 };
const NOTES = 2_000;
const ADDED = 300;
/** Above this many, minisearch's index takes minutes and most of a gigabyte. */
const PEER_UP_TO = 10_000;

const QUERIES = {
  'a word of most articles': { words: 'rice' },
  'its beginning': { words: 'ric' },
  'two words': { words: 'rice lorries' },
  'a place in its spellings': { words: 'Hoeryong' },
  'a word of few articles': { words: 'gradustermo' },
  'a phrase': { words: '"gone by noon"' },
  'a phrase that no text has': { words: '"noon by gone"' },
  'a long phrase that no text has': { words: '"the rice was gone by noon when the soap"' },
  'without a word': { words: 'cabbage -batteries' },
  'of an outlet, by date': { words: 'rice', outlet: 'Border Wire', from: '2014-01-01', to: '2015-12-31' },
  'what sources of a place say': { place: 'north-hamgyong', sort: 'published' },
  'what a kind of source says, with words': { words: 'soap', kind: 'anonymous-person' },
  'a word of half the notes': { words: 'harvest' },
  'those with a tag': { tag: 'checked' },
  'nothing that is there': { words: 'walrus' },
};

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * @param {import('../browsers/driver.mjs').Browser} browser Chromium with the extension
 * @param {number[]} sizes that grow
 * @param {number} runs
 * @returns {Promise<boolean>} whether all first results of libraries of ten thousand came in time
 */
export async function benchSearch(browser, sizes, runs) {
  const source = await bundled('search-worker.ts');
  const ask = (name, ...args) =>
    browser.inWorker(`searchBench.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  const start = async () => {
    await browser.stopWorker();
    await browser.wakeWorker();
    await browser.inWorker(source);
  };
  await start();
  await ask('forget');
  let inTime = true;
  let filled = 0;
  console.log(`\nSearch in the service worker of Chromium ${browser.version} (allowed ${ALLOWED_MS} ms)`);
  for (const size of sizes) {
    const took = await ask('fill', filled, size, Math.min(NOTES, size));
    const each = took / (size - filled);
    filled = size;
    const bytes = Object.values(await ask('size')).reduce((sum, own) => sum + own, 0);
    console.log(
      `  ${size.toLocaleString('en')} articles: index ${mb(bytes)}, ${(bytes / size).toFixed(0)} bytes an article; made in ${ms(took)}, ${ms(each)} an article`,
    );
    const colds = {};
    for (const [name, query] of Object.entries(QUERIES)) {
      const times = [];
      for (let run = 0; run < 3; run++) {
        await start();
        times.push((await ask('ask', [query]))[0].took);
      }
      colds[name] = at(times, 0.5);
    }
    const sticks = [];
    const peered = size <= PEER_UP_TO;
    const built = peered ? await ask('peerFill', size) : 0;
    const peer = peered
      ? await ask(
          'peerAsk',
          Object.values(QUERIES).map(({ words = '' }) => words.replaceAll('"', '')),
        )
      : [];
    const kept = peered ? await ask('peerKept') : null;
    for (const [one, [name, query]] of Object.entries(QUERIES).entries()) {
      const warm = [];
      let answer = null;
      sticks.push(await ask('yardstick'));
      for (let run = 0; run < runs; run++) {
        [answer] = await ask('ask', [query]);
        warm.push(answer.took);
      }
      const allowed = LONGER_MS[name] ?? ALLOWED_MS;
      const over = size <= 10_000 && Math.max(colds[name], at(warm, 0.95)) > allowed;
      if (over) inTime = false;
      const beside = peer[one] && query.words ? `; minisearch ${ms(peer[one].took)}` : '';
      console.log(
        `  ${over ? '✗' : ' '} ${name.padEnd(40)} cold ${ms(colds[name]).padStart(7)}, warm p50 ${ms(at(warm, 0.5)).padStart(7)}, p95 ${ms(at(warm, 0.95)).padStart(7)}, ${String(answer.total).padStart(6)} found${beside}`,
      );
    }
    console.log(
      `    beside it a fixed piece of work, 10 ms on an idle machine of 2024: ${ms(at(sticks, 0.5))}`,
    );
    if (kept)
      console.log(
        `    minisearch: built in ${ms(built)} at each start of the worker; kept as JSON ${mb(kept.bytes)}, read again in ${ms(kept.took)}`,
      );
    await start();
    const { times, merges } = await ask('add', filled, filled + ADDED);
    filled += ADDED;
    console.log(
      `    taking one in: p50 ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}; merging afterwards, in the background: ${ms(merges / ADDED)} an article`,
    );
  }
  await ask('forget');
  return inTime;
}
