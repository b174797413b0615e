import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { WorkDone, WorkOrder } from '../storage/work/engine-messages';
import { doTask, isTaskName } from '../storage/work/engine-work';

/** A dedicated worker that does the engine's long work: no window, no storage, no network; data in, data out, as JSON text. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as {
    onmessage: (event: MessageEvent<string>) => void;
    postMessage(message: string): void;
  };
  const tell = (done: WorkDone) => scope.postMessage(JSON.stringify(done));
  scope.onmessage = ({ data }) => {
    const { n, task, ask } = JSON.parse(data) as WorkOrder;
    try {
      if (!isTaskName(task)) throw new Error(`no such task: ${String(task)}`);
      tell({ n, done: doTask(task, ask) });
    } catch (error) {
      tell({ n, failed: error instanceof Error ? error.message : String(error) });
    }
  };
});
