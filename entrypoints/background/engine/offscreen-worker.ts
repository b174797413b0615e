/** Chromium: a service worker starts no worker, so the document that nobody sees owns it. The port's end is the worker's end, on both sides. */
import browser from 'webextension-polyfill';
import { ensureOffscreenDocument } from '../../../network/offscreen/offscreen-document';
import type { EngineWorker } from '../../../storage/work/engine-messages';
import { ENGINE_PORT, type WorkDone } from '../../../storage/work/engine-messages';

export async function startOffscreenWorker(
  heard: (done: WorkDone) => void,
  gone: () => void,
): Promise<EngineWorker> {
  await ensureOffscreenDocument();
  const port = browser.runtime.connect({ name: ENGINE_PORT });
  port.onMessage.addListener((message) => heard(message as WorkDone));
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError;
    gone();
  });
  return { post: (order) => port.postMessage(order), end: () => port.disconnect() };
}
