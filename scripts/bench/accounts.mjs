/**
 * Finding accounts in the service worker of a real Chromium, in libraries of 100 to 100,000 articles: answering, adding, a cold
 * worker, what lies on disk and in memory; beside minisearch in the same run. The curve is printed and drawn.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { curve } from '../curve.mjs';
import { root } from '../places.mjs';
import { bundled } from './bundle.mjs';

/** Above this many, minisearch's index takes minutes and most of a gigabyte. */
const PEER_UP_TO = 10_000;
const ASKED = 100;
/** Yardsticks beside the answers; the median is taken. */
const YARDSTICKS = 15;
/** At most so many milliseconds and megabytes, by articles: 95th percentile of a warm answer and of adding, a cold one, bytes on disk. */
const BUDGETS = { 100000: { p95: 20, cold: 60, add95: 15, megabytes: 140 }, 200000: { p95: 20 } };
const ADDED = 100;

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const spread = (size, count) => Array.from({ length: count }, (_, i) => Math.floor((i * size) / count));

/** A row's figures in yardsticks, which a busy machine does not change much, and what is over its budget. */
function beside(row) {
  const sticks = (value) => (value / row.stick).toFixed(2);
  const budget = BUDGETS[row.size] ?? {};
  const over = Object.entries(budget)
    .filter(([name, most]) => (name === 'megabytes' ? row.disk / 1e6 : row[name]) > most)
    .map(([name, most]) => `${name} over ${most}`);
  return `          in yardsticks of ${ms(row.stick)}: answer p50 ${sticks(row.p50)}, p95 ${sticks(row.p95)}; cold ${sticks(row.cold)}; adding p50 ${sticks(row.add50)}, p95 ${sticks(row.add95)}${over.length ? `; over budget: ${over.join(', ')}` : ''}`;
}

/** @param {import('../browsers/driver.mjs').Browser} browser Chromium with the extension  @param {number[]} sizes that grow */
export async function benchAccounts(browser, sizes) {
  const source = await bundled('accounts-worker.ts');
  const ask = (name, ...args) =>
    browser.inWorker(`accountsBench.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  const start = async () => {
    await browser.stopWorker();
    await browser.wakeWorker();
    await browser.inWorker(source);
  };
  /** Milliseconds of the fixed piece of work, the median. */
  const yardstick = async () => {
    const all = [];
    for (let run = 0; run < YARDSTICKS; run++) all.push(await ask('yardstick'));
    return at(all, 0.5);
  };
  await start();
  await ask('forget');
  const empty = { disk: await ask('disk'), heap: await browser.workerHeap() };
  const rows = [];
  let filled = 0;
  console.log(
    `\nAccounts in the service worker of Chromium ${browser.version} (asked at 100,000: answer p95 20 ms, cold 60 ms, adding p95 15 ms, 140 MB; at 200,000: answer p95 20 ms)`,
  );
  console.log(
    ' articles   answer p50 / p95   right first   cold first answer   adding p50 / p95    disk     heap    minisearch: answer p50 / p95   right first   built in',
  );
  for (const size of sizes) {
    if (size > filled) await ask('fill', filled, size);
    filled = size;
    const colds = [];
    for (let run = 0; run < 5; run++) {
      await start();
      colds.push((await ask('ask', [Math.floor((size * (run + 1)) / 7)])).times[0]);
    }
    await ask('ask', spread(size, 40));
    const before = await yardstick();
    const { times, right } = await ask('ask', spread(size - 1, ASKED));
    const stick = (before + (await yardstick())) / 2;
    const adds = await ask('add', filled, filled + ADDED);
    filled += ADDED;
    const [disk, heap] = [(await ask('disk')) - empty.disk, (await browser.workerHeap()) - empty.heap];
    const row = {
      stick,
      size,
      p50: at(times, 0.5),
      p95: at(times, 0.95),
      right,
      cold: at(colds, 0.5),
      add50: at(adds, 0.5),
      add95: at(adds, 0.95),
      disk,
      heap,
    };
    if (size <= PEER_UP_TO) {
      const built = await ask('peerFill', size);
      const peer = await ask('peerAsk', spread(size - 1, 40));
      await ask('peerForget');
      Object.assign(row, {
        peer50: at(peer.times, 0.5),
        peer95: at(peer.times, 0.95),
        peerRight: peer.right,
        built,
      });
    }
    rows.push(row);
    const cells = [
      String(size).padStart(9),
      `${ms(row.p50)} / ${ms(row.p95)}`.padStart(18),
      `${(100 * right).toFixed(0)} %`.padStart(13),
      ms(row.cold).padStart(19),
      `${ms(row.add50)} / ${ms(row.add95)}`.padStart(18),
      `${(disk / 1e6).toFixed(1)} MB`.padStart(9),
      `${(heap / 1e6).toFixed(1)} MB`.padStart(8),
      ...(row.peer50 === undefined
        ? []
        : [
            `${ms(row.peer50)} / ${ms(row.peer95)}`.padStart(30),
            `${(100 * row.peerRight).toFixed(0)} %`.padStart(13),
            ms(row.built).padStart(10),
          ]),
    ];
    console.log(cells.join(' '));
    console.log(beside(row));
  }
  const synopses = await ask('synopses', 60);
  console.log(
    `  Synopsis of two accounts of 1,000 words: median ${ms(at(synopses, 0.5))}, 95th percentile ${ms(at(synopses, 0.95))} (asked: 10 ms)`,
  );
  await ask('forget');
  const folder = join(root, 'bench-output');
  await mkdir(folder, { recursive: true });
  const lines = [
    { name: 'answer p95', points: rows.map(({ size, p95 }) => [size, p95]) },
    { name: 'answer p50', points: rows.map(({ size, p50 }) => [size, p50]) },
    { name: 'adding p95', points: rows.map(({ size, add95 }) => [size, add95]) },
    {
      name: 'minisearch p50',
      points: rows.filter(({ peer50 }) => peer50 !== undefined).map(({ size, peer50 }) => [size, peer50]),
    },
  ];
  await writeFile(
    join(folder, 'accounts.svg'),
    curve({ title: 'Milliseconds by articles in the library', lines }),
  );
  console.log(`  drawn in ${join(folder, 'accounts.svg')}`);
}
