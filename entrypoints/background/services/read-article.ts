/** An article as a content script has just read it: stored, attributed, and told to whoever shows it or another account of its event. */
import type { Article } from '../../../engine/model';
import { marked } from '../../../engine/model/chain-corrections';
import type { Painting } from '../../../protocol/messages/telling';
import { marksOf } from '../../../storage/work/placing';
import { ownArticle, type ReaderCaller } from '../access/senders';
import { announceArticle, announceView } from './announcing';
import { areNotesShown } from './notes-on-page';
import { repositoryFor, type Services } from './services';

/**
 * Stores what the reader of a tab has read, and answers what it is to paint.
 * @param opened the reader asked for the page as an article, whatever speaks against it
 */
export async function storeReadArticle(
  services: Services,
  read: Article,
  opened: boolean,
  from: ReaderCaller,
): Promise<Painting> {
  const { states, rates, ongoing } = services;
  const asked = ownArticle(read, from.url);
  const wasUnsettled = rates.unsettled(from.tabId, asked.key);
  try {
    rates.reading(from.tabId, asked.key);
  } catch (error) {
    if (!wasUnsettled) services.later(() => announceView(services, from.tabId));
    throw error;
  }
  const repository = repositoryFor(services, from.isPrivate);
  const before = await repository.summary(asked.key);
  const { article, attributions, annotations, summary } = await ongoing.run(from.tabId, (signal) =>
    repository.openArticle(asked, signal),
  );
  const { key } = article;
  await states.show(from, key, { opened });
  const tab = await states.get(from.tabId);
  const areShown = tab !== null && (await areNotesShown(services, tab));
  services.later(async () => {
    await announceView(services, from.tabId, from.isPrivate ? undefined : key);
    // One that is kept beside another was looked for under the other's key.
    const isNew = key === asked.key ? before === null : summary.firstRead === summary.lastRead;
    const isNews = isNew || (key === asked.key && before?.earlierVersions !== summary.earlierVersions);
    if (isNews && !from.isPrivate)
      await services.lanes.work('pages', 'announcing', () => announceArticle(services, key));
  });
  return {
    key,
    attributions: marked(attributions, annotations),
    marks: areShown ? marksOf(annotations) : [],
    settings: await repository.settings(),
  };
}
