/** Telling the other parts of the extension what one of them changed. */
import type { Annotation } from '../../../engine/model';
import { isChainTarget, marked } from '../../../engine/model/chain-corrections';
import type { ArticleChange } from '../../../protocol/messages/telling';
import type { TabState } from '../tabs/tab-states';
import { tellMarks } from './notes-on-page';
import { repositoryFor, type Services } from './services';

const idsOf = (tabs: readonly { tabId: number }[]) => tabs.map(({ tabId }) => tabId);

/** Who made a change, as the handler of its message knows them. */
export interface Maker {
  isPrivate: boolean;
  client?: string | undefined;
}

/**
 * Tells the other clients of an article what one of them changed. Those of private windows and the others never hear of each other:
 * a private window's notes are told to its tabs alone.
 */
async function announceChange(services: Services, change: ArticleChange, by: Maker): Promise<TabState[]> {
  const tabs = await services.states.showing(change.key, by.isPrivate);
  const pages = by.isPrivate ? [] : [change.key];
  await services.ports.changed({ tabs: idsOf(tabs), pages, by: by.client }, change);
  return tabs;
}

/**
 * A note was written, changed, deleted or restored: also the pages hear of its place where notes are shown. A corrected chain has no place
 * there; the card at its quote is drawn with it.
 */
export async function announceNote(
  services: Services,
  change: Extract<ArticleChange, { tell: 'note' | 'note-gone' }>,
  { target }: Pick<Annotation, 'target'>,
  by: Maker,
): Promise<void> {
  const tabs = await announceChange(services, change, by);
  if (!isChainTarget(target)) return tellMarks(services, tabs);
  const view = await repositoryFor(services, by.isPrivate).view(change.key);
  if (!view) return;
  const attributions = marked(view.attributions, view.annotations);
  for (const { tabId } of tabs) await services.browser.tellReader(tabId, { tell: 'chains', attributions });
}

/** The rows of a synopsis were overruled or regrouped: it is the same one from either of its articles. */
export async function announceRows(
  services: Services,
  key: string,
  otherKey: string,
  by: Maker,
): Promise<void> {
  await announceChange(services, { tell: 'rows', key, otherKey }, by);
  await announceChange(services, { tell: 'rows', key: otherKey, otherKey: key }, by);
}

/**
 * The reader said how two articles stand to each other: that moves accounts of others too, so that all who show an article ask for its
 * accounts and count them anew. A word that was said in a private window is heard in private windows alone.
 */
export async function announceWord(services: Services, by: Maker): Promise<void> {
  const tabs = (await services.states.all()).filter(({ isPrivate }) => isPrivate || !by.isPrivate);
  const pages = by.isPrivate ? [] : 'all';
  await services.ports.changed(
    { tabs: idsOf(tabs), pages, by: by.client },
    { tell: 'changed', what: 'accounts' },
  );
  for (const { tabId, article, isPrivate } of tabs)
    if (article !== null) await recount(services, tabId, article, isPrivate);
}

/** What a tab shows is another article, another text of it, or none any more: its clients ask for it. */
export function announceView({ ports }: Pick<Services, 'ports'>, tabId: number, key?: string): Promise<void> {
  const pages = key === undefined ? [] : [key];
  return ports.changed({ tabs: [tabId], pages }, { tell: 'changed', what: 'view' });
}

/** Counts the other accounts of what a tab shows, for its button and its page. */
async function recount(services: Services, tabId: number, article: string, isPrivate = false): Promise<void> {
  const repository = repositoryFor(services, isPrivate);
  const stored = await repository.summary(article);
  const count = stored ? (await repository.accountKeys(article)).length : 0;
  await services.browser.badge(tabId, count);
  await services.browser.tellReader(tabId, { tell: 'accounts', count });
}

/** Tabs that show an article of the library, for which `test` holds. */
async function tabsOfLibrary({ states }: Services, test: (article: string) => boolean = () => true) {
  return (await states.all()).flatMap((state) => {
    const { article, isPrivate } = state;
    return article !== null && !isPrivate && test(article) ? [{ ...state, article }] : [];
  });
}

/** An article came into the library: tabs that show another account of its event count anew. */
export async function announceArticle(services: Services, key: string): Promise<void> {
  const others = new Set(await services.library.accountKeys(key));
  const tabs = await tabsOfLibrary(services, (article) => others.has(article));
  const concerned = { tabs: idsOf(tabs), pages: [...others] };
  await services.ports.changed(concerned, { tell: 'changed', what: 'accounts' });
  for (const { tabId, article } of tabs) await recount(services, tabId, article);
}

/** An article was fetched for others: whoever shows one of those asks for its accounts anew, matched or not. */
export async function announceFetched(services: Services, key: string): Promise<void> {
  await announceArticle(services, key);
  const concerned = { tabs: idsOf(await tabsOfLibrary(services)), pages: 'all' } as const;
  await services.ports.changed(concerned, { tell: 'changed', what: 'accounts' });
}

/** Articles left the library or came back: every tab draws its notes and counts its accounts anew. */
export async function announceLibrary(services: Services, by?: Maker): Promise<void> {
  const tabs = await tabsOfLibrary(services);
  const concerned = { tabs: idsOf(tabs), pages: 'all', by: by?.client } as const;
  await services.ports.changed(concerned, { tell: 'changed', what: 'view' });
  await services.ports.changed(concerned, { tell: 'changed', what: 'accounts' });
  await tellMarks(services, tabs);
  for (const { tabId, article } of tabs) await recount(services, tabId, article);
}

/** Notes are shown on a page, or no longer: its other clients say so too. */
export async function announceMarks(services: Services, tab: TabState, by?: Maker): Promise<void> {
  await tellMarks(services, [tab], true);
  await announceSettingsOf(services, tab.tabId, by);
}

/** What the reader set concerns one tab: its clients ask for it. */
export function announceSettingsOf(
  { ports }: Pick<Services, 'ports'>,
  tabId: number,
  by?: Maker,
): Promise<void> {
  const concerned = { tabs: [tabId], pages: [], by: by?.client };
  return ports.changed(concerned, { tell: 'changed', what: 'settings' });
}

/** Settings changed: every page and every client draws itself anew; `marks`: also whether notes are shown on pages. */
export async function announceSettings(services: Services, marks = false, by?: Maker): Promise<void> {
  const tabs = await services.states.all();
  const concerned = { tabs: idsOf(tabs), pages: 'all', clients: 'all', by: by?.client } as const;
  await services.ports.changed(concerned, { tell: 'changed', what: 'settings' });
  for (const { tabId, isPrivate } of tabs) {
    const settings = await repositoryFor(services, isPrivate).settings();
    await services.browser.tellReader(tabId, { tell: 'settings', settings });
  }
  if (marks) await tellMarks(services, tabs, true);
}
