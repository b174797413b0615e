// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type FollowView } from '../../engine/model/views';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { FollowingForm } from './following-form';

const view = (parts: Partial<FollowView> = {}): FollowView => ({
  id: 'daily-nk',
  outlet: 'Daily NK',
  on: false,
  looked: null,
  listed: 0,
  taken: 0,
  waiting: 0,
  fault: null,
  ...parts,
});
const form = (views: FollowView[], follow: string[], looking = false) => {
  const onChange = vi.fn();
  const onLook = vi.fn();
  const settings = { ...DEFAULT_SETTINGS, follow };
  const root = draw(
    <FollowingForm
      settings={settings}
      following={views}
      looking={looking}
      onChange={onChange}
      onLook={onLook}
    />,
  );
  return { root, onChange, onLook };
};

it('follows nothing at first, and offers each outlet', async () => {
  const { root, onChange } = form([view(), view({ id: 'rfa', outlet: 'Radio Free Asia' })], []);
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.follow input')];
  expect(boxes.map((box) => box.checked)).toEqual([false, false]);
  expect(root.querySelector('.follow-state')).toBeNull();
  await doing(() => boxes[1]!.click());
  expect(onChange).toHaveBeenCalledWith({ follow: ['rfa'] });
});

it('says when it last looked and what it found', () => {
  const looked = '2026-01-05T08:00:00.000Z';
  const found = form([view({ looked, listed: 20, taken: 3, waiting: 2 })], ['daily-nk']).root;
  expect(words(found.querySelector('.follow-state')!)).toMatch(
    /Last looked at .* 20 articles listed\. 3 .*2 /,
  );
  const fault = { kind: 'offline', detail: '' } as const;
  const failed = form([view({ looked, fault })], ['daily-nk']).root;
  expect(words(failed.querySelector('.follow-state')!)).toContain('offline');
});

it('switches an outlet off, looks at once, changes the rate', async () => {
  const { root, onChange, onLook } = form([view()], ['daily-nk']);
  await doing(() => root.querySelector<HTMLInputElement>('.follow input')!.click());
  expect(onChange).toHaveBeenLastCalledWith({ follow: [] });
  await doing(() => named(root, 'Look now').click());
  expect(onLook).toHaveBeenCalled();
  const rate = root.querySelector('select')!;
  await doing(() => {
    rate.value = '12';
    rate.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onChange).toHaveBeenLastCalledWith({ requestsPerMinute: 12 });
});
