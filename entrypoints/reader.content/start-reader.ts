import browser from 'webextension-polyfill';
import { setMessageSource } from '../../components/i18n/i18n';
import { languageOfWords } from '../own-pages/locales';
import { orEnglish } from './overlay-messages';
import { type AnySite, Reader } from './reader';

/** The one reader of a page: a second script of ours on the same page finds it here, in a world that the page cannot see. */
const KEY = 'secondSourceReader';

const world = globalThis as { [KEY]?: Reader };

/** A document that replaced another is read after so many milliseconds; one that is replaced again and again ever later. */
const FIRST_PAUSE_MS = 200;
const CALM_MS = 10_000;
let pause = FIRST_PAUSE_MS;
let lastReplaced = Number.NEGATIVE_INFINITY;

/** Starts the reader, or lends the one that runs the reader for any site. */
export function startReader(anySite?: AnySite): void {
  setMessageSource(
    orEnglish({
      getMessage: (key, fillings) => browser.i18n.getMessage(key, fillings),
      getUILanguage: () => languageOfWords(browser.i18n.getUILanguage()),
    }),
  );
  const running = world[KEY];
  if (running?.works) {
    running.adopt(anySite);
    return;
  }
  const reader = begin(anySite);
  const start = () => reader.start();
  // A page that is only prerendered has not been opened by anybody yet.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else start();
}

/** The reader of this document, to be started. */
function begin(anySite: AnySite | undefined, wanted = false): Reader {
  const replaced: ConstructorParameters<typeof Reader>[1] = (next) => {
    const now = performance.now();
    pause = now - lastReplaced > CALM_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, CALM_MS);
    lastReplaced = now;
    setTimeout(() => {
      if (world[KEY] === reader) begin(next.anySite, next.wanted).start();
    }, pause);
  };
  const reader = new Reader(anySite, replaced, wanted);
  world[KEY] = reader;
  return reader;
}
