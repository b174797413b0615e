import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { WorkDone, WorkOrder } from '../storage/work/engine-messages';
import { doTask, isTaskName } from '../storage/work/engine-work';

/** A dedicated worker that does the engine's long work: no window, no storage, no network; data in, data out, as JSON text. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as {
    onmessage: (event: MessageEvent<string>) => void;
    postMessage(message: string | WorkDone): void;
  };
  const tell = (done: WorkDone) => scope.postMessage(JSON.stringify(done));
  scope.onmessage = ({ data }) => {
    const { n, task, ask } = JSON.parse(data) as WorkOrder;
    try {
      if (!isTaskName(task)) throw new Error(`no such task: ${String(task)}`);
      const done = doTask(task, ask);
      // A file is one long text already: as a part of another it would be written and read once more.
      if (task === 'export') scope.postMessage({ n, done });
      else tell({ n, done });
    } catch (error) {
      tell({ n, failed: error instanceof Error ? error.message : String(error) });
    }
  };
});
