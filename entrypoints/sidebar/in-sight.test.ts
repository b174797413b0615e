// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** The browser says what it sees of the layer. */
let say: (isVisible: boolean | undefined) => void;
let sight: typeof import('./in-sight');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(heard: (entries: object[]) => void) {
        say = (isVisible) => heard([{ isVisible }]);
      }
      observe() {}
    },
  );
  vi.resetModules();
  document.querySelector('.sight')?.remove();
  document.body.replaceChildren(document.createElement('dialog'));
  sight = await import('./in-sight');
  sight.watchSight();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const dialog = () => document.querySelector('dialog')!;
const isSeen = () => {
  try {
    sight.assertSeen();
    return true;
  } catch {
    return false;
  }
};

it('counts only a frame that was in plain sight for half a second', () => {
  expect(isSeen(), 'a browser that says nothing').toBe(true);
  say(true);
  expect(isSeen()).toBe(false);
  vi.advanceTimersByTime(500);
  expect(isSeen()).toBe(true);
  say(false);
  expect(isSeen()).toBe(false);
  say(true);
  vi.advanceTimersByTime(499);
  expect(isSeen()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(isSeen()).toBe(true);
});

it('is not covered by a sheet of its own that opens or closes, and watches over it', () => {
  say(true);
  vi.advanceTimersByTime(600);
  for (const sheet of [dialog(), null]) {
    sight.watchOver(sheet);
    expect(document.querySelector('.sight')!.parentElement).toBe(sheet ?? document.documentElement);
    say(false);
    vi.advanceTimersByTime(120);
    say(true);
    expect(isSeen()).toBe(true);
    vi.advanceTimersByTime(400);
    expect(isSeen()).toBe(true);
  }
});

it('is covered where something else hides the sheet', () => {
  say(true);
  vi.advanceTimersByTime(600);
  sight.watchOver(dialog());
  say(false);
  vi.advanceTimersByTime(300);
  expect(isSeen(), 'it stays hidden once the sheet is there').toBe(false);
  say(true);
  vi.advanceTimersByTime(500);
  expect(isSeen()).toBe(true);
  say(false);
  expect(isSeen(), 'and at once when it is hidden later').toBe(false);
});
