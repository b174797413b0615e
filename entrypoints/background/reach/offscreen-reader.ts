/** Chromium: pages are parsed in a document that nobody sees. */
import browser from 'webextension-polyfill';
import type { PageAnswer, PageReader, ReadRequest } from './read-request';

/** The part of Chromium's `offscreen` that is used; the polyfill does not know it. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
}
interface Contexts {
  getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
}

const own = globalThis as unknown as { chrome?: { offscreen?: Offscreen; runtime?: Contexts } };

let creating: Promise<void> | null = null;

/** Makes the document where there is none; two callers make one. */
async function ensureDocument(): Promise<void> {
  const { offscreen, runtime } = own.chrome ?? {};
  if (!offscreen || !runtime) throw new Error('no offscreen documents in this browser');
  const open = await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  creating ??= offscreen
    .createDocument({
      url: 'offscreen.html',
      reasons: ['DOM_PARSER'],
      justification: 'Reads the text of a news page that the reader asked for.',
    })
    .finally(() => {
      creating = null;
    });
  await creating;
}

/** Tries: the document may go to rest between being found and being asked. */
const TRIES = 3;

export const offscreenReader: PageReader = {
  async read(html, address) {
    const request: ReadRequest = { read: html, address };
    for (let tries = 1; ; tries++) {
      await ensureDocument();
      try {
        const answer = (await browser.runtime.sendMessage(request)) as PageAnswer | undefined;
        if (answer) return answer;
        throw new Error('no answer from the offscreen document');
      } catch (error) {
        if (tries >= TRIES) throw error;
      }
    }
  },
};
