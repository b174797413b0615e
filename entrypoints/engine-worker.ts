import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { WorkDone, WorkOrder } from '../storage/work/engine-messages';
import { doTask, isTaskName } from '../storage/work/engine-work';

/** A dedicated worker that does the engine's long work: no window, no storage, no network; data in, data out. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as {
    onmessage: (event: MessageEvent<WorkOrder>) => void;
    postMessage(message: WorkDone): void;
  };
  scope.onmessage = ({ data: { n, task, ask } }) => {
    try {
      if (!isTaskName(task)) throw new Error(`no such task: ${String(task)}`);
      scope.postMessage({ n, done: doTask(task, ask) });
    } catch (error) {
      scope.postMessage({ n, failed: error instanceof Error ? error.message : String(error) });
    }
  };
});
