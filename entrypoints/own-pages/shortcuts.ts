import browser from 'webextension-polyfill';
import type { Shortcut } from '../../components/settings/shortcuts-sheet';

/** The extension's commands with the keys that they have in this browser. None where the browser does not tell a frame. */
export async function shortcuts(): Promise<Shortcut[]> {
  try {
    const commands = await browser.commands.getAll();
    return commands.flatMap(({ description, shortcut }) =>
      description ? [{ what: description, keys: shortcut ?? '' }] : [],
    );
  } catch {
    return [];
  }
}
