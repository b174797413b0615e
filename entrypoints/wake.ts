import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** What is used of the browser's own interface: its polyfill is as large as this script's saving. */
interface Waking {
  runtime: { sendMessage(message: null): Promise<unknown> };
}

/**
 * The first script of a page in a tab of its own. It wakes a background that was stopped: that takes as long as the page's own scripts
 * take to load, and so both happen at once. What it sends is no message, and is answered with nothing.
 */
export default defineUnlistedScript(() => {
  const { browser, chrome } = globalThis as { browser?: Waking; chrome?: Waking };
  void (browser ?? chrome)?.runtime.sendMessage(null).catch(() => undefined);
});
