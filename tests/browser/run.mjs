/**
 * Runs the tests of this folder, or of another one, in one real browser:
 *   node tests/browser/run.mjs --browser chromium|firefox [--test WORDS] [--folder FOLDER] [--summary FILE] [--run NAME]
 * Pictures of failures go to `demo-output/failed/NAME`, the browser's name where none is given.
 * A file `TOPIC.test.mjs` exports `tests`: names and functions that are given a `Stage`. The tests of a file share one
 * browser with an empty library at the start, and run in order. The last line is `N passed, N failed`.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installHint } from '../../scripts/browsers/find.mjs';
import { build } from '../../scripts/build.mjs';
import { readOptions } from '../../scripts/options.mjs';
import { leaveOnInterrupt } from '../../scripts/processes.mjs';
import { setUpBrowser } from '../../scripts/setup.mjs';
import { forgetPictures, Stage } from './stage.mjs';

/** A test that takes longer hangs: the slowest takes some ten seconds on two cores. */
const PATIENCE_MS = 90_000;

const options = readOptions(
  { browser: 'text', test: 'text', folder: 'text', summary: 'text', run: 'text' },
  'node tests/browser/run.mjs --browser chromium|firefox [--test WORDS] [--folder FOLDER] [--summary FILE] [--run NAME]',
);
const name = options.browser ?? 'chromium';
const folder = resolve(options.folder ?? dirname(fileURLToPath(import.meta.url)));

let stage = null;
leaveOnInterrupt(() => stage?.end());

const patient = (promise) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const count = { passed: 0, failed: 0, titles: [] };
let topic = '';
const judge = (title, start, error) => {
  const ms = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  if (!error) {
    count.passed++;
    console.log(`  ✓ ${title} (${ms})`);
    return;
  }
  count.failed++;
  count.titles.push(`${topic}: ${title}`);
  console.log(
    `  ✗ ${title} (${ms})\n${String(error.stack ?? error)
      .split('\n')
      .slice(0, 24)
      .map((line) => `      ${line}`)
      .join('\n')}`,
  );
};

try {
  const found = findBrowser(name) ?? (await setUpBrowser(name));
  if (!found) throw new Error(installHint(name));
  const { folder: extension } = await build(name);
  const pictures = options.run ?? name;
  forgetPictures(pictures);
  for (const file of readdirSync(folder)
    .filter((one) => one.endsWith('.test.mjs'))
    .sort()) {
    const { tests } = await import(join(folder, file));
    topic = file.replace('.test.mjs', '');
    const wanted = Object.entries(tests).filter(
      ([title]) => !options.test || `${topic}: ${title}`.includes(options.test),
    );
    if (!wanted.length) continue;
    console.log(`${topic} (${name})`);
    stage = new Stage({ browser: name, ...found, extension, run: pictures });
    try {
      await patient(stage.start());
      for (const [title, test] of wanted) {
        const start = Date.now();
        let error = null;
        try {
          await patient(test(stage));
        } catch (caught) {
          error = caught;
        }
        judge(title, start, error);
        await patient(stage.clear(error && `${topic} ${title}`)).catch(() => {});
      }
    } catch (error) {
      judge('the browser', Date.now(), error);
    } finally {
      await patient(stage.end()).catch((error) => console.log(`      ending the browser: ${error.message}`));
      stage = null;
    }
  }
} catch (error) {
  judge('set-up', Date.now(), error);
}
if (options.summary) writeFileSync(options.summary, JSON.stringify(count));
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
