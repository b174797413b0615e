import { expect, it } from 'vitest';
import { KeptRankings } from './kept-rankings';

const state = { writes: 0 };
let made = 0;
const make = async () => {
  made += 1;
  return made;
};

it('makes one for a key and a state of the index, also for those who ask at once', async () => {
  const kept = new KeptRankings<number>(state);
  expect(await Promise.all([kept.get('a', make), kept.get('a', make)])).toEqual([1, 1]);
  expect(await kept.get('b', make)).toBe(2);
  state.writes += 1;
  expect(await kept.get('a', make)).toBe(3);
  expect(made).toBe(3);
});

it('takes one that was begun before a write for no state after it', async () => {
  const kept = new KeptRankings<string>(state);
  const old = kept.get('a', async () => 'old');
  state.writes += 1;
  expect(await kept.get('a', async () => 'new')).toBe('new');
  expect(await old).toBe('old');
  expect(await kept.get('a', async () => 'newer')).toBe('new');
});

it('forgets what failed, what is too old, and all of it when asked to', async () => {
  const kept = new KeptRankings<number>(state);
  await expect(kept.get('a', () => Promise.reject(new Error('the disk')))).rejects.toThrow('the disk');
  expect(await kept.get('a', async () => 1)).toBe(1);
  for (let n = 0; n < 60; n++) await kept.get(`other ${n}`, async () => n);
  expect(await kept.get('a', async () => 2)).toBe(2);
  kept.clear();
  expect(await kept.get('a', async () => 3)).toBe(3);
});
