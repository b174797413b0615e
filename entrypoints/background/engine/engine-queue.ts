/**
 * Does the engine's work without holding the background: short texts here, long ones in a worker, one at a time, each within a
 * budget of time. A worker that is late is ended with its task; one that broke off is replaced and its task tried once more.
 */
import { FailureError } from '../../../protocol/failures';
import type { EngineWorker, WorkDone, WorkOrder } from '../../../storage/work/engine-messages';
import {
  doTask,
  type EngineRunner,
  READ_HERE,
  type TaskAnswer,
  type TaskAsk,
  type TaskName,
  weightOf,
} from '../../../storage/work/engine-work';

export interface EngineTools {
  /** Starts a worker. `gone` is called where it breaks off by itself. */
  start(heard: (done: WorkDone) => void, gone: () => void): Promise<EngineWorker>;
  /** Calls back after so many milliseconds; answers what takes that back. */
  after(ms: number, then: () => void): () => void;
  /** Yields once to the event loop, so that messages which wait are answered first. */
  breathe(): Promise<void>;
}

/** Milliseconds that a task may take: so many, and so many for each 1,000 units of its text. An ordinary text takes 5 for 1,000. */
const BUDGET = 5_000;
const BUDGET_PER_THOUSAND = 15;
/** Milliseconds without work after which the worker goes. */
const REST = 20_000;

interface Job {
  order: WorkOrder;
  weight: number;
  resolve(answer: never): void;
  reject(error: unknown): void;
  /** How often the worker broke off under it. */
  broken: number;
}

export class EngineQueue implements EngineRunner {
  readonly #waiting: Job[] = [];
  #current: Job | null = null;
  #worker: EngineWorker | null = null;
  #starts = 0;
  #numbered = 0;
  #forgetBudget: () => void = () => undefined;
  #forgetRest: () => void = () => undefined;
  readonly #tools: EngineTools;
  readonly #readHere: number;

  constructor(tools: EngineTools, readHere = READ_HERE) {
    this.#tools = tools;
    this.#readHere = readHere;
  }

  async do<N extends TaskName>(name: N, ask: TaskAsk<N>, signal?: AbortSignal): Promise<TaskAnswer<N>> {
    signal?.throwIfAborted();
    const weight = weightOf(name, ask);
    if (weight <= this.#readHere) {
      if (weight > 0) await this.#tools.breathe();
      signal?.throwIfAborted();
      return doTask(name, ask);
    }
    return new Promise<TaskAnswer<N>>((resolve, reject) => {
      const order = { n: ++this.#numbered, task: name, ask };
      const job: Job = { order, weight, resolve, reject, broken: 0 };
      signal?.addEventListener('abort', () => this.#cancel(job, signal.reason), { once: true });
      // The shortest first: a page's endless text does not keep an article waiting.
      const at = this.#waiting.findIndex((one) => one.weight > weight);
      this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, job);
      void this.#next();
    });
  }

  #cancel(job: Job, why: unknown): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
    else if (this.#current === job) this.#endWorker();
    else return;
    job.reject(why);
    void this.#next();
  }

  /** Ends the worker, and with it what it does. */
  #endWorker(): void {
    this.#forgetBudget();
    this.#starts++;
    this.#worker?.end();
    this.#worker = null;
    this.#current = null;
  }

  async #next(): Promise<void> {
    if (this.#current) return;
    const job = this.#waiting.shift();
    this.#forgetRest();
    if (!job) {
      if (this.#worker) this.#forgetRest = this.#tools.after(REST, () => this.#endWorker());
      return;
    }
    this.#current = job;
    const budget = BUDGET + (BUDGET_PER_THOUSAND * job.weight) / 1_000;
    this.#forgetBudget = this.#tools.after(budget, () => {
      this.#endWorker();
      job.reject(new FailureError('too-slow', `${job.order.task}: over ${Math.round(budget)} ms`));
      void this.#next();
    });
    try {
      this.#worker ??= await this.#start();
      if (this.#current === job) this.#worker?.post(job.order);
    } catch (error) {
      if (this.#current === job) this.#broken(error);
    }
  }

  async #start(): Promise<EngineWorker | null> {
    const start = ++this.#starts;
    const worker = await this.#tools.start(
      (done) => this.#heard(done),
      () => {
        if (this.#starts === start) this.#broken(new Error('the worker broke off'));
      },
    );
    if (this.#starts === start) return worker;
    // It was cancelled or late while it started.
    worker.end();
    return this.#worker;
  }

  #broken(error: unknown): void {
    const job = this.#current;
    this.#endWorker();
    if (!job) return;
    job.broken++;
    if (job.broken < 2) this.#waiting.unshift(job);
    // What breaks two workers is more than they can carry.
    else job.reject(new FailureError('too-slow', `${job.order.task}: ${String(error)}`));
    void this.#next();
  }

  #heard(done: WorkDone): void {
    const job = this.#current;
    if (!job || !('n' in done) || done.n !== job.order.n) return;
    this.#forgetBudget();
    this.#current = null;
    if ('failed' in done) job.reject(new Error(done.failed));
    else job.resolve(done.done as never);
    void this.#next();
  }
}
