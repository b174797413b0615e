/**
 * Notes under fire: random sequences of what two windows and the library's page do, with faults. `FAULTS_SEED=7 npx vitest run
 * tests/unit/faults` runs other sequences, `FAULTS_SEQUENCES=1` one alone; the seed of a sequence that failed is in its message.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Delivery, explains, type NoteState, UNWRITTEN } from './model';
import { newWorld, type Report, runSequence } from './sequences';
import type { World } from './world';

let world: World | null = null;

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: (envelope: { name: string; ask: unknown }) => world?.send(envelope) } },
}));

const SEED = Number(process.env.FAULTS_SEED ?? 1);
/** Sequences on one disk, each on cleared tables. */
const ON_ONE_DISK = 100;
const SEQUENCES = Number(process.env.FAULTS_SEQUENCES ?? 2_000);

beforeAll(() => {
  // The client waits before it sends a message again; here the next worker is there at once.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('setTimeout', (then: () => void) => setImmediate(then));
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each([
  ['in the library', false, SEQUENCES],
  ['in private windows', true, Math.ceil(SEQUENCES / 4)],
])('whatever breaks, %s', (where, isPrivate, sequences) => {
  it(`nothing acknowledged is missing and nothing unwritten appears (seed ${SEED})`, async () => {
    const report: Report = { doings: 0, deliveries: 0, faults: {} };
    for (let at = 0; at < sequences; at++) {
      const seed = SEED * 1_000_003 + at;
      try {
        if (at % ON_ONE_DISK === 0) world = await newWorld(isPrivate);
        await runSequence(seed, world!, report);
      } catch (error) {
        throw new Error(`sequence ${at} of seed ${SEED}: ${error instanceof Error ? error.stack : error}`);
      }
    }
    console.log(`faults ${where}: seed ${SEED}, ${sequences} sequences, ${JSON.stringify(report)}`);
    expect(report.doings).toBeGreaterThan(sequences);
  }, 600_000);
});

describe('the model', () => {
  const stored = { content: 'a', revision: 1 };
  const state = (parts: Partial<NoteState>): NoteState => ({ ...UNWRITTEN, ...parts });
  const saved = (parts: Partial<Delivery> = {}): Delivery => ({
    id: 'n',
    what: { step: 'save', content: 'a', revision: null },
    outcome: { is: 'done', stored },
    began: 1,
    ended: 2,
    ...parts,
  });
  const deleted: Delivery = { ...saved(), what: { step: 'delete' }, began: 3, ended: 4 };

  it.each<[string, NoteState, NoteState, Delivery[], boolean]>([
    ['a save that is there', UNWRITTEN, state({ stored }), [saved()], true],
    ['an acknowledged save that is missing', UNWRITTEN, UNWRITTEN, [saved()], false],
    [
      'a save that broke off and is missing',
      UNWRITTEN,
      UNWRITTEN,
      [saved({ outcome: { is: 'unknown' } })],
      true,
    ],
    [
      'a save that broke off and is there',
      UNWRITTEN,
      state({ stored }),
      [saved({ outcome: { is: 'unknown' } })],
      true,
    ],
    ['a note that nobody wrote', UNWRITTEN, state({ stored }), [], false],
    ['other words', UNWRITTEN, state({ stored: { content: 'b', revision: 1 } }), [saved()], false],
    ['a deletion', state({ stored }), state({ dead: true }), [deleted], true],
    ['a deletion that came back', state({ stored }), state({ stored }), [deleted], false],
    [
      'a late copy of a save after the deletion',
      UNWRITTEN,
      state({ stored, dead: true }),
      [saved(), deleted, saved({ began: 5, ended: 6 })],
      false,
    ],
    [
      'an edit without its version',
      state({ stored }),
      state({ stored: { content: 'b', revision: 2 } }),
      [
        saved({
          what: { step: 'save', content: 'b', revision: 1 },
          outcome: { is: 'done', stored: { content: 'b', revision: 2 } },
        }),
      ],
      false,
    ],
  ])('%s', (_name, before, found, deliveries, expected) => {
    expect(explains(before, found, deliveries)).toBe(expected);
  });
});
