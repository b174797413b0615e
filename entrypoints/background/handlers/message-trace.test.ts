import { expect, it } from 'vitest';
import type { Reply } from '../../../protocol/messages/message-map';
import type { Sender } from '../access/senders';
import { IS_TRACED, traced } from './message-trace';

const SECRET = 'Who owns the boathouse?';
const sender = {
  id: 'x',
  url: 'https://www.dailynk.com/english/secret-page/',
  frameId: 4,
  tab: { id: 3, url: 'https://www.dailynk.com/english/secret-page/' },
} as unknown as Sender;

async function lineOf(name: unknown, ask: unknown, reply: unknown): Promise<string> {
  const lines: string[] = [];
  let clock = 100;
  const route = traced(
    async () => reply as Reply,
    (line) => lines.push(line),
    () => (clock += 12),
  );
  expect(await route({ name, ask }, sender)).toBe(reply);
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

it('says the name, the sizes, the milliseconds, and nothing of what is in a message', async () => {
  const line = await lineOf('settings/set', { words: SECRET }, { ok: true, answer: { words: SECRET } });
  expect(line).toBe('Second Source trace: settings/set from tab 3 frame 4: 35 asked, 35 answered, 12 ms');
});

it('says by its kind why something was refused', async () => {
  const line = await lineOf('settings/set', {}, { ok: false, failure: { kind: 'conflict', detail: SECRET } });
  expect(line).toContain('refused (conflict)');
  expect(line).not.toContain(SECRET);
});

it('repeats no name that is none', async () => {
  const line = await lineOf(SECRET, undefined, { ok: false, failure: { kind: 'invalid', detail: '' } });
  expect(line).toContain('no such message');
  expect(line).not.toContain(SECRET);
});

it('is off where the build does not ask for it', () => {
  expect(IS_TRACED).toBe(false);
});
