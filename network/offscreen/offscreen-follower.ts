/** Chromium: redirects are followed in the document that nobody sees. The port's end is the errand's end, on both sides. */
import browser from 'webextension-polyfill';
import { FOLLOW_PORT, type FollowAnswer, type FollowRequest } from './follow-request';
import { ensureOffscreenDocument } from './offscreen-document';

/** @returns as `endOfRedirects`; `null` also where the document went away meanwhile */
export async function followOffscreen(
  address: string,
  sources: readonly string[],
  signal: AbortSignal,
): Promise<string | null> {
  await ensureOffscreenDocument();
  signal.throwIfAborted();
  const port = browser.runtime.connect({ name: FOLLOW_PORT });
  try {
    return await new Promise<string | null>((resolve, reject) => {
      port.onMessage.addListener((answer) => resolve((answer as FollowAnswer).end));
      port.onDisconnect.addListener(() => resolve(null));
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      port.postMessage({ address, sources } satisfies FollowRequest);
    });
  } finally {
    port.disconnect();
  }
}
