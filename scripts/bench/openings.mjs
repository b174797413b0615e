/**
 * What an opening and an autosave cost in messages, in a real Chromium: how often the article's whole view was asked for, how often other
 * accounts were ranked, and the characters of all answers and of all that clients were told, as JSON. The build says each message on its
 * background's console.
 */
import { ask, painted, shows } from '../browsers/asking.mjs';
import { until } from '../browsers/driver.mjs';

/** Until what follows from answers is over, in milliseconds. */
const QUIET = 1_500;

const rest = () => new Promise((rested) => setTimeout(rested, QUIET));

/** A line of the trace: who, and how much went out. @returns {{ name: string, size: number } | null} */
function read(line) {
  const told = /trace: (told [^:]+): (\d+)$/.exec(line);
  if (told) return { name: told[1], size: Number(told[2]) };
  const answered = /trace: (\S+) from [^:]+: \d+ asked, (?:(\d+) answered|refused)/.exec(line);
  return answered && { name: answered[1], size: Number(answered[2] ?? 0) };
}

/** Keeps the lines of the trace in the background, where they can be fetched. */
const LISTEN = `if (!globalThis.traceLines) {
  const say = console.info;
  globalThis.traceLines = [];
  console.info = (line) => { traceLines.push(String(line)); say(line); };
}`;

/** What was said while something was done. */
async function counted(browser, doing) {
  await browser.inWorker(LISTEN);
  const before = await browser.inWorker('[traceLines.length, rankingsMade()]');
  const result = await doing();
  await rest();
  const [lines, made] = await browser.inWorker(`[traceLines.slice(${before[0]}), rankingsMade()]`);
  const said = lines.map(read).filter(Boolean);
  return {
    result,
    views: said.filter(({ name }) => name === 'article/view').length,
    rankings: made - before[1],
    size: said.reduce((sum, { size }) => sum + size, 0),
    names: said.map(({ name }) => name),
  };
}

/** Opens a page with its sidebar. */
async function opened(browser, url) {
  const tab = await browser.newTab();
  await tab.goto(url);
  if (!(await painted(tab))) throw new Error('the page was not painted');
  const sidebar = await tab.sidebar();
  if (!sidebar || !(await shows(sidebar, '.head h1'))) throw new Error('no sidebar');
  // No reader clicks sooner than this after the sidebar came, and it takes no click before that.
  await rest();
  return { tab, sidebar };
}

/** Types into the note that is open, and waits until it is saved by itself. */
async function typed({ tab, sidebar }, words) {
  await tab.front();
  await sidebar.type('.editor textarea', words);
  const isSaved = () =>
    sidebar.evaluate((last) => {
      const editor = document.querySelector('.editor');
      const isTyped = editor?.querySelector('textarea')?.value.endsWith(last);
      return isTyped && /Saved/.test(editor.textContent ?? '');
    }, words);
  if (!(await until(isSaved))) throw new Error('the note was not saved');
}

/**
 * @param {import('../browsers/driver.mjs').Browser} browser Chromium with the extension, in a build that traces
 * @param {string} url an article's page
 * @returns {Promise<boolean>} whether an opening was one view and one ranking at most, and an autosave none
 */
export async function benchOpenings(browser, url) {
  console.log(`\nWhat an opening and an autosave say, in Chromium ${browser.version}`);
  let isWithin = true;
  const say = (what, { views, rankings, size, names }, allowed) => {
    isWithin &&= views <= allowed && rankings <= allowed;
    const figures = `${rankings} rankings and ${views} views (allowed ${allowed} of each)`;
    console.log(`  ${what}: ${figures}, ${(size / 1000).toFixed(1)} kB\n    ${names.join(', ')}`);
  };
  const library = await browser.extensionPage('library.html');
  await ask(library, 'settings/get', {});
  const first = await counted(browser, () => opened(browser, url));
  say('an article opened for the first time', first, 1);
  const { sidebar } = first.result;
  await sidebar.click('[data-tab=notes]');
  await sidebar.evaluate(() =>
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'Note on the article')
      .click(),
  );
  await typed(first.result, 'Ask');
  await rest();
  say('an autosave, one sidebar', await counted(browser, () => typed(first.result, ' who saw it')), 0);
  const second = await counted(browser, () => opened(browser, url));
  say('the article opened in a second tab', second, 1);
  await second.result.sidebar.click('[data-tab=notes]');
  say('an autosave, two sidebars', await counted(browser, () => typed(first.result, ', and when.')), 0);
  if (!(await shows(second.result.sidebar, '.note', 'Ask who saw it, and when.')))
    throw new Error('the second sidebar does not show the new words');
  return isWithin;
}
