import { beforeEach, expect, it } from 'vitest';
import type { Annotation, Article } from '../../../engine/model';
import { FailureError, failureOf } from '../../../protocol/failures';
import { TimedReading } from '../../../storage/articles/reading-in-time';
import type { WorkDone, WorkOrder } from '../../../storage/work/engine-messages';
import { doTask } from '../../../storage/work/engine-work';
import { articleOf } from '../../../tests/support/library-samples';
import { EngineQueue } from './engine-queue';

/** Workers that answer when they are told, and a clock that goes when it is told. */
function workshop() {
  const started: Array<{ orders: WorkOrder[]; ended: boolean; heard(done: WorkDone): void; gone(): void }> =
    [];
  const timers = new Set<{ ms: number; then: () => void }>();
  const queue = new EngineQueue({
    async start(heard, gone) {
      const worker = { orders: [] as WorkOrder[], ended: false, heard, gone };
      started.push(worker);
      return {
        post: (order) => void worker.orders.push(JSON.parse(JSON.stringify(order)) as WorkOrder),
        end: () => {
          worker.ended = true;
        },
      };
    },
    after(ms, then) {
      const timer = { ms, then };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    breathe: async () => undefined,
  });
  const last = () => started.at(-1)!;
  return {
    queue,
    started,
    last,
    /** The worker does what it was last ordered. */
    work() {
      const order = last().orders.at(-1)!;
      last().heard({ n: order.n, done: doTask(order.task, order.ask) as never });
    },
    /** All timers ring. */
    late() {
      for (const timer of [...timers]) {
        timers.delete(timer);
        timer.then();
      }
    },
  };
}
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => failureOf(error).kind,
  );

const PARAGRAPH = 'A trader in Hyesan said that the market closes at noon.';
const long = (paragraphs: number, key = 'https://rfa.org/long'): Article => ({
  ...articleOf(),
  key,
  text: Array.from({ length: paragraphs }, () => PARAGRAPH).join('\n\n'),
  blocks: [],
  links: [],
});

let shop: ReturnType<typeof workshop>;
beforeEach(() => {
  shop = workshop();
});

it('reads a short text here and a long one in a worker, with the same result', async () => {
  expect(await shop.queue.do('attribute', articleOf())).toEqual(doTask('attribute', articleOf()));
  expect(shop.started).toHaveLength(0);
  const found = shop.queue.do('attribute', long(400));
  await turns();
  shop.work();
  expect(await found).toEqual(doTask('attribute', long(400)));
});

it('does one long text at a time, the shortest of those that wait first', async () => {
  const order: string[] = [];
  const asked = [900, 600, 400].map((n) =>
    shop.queue.do('place', { text: 'x'.repeat(n * 100), annotations: [note] }).then(() => order.push(`${n}`)),
  );
  for (let n = 0; n < 3; n++) {
    await turns();
    expect(shop.last().orders).toHaveLength(n + 1);
    shop.work();
  }
  await Promise.all(asked);
  expect(order).toEqual(['900', '400', '600']);
  expect(shop.started).toHaveLength(1);
});

it('ends a worker that is late, says so, and goes on with the next text', async () => {
  const slow = kindOf(shop.queue.do('attribute', long(400)));
  const next = kindOf(shop.queue.do('attribute', long(500)));
  await turns();
  shop.late();
  expect(await slow).toBe('too-slow');
  expect(shop.started[0]!.ended).toBe(true);
  await turns();
  shop.work();
  expect(await next).toBe('done');
});

it('ends what nobody waits for any more: under way, waiting, and while its worker starts', async () => {
  const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
  const gone = new FailureError('cancelled', 'the tab has gone on');
  const begun = kindOf(shop.queue.do('attribute', long(400), first.signal));
  const waits = kindOf(shop.queue.do('attribute', long(400), second.signal));
  const stays = kindOf(shop.queue.do('attribute', long(400)));
  await turns();
  second.abort(gone);
  first.abort(gone);
  expect(await begun).toBe('cancelled');
  expect(await waits).toBe('cancelled');
  expect(shop.started[0]!.ended).toBe(true);
  await turns();
  shop.work();
  expect(await stays).toBe('done');
  const early = kindOf(workshop().queue.do('attribute', long(400), third.signal));
  third.abort(gone);
  expect(await early).toBe('cancelled');
});

it('starts another worker where one breaks off, once', async () => {
  const found = kindOf(shop.queue.do('attribute', long(400)));
  await turns();
  shop.last().gone();
  await turns();
  expect(shop.started).toHaveLength(2);
  shop.work();
  expect(await found).toBe('done');
  const breaks = kindOf(shop.queue.do('attribute', long(400)));
  for (let n = 0; n < 2; n++) {
    await turns();
    shop.last().gone();
  }
  expect(await breaks).toBe('too-slow');
  const after = kindOf(shop.queue.do('attribute', long(300)));
  await turns();
  shop.work();
  expect(await after).toBe('done');
});

it('lets the worker go when it has rested', async () => {
  const found = shop.queue.do('attribute', long(400));
  await turns();
  shop.work();
  await found;
  await turns();
  shop.late();
  expect(shop.last().ended).toBe(true);
});

it('counts what was not read, and reads the first 600,000 characters where all of it takes too long', async () => {
  const reading = new TimedReading(shop.queue);
  const plain = Array.from({ length: 14_000 }, () => 'The market of Hyesan closes at noon on most days.');
  const article = { ...long(1), text: [PARAGRAPH, ...plain].join('\n\n') };
  const found = reading.attribute(article, 'hash');
  await turns();
  shop.late();
  await turns();
  shop.work();
  const { leftOut, attributions } = await found;
  expect(article.text.length - leftOut!).toBeGreaterThan(599_000);
  expect(attributions.length).toBeGreaterThan(0);
  expect(await reading.attribute(article, 'hash')).toBe(await found);
  const never = reading.attribute(article, 'other');
  for (let n = 0; n < 2; n++) {
    await turns();
    shop.late();
  }
  expect(await never).toMatchObject({ attributions: [], leftOut: article.text.length });
});

const note = {
  id: 'n',
  articleKey: 'k',
  target: { kind: 'article' },
  body: '',
  tags: [],
} as unknown as Annotation;
