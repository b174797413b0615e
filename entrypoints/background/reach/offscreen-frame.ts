/**
 * Firefox: the background is a page without a face, and holds the document that reads pages in a frame. It is the same document that
 * Chromium opens offscreen, so that neither browser's background carries what reads pages of unknown make.
 */
import browser from 'webextension-polyfill';

let opening: Promise<void> | null = null;

/** Opens the frame where there is none; it goes with the background. Two callers open one. */
export function ensureOffscreenFrame(): Promise<void> {
  opening ??= new Promise<void>((resolve, reject) => {
    const frame = document.createElement('iframe');
    // Its listener is there when it has loaded: a module's script runs before that.
    frame.addEventListener('load', () => resolve(), { once: true });
    frame.addEventListener('error', () => reject(new Error('the frame that reads pages did not load')), {
      once: true,
    });
    frame.src = browser.runtime.getURL('offscreen.html');
    document.body.append(frame);
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
