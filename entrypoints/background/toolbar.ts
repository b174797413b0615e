import type { ToReader } from '../../storage/messages';
import type { Rooms } from './rooms';

type Command = Extract<ToReader, { tell: 'command' }>['command'];

const COMMANDS: Record<Command, true> = {
  'toggle-sidebar': true,
  'next-quote': true,
  'previous-quote': true,
  'note-selection': true,
};

/**
 * The toolbar button: opens or closes the sidebar. Where the tab shows no article of ours, the reader for any site is
 * put into the page first, which the click allows for this page; it opens the article whatever it is about.
 */
export async function toolbarClicked({ states, outside }: Rooms, tabId: number): Promise<void> {
  const state = await states.get(tabId);
  if (state?.article && (await outside.tellReader(tabId, { tell: 'toggle' }))) return;
  if (await outside.startReader(tabId)) await outside.tellReader(tabId, { tell: 'toggle' });
}

/** A key of the manifest's commands. */
export async function commandPressed(rooms: Rooms, command: string, tabId: number): Promise<void> {
  if (command === 'toggle-sidebar') return toolbarClicked(rooms, tabId);
  if (Object.hasOwn(COMMANDS, command)) {
    await rooms.outside.tellReader(tabId, { tell: 'command', command: command as Command });
  }
}
