/**
 * What a browser test works on: one newsstand and one browser with the extension in it, and the doings that several topics share.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, painted } from '../../scripts/browsers/asking.mjs';
import { launch, until } from '../../scripts/browsers/driver.mjs';
import { readNewsstand, serveNewsstand } from '../../scripts/browsers/newsstand-server.mjs';
import { root } from '../../scripts/places.mjs';

/** Where the pictures of failures go. */
const pictures = join(root, 'demo-output', 'failed');

/** Takes an earlier run's pictures away. @param {string} run what its pictures are filed under */
export const forgetPictures = (run) => rmSync(join(pictures, run), { recursive: true, force: true });

export const newsstandFolder = join(root, 'newsstand');

/** The newsstand's page in this file, by the beginning of the file's name. */
export function pageOf(entries, name) {
  const entry = entries.find(({ file }) => file?.startsWith(name));
  if (!entry) throw new Error(`no page of the newsstand begins with ${name}`);
  return entry;
}

export class Stage {
  #browser = null;
  #tabs = [];
  #profile = mkdtempSync(join(tmpdir(), 'second-source-stage-'));

  /** @param {{ browser: 'chromium' | 'firefox', path: string, extension: string, dark?: boolean, strict?: boolean, run?: string }} options
   *   `run` is what pictures of failures are filed under, the browser's name where it is not given */
  constructor(options) {
    this.options = options;
  }

  get name() {
    return this.options.browser;
  }

  async start() {
    this.entries = readNewsstand(newsstandFolder);
    this.newsstand ??= await serveNewsstand(this.entries);
    const { browser, path, branded, extension, dark, strict } = this.options;
    const profile = this.#profile;
    this.#browser = await launch(browser, {
      path,
      branded,
      extension,
      dark,
      strict,
      profile,
      proxy: this.newsstand.proxy,
    });
  }

  get browser() {
    return this.#browser;
  }

  /** Ends the browser and starts it again on the same profile, as a reader does overnight. */
  async restart() {
    await this.#browser.close();
    this.#tabs = [];
    await this.start();
  }

  page(name) {
    return pageOf(this.entries, name);
  }

  /** Serves one more page. @param {{ url: string, html: string, headers?: Record<string, string> }} entry */
  serve(entry) {
    this.newsstand.add({ article: true, ...entry });
    return entry.url;
  }

  /** Opens an address in a tab of its own; the tab is closed after the test. */
  async open(url) {
    const tab = await this.#browser.newTab();
    this.#tabs.push(tab);
    await tab.goto(url);
    return tab;
  }

  /** Opens an article and waits for its quotes to be painted. */
  async read(url) {
    const tab = await this.open(url);
    if (!(await painted(tab)))
      throw new Error(`nothing was painted on ${url}; console: ${tab.console.join(' | ') || 'silent'}`);
    return tab;
  }

  /** The sidebar of a tab, with its article drawn. */
  async sidebar(tab) {
    const frame = await tab.sidebar();
    if (!frame) throw new Error(`no sidebar on ${tab.url()}`);
    // No reader clicks sooner than this after the sidebar came, and it takes no click before that (`frame-guard.ts`).
    const ready = await until(() =>
      frame.evaluate(() => document.querySelector('[data-tab]') !== null && performance.now() > 900),
    );
    if (!ready)
      throw new Error(`the sidebar shows: ${await frame.evaluate(() => document.body.textContent)}`);
    return frame;
  }

  /** The library in a tab of its own. */
  async library() {
    if (this.name === 'firefox' && !this.#tabs.length)
      await this.sidebar(await this.read(this.page('dailynk-tagdiv-fire').url));
    const tab = await this.#browser.extensionPage('library.html');
    this.#tabs.push(tab);
    return tab;
  }

  /** Lets the extension into private windows, which restarts it, and answers with the library once it has. */
  async allowPrivateWindows() {
    await this.#browser.allowPrivateWindows();
    const allowedIn = (page) =>
      page.evaluate(() => (globalThis.browser ?? globalThis.chrome).extension.isAllowedIncognitoAccess());
    return until(
      async () => {
        const page = await this.library().catch(() => null);
        return page && (await allowedIn(page).catch(() => false)) && page;
      },
      { timeout: 20_000, every: 300 },
    );
  }

  /** Any page of the extension. */
  async extensionPage(page) {
    const tab = await this.#browser.extensionPage(page);
    this.#tabs.push(tab);
    return tab;
  }

  /** Everything known of an article that was read. */
  async view(library, url) {
    const { articles } = await ask(library, 'library/articles', { words: '', offset: 0, limit: 200 });
    const strip = (address) => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/amp\/$/, '/');
    const summary = articles.find((one) => strip(one.url) === strip(url));
    return summary ? ask(library, 'article/view', { about: { key: summary.key } }) : null;
  }

  /** Closes the tabs of a test; what it left on them is photographed where it failed. */
  async clear(failure) {
    for (const [i, tab] of this.#tabs.splice(0).entries()) {
      if (failure) {
        const folder = join(pictures, this.options.run ?? this.name);
        mkdirSync(folder, { recursive: true });
        const file = `${failure.replace(/\W+/g, '-').slice(0, 80)}-${i}.png`;
        await tab.picture(join(folder, file)).catch(() => {});
      }
      await tab.close().catch(() => {});
    }
  }

  async end() {
    await this.#browser?.close();
    await this.newsstand?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
