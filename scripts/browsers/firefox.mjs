/** Firefox, driven by Puppeteer over WebDriver BiDi. See `driver.mjs` for what is given back. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boxesIn, openPrivately, until, WELCOME_MS } from './driver.mjs';

/** The extension's address is Firefox's own draw for each profile; the tests need to know it beforehand. */
const UUID = '5ec05d50-0000-4000-8000-5ec0d50c0de0';
const ORIGIN = `moz-extension://${UUID}`;

/** Puppeteer's keyboard speaks to the page's own document only: keys pressed there never reach a frame of another process. */
async function typeInto(frame, text) {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value: value === '\n' ? '\uE006' : value },
    { type: 'keyUp', value: value === '\n' ? '\uE006' : value },
  ]);
  await frame.browsingContext.performActions([{ type: 'key', id: 'typist', actions }]);
}

/** Keys that are no letter, by the protocol's codes for them. */
const KEYS = {
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Enter: '\uE006',
  Escape: '\uE00C',
  Tab: '\uE004',
};

/** Firefox 140 cannot tell Puppeteer where a frame stands in its page; a press in the frame's own coordinates needs no such thing. */
async function clickOn(element, frame) {
  try {
    await element.click();
  } catch (error) {
    if (!error.message.includes('locateNodes')) throw error;
    const { x, y } = await element.evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    });
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await frame.browsingContext.performActions([{ type: 'pointer', id: 'hand', actions }]);
  }
}

/** How long an element may keep moving before it is clicked all the same, in milliseconds. */
const MOVING_MS = 2000;

/**
 * Waits until an element has stood in one place for 100 ms: what is drawn above it later moves it away from under the
 * pointer. Playwright waits in the same way.
 */
async function restsInPlace(element) {
  const place = () => element.evaluate((one) => JSON.stringify(one.getBoundingClientRect()));
  const end = Date.now() + MOVING_MS;
  for (let last = null, now = await place(); now !== last && Date.now() < end; now = await place()) {
    last = now;
    await new Promise((done) => setTimeout(done, 100));
  }
}

function asFrame(frame) {
  return {
    evaluate: (run, arg) => frame.evaluate(run, arg),
    press: (key) => typeInto(frame, KEYS[key] ?? key),
    click: async (selector) => {
      const element = await frame.waitForSelector(selector, { timeout: 5000 });
      // Puppeteer scrolls and clicks in one go; the place that it took may be another one's by then.
      await element.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await restsInPlace(element);
      await clickOn(element, frame);
      await element.dispose();
    },
    type: async (selector, text) => {
      const element = await frame.waitForSelector(selector, { timeout: 5000 });
      await clickOn(element, frame); // focus() alone leaves the keys with the page around the frame
      await element.focus();
      await typeInto(frame, text);
      await element.dispose();
    },
  };
}

/** BiDi calls the sidebar's frame about:blank; only the frame itself knows better. */
const isExtension = async (frame) => {
  try {
    return await Promise.race([
      frame.evaluate((origin) => location.origin === origin && document.readyState !== 'loading', ORIGIN),
      new Promise((resolve) => setTimeout(resolve, 1000, false)),
    ]);
  } catch {
    return false; // gone or not yet there
  }
};

/** Resizes a page by the protocol's own command: Puppeteer's `setViewport` also turns the screen, which Firefox 140 cannot. */
const resize = (page, width, height) =>
  page.mainFrame().browsingContext.setViewport({ viewport: { width, height } });

