// @vitest-environment happy-dom
/** The page of an event while articles are being grouped: it looks again and again, and waits for what it asked for. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OriginsOfEvent } from '../../../engine/model/event-views';
import { doing, draw } from '../../../tests/screens/draw';
import { DETAIL } from '../../../tests/screens/library-event-scenes';
import { EventPage } from './event-page';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../protocol/client', () => ({
  ask,
  connectClient: () => ({ close: () => {} }),
  FailureError: class extends Error {},
}));

let left = 12;
let answers: ((origins: OriginsOfEvent) => void)[] = [];
const asked = (name: string) => ask.mock.calls.filter(([one]) => one === name).length;
const wait = (milliseconds: number) => doing(() => vi.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [left, answers] = [12, []];
  ask.mockReset().mockImplementation((name: string) => {
    if (name === 'event/view')
      return Promise.resolve({
        ...DETAIL,
        event: { ...DETAIL.event, fresh: 0 },
        grouping: { left, total: 40 },
      });
    if (name === 'event/origins') return new Promise((resolve) => answers.push(resolve));
    return new Promise(() => {});
  });
});
afterEach(() => vi.useRealTimers());

it('asks for origins again once the last answer is there', async () => {
  draw(
    <EventPage
      articleKey={DETAIL.event.id}
      addresses={{ article: () => '#', event: () => '#', story: () => '#' }}
      say={() => {}}
      sayTrouble={() => {}}
    />,
  );
  await wait(0);
  for (let looks = 0; looks < 8; looks++) await wait(1_000);
  expect(asked('event/view')).toBeGreaterThan(5);
  expect(asked('event/origins')).toBe(1);
  // What was asked for meanwhile is asked once.
  answers[0]!(null);
  await wait(0);
  expect(asked('event/origins')).toBe(2);
  left = 0;
  await wait(1_000);
  answers[1]!(null);
  await wait(0);
  answers[2]!(null);
  await wait(5_000);
  expect(asked('event/origins')).toBe(3);
});
