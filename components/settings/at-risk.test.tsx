// @vitest-environment happy-dom

import { expect, it, vi } from 'vitest';
import type { LibraryStats } from '../../engine/model/views';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { AtRisk, Space } from './at-risk';
import { Stored } from './settings-form';

const stats = (remains: number, imports = 0): LibraryStats => ({
  articles: 3120,
  notes: 41,
  bytes: 48_200_000,
  space: [
    { part: 'articles', rows: 3120, bytes: 30_000_000 },
    { part: 'index', rows: 9000, bytes: 40_000_000 },
    { part: 'remains', rows: remains, bytes: remains * 1000 },
    { part: 'imports', rows: imports, bytes: imports * 100 },
  ],
});

function drawn(remains = 2, erased = true, imports = 0) {
  const events = {
    onForgetRemains: vi.fn(async () => true),
    onErase: vi.fn(async () => erased),
  };
  return { root: draw(<AtRisk stats={stats(remains, imports)} {...events} />), events };
}

it('deletes everything only at the second button, and says so', async () => {
  const { root, events } = drawn();
  await doing(() => named(root, 'Delete everything …').click());
  expect(events.onErase).not.toHaveBeenCalled();
  expect(words(root)).toContain('3,120 articles and 41 notes will be deleted for good');
  expect(document.activeElement?.textContent).toBe('Cancel');
  await doing(() => named(root, 'Delete everything now').click());
  expect(events.onErase).toHaveBeenCalledOnce();
  expect(words(root)).toContain('Everything was deleted.');
});

it('deletes nothing where the reader cancels, and gives the keyboard back', async () => {
  const { root, events } = drawn();
  await doing(() => named(root, 'Delete everything …').click());
  await doing(() => named(root, 'Cancel').click());
  expect(events.onErase).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Delete everything …');
});

it('does not say that it is gone where that failed', async () => {
  const { root } = drawn(2, false);
  await doing(() => named(root, 'Delete everything …').click());
  await doing(() => named(root, 'Delete everything now').click());
  expect(words(root)).not.toContain('Everything was deleted.');
});

it('offers to forget remains only where there are some', () => {
  expect(words(drawn(0).root)).toContain('Nothing of that kind is kept now.');
  expect(words(drawn(2).root)).toContain('Forget it …');
  expect(words(drawn(0, true, 1).root)).not.toContain('Nothing of that kind is kept now.');
});

it('lists the parts, the largest first', () => {
  const rows = [...draw(<Space space={stats(0).space} />).querySelectorAll('tbody tr')].map(words);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('index');
});

it('says beside the size that room is freed later, where there is a size', () => {
  expect(words(draw(<Stored stats={stats(0)} />))).toContain('frees room on the disk later');
  expect(words(draw(<Stored stats={{ ...stats(0), bytes: null }} />))).not.toContain('later');
});
