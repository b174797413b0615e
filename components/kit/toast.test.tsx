// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { doing, draw, named } from '../../tests/screens/draw';
import { Toast } from './toast';
import { useToast } from './use-toast';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => doing(() => vi.advanceTimersByTimeAsync(ms));
const said = (root: HTMLElement) => root.querySelector('[role=status] > span')?.textContent ?? null;

let saying: ReturnType<typeof useToast>;
function Page() {
  saying = useToast();
  return <Toast message={saying.toast} onClose={saying.close} />;
}

it('goes after a time; one with a way back stays longer', async () => {
  const root = draw(<Page />);
  await doing(() => saying.say('Exported as harbour.md.'));
  await pass(7_900);
  expect(said(root)).toBe('Exported as harbour.md.');
  await pass(200);
  expect(said(root)).toBeNull();
  await doing(() => saying.say('Note deleted.', () => {}));
  await pass(14_900);
  expect(said(root)).toBe('Note deleted.');
  await pass(200);
  expect(said(root)).toBeNull();
  expect(root.querySelector('[role=status]')).not.toBeNull();
});

it('stays while the focus is in it', async () => {
  const root = draw(<Page />);
  await doing(() => saying.say('Note deleted.', () => {}));
  await doing(() => named(root, 'Undo').focus());
  await pass(60_000);
  expect(said(root)).toBe('Note deleted.');
  await doing(() => named(root, 'Undo').blur());
  await pass(1_100);
  expect(said(root)).toBeNull();
});

it('goes, too, after an earlier one was closed by its button, which had the focus', async () => {
  const root = draw(<Page />);
  await doing(() => saying.say('Exported as boats.csv.'));
  const close = named(root, 'Dismiss');
  await doing(() => close.dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
  await doing(() => close.click());
  expect(said(root)).toBeNull();
  await doing(() => saying.say('Exported as harbour.md.'));
  await pass(9_000);
  expect(said(root)).toBeNull();
});
