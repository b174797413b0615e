// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { Renewal } from './renewal';

it('says how far the reading anew is, and stops it or lets it go on', async () => {
  const [onStop, onGoOn] = [vi.fn(), vi.fn()];
  const show = (is: 'running' | 'stopped' | 'done', into?: HTMLElement) =>
    draw(<Renewal state={{ is, left: 892, total: 3120 }} onStop={onStop} onGoOn={onGoOn} />, into);
  const root = show('running');
  expect(words(root.querySelector('.progress')!)).toBe('2,228 of 3,120 articlesStop for now');
  const bar = root.querySelector('progress')!;
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['2228', '3120']);
  await doing(() => named(root, 'Stop for now').click());
  show('stopped', root);
  await doing(() => named(root, 'Go on').click());
  expect([onStop.mock.calls.length, onGoOn.mock.calls.length]).toEqual([1, 1]);
  show('done', root);
  expect(root.textContent).toBe('');
});