function asTab(page) {
  const messages = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn')
      messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => messages.push(`thrown: ${error.message}`));
  // Puppeteer knows no closed roots; the protocol below it does.
  const call = async (functionDeclaration, args, serializationOptions = {}) => {
    const context = page.mainFrame().browsingContext;
    const { result } = await context.userContext.browser.session.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context: context.id },
      awaitPromise: true,
      serializationOptions,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result;
  };
  /** References to the closed roots of the elements right under `<html>`. */
  const closedRoots = async () => {
    const html = await call('() => document.documentElement', [], {
      includeShadowTree: 'all',
      maxDomDepth: 1,
    });
    return (html.value?.children ?? [])
      .map(({ value }) => value?.shadowRoot)
      .filter((root) => root?.value?.mode === 'closed');
  };
  const inRoot = async (run, arg) => {
    const [root] = await closedRoots();
    if (!root) return null;
    const found = await call(
      `async (root, arg) => JSON.stringify((await (${run})(root, JSON.parse(arg))) ?? null)`,
      [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(arg ?? null) }],
    );
    return JSON.parse(found.value);
  };
  return {
    ...asFrame(page.mainFrame()),
    goto: async (url) => {
      const go = () => page.goto(url, { waitUntil: 'load' });
      // What was still being loaded ends with this error, and may take the new address with it.
      await go().catch((error) => (/NS_BINDING_ABORTED/.test(error.message) ? go() : Promise.reject(error)));
    },
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    back: async () => void (await page.goBack({ waitUntil: 'load' })),
    url: () => page.url(),
    clickAt: (x, y) => page.mouse.click(x, y),
    moveTo: (x, y) => page.mouse.move(x, y),
    press: async (key) => {
      const keys = key.split('+');
      for (const down of keys.slice(0, -1)) await page.keyboard.down(down);
      await page.keyboard.press(keys.at(-1));
      for (const up of keys.slice(0, -1).reverse()) await page.keyboard.up(up);
    },
    picture: async (path) => void (await page.screenshot({ path })),
    resize: (width, height) => resize(page, width, height),
    sidebar: async (timeout = 8000) => {
      const mine = async () => {
        for (const frame of page.frames()) {
          if (frame !== page.mainFrame() && (await isExtension(frame))) return frame;
        }
        return null;
      };
      const found = await until(mine, { timeout, every: 100 });
      return found ? asFrame(found) : null;
    },
    extensionFrames: async () => {
      const inner = page.frames().filter((frame) => frame !== page.mainFrame());
      const ours = await Promise.all(inner.map(isExtension));
      return inner.filter((_, at) => ours[at]).map(asFrame);
    },
    inRoot,
    hosts: async () => (await closedRoots()).length,
    drawn: async () => (await inRoot(boxesIn)) ?? [],
    console: messages,
    beforeScripts: async (run) => void (await page.evaluateOnNewDocument(run)),
    front: () => page.bringToFront(),
    close: async () => {
      // Over BiDi Firefox leaves the very last tab open, and says that it closed it.
      // Puppeteer's own list still has the welcome page, which was closed; Firefox is asked itself.
      const { session } = page.mainFrame().browsingContext.userContext.browser;
      const { result } = await session.send('browsingContext.getTree', { maxDepth: 0 });
      if (result.contexts.length === 1) await page.browser().newPage();
      await page.close();
    },
  };
}

