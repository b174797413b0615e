// @vitest-environment happy-dom

import { expect, it, vi } from 'vitest';
import packageFile from '../../package.json';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { UpdateNotice } from './notices';
import { isLater, NEWS, newsSince } from './whats-new';

it.each([
  ['0.2.0', '0.1.9', true],
  ['0.10.0', '0.9.0', true],
  ['1.0', '1.0.0', false],
  ['0.1.0', '0.1.0', false],
  ['0.1.0', '0.1.0.4', false],
])('%s is later than %s: %s', (one, other, later) => expect(isLater(one, other)).toBe(later));

it('tells what came between two versions, the newest first', () => {
  const news = [
    { version: '0.3.0', lines: ['newsAtRisk'] as const },
    { version: '0.2.0', lines: ['newsSearch'] as const },
    { version: '0.1.0', lines: ['newsEvents'] as const },
  ];
  expect(newsSince('0.1.0', '0.2.5', news)).toEqual(['newsSearch']);
  expect(newsSince('0.1.0', '0.3.0', news)).toEqual(['newsAtRisk', 'newsSearch']);
  expect(newsSince('0.3.0', '0.3.0', news)).toEqual([]);
});

it('has lines for the version in work', () => {
  expect(NEWS[0]?.version).toBe(packageFile.version);
  expect(NEWS[0]?.lines.length).toBeGreaterThan(0);
});

it('is one line with the list folded, and goes when it is closed', async () => {
  const onClose = vi.fn();
  const root = draw(
    <UpdateNotice version="0.1.0" lines={NEWS[0]!.lines} toReadAnew={1204} onClose={onClose} />,
  );
  expect(root.querySelector('details')?.open).toBe(false);
  expect(words(root)).toContain('1,204');
  await doing(() => named(root, 'Close this').click());
  expect(onClose).toHaveBeenCalledOnce();
});
