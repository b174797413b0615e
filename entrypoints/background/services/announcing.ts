/** Telling the other parts of the extension what one of them changed. */
import type { TabState } from '../tabs/tab-states';
import { tellMarks } from './notes-on-page';
import { deskFor, type Rooms } from './services';

const idsOf = (tabs: readonly { tabId: number }[]) => tabs.map(({ tabId }) => tabId);

/** An article's notes changed: its desks ask anew, its pages the places of the notes where they are shown. */
export async function announceNotes(rooms: Rooms, key: string, isPrivate: boolean): Promise<void> {
  const tabs = await rooms.states.showing(key, isPrivate);
  await rooms.ports.changed(idsOf(tabs), 'view');
  await tellMarks(rooms, tabs);
}

/** Counts the other accounts of what a tab shows, for its button and its page. */
async function recount(rooms: Rooms, tabId: number, article: string): Promise<void> {
  const stored = await rooms.library.summary(article);
  const count = stored ? (await rooms.library.accountKeys(article)).length : 0;
  await rooms.outside.badge(tabId, count);
  await rooms.outside.tellReader(tabId, { tell: 'accounts', count });
}

/** Tabs that show an article of the library, for which `test` holds. */
async function tabsOfLibrary({ states }: Rooms, test: (article: string) => boolean = () => true) {
  return (await states.all()).flatMap((state) => {
    const { article, isPrivate } = state;
    return article !== null && !isPrivate && test(article) ? [{ ...state, article }] : [];
  });
}

/** An article came into the library: tabs that show another account of its event count anew. */
export async function announceArticle(rooms: Rooms, key: string): Promise<void> {
  const others = new Set(await rooms.library.accountKeys(key));
  const tabs = await tabsOfLibrary(rooms, (article) => others.has(article));
  await rooms.ports.changed(idsOf(tabs), 'accounts');
  for (const { tabId, article } of tabs) await recount(rooms, tabId, article);
}

/** An article was fetched for others: whoever shows one of those asks for its accounts anew, matched or not. */
export async function announceFetched(rooms: Rooms, key: string): Promise<void> {
  await announceArticle(rooms, key);
  const tabs = await tabsOfLibrary(rooms);
  await rooms.ports.changed(idsOf(tabs), 'accounts');
}

/** Articles left the library or came back: every tab draws its notes and counts its accounts anew. */
export async function announceLibrary(rooms: Rooms): Promise<void> {
  const tabs = await tabsOfLibrary(rooms);
  await rooms.ports.changed(idsOf(tabs), 'view');
  await rooms.ports.changed(idsOf(tabs), 'accounts');
  await tellMarks(rooms, tabs);
  for (const { tabId, article } of tabs) await recount(rooms, tabId, article);
}

/** Notes are shown on a page, or no longer: its other desks say so too. */
export async function announceMarks(rooms: Rooms, tab: TabState): Promise<void> {
  await tellMarks(rooms, [tab], true);
  await rooms.ports.changed([tab.tabId], 'settings');
}

/** Settings changed: every page and every desk draws itself anew; `marks`: also whether notes are shown on pages. */
export async function announceSettings(rooms: Rooms, marks = false): Promise<void> {
  const tabs = await rooms.states.all();
  await rooms.ports.changed(idsOf(tabs), 'settings');
  for (const { tabId, isPrivate } of tabs) {
    const settings = await deskFor(rooms, isPrivate).settings();
    await rooms.outside.tellReader(tabId, { tell: 'settings', settings });
  }
  if (marks) await tellMarks(rooms, tabs, true);
}