/** @param {import('./driver.mjs').LaunchOptions} options */
export async function launch({
  path,
  extension,
  proxy,
  profile,
  headless,
  width,
  height,
  dark,
  welcome,
  strict,
  idle,
}) {
  const { default: puppeteer } = await import('puppeteer-core');
  const own = profile ? null : await mkdtemp(join(tmpdir(), 'second-source-firefox-'));
  const [host, port] = proxy.split(':');
  const id =
    extension &&
    JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')).browser_specific_settings?.gecko?.id;
  if (extension && !id) throw new Error(`the manifest in ${extension} names no gecko id`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    protocol: 'webDriverBiDi',
    headless,
    acceptInsecureCerts: !strict,
    userDataDir: profile ?? own,
    defaultViewport: null,
    args: headless ? [] : [`--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify(id ? { [id]: UUID } : {}),
      // An extension that is installed for one session only would lose its library with it.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'network.proxy.type': 1,
      'network.proxy.http': host,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': host,
      'network.proxy.ssl_port': Number(port),
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      'network.stricttransportsecurity.preloadlist': false,
      'dom.security.https_first': false,
      'browser.startup.page': 0,
      'browser.shell.checkDefaultBrowser': false,
      'browser.aboutwelcome.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.normandy.enabled': false,
      ...(idle === undefined ? {} : { 'extensions.background.idle.timeout': idle }),
      ...(headless ? { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 } : {}),
    },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const first = (await browser.pages())[0];
  if (extension) await browser.installExtension(extension);
  const greeting =
    extension &&
    (await until(
      async () => {
        for (const page of await browser.pages())
          if (page !== first && (await isExtension(page.mainFrame()))) return page;
        return null;
      },
      { timeout: WELCOME_MS, every: 100 },
    ));
  if (greeting && !welcome) {
    await greeting.close();
    await first?.bringToFront();
  }
  const child = browser.process();
  const exited = new Promise((resolve) =>
    child && child.exitCode === null ? child.once('exit', resolve) : resolve(),
  );
  const closed = new Promise((resolve) =>
    browser.on('disconnected', async () => {
      await exited; // until then it still writes to its profile
      if (own) await rm(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      resolve();
    }),
  );
  const blank = first;
  let used = false;
  const newTab = async () => {
    const page = blank && !used && !blank.isClosed() ? blank : await browser.newPage();
    used = true;
    if (headless) await resize(page, width, height);
    return asTab(page);
  };
  const extensionPage = async (page) => {
    // BiDi refuses to take a tab to an extension's address; the extension itself opens one when its sidebar asks.
    const name = page.replace(/\.html.*$/, '');
    const tryToOpen = async () => {
      const before = new Set(await browser.pages());
      for (const frame of [...before].flatMap((tab) =>
        tab.frames().filter((one) => one !== tab.mainFrame()),
      )) {
        if (!(await isExtension(frame))) continue;
        const reply = await frame.evaluate(
          (page) => browser.runtime.sendMessage({ name: 'tab/open', ask: { page } }),
          name,
        );
        // A sidebar that has only just come takes no such click.
        if (!reply?.ok) continue;
        return until(async () => (await browser.pages()).find((one) => !before.has(one)));
      }
      return null;
    };
    // A sidebar takes no such click before it was in plain sight for a while, and a loaded machine is slow to show it.
    const opened = await until(tryToOpen, { every: 200, timeout: 30_000 });
    if (!opened) throw new Error('no sidebar is open that could open a page of the extension');
    await until(() => isExtension(opened.mainFrame()));
    if (headless) await resize(opened, width, height);
    return asTab(opened);
  };
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^\D*/, ''),
    origin: ORIGIN,
    welcomed: Boolean(greeting),
    newTab,
    extensionPage,
    stopWorker: async () => {},
    // The WebDriver of Firefox 140 has no word for it yet.
    letsIntoPrivateWindows: Number.parseInt((await browser.version()).replace(/^\D*/, ''), 10) > 140,
    allowPrivateWindows: async () => {
      // Installed over itself with the permission, which Puppeteer has no word for.
      const { session } = (await browser.pages())[0].mainFrame().browsingContext.userContext.browser;
      const extensionData = { type: 'path', path: extension };
      await session.send('webExtension.install', { extensionData, 'moz:allowPrivateBrowsing': true });
    },
    privateTab: async (from, url) => {
      const before = new Set(await browser.pages());
      await from.evaluate(openPrivately, url);
      const page = await until(async () => (await browser.pages()).find((one) => !before.has(one)), {
        timeout: 30_000,
      });
      if (!page) throw new Error('Firefox opened no private window');
      await until(() => page.evaluate(() => document.readyState === 'complete').catch(() => false));
      if (headless) await resize(page, width, height);
      return asTab(page);
    },
    // Reloading itself would end an extension that is installed for the session; installing it over itself updates it.
    reloadExtension: () => browser.installExtension(extension),
    closed,
    close: async () => {
      await browser.close();
      await closed;
    },
  };
}
