import type { ToReader } from '../../../protocol/messages/telling';
import type { Rooms } from './services';

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
  rooms: Rooms,
  tabId: number,
  windowId: number | null = null,
): Promise<void> {
  const { states, outside } = rooms;
  // Firefox closes its panel in the very handler of the click only: nothing is waited for before.
  if (windowId !== null && states.showsNow(tabId) && rooms.ports.panelIn(windowId))
    return closePanel(rooms, windowId);
  const state = await states.get(tabId);
  if (state?.article) {
    const shownIn = windowId ?? (await outside.windowShowing(tabId));
    if (shownIn !== null && rooms.ports.panelIn(shownIn)) return closePanel(rooms, shownIn);
    if (await outside.tellReader(tabId, { tell: 'toggle' })) return;
  }
  if (await outside.startReader(tabId)) {
    // Never `toggle`: the new reader may have opened the sidebar by itself, and the click was no wish to close it.
    const answer = (await outside.askReader(tabId, { tell: 'open' })) as { able: boolean } | null;
    if (answer?.able) return;
  }
  await outside.openPage('unreadable');
}

async function closePanel({ outside, ports }: Rooms, windowId: number): Promise<void> {
  if (!(await outside.closePanel(windowId))) await ports.closePanel(windowId);
}

/** A key of the manifest's commands. */
export async function commandPressed(rooms: Rooms, command: string, tabId: number): Promise<void> {
  if (command === 'toggle-sidebar') return toolbarClicked(rooms, tabId);
  if (Object.hasOwn(COMMANDS, command)) {
    await rooms.outside.tellReader(tabId, { tell: 'command', command: command as Command });
  }
}
