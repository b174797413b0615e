/**
 * Which pages are told where the reader's notes stand. A box that is drawn over words can be found out by the page (an `IntersectionObserver`
 * with `trackVisibility`), so none is told unless the reader asked for it: for this page, or for all of them in the settings.
 */
import type { ArticleView } from '../../../engine/model/views';
import { marksOf } from '../../../storage/work/placing';
import type { TabState } from '../tabs/tab-states';
import { repositoryFor, type Services } from './services';

/** Whether a tab's reader has the notes shown on the page. */
export async function areNotesShown(
  services: Services,
  tab: Pick<TabState, 'notesShown' | 'isPrivate'>,
): Promise<boolean> {
  return tab.notesShown ?? (await repositoryFor(services, tab.isPrivate).settings()).showNotes;
}

/**
 * Tells pages where the notes of their article stand: those on which they are shown, and with `alsoHidden` the others that there
 * is nothing to draw any more.
 */
export async function tellMarks(
  services: Services,
  tabs: readonly TabState[],
  alsoHidden = false,
): Promise<void> {
  const views = new Map<string, Promise<ArticleView | null>>();
  const viewOf = (key: string, isPrivate: boolean) => {
    const name = `${isPrivate} ${key}`;
    const view = views.get(name) ?? repositoryFor(services, isPrivate).view(key);
    views.set(name, view);
    return view;
  };
  for (const tab of tabs) {
    const { tabId, article, isPrivate } = tab;
    const areShown = article !== null && (await areNotesShown(services, tab));
    if (!areShown && !alsoHidden) continue;
    const view = areShown ? await viewOf(article, isPrivate) : null;
    await services.browser.tellReader(tabId, { tell: 'marks', marks: marksOf(view?.annotations ?? []) });
  }
}
