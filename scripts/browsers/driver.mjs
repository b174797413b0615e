/**
 * One way to drive both browsers: Chromium through Playwright, Firefox through Puppeteer over WebDriver BiDi.
 * `start.mjs`, the tests in `tests/browser/` and the benchmarks know only what is written here.
 *
 * @typedef {object} LaunchOptions
 * @property {string} path           the browser's executable
 * @property {boolean} [branded]     Chrome or Edge proper, which take the extension over the debugging pipe only
 * @property {string | null} extension folder of the built extension; `null` for a browser without it
 * @property {string} proxy          `host:port` of the newsstand, the only way out
 * @property {string} [profile]      folder of the profile; a new one that is deleted in the end without it
 * @property {boolean} [headless]    true without it
 * @property {number} [width]        CSS pixels, 1360 without it
 * @property {number} [height]       900 without it
 * @property {boolean} [dark]
 * @property {boolean} [welcome]    leaves the welcome page open that installing opens; closed without it, so that the first tab is the caller's
 * @property {number} [idle]         Firefox only: milliseconds after which a background that has nothing to do is stopped
 * @property {boolean} [strict]       holds certificates to what readers' browsers do: the newsstand's own are not trusted then
 *
 * @typedef {object} Frame           a document: the page's own, the sidebar's
 * @property {<A, R>(run: (arg: A) => R | Promise<R>, arg?: A) => Promise<R>} evaluate  `run` is sent as text: it sees its argument alone
 * @property {(selector: string) => Promise<void>} click
 * @property {(selector: string, text: string) => Promise<void>} type  real keys into the element that the selector finds
 * @property {(key: string) => Promise<void>} press  a key to what has the keyboard; in Firefox to this document
 *
 * @typedef {object} Tab
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<void>} reload
 * @property {() => Promise<void>} back
 * @property {() => string} url
 * @property {Frame['evaluate']} evaluate
 * @property {Frame['click']} click
 * @property {Frame['type']} type
 * @property {(x: number, y: number) => Promise<void>} clickAt    CSS pixels of the page
 * @property {(x: number, y: number) => Promise<void>} moveTo
 * @property {() => Promise<void>} [touch]  Chromium only: this page is touched from now on, with one coarse pointer
 * @property {(x: number, y: number) => Promise<void>} [tap]  Chromium only, after `touch`
 * @property {(key: string) => Promise<void>} press
 * @property {(path: string) => Promise<void>} picture
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {(timeout?: number) => Promise<Frame | null>} sidebar  the extension's frame in this page; `null` where none comes in time (milliseconds)
 * @property {() => Promise<Frame[]>} extensionFrames  every frame of the extension in this page, whoever put it there
 * @property {<A, R>(run: (root: ShadowRoot, arg: A) => R, arg?: A) => Promise<R | null>} inRoot  runs something on the reader's closed root, which
 *   the debugging protocol finds and no script of the page can; `null` where the page has none
 * @property {() => Promise<number>} hosts  elements with a closed root right under `<html>`, found in the same way
 * @property {() => Promise<Box[]>} drawn  what the reader draws over the page in its closed root, in client coordinates
 * @property {() => Promise<{ started: number, painted: number | null, marked: number | null } | null>} [readerClock]  Chromium only: the content script's own
 *   record, in milliseconds of the page's clock
 * @property {string[]} console      errors and warnings of the page's console, and what its scripts threw
 * @property {(run: () => void) => Promise<void>} beforeScripts  `run` is sent as text, and runs in each document that the tab opens from now on, before its own scripts
 * @property {() => Promise<void>} front
 * @property {() => Promise<void>} close
 *
 * @typedef {{ kind: string, left: number, top: number, width: number, height: number }} Box  `kind`: its class names
 *
 * @typedef {object} Browser
 * @property {'chromium' | 'firefox'} name
 * @property {string} version
 * @property {string} origin         the extension's own: `chrome-extension://…`, `moz-extension://…`
 * @property {boolean} welcomed      the welcome page came as the browser started
 * @property {() => Promise<Tab>} newTab
 * @property {(page: string) => Promise<Tab>} extensionPage  opens `library.html`, `options.html` in a tab of its own
 * @property {() => Promise<void>} stopWorker  ends the background so that it starts cold; Firefox's event page is left to itself
 * @property {<R>(source: string) => Promise<R>} [inWorker]  Chromium only: runs a script in the extension's service worker
 * @property {() => Promise<void>} [wakeWorker]  Chromium only: has the service worker started where it is not
 * @property {() => Promise<number>} [workerHeap]  Chromium only: bytes of JavaScript in the service worker after a collection
 * @property {(work: () => Promise<void>, script: string) => Promise<{ cpu: number, wall: number }>} [longestTask]  Chromium only: milliseconds of the
 *   longest task of a page's main thread from the moment that it ran a script of the extension, by the thread's own clock and by the wall's
 * @property {boolean} letsIntoPrivateWindows  whether a driver can let an extension into private windows
 * @property {() => Promise<void>} allowPrivateWindows  as the reader may in the browser's settings; it restarts the extension
 * @property {(from: Tab, url: string) => Promise<Tab>} privateTab  has a page of the extension open a private window
 * @property {() => Promise<void>} reloadExtension  as an update does: what runs of it ends, what it stored stays, pages stay open
 * @property {Promise<void>} closed  settles when the browser is gone, whoever closed it
 * @property {() => Promise<void>} close
 */

/**
 * @param {'chromium' | 'firefox'} name
 * @param {LaunchOptions} options
 * @returns {Promise<Browser>}
 */
export async function launch(name, options) {
  const driver = name === 'firefox' ? await import('./firefox.mjs') : await import('./chromium.mjs');
  return driver.launch({ headless: true, width: 1360, height: 900, dark: false, ...options });
}

/** Asks until the answer is truthy, or `timeout` milliseconds are over; then the last answer. */
export async function until(ask, { timeout = 10_000, every = 50 } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** How long the extension's welcome page is waited for as a browser starts, in milliseconds. */
export const WELCOME_MS = 5_000;

/** Run in a page of the extension: opens a private window. */
export const openPrivately = async (url) => {
  await (globalThis.browser ?? globalThis.chrome).windows.create({ url, incognito: true });
};

/** Run on the closed root: where its boxes stand. */
export const boxesIn = (root) =>
  [...root.querySelectorAll('.layer .mark, .layer .current')].map((box) => {
    const { left, top, width, height } = box.getBoundingClientRect();
    return { kind: box.className, left, top, width, height };
  });

/** Is there a display to open a window on? */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
