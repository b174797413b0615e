import { expect, it } from 'vitest';
import type { Annotation } from '../../../engine/model';
import type { WorkOrder } from '../../../storage/work/engine-messages';
import { articleOf } from '../../../tests/support/library-samples';
import { EngineQueues } from './engine-queues';

/** Workers that never answer. */
function idle() {
  const workers: string[][] = [];
  const services = new EngineQueues({
    async start() {
      const orders: string[] = [];
      workers.push(orders);
      return { post: (order: WorkOrder) => void orders.push(order.task), end: () => undefined };
    },
    after: () => () => undefined,
    breathe: async () => undefined,
  });
  return { services, workers };
}
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};
const article = (units: number) => ({ ...articleOf(), text: 'x'.repeat(units), blocks: [], links: [] });
const found = { engine: 0, attributions: [], sources: [] };
const note = {
  id: 'n',
  articleKey: 'k',
  target: { kind: 'article' },
  body: '',
  tags: [],
} as unknown as Annotation;

it('lets an article, a note and a comparison begin while endless texts are read', async () => {
  const { services, workers } = idle();
  for (let n = 0; n < 5; n++) void services.do('attribute', article(900_000));
  void services.do('attribute', article(20_000));
  const both = { article: article(20_000), attributions: found };
  void services.do('synopsis', { a: both, b: both, ofA: [], ofB: [] } as never);
  void services.do('place', { text: 'x'.repeat(20_000), annotations: [note] });
  await turns();
  expect(workers).toEqual([['attribute'], ['attribute'], ['synopsis'], ['place']]);
});

it('starts no worker for what is short', async () => {
  const { services, workers } = idle();
  await services.do('attribute', article(2_000));
  await services.do('place', { text: 'x', annotations: [note] });
  expect(workers).toHaveLength(0);
});
