import { expect, it } from 'vitest';
import { SessionReadings } from './session-readings';
import { MemoryStore } from './session-store';

const bytesIn = async (store: MemoryStore) => {
  const texts = await Promise.all((await store.keys('private/article/')).map((key) => store.get(key)));
  return texts.reduce<number>((sum, text) => sum + new TextEncoder().encode(String(text)).length, 0);
};

it('keeps texts within their share, the newest, and counts those that went', async () => {
  const store = new MemoryStore();
  const readings = new SessionReadings(store, 1_000);
  for (let n = 0; n < 30; n++) {
    await readings.keep(`k${n}`, { text: 'x'.repeat(150), n });
    expect(await bytesIn(store)).toBeLessThanOrEqual(1_000);
  }
  expect(await readings.keys()).toEqual(['k25', 'k26', 'k27', 'k28', 'k29']);
  expect(await readings.evicted()).toBe(25);
  expect(await readings.get('k29')).toMatchObject({ n: 29 });
  expect(await readings.get('k3')).toBeUndefined();
});

it('counts bytes, not letters', async () => {
  const store = new MemoryStore();
  const readings = new SessionReadings(store, 1_000);
  await readings.keep('one', '가'.repeat(200));
  await readings.keep('two', '가'.repeat(200));
  expect(await readings.keys()).toEqual(['two']);
});

it('keeps the shorter form of a text that is too long, else none', async () => {
  const store = new MemoryStore();
  const readings = new SessionReadings(store, 1_000);
  await readings.keep('one', 'x'.repeat(2_000), 'x'.repeat(100));
  expect(await readings.get('one')).toBe('x'.repeat(100));
  await readings.keep('one', 'x'.repeat(2_000), 'x'.repeat(1_500));
  expect(await readings.get('one')).toBeUndefined();
  expect(await readings.keys()).toEqual([]);
});

it('goes on where a stopped worker was', async () => {
  const store = new MemoryStore();
  await new SessionReadings(store, 1_000).keep('one', 'x'.repeat(600));
  const next = new SessionReadings(store, 1_000);
  await next.keep('two', 'x'.repeat(600));
  expect(await next.keys()).toEqual(['two']);
  expect(await next.evicted()).toBe(1);
});

it('keeps what was read before where the store refuses another text', async () => {
  const store = new MemoryStore();
  const readings = new SessionReadings(store, 1_000);
  await readings.keep('one', 'before');
  const setAll = store.setAll.bind(store);
  store.setAll = async () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  await readings.keep('one', 'after');
  await readings.keep('two', 'after');
  store.setAll = setAll;
  expect(await readings.get('one')).toBe('before');
  expect(await readings.keys()).toEqual(['one']);
});
