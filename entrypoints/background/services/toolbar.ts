import type { ToReader } from '../../../protocol/messages/telling';
import type { Services } from './services';

type Command = Extract<ToReader, { tell: 'command' }>['command'];

const COMMANDS: Record<Command, true> = {
  'toggle-sidebar': true,
  'next-quote': true,
  'previous-quote': true,
  'note-selection': true,
};

/**
 * The toolbar button. On an article it opens or closes the sidebar, in whichever place that stands. Elsewhere the reader for any
 * site is put into the page first, which the click allows for this page; it opens the article whatever it is about, or says in
 * the sidebar why there is none. Where no script may run the library opens and says so.
 * @param windowId the window of the tab, where it is known without asking
 */
export async function toolbarClicked(
  services: Services,
  tabId: number,
  windowId: number | null = null,
): Promise<void> {
  const { states, browser } = services;
  // Firefox closes its panel in the very handler of the click only: nothing is waited for before.
  if (windowId !== null && states.showsNow(tabId) && services.ports.panelIn(windowId))
    return closePanel(services, windowId);
  const state = await states.get(tabId);
  if (state?.article) {
    const shownIn = windowId ?? (await browser.windowShowing(tabId));
    if (shownIn !== null && services.ports.panelIn(shownIn)) return closePanel(services, shownIn);
    if (await browser.tellReader(tabId, { tell: 'toggle' })) return;
  }
  if (await browser.startReader(tabId)) {
    // Never `toggle`: the new reader may have opened the sidebar by itself, and the click was no wish to close it.
    const answer = (await browser.askReader(tabId, { tell: 'open' })) as { able: boolean } | null;
    if (answer?.able) return;
  }
  await browser.openPage('unreadable');
}

async function closePanel({ browser, ports }: Services, windowId: number): Promise<void> {
  if (!(await browser.closePanel(windowId))) await ports.closePanel(windowId);
}

/** A key of the manifest's commands. */
export async function commandPressed(services: Services, command: string, tabId: number): Promise<void> {
  if (command === 'toggle-sidebar') return toolbarClicked(services, tabId);
  if (Object.hasOwn(COMMANDS, command)) {
    await services.browser.tellReader(tabId, { tell: 'command', command: command as Command });
  }
}
