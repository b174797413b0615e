import browser from 'webextension-polyfill';

/** Calls `changed` when a window shows another tab, or its tab another page, until the signal ends. */
export function followTabs(windowId: number | undefined, changed: () => void, signal: AbortSignal): void {
  const activated = (info: { windowId: number }) => {
    if (info.windowId === windowId) changed();
  };
  const updated = (_id: number, change: { status?: string }, tab: { active: boolean; windowId?: number }) => {
    if (tab.active && tab.windowId === windowId && change.status === 'complete') changed();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
}
