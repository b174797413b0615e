import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { letTextsGoNow } from './clearing';

const asked = vi.hoisted(() => ({ answers: [] as number[], asks: 0 }));
vi.mock('../../protocol/client', async (original) => ({
  ...(await original<object>()),
  ask: async () => {
    asked.asks += 1;
    return { due: asked.answers.length > 1 ? asked.answers.shift() : asked.answers[0] };
  },
}));
vi.mock('webextension-polyfill', () => ({ default: {} }));

beforeEach(() => {
  vi.useFakeTimers();
  asked.asks = 0;
});
afterEach(() => vi.useRealTimers());

const settled = async (work: Promise<unknown>) => {
  const end = work.then(
    () => 'done',
    () => 'given up',
  );
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  return Promise.race([end, Promise.resolve().then(() => 'waiting')]);
};

it('waits until no text is left', async () => {
  asked.answers = [30, 30, 20, 20, 10, 0];
  expect(await settled(letTextsGoNow())).toBe('done');
  expect(asked.asks).toBe(6);
});

it('gives up where nothing goes any more', async () => {
  asked.answers = [30, 20];
  expect(await settled(letTextsGoNow())).toBe('given up');
});

it('waits on as long as now and then one goes', async () => {
  asked.answers = Array.from({ length: 1_001 }, (_, at) => 20 - Math.floor(at / 50));
  expect(await settled(letTextsGoNow())).toBe('done');
});
