/** What goes between the background and the worker that does the engine's long work. */
import type { TaskAnswer, TaskAsk, TaskName } from './engine-work';

/** The name of the port between the service worker and the document that owns the worker (Chromium). */
export const ENGINE_PORT = 'engine';
/** The worker's script, in the package's root. */
export const ENGINE_SCRIPT = '/engine-worker.js';

export interface WorkOrder<N extends TaskName = TaskName> {
  n: number;
  task: N;
  ask: TaskAsk<N>;
}

export type WorkDone =
  | { n: number; done: TaskAnswer<TaskName> }
  | { n: number; failed: string }
  /** The document's sign of life while the worker works, so that Chromium lets the service worker live. */
  | { alive: true };

/** A worker that was started. */
export interface EngineWorker {
  post(order: WorkOrder): void;
  end(): void;
}
