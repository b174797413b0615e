import browser from 'webextension-polyfill';
import { speakThrough } from '../../components/words';
import { orEnglish } from './overlay-words';
import { type AnySite, Reader } from './reader';

/** The one reader of a page: a second script of ours on the same page finds it here, in a world that the page cannot see. */
const KEY = 'secondSourceReader';

/** Starts the reader, or lends the one that runs the reader for any site. */
export function startReader(anySite?: AnySite): void {
  speakThrough(
    orEnglish({
      getMessage: (key, fillings) => browser.i18n.getMessage(key, fillings),
      getUILanguage: () => browser.i18n.getUILanguage(),
    }),
  );
  const world = globalThis as { [KEY]?: Reader };
  const running = world[KEY];
  if (running?.works) {
    running.adopt(anySite);
    return;
  }
  const reader = new Reader(anySite);
  world[KEY] = reader;
  const begin = () => reader.start();
  // A page that is only prerendered has not been opened by anybody yet.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', begin, { once: true });
  } else begin();
}
