/**
 * `npm test`: everything that says whether the project is sound. The last line is `N passed, N failed`, counted over all
 * parts, and the exit status tells. Browsers come last, two at a time: their tests mostly wait.
 *
 *   node scripts/test.mjs [--only lint,types,newsstand,unit,build,packages,chromium,firefox] [--browser-test NAME]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findFirefoxes } from './browsers/find.mjs';
import { build } from './build.mjs';
import { readOptions } from './options.mjs';
import { builtFor, root } from './places.mjs';
import { leaveOnInterrupt, run, tool } from './processes.mjs';
import { setUp, setUpBrowser } from './setup.mjs';

const options = readOptions(
  { only: 'list', 'browser-test': 'text' },
  'node scripts/test.mjs [--only PART,…] [--browser-test NAME]\nparts: lint, types, newsstand, unit, build, packages, chromium, firefox',
);

const total = { passed: 0, failed: 0 };
const failures = [];
/** Browser tests that passed at the second attempt only: see `tests/browser/run.mjs`. */
const passedLater = [];
/** Counts a part; `titles` are those of its tests that failed, which the end of the output names. */
const tally = (passed, failed, name, titles = []) => {
  total.passed += passed;
  total.failed += failed;
  if (failed) failures.push(`${name}: ${failed}`, ...titles.map((title) => `  ✗ ${title}`));
};

/** Where the parts leave their reports; made once it is known that this process does the work. */
let scratch = '';
const summaryOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // nothing was written: the run itself failed
  }
};

/** One command that passes or fails as a whole. */
const command = (name, tool_, args) => async () => {
  const { code } = await tool(tool_, args);
  tally(code === 0 ? 1 : 0, code === 0 ? 0 : 1, name);
};

/** A run of Vitest, counted by its own report. */
const vitest = (name, args) => async () => {
  const file = join(scratch, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await tool('vitest', ['run', ...args, ...reporters]);
  const report = summaryOf(file);
  if (!report) return tally(0, 1, name);
  const unread = report.testResults.filter(
    (one) => one.status === 'failed' && !one.assertionResults.length,
  ).length;
  const failed = report.numFailedTests + unread;
  const titles = report.testResults.flatMap(({ name: path, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${relative(root, path)}: ${fullName}`),
  );
  tally(report.numPassedTests, code !== 0 && !failed ? 1 : failed, name, titles); // an error outside of any test fails too
};

const building = async () => {
  for (const browser of ['chromium', 'firefox']) {
    try {
      const { built } = await build(browser);
      console.log(`${builtFor(browser)}: ${built ? 'built' : 'up to date'}`);
      tally(1, 0, 'build');
    } catch (error) {
      console.error(error.message);
      tally(0, 1, `build for ${browser}`);
    }
  }
};

/** Runs of the browser tests that wait for their turn. */
const inBrowsers = [];

/** The end-to-end tests in one browser; `name` is what its lines begin with, and what a failure is reported under. */
const inBrowser = async (browser, name, env = {}) => {
  const start = Date.now();
  const file = join(scratch, `${name}.json`);
  const args = [join(root, 'tests/browser/run.mjs'), '--browser', browser, '--summary', file, '--run', name];
  if (options['browser-test']) args.push('--test', options['browser-test']);
  // Another run prints at the same time. The last line of a run alone would look like the last line of everything.
  const onLine = (line) => console.log(`${name} │ ${line}`);
  const { code } = await run('node', args, { env, quiet: true, onLine });
  const report = summaryOf(file);
  if (report) tally(report.passed, code !== 0 && !report.failed ? 1 : report.failed, name, report.titles);
  else tally(0, 1, name);
  passedLater.push(...(report?.passedLater ?? []).map((title) => `${name}: ${title}`));
  console.log(`   ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
};

/** Every Firefox that is given or found. */
const inFirefoxes = async () => {
  let found = findFirefoxes();
  if (!found.length) {
    await setUpBrowser('firefox');
    found = findFirefoxes();
  }
  if (!found.length) tally(0, 1, 'firefox: none found');
  for (const { path, version } of found) {
    console.log(`Firefox ${version}: ${path}`);
    const name = `firefox-${version.replace(/\W+/g, '.')}`;
    inBrowsers.push(() => inBrowser('firefox', name, { FIREFOX_PATH: path }));
  }
};

/** Takes the next waiting run until none is left. */
const lane = async () => {
  for (let next = inBrowsers.shift(); next; next = inBrowsers.shift()) await next();
};

const parts = {
  lint: command('lint', 'biome', ['check', '.']),
  types: command('types', 'tsc', ['--noEmit', '-p', '.']),
  newsstand: command('newsstand', 'node', ['newsstand/build.mjs', '--check']),
  unit: vitest('unit', []),
  build: building,
  packages: vitest('packages', ['--config', 'scripts/packages.vitest.mjs']),
  chromium: async () => void inBrowsers.push(() => inBrowser('chromium', 'chromium')),
  firefox: inFirefoxes,
};

const wanted = options.only.length ? options.only : Object.keys(parts);
for (const name of wanted) {
  if (!parts[name]) {
    console.error(`no such part: ${name}; there are ${Object.keys(parts).join(', ')}`);
    process.exit(2);
  }
}

const tidy = () => scratch && rmSync(scratch, { recursive: true, force: true });
leaveOnInterrupt(tidy);
try {
  await setUp(import.meta.url, []);
  scratch = mkdtempSync(join(tmpdir(), 'second-source-test-'));
  if (wanted.includes('types') || wanted.includes('unit')) await tool('wxt', ['prepare'], { quiet: true });
  for (const name of wanted) {
    console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
    const start = Date.now();
    await parts[name]();
    console.log(`   ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  if (inBrowsers.length) console.log(`\n── in browsers ${'─'.repeat(59)}`);
  await Promise.all([lane(), lane()]);
} catch (error) {
  console.error(error.message);
  tally(0, 1, 'set-up');
} finally {
  tidy();
}
if (passedLater.length) console.log(`\npassed at the second attempt\n  ${passedLater.join('\n  ')}`);
if (failures.length) console.log(`\nfailed in\n${failures.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
