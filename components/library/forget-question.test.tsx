// @vitest-environment happy-dom

import { expect, it, vi } from 'vitest';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { ForgetSite } from '../settings/forget-site';

function drawn(noted: number) {
  const events = {
    onCount: vi.fn(async () => ({ articles: 12, noted })),
    onForget: vi.fn(async () => true),
  };
  const root = draw(<ForgetSite sites={['Daily NK', 'Breitbart']} first="Breitbart" {...events} />);
  return { root, events };
}
const asked = async (root: HTMLElement) => doing(() => named(root, 'Forget everything of it …').click());

it('asks whether notes go as well, and has no answer of its own', async () => {
  const { root, events } = drawn(3);
  await asked(root);
  expect(events.onCount).toHaveBeenCalledWith('Breitbart');
  expect(words(root)).toContain('12 articles');
  await doing(() => root.querySelector<HTMLButtonElement>('.sure .danger')!.click());
  expect(events.onForget).not.toHaveBeenCalled();
  await doing(() => root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click());
  await doing(() => root.querySelector<HTMLButtonElement>('.sure .danger')!.click());
  expect(events.onForget).toHaveBeenCalledWith('Breitbart', true);
  expect(root.querySelector('.sure')).toBeNull();
});

it('does not ask of notes where there are none', async () => {
  const { root, events } = drawn(0);
  await asked(root);
  expect(root.querySelector('input[type=radio]')).toBeNull();
  await doing(() => root.querySelector<HTMLButtonElement>('.sure .danger')!.click());
  expect(events.onForget).toHaveBeenCalledWith('Breitbart', false);
});

it('forgets nothing at Escape, and gives the keyboard back', async () => {
  const { root, events } = drawn(0);
  named(root, 'Forget everything of it …').focus();
  await asked(root);
  expect(document.activeElement?.textContent).toBe('Cancel');
  await doing(() =>
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  expect(events.onForget).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Forget everything of it …');
});

it('asks of notes where there is no article but notes wait', async () => {
  const events = {
    onCount: vi.fn(async () => ({ articles: 0, noted: 2 })),
    onForget: vi.fn(async () => true),
  };
  const root = draw(<ForgetSite sites={['lantern.example']} {...events} />);
  await asked(root);
  expect(words(root)).toContain('No article of lantern.example is in the library.');
  expect(root.querySelectorAll('input[type=radio]')).toHaveLength(2);
});
