/**
 * Firefox: the background is a page without a face, and holds the document that reads pages in a frame. It is the same document that
 * Chromium opens offscreen, so that neither browser's background carries what reads pages of unknown make.
 */
import browser from 'webextension-polyfill';
import type { PageAnswer, PageReader, ReadRequest } from '../pages/read-request';

/** Milliseconds after which a frame that did not answer is given up: reading the longest page takes a few seconds. */
const PATIENCE = 60_000;

let opening: Promise<Window> | null = null;

/** The frame's window; it is opened where there is none, and goes with the background. Two callers open one. */
function frameWindow(): Promise<Window> {
  opening ??= new Promise<Window>((resolve, reject) => {
    const frame = document.createElement('iframe');
    frame.addEventListener(
      'load',
      () => {
        // A module's script has run when its page has loaded, so the frame listens.
        if (frame.contentWindow) resolve(frame.contentWindow);
        else reject(new Error('the frame that reads pages has gone'));
      },
      { once: true },
    );
    frame.src = browser.runtime.getURL('offscreen.html');
    document.body.append(frame);
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

export const frameReader: PageReader = {
  async read(html, address) {
    const frame = await frameWindow();
    const { port1, port2 } = new MessageChannel();
    try {
      return await new Promise<PageAnswer>((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error('no answer from the frame that reads pages')),
          PATIENCE,
        );
        port1.onmessage = ({ data }: MessageEvent<PageAnswer>) => {
          clearTimeout(late);
          resolve(data);
        };
        const request: ReadRequest = { read: html, address };
        frame.postMessage(request, location.origin, [port2]);
      });
    } finally {
      port1.close();
    }
  },
};
