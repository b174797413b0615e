/**
 * What an opening and an autosave cost in messages, in a real Chromium: how often the article's whole view was asked for, how often its
 * other accounts were ranked, and the bytes of all answers and tidings, as JSON. Counted by the background's own message trace.
 */
import { ask, painted, shows } from '../browsers/asking.mjs';
import { until } from '../browsers/driver.mjs';

/** What answers with an article and all that belongs to it. */
const VIEWS = new Set(['article/view']);
/** Until what follows from answers is over, in milliseconds. */
const QUIET = 1_500;

const rest = () => new Promise((rested) => setTimeout(rested, QUIET));
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @returns {Promise<{ views: number, rankings: number, bytes: number, names: string[] }>} what was said while something was done */
async function counted(browser, doing) {
  await browser.inWorker('secondSource.trace.begin()');
  const result = await doing();
  await rest();
  const { messages, rankings } = await browser.inWorker('secondSource.trace.end()');
  return {
    result,
    views: messages.filter(({ answered }) => VIEWS.has(answered)).length,
    rankings,
    bytes: messages.reduce((sum, { bytes }) => sum + bytes, 0),
    names: messages.map(({ answered, told, what }) => answered ?? `told ${[told, what].join(' ').trim()}`),
  };
}

/** Opens a page with its sidebar. */
async function opened(browser, url) {
  const tab = await browser.newTab();
  await tab.goto(url);
  if (!(await painted(tab))) throw new Error('the page was not painted');
  const sidebar = await tab.sidebar();
  if (!sidebar || !(await shows(sidebar, '.head h1'))) throw new Error('no sidebar');
  return sidebar;
}

/** Types into the editor of a note on the article, and waits until it is saved by itself. */
async function typed(sidebar, words) {
  await sidebar.type('.editor textarea', words);
  const isSaved = async () => {
    const body = await sidebar.evaluate(() => document.querySelector('.editor textarea')?.value);
    const view = await sidebar.evaluate(
      () => document.querySelector('.editor')?.textContent?.includes('Saved') === true,
    );
    return view && body?.includes(words);
  };
  if (!(await until(isSaved))) throw new Error('the note was not saved');
}

/** Opens the editor of a note on the article. */
async function editing(sidebar) {
  await sidebar.click('[data-tab=notes]');
  await sidebar.evaluate(() =>
    [...document.querySelectorAll('button')]
      .find((button) => /note on (this|the) article/i.test(button.textContent ?? ''))
      ?.click(),
  );
  if (!(await shows(sidebar, '.editor'))) throw new Error('no editor');
}

/**
 * @param {import('../browsers/driver.mjs').Browser} browser Chromium with the extension
 * @param {string} url an article's page
 */
export async function benchOpenings(browser, url) {
  console.log(`\nWhat an opening and an autosave say, in Chromium ${browser.version}`);
  const say = (what, { views, rankings, bytes, names }) =>
    console.log(`  ${what}: ${rankings} rankings, ${views} views, ${kB(bytes)}\n    ${names.join(', ')}`);
  // Its background runs by now.
  const library = await browser.extensionPage('library.html');
  await ask(library, 'settings/get', {});
  const first = await counted(browser, () => opened(browser, url));
  say('an article opened for the first time', first);
  await editing(first.result);
  await typed(first.result, 'Ask');
  await rest();
  const alone = await counted(browser, () => typed(first.result, ' who saw it'));
  say('an autosave, with one sidebar', alone);
  const second = await counted(browser, () => opened(browser, url));
  say('the article opened in a second tab', second);
  const both = await counted(browser, () =>
    typed(second.result === null ? first.result : first.result, ', and when.'),
  );
  say('an autosave, with two sidebars', both);
}
