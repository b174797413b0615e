/** A worker of the background's own page (Firefox), or of the document that nobody sees (Chromium). */
import type { EngineWorker, WorkDone } from './engine-messages';
import { ENGINE_SCRIPT } from './engine-messages';

export async function startDirectWorker(
  heard: (done: WorkDone) => void,
  gone: () => void,
): Promise<EngineWorker> {
  const worker = new Worker(ENGINE_SCRIPT);
  worker.addEventListener('message', ({ data }: MessageEvent<WorkDone>) => heard(data));
  worker.addEventListener('messageerror', gone);
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    gone();
  });
  return { post: (order) => worker.postMessage(order), end: () => worker.terminate() };
}
