/**
 * `npm run test:wordpress`: the extension against a real WordPress under Daily NK's name, in both browsers. Not part of `npm test`: it needs Debian's
 * or Ubuntu's packages, which it installs where it may. The last line is `N passed, N failed`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNewsstand } from './browsers/newsstand-server.mjs';
import { readOptions } from './options.mjs';
import { root } from './places.mjs';
import { leaveOnInterrupt, run } from './processes.mjs';
import { setUp } from './setup.mjs';

const options = readOptions(
  { browser: 'list', test: 'text' },
  'npm run test:wordpress -- [--browser chromium,firefox] [--test WORDS]',
);
const browsers = options.browser.length > 0 ? options.browser : ['chromium', 'firefox'];

let site = null;
leaveOnInterrupt(() => site?.stop());

/** Runs the tests in one browser. @returns {Promise<{ passed: number, failed: number }>} */
async function testsIn(browser) {
  const summary = join(site.folder, `${browser}.json`);
  const words = options.test ? ['--test', options.test] : [];
  const tests = ['--folder', join(root, 'tests', 'wordpress'), '--summary', summary, ...words];
  const env = { WORDPRESS_PORT: String(site.port), WORDPRESS_FOLDER: site.folder };
  const { code } = await run('node', [join(root, 'tests/browser/run.mjs'), '--browser', browser, ...tests], {
    env,
  });
  try {
    return JSON.parse(readFileSync(summary, 'utf8'));
  } catch {
    throw new Error(`the tests in ${browser} ended with ${code} and told nothing`);
  }
}

const count = { passed: 0, failed: 0 };
try {
  await setUp(import.meta.url, browsers);
  const { plant, startWordPress } = await import('./wordpress/site.mjs');
  const { otherStories, plantedStory } = await import('../tests/browser/fetching.mjs');
  site = await startWordPress();
  const stories = otherStories(499);
  stories.splice(250, 0, plantedStory(readNewsstand(join(root, 'newsstand'))));
  console.log(
    `WordPress ${site.version} on 127.0.0.1:${site.port}: ${await plant(site.folder, stories)} posts`,
  );
  for (const browser of browsers) {
    const { passed, failed } = await testsIn(browser);
    count.passed += passed;
    count.failed += failed;
  }
} catch (error) {
  console.error(error.message);
  count.failed++;
} finally {
  await site?.stop();
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;
