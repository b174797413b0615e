/**
 * Which work waits for which: one worker for notes' places, one for what the reader asked for, one for articles as long as news has
 * them, and one for longer texts. So neither a page's endless text nor a comparison of seconds keeps a note or an article waiting.
 */
import {
  type EngineRunner,
  type TaskAnswer,
  type TaskAsk,
  type TaskName,
  weightOf,
} from '../../../storage/work/engine-work';
import { EngineQueue, type EngineTools } from './engine-queue';

type QueueName = 'notes' | 'asked' | 'articles' | 'endless';

/** UTF-16 units of an article's text; a longer one is read where nobody's article waits. The longest news texts seen have 150,000. */
const ARTICLE = 150_000;

/** Where a task of some weight is done. Tasks about one text are the page's, all others the reader's. */
function queueOf(name: TaskName, weight: number): QueueName {
  if (name === 'place') return 'notes';
  if (name !== 'attribute' && name !== 'features' && name !== 'origins') return 'asked';
  return weight <= ARTICLE ? 'articles' : 'endless';
}

/** The queues by name. Each starts its worker with its first long task, and ends the worker after a while without work. */
export class EngineQueues implements EngineRunner {
  readonly #queues = new Map<QueueName, EngineQueue>();
  readonly #tools: EngineTools;

  constructor(tools: EngineTools) {
    this.#tools = tools;
  }

  do<N extends TaskName>(name: N, ask: TaskAsk<N>, signal?: AbortSignal): Promise<TaskAnswer<N>> {
    const which = queueOf(name, weightOf(name, ask));
    const queue = this.#queues.get(which) ?? new EngineQueue(this.#tools);
    this.#queues.set(which, queue);
    return queue.do(name, ask, signal);
  }
}
