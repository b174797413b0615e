// @vitest-environment happy-dom

import { expect, it, vi } from 'vitest';
import type { FileFault } from '../../engine/model/file-faults';
import type { ShelfCheck, ShelfSummary } from '../../engine/model/views';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { type ShelfWork, Shelves } from './shelves';

const shelf: ShelfSummary = {
  id: 'a',
  title: 'Bridges',
  about: 'Three bridges.',
  brought: '2026-01-05T08:00:00Z',
  events: 3,
  accounts: 1,
};
const sound: ShelfCheck = {
  sound: true,
  title: 'Floods',
  about: null,
  events: 1,
  accounts: 12,
  there: false,
};

function drawn(work: ShelfWork) {
  const events = {
    onStarter: vi.fn(),
    onFile: vi.fn(),
    onBring: vi.fn(),
    onCancel: vi.fn(),
    onRemove: vi.fn(),
  };
  return { root: draw(<Shelves starter shelves={[shelf]} work={work} events={events} />), events };
}

it('names each shelf with what is in it, and takes it away', async () => {
  const { root, events } = drawn({ is: 'idle' });
  const entry = words(root.querySelector('.shelves li')!);
  expect(entry).toContain('Bridges');
  expect(entry).toContain('3 events, 1 account');
  await doing(() => named(root, 'Remove the shelf “Bridges”').click());
  expect(events.onRemove).toHaveBeenCalledWith(shelf);
});

it('switches the starter shelf off', async () => {
  const { root, events } = drawn({ is: 'idle' });
  await doing(() => root.querySelector<HTMLInputElement>('input[type=checkbox]')!.click());
  expect(events.onStarter).toHaveBeenCalledWith(false);
});

it('takes a file that is dropped, unless it is looking at one', async () => {
  const file = new File(['{}'], 'floods.json');
  for (const [work, times] of [
    [{ is: 'idle' }, 1],
    [{ is: 'checking', file: 'other.json' }, 0],
  ] as const) {
    const { root, events } = drawn(work);
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [file] },
    });
    await doing(() => root.querySelector('.bring-place')!.dispatchEvent(drop));
    expect(events.onFile).toHaveBeenCalledTimes(times);
  }
});

it('shows what a file would bring, and brings it on a click', async () => {
  const { root, events } = drawn({ is: 'checked', file: 'floods.json', check: sound });
  const preview = words(root.querySelector('section')!);
  expect(preview).toContain('floods.json can be added');
  expect(preview).toContain('1 event, 12 accounts');
  await doing(() => named(root, 'Add this shelf').click());
  expect(events.onBring).toHaveBeenCalled();
  await doing(() => named(root, 'Cancel').click());
  expect(events.onCancel).toHaveBeenCalled();
});

it('offers nothing where the very file is there already', () => {
  const { root } = drawn({ is: 'checked', file: 'floods.json', check: { ...sound, there: true } });
  expect(words(root.querySelector('section')!)).toContain('added this very file before');
  expect(root.querySelector('.strong')).toBeNull();
});

it('says every fault and its place', () => {
  const faults: FileFault[] = [
    { at: 'events.0.title', kind: 'unexpected', expected: '<=300', found: '301' },
    { at: 'events.1.id', kind: 'missing' },
    { at: '', kind: 'many-accounts', most: 2_000 },
    { at: '', kind: 'no-json', line: 3 },
  ];
  const { root } = drawn({ is: 'checked', file: 'floods.json', check: { sound: false, faults } });
  expect([...root.querySelectorAll('[role=alert] li')].map(words)).toEqual([
    'events.0.title: expected <=300, found 301',
    'events.1.id: is missing',
    'the file: more than 2,000 accounts',
    'the file: not JSON, from line 3 on',
  ]);
  expect(root.querySelector('.strong')).toBeNull();
});

it('says that a file is too large without having read it', () => {
  const { root } = drawn({ is: 'too-large', file: 'floods.json' });
  expect(words(root.querySelector('[role=alert]')!)).toContain('larger than a shelf may be');
});
