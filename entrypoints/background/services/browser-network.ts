/** The browser's own parts of fetching: permissions, the reader of pages, the courier. */
import browser from 'webextension-polyfill';
import { Courier } from '../../../network/courier/courier';
import { pause } from '../../../network/courier/pace';
import { connectSources } from '../../../network/courier/permitted-sources';
import { endOfRedirects } from '../../../network/offscreen/end-of-redirects';
import { followOffscreen } from '../../../network/offscreen/offscreen-follower';
import { frameReader } from '../../../network/offscreen/offscreen-frame';
import { offscreenReader } from '../../../network/offscreen/offscreen-reader';
import type { PageReader } from '../../../network/pages/read-request';
import type { Library } from '../../../storage/library/library';
import { hostOf, keepAnswer, keepHost, keptAnswer } from '../../../storage/tables/http-cache';

/** Whether the browser permits asking an address now. The reader can withdraw a permission at any time. */
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
