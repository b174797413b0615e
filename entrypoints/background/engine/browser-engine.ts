/** Where the engine's long work is done in a browser. */
import { startDirectWorker } from '../../../storage/work/direct-worker';
import { EngineQueues } from './engine-queues';
import { startOffscreenWorker } from './offscreen-worker';

export function browserEngine(): EngineQueues {
  return new EngineQueues({
    start: import.meta.env.FIREFOX ? startDirectWorker : startOffscreenWorker,
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
}
