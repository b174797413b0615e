/**
 * A worker of the background's own page (Firefox), or of the document that nobody sees (Chromium). Both ways go as JSON text: Firefox copies
 * an object of many parts several times slower than it writes and reads its text.
 */
import type { EngineWorker, WorkDone } from './engine-messages';
import { ENGINE_SCRIPT } from './engine-messages';

export async function startDirectWorker(
  heard: (done: WorkDone) => void,
  gone: () => void,
): Promise<EngineWorker> {
  const worker = new Worker(ENGINE_SCRIPT);
  worker.addEventListener('message', ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as WorkDone));
  worker.addEventListener('messageerror', gone);
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    gone();
  });
  return { post: (order) => worker.postMessage(JSON.stringify(order)), end: () => worker.terminate() };
}
