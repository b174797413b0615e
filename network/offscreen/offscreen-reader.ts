/** Chromium: pages are parsed in a document that nobody sees. */
import browser from 'webextension-polyfill';
import type { PageAnswer, PageReader, ReadRequest } from '../pages/read-request';
import { ensureOffscreenDocument } from './offscreen-document';

/** Tries: the document may go to rest between being found and being asked. */
const TRIES = 3;

export const offscreenReader: PageReader = {
  async read(html, address) {
    const request: ReadRequest = { read: html, address };
    for (let tries = 1; ; tries++) {
      await ensureOffscreenDocument();
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
