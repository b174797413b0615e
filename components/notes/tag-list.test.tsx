// @vitest-environment happy-dom

import { expect, it, vi } from 'vitest';
import { doing, draw, named, press, type, words } from '../../tests/screens/draw';
import { TagList } from './tag-list';

const TAGS = [
  { tag: 'floods', notes: 3 },
  { tag: 'rivers', notes: 1200 },
];

function drawn(picked = '') {
  const events = { onPick: vi.fn(), onRename: vi.fn() };
  return { root: draw(<TagList tags={TAGS} picked={picked} {...events} />), events };
}

it('narrows the notes to a tag, and lets go of it', async () => {
  const { root, events } = drawn('rivers');
  await doing(() => named(root, 'floods').click());
  expect(events.onPick).toHaveBeenLastCalledWith('floods');
  await doing(() => named(root, 'rivers').click());
  expect(events.onPick).toHaveBeenLastCalledWith('');
});

it('renames a tag', async () => {
  const { root, events } = drawn();
  await doing(() => named(root, 'Rename the tag “floods”').click());
  await type(named(root, 'New name of the tag “floods”') as HTMLInputElement, '#flood');
  await doing(() => named(root, 'Rename').click());
  expect(events.onRename).toHaveBeenCalledWith('floods', 'flood');
});

it('says before it joins two tags', async () => {
  const { root, events } = drawn();
  await doing(() => named(root, 'Rename the tag “floods”').click());
  await type(named(root, 'New name of the tag “floods”') as HTMLInputElement, 'rivers');
  expect(words(root)).toContain('There is a tag “rivers” already, on 1,200');
  await doing(() => named(root, 'Join').click());
  expect(events.onRename).toHaveBeenCalledWith('floods', 'rivers');
});

it('leaves it as it is with Escape', async () => {
  const { root, events } = drawn();
  await doing(() => named(root, 'Rename the tag “floods”').click());
  await doing(() => named(root, 'New name of the tag “floods”').focus());
  await press('Escape');
  expect(events.onRename).not.toHaveBeenCalled();
  expect(root.querySelector('form')).toBeNull();
  expect(document.activeElement, 'the keyboard is where it was').toBe(named(root, 'Rename the tag “floods”'));
});

it('keeps the keyboard when a tag is renamed or taken away, and writes nothing where the name is the same', async () => {
  for (const [name, button, to] of [
    ['flood', 'Rename', ['floods', 'flood']],
    ['floods', 'Take it off every note', ['floods', '']],
  ] as const) {
    const { root, events } = drawn();
    root.querySelector('details')!.open = true;
    await doing(() => named(root, 'Rename the tag “floods”').click());
    await type(named(root, 'New name of the tag “floods”') as HTMLInputElement, name);
    await doing(() => named(root, button).click());
    expect(events.onRename).toHaveBeenCalledWith(...to);
    expect(document.activeElement?.localName).toBe('summary');
  }
  const { root, events } = drawn();
  await doing(() => named(root, 'Rename the tag “floods”').click());
  await doing(() => root.querySelector('form')!.requestSubmit());
  expect(events.onRename).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(named(root, 'Rename the tag “floods”'));
});
