/** Keeps the starter shelf as the reader wants it: stocked from the extension's own file, or empty. */
import { readShelf } from '../../../protocol/schemas/shelf-file';
import { shelfEdition, stockShelf } from '../../../storage/shelves/shelf';
import { ENGINES } from '../../../storage/tables/articles';
import { announceLibrary } from './announcing';
import type { Services } from './services';

/** The file in the package; see `docs/shelf.md`. */
const FILE = 'shelf.json';

/** Stocks the shelf, empties it, or leaves it as it is. Called at every start and change of settings: an update brings a new edition. */
export async function arrangeShelf(services: Services): Promise<void> {
  const { library, browser } = services;
  const { starterShelf } = await library.settings();
  const wanted = starterShelf ? `${browser.ownVersion}/${ENGINES}` : null;
  if ((await shelfEdition(library.db)) === wanted) return;
  const articles = wanted === null ? [] : readShelf(await browser.ownFile(FILE));
  await stockShelf(library.db, articles, wanted ?? '');
  await announceLibrary(services);
}
