import browser from 'webextension-polyfill';
import type { BrowserPort } from './browser-port';

/** The dark red of the icon's filled circle; white text on it passes WCAG AA. */
const BADGE_COLOUR = '#7a2e2e';

/** Browsers refuse when the tab has gone or the page is the browser's own; both are ordinary. */
const whether = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** The browser's own page for the keys of extensions: Firefox opens it by a call, Chromium by its address (Edge knows it too). */
async function openKeys(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** What the polyfill's types do not know: Chromium has it from 141. */
interface Panels {
  sidePanel?: { close?(where: { windowId: number }): Promise<void> };
}

/** The library with a notice: in the tab that shows the library already, else in a new one. */
async function openNotice(): Promise<void> {
  const library = browser.runtime.getURL('library.html');
  const url = `${library}#/unreadable`;
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (active?.id !== undefined && active.url?.startsWith(library))
    await browser.tabs.update(active.id, { url });
  else await browser.tabs.create({ url });
}

export const webExtensionPort: BrowserPort = {
  ownOrigin: browser.runtime.getURL('').replace(/\/$/, ''),
  ownId: browser.runtime.id,
  ownVersion: browser.runtime.getManifest().version,

  // A file of our own package: nothing leaves the browser.
  ownFile: async (name) => (await fetch(browser.runtime.getURL(name))).json(),

  tellReader: (tabId, message) => whether(browser.tabs.sendMessage(tabId, message, { frameId: 0 })),

  askReader: (tabId, message) =>
    browser.tabs.sendMessage(tabId, message, { frameId: 0 }).then(
      (answer: unknown) => answer ?? null,
      () => null,
    ),

  async badge(tabId, count) {
    const text = count > 0 ? String(count) : '';
    await whether(
      Promise.all([
        browser.action.setBadgeText({ tabId, text }),
        browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
      ]),
    );
  },

  async openTab(url, besideTab) {
    const beside = besideTab === null ? null : await browser.tabs.get(besideTab).catch(() => null);
    const place = beside
      ? { windowId: beside.windowId, index: beside.index + 1, openerTabId: beside.id }
      : {};
    await browser.tabs.create({ url, ...place });
  },

  async openPage(page) {
    if (page === 'options') await browser.runtime.openOptionsPage();
    else if (page === 'keys') await openKeys();
    else if (page === 'unreadable') await openNotice();
    else await browser.tabs.create({ url: browser.runtime.getURL(`${page}.html`) });
  },

  closePanel(windowId) {
    const { sidePanel } = ((globalThis as { chrome?: unknown }).chrome ?? {}) as Panels;
    if (sidePanel?.close) return whether(sidePanel.close({ windowId }));
    if (import.meta.env.FIREFOX) return whether(browser.sidebarAction.close());
    return Promise.resolve(false);
  },

  startReader: (tabId) =>
    whether(browser.scripting.executeScript({ target: { tabId }, files: ['/any-site.js'] })),

  async style({ tabId, documentId }, what, css) {
    // By its document where the browser takes one: a tab that went on meanwhile is left alone.
    const target =
      documentId === null || import.meta.env.FIREFOX ? { frameIds: [0] } : { documentIds: [documentId] };
    const injection = { target: { tabId, ...target }, css, origin: 'USER' as const };
    if (what === 'put') await browser.scripting.insertCSS(injection);
    else await browser.scripting.removeCSS(injection);
  },

  isOpen: (tabId) => whether(browser.tabs.get(tabId)),

  async windowShowing(tabId) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    return tab?.active ? (tab.windowId ?? null) : null;
  },

  async activeTab(windowId = null) {
    const where = windowId === null ? { lastFocusedWindow: true } : { windowId };
    const [tab] = await browser.tabs.query({ active: true, ...where }).catch(() => []);
    return tab?.id === undefined ? null : { id: tab.id, isPrivate: tab.incognito };
  },
};
