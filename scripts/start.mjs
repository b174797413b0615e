/**
 * `npm start`: sets everything up, builds the extension, serves the newsstand on loopback under the outlets' own names, and
 * opens a browser with the extension in it on every article. Without a display it runs headless, writes pictures to
 * `demo-output/`, prints what the extension found, and ends.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ask, askForEverything, drawn, painted, shows } from './browsers/asking.mjs';
import { hasDisplay, launch, until } from './browsers/driver.mjs';
import { readNewsstand, serveNewsstand } from './browsers/newsstand-server.mjs';
import { build } from './build.mjs';
import { readOptions } from './options.mjs';
import { root } from './places.mjs';
import { isLeaving, leaveOnInterrupt } from './processes.mjs';
import { report } from './report.mjs';
import { setUp } from './setup.mjs';

const usage = `npm start -- [options]
  --browser chromium|firefox   which browser to open (chromium)
  --pages DIR                  a newsstand: a folder with an index.json (newsstand/)
  --profile DIR                keep the browser's profile, and so the library, in this folder
  --headless                   no window: write pictures to demo-output/, print what was found, end
  --dark                       with --headless: pictures in the dark theme
Where the browsers are found: CHROME_PATH, FIREFOX_PATH, or the usual places.`;
const options = readOptions(
  { browser: 'text', pages: 'text', profile: 'text', headless: 'flag', dark: 'flag' },
  usage,
);
const name = options.browser ?? 'chromium';
if (name !== 'chromium' && name !== 'firefox') {
  console.error(`no such browser: ${name}\n\n${usage}`);
  process.exit(2);
}
const pages = options.pages ? resolve(options.pages) : join(root, 'newsstand');
const headless = options.headless || !hasDisplay();
const output = join(root, 'demo-output');

const say = (text) => console.log(text);
/** What is to be closed in the end, last opened first. */
const open = [];
const closeAll = async () => {
  for (const one of open.splice(0).reverse()) await one.close();
};
leaveOnInterrupt(closeAll);

async function main() {
  if (!existsSync(join(pages, 'index.json'))) throw new Error(`${pages} has no index.json`);
  const { [name]: found } = await setUp(import.meta.url, [name]);
  say(`browser: ${found.path}`);
  const { folder, built } = await build(name);
  say(`extension: ${relative(process.cwd(), folder) || folder} ${built ? '(built)' : '(up to date)'}`);

  const entries = readNewsstand(pages);
  const newsstand = await serveNewsstand(entries);
  open.push(newsstand);
  say(`newsstand: ${entries.length} pages on ${newsstand.proxy}`);

  const profile = options.profile && resolve(options.profile);
  if (profile) mkdirSync(profile, { recursive: true });
  const browser = await launch(name, {
    ...found,
    extension: folder,
    proxy: newsstand.proxy,
    profile,
    headless,
    dark: options.dark,
    welcome: !headless,
  });
  open.push(browser);
  say(`${name} ${browser.version}${headless ? ', headless' : ''}`);

  const articles = entries.filter(({ article }) => article);
  const tabs = [];
  for (const [i, entry] of articles.entries()) {
    const tab = await browser.newTab();
    await tab.goto(entry.url);
    const marked = entry.opens !== false && (await painted(tab, 10_000));
    say(`  ${i + 1}/${articles.length} ${marked ? 'marked' : 'left alone'}  ${entry.url}`);
    tabs.push(tab);
  }
  await tabs[0]?.front();

  if (headless) await showWithoutDisplay(browser, tabs[0]);
  else {
    say('\nClose the browser or press Ctrl-C to end.');
    await browser.closed;
  }
}

/** The pictures and the findings, for a machine without a display. */
async function showWithoutDisplay(browser, first) {
  mkdirSync(output, { recursive: true });
  const picture = async (tab, file) => {
    await tab.picture(join(output, file));
    say(`picture: demo-output/${file}`);
  };
  if (first) {
    await first.reload(); // it was opened when the library was empty
    await painted(first);
    const sidebar = await first.sidebar();
    if (!sidebar) throw new Error('the sidebar did not open');
    if (!(await drawn(sidebar, '.quote'))) say('the sidebar lists no quote of the first article');
    await picture(first, `article-${name}.png`);
    await sidebar.click('[data-tab=accounts]');
    if (await shows(sidebar, '.account .button', '', 5000)) {
      await sidebar.click('.account .button');
      await drawn(sidebar, '.synopsis .row');
      await picture(first, `synopsis-${name}.png`);
    } else say('no other account of the first article: no picture of a synopsis');
  }
  const library = await browser.extensionPage('library.html');
  await until(async () => (await ask(library, 'library/stats', {})).articles > 0, { timeout: 5000 });
  await drawn(library, 'main .line');
  await picture(library, `library-${name}.png`);
  say(`\n${report(await askForEverything(library))}`);
}

try {
  await main();
} catch (error) {
  if (!isLeaving()) console.error(error.message);
  process.exitCode = 1;
} finally {
  await closeAll();
}
if (!isLeaving()) process.exit();
