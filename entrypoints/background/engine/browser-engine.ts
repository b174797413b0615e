/** Where the engine's long work is done in a browser. */
import { startDirectWorker } from './direct-worker';
import { EngineQueue } from './engine-queue';
import { startOffscreenWorker } from './offscreen-worker';

export function browserEngine(): EngineQueue {
  return new EngineQueue({
    start: import.meta.env.FIREFOX ? startDirectWorker : startOffscreenWorker,
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
}
