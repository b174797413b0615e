/** What reaching works with in a browser. */
import browser from 'webextension-polyfill';
import { hostOf, keepAnswer, keepHost, keptAnswer } from '../../../storage/answers';
import type { Library } from '../../../storage/library';
import { Courier } from './courier';
import { endOfRedirects } from './end-of-redirects';
import { followOffscreen } from './offscreen-follower';
import { frameReader } from './offscreen-frame';
import { offscreenReader } from './offscreen-reader';
import { pause } from './pace';
import { connectSources } from './permitted-sources';
import type { PageReader } from './read-request';

/** The browser's own word, which a reader can take back at any time. */
export async function permitted(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** `import.meta.env.FIREFOX` is put in by the build: each package carries its own browser's way only. */
export function browserPageReader(): PageReader {
  return import.meta.env.FIREFOX ? frameReader : offscreenReader;
}

/** Where redirects end, as far as permitted sites go. */
async function endWithinPermitted(address: string, signal: AbortSignal): Promise<string | null> {
  const { origins = [] } = await browser.permissions.getAll();
  const follow = import.meta.env.FIREFOX ? endOfRedirects : followOffscreen;
  return follow(address, connectSources(origins), signal);
}

export function browserCourier(library: Library): Courier {
  const { db } = library;
  return new Courier({
    // The extension's request; the other one only looks where redirects end. `tests/unit/house-rules.test.ts` holds that there is no third.
    request: (address, init) => fetch(address, init),
    now: () => Date.now(),
    pause,
    permitted,
    endOfRedirects: endWithinPermitted,
    online: () => navigator.onLine,
    perMinute: async () => (await library.settings()).requestsPerMinute,
    memory: {
      answer: (address) => keptAnswer(db, address),
      keepAnswer: (row) => keepAnswer(db, row),
      host: (host) => hostOf(db, host),
      keepHost: (row) => keepHost(db, row),
    },
  });
}
