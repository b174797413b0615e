/** Telling the other parts of the extension what one of them changed. */
import { marksOf } from '../../storage/placing';
import { deskFor, type Rooms } from './rooms';

/** An article's notes changed: its desks ask anew, its pages get the places of the notes. */
export async function announceNotes(rooms: Rooms, key: string, isPrivate: boolean): Promise<void> {
  const tabs = await rooms.states.showing(key, isPrivate);
  await rooms.ports.changed(
    tabs.map(({ tabId }) => tabId),
    'view',
  );
  if (tabs.length === 0) return;
  const view = await deskFor(rooms, isPrivate).view(key);
  const marks = marksOf(view?.annotations ?? []);
  await Promise.all(tabs.map(({ tabId }) => rooms.outside.tellReader(tabId, { tell: 'marks', marks })));
}

/** An article came into the library: tabs that show another account of its event count anew. */
export async function announceArticle(rooms: Rooms, key: string): Promise<void> {
  const others = new Set(await rooms.library.accountKeys(key));
  const tabs = (await rooms.states.all()).filter(
    ({ article, isPrivate }) => article !== null && !isPrivate && others.has(article),
  );
  await rooms.ports.changed(
    tabs.map(({ tabId }) => tabId),
    'accounts',
  );
  for (const { tabId, article } of tabs) {
    const count = (await rooms.library.accountKeys(article!)).length;
    await rooms.outside.badge(tabId, count);
    await rooms.outside.tellReader(tabId, { tell: 'accounts', count });
  }
}

/** Articles left the library or came back: whoever shows them asks anew. */
export async function announceLibrary(rooms: Rooms): Promise<void> {
  const tabs = (await rooms.states.all()).map(({ tabId }) => tabId);
  await rooms.ports.changed(tabs, 'view');
  await rooms.ports.changed(tabs, 'accounts');
}

/** Settings changed: every page and every desk draws itself anew. */
export async function announceSettings(rooms: Rooms): Promise<void> {
  const tabs = await rooms.states.all();
  await rooms.ports.changed(
    tabs.map(({ tabId }) => tabId),
    'settings',
  );
  for (const { tabId, isPrivate } of tabs) {
    const settings = await deskFor(rooms, isPrivate).settings();
    await rooms.outside.tellReader(tabId, { tell: 'settings', settings });
  }
}
