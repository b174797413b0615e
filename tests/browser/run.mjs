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

/**
 * How many files of a run are tried again, each once and whole, in a new browser with an empty library, where a test of
 * theirs failed. A browser on a busy machine stalls now and then; what is wrong fails twice. What passed at the second
 * attempt only is named in the end.
 */
const SECOND_ATTEMPTS = 2;

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

const count = { passed: 0, failed: 0, titles: [], passedLater: [] };
const linesOf = (error) => String(error?.stack ?? error).split('\n');
/** What the end of the output says of a failure: the test and the first line of what it threw. */
const inShort = (topic, { title, error }) => `${topic}: ${title}: ${linesOf(error)[0].slice(0, 200)}`;

/** Prints what came of a test. @returns {{ title: string, error: Error | null }} the same */
const outcome = (title, start, error) => {
  console.log(`  ${error ? '✗' : '✓'} ${title} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  for (const line of error ? linesOf(error).slice(0, 24) : []) console.log(`      ${line}`);
  return { title, error };
};
const tally = (topic, outcomes) => {
  for (const one of outcomes) {
    count[one.error ? 'failed' : 'passed']++;
    if (one.error) count.titles.push(inShort(topic, one));
  }
};

/** Runs tests of a file in order, in one new browser. @returns {Promise<{ title: string, error: Error | null }[]>} */
const inNewBrowser = async (topic, tests, settings) => {
  const outcomes = [];
  stage = new Stage(settings);
  try {
    await patient(stage.start());
    for (const [title, test] of tests) {
      const start = Date.now();
      let error = null;
      try {
        await patient(test(stage));
      } catch (caught) {
        error = caught ?? new Error('nothing was thrown');
      }
      outcomes.push(outcome(title, start, error));
      await patient(stage.clear(error && `${topic} ${title}`)).catch(() => {});
    }
  } catch (error) {
    outcomes.push(outcome('the browser', Date.now(), error));
  } finally {
    await patient(stage.end()).catch((error) => console.log(`      ending the browser: ${error.message}`));
    stage = null;
  }
  return outcomes;
};

let secondAttempts = 0;
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
    const topic = file.replace('.test.mjs', '');
    const wanted = Object.entries(tests).filter(
      ([title]) => !options.test || `${topic}: ${title}`.includes(options.test),
    );
    if (!wanted.length) continue;
    console.log(`${topic} (${name})`);
    const settings = { browser: name, ...found, extension, run: pictures };
    const first = await inNewBrowser(topic, wanted, settings);
    const failed = first.filter(({ error }) => error);
    if (!failed.length || secondAttempts >= SECOND_ATTEMPTS) {
      tally(topic, first);
      continue;
    }
    secondAttempts++;
    console.log(`${topic} (${name}), second attempt`);
    const second = await inNewBrowser(topic, wanted, settings);
    tally(topic, second);
    if (second.every(({ error }) => !error))
      count.passedLater.push(...failed.map((one) => inShort(topic, one)));
  }
} catch (error) {
  tally('set-up', [outcome('set-up', Date.now(), error)]);
}
for (const title of count.passedLater) console.log(`passed at the second attempt: ${title}`);
if (options.summary) writeFileSync(options.summary, JSON.stringify(count));
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);
