/** Pages are parsed in a document that nobody sees: Chromium's offscreen document, a frame of Firefox's background page. */
import browser from 'webextension-polyfill';
import { ensureOffscreenDocument } from './offscreen-document';
import { ensureOffscreenFrame } from './offscreen-frame';
import type { PageAnswer, PageReader, ReadRequest } from './read-request';

/** Tries: the document may go to rest between being found and being asked. */
const TRIES = 3;

/** `import.meta.env.FIREFOX` is put in by the build: each package carries its own browser's way only. */
const ensureReader = import.meta.env.FIREFOX ? ensureOffscreenFrame : ensureOffscreenDocument;

export const offscreenReader: PageReader = {
  async read(html, address) {
    const request: ReadRequest = { read: html, address };
    for (let tries = 1; ; tries++) {
      await ensureReader();
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
