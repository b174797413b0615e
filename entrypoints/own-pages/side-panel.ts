/** The browser's own side panel: a place for the sidebar that no page lies over and whose keys no page can take. */
import browser from 'webextension-polyfill';

/** What the polyfill's types do not know. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
}

let windowId: number | undefined;

/** Finds out which window this page is in. To be called before a click needs it: a click's permission does not outlast much. */
export async function knowWindow(): Promise<number | undefined> {
  windowId ??= await browser.windows?.getCurrent().then(
    ({ id }) => id,
    () => undefined,
  );
  return windowId;
}

/** Opens the side panel of this window; only in the handler of a click or a key. Rejects where the browser will not. */
export async function openSidePanel(): Promise<void> {
  const { sidePanel } = ((globalThis as { chrome?: unknown }).chrome ?? {}) as Panels;
  if (sidePanel && windowId !== undefined) return sidePanel.open({ windowId });
  if (browser.sidebarAction?.open) return browser.sidebarAction.open();
  throw new Error('this browser has no side panel that can be opened here');
}
