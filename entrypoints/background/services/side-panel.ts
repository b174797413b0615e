/** The sidebar in the browser's own side panel: one for each window, about the tab that the window shows. */
import type { ClientCaller } from '../access/senders';
import type { Services } from './services';

/**
 * The article that a panel is to show: that of its window's tab, if a reader in the tab still shows it. The reader closes its
 * own sidebar then, since one is enough.
 */
export async function shownBeside(
  { states, browser }: Pick<Services, 'states' | 'browser'>,
  { tabId }: ClientCaller,
): Promise<string | null> {
  if (tabId === null) return null;
  const answer = (await browser.askReader(tabId, { tell: 'beside' })) as { article: string | null } | null;
  const article = (await states.get(tabId))?.article ?? null;
  return answer?.article === article ? article : null;
}

/** A panel was closed: pages may show how to open their own sidebar again. */
export async function panelClosed({ states, browser }: Pick<Services, 'states' | 'browser'>): Promise<void> {
  for (const { tabId } of await states.all()) await browser.tellReader(tabId, { tell: 'alone' });
}
