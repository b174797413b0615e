import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOn } from '../tests/support/library-samples';
import { ask, connectClient, FailureError } from './client';
import type { PortMessage } from './client-port';
import type { Envelope } from './messages/message-map';
import type { ToClient } from './messages/telling';

/** The browser's messaging as the client sees it. */
const messaging = vi.hoisted(() => ({
  send: vi.fn<(envelope: unknown) => Promise<unknown>>(),
  connect: vi.fn<() => unknown>(),
}));

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: messaging.send, connect: messaging.connect, lastError: undefined } },
}));

const asleep = new Error('Could not establish connection. Receiving end does not exist.');
const cutOff = new Error('The message port closed before a response was received.');
const gone = new Error('Extension context invalidated.');
const ok = (answer: unknown) => ({ ok: true, answer });

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
});

/** Runs work with time passing as it waits. */
async function settle<T>(work: Promise<T>): Promise<T | FailureError> {
  const end = work.catch((error: unknown) => error as FailureError);
  await vi.runAllTimersAsync();
  return end;
}

describe('ask', () => {
  it('answers what the background answers', async () => {
    messaging.send.mockResolvedValue(ok({ count: 2 }));
    expect(await settle(ask('reader/accounts', {}))).toEqual({ count: 2 });
    expect(messaging.send).toHaveBeenCalledExactlyOnceWith({ name: 'reader/accounts', ask: {} });
  });

  it('throws the background’s failure, and does not ask again', async () => {
    messaging.send.mockResolvedValue({ ok: false, failure: { kind: 'conflict', detail: 'x' } });
    const error = await settle(ask('note/save', { about: 'tab', draft: draftOn(null, '') }));
    expect(error).toBeInstanceOf(FailureError);
    expect((error as FailureError).failure).toEqual({ kind: 'conflict', detail: 'x' });
    expect(messaging.send).toHaveBeenCalledOnce();
  });

  it.each([
    ['a worker that was asleep', asleep, 'article/view', { about: 'tab' }, 2],
    ['a worker that died over it', cutOff, 'article/view', { about: 'tab' }, 2],
    ['a worker that was asleep, for what may be done once', asleep, 'library/delete', { keys: [] }, 2],
    ['a worker that died over what may be done once', cutOff, 'library/delete', { keys: [] }, 1],
    ['an extension that is gone', gone, 'article/view', { about: 'tab' }, 1],
  ] as const)('asks %s again as it may', async (_name, error, name, payload, times) => {
    messaging.send.mockRejectedValueOnce(error).mockResolvedValue(ok(null));
    const answer = await settle(ask(name, payload as never));
    expect(messaging.send).toHaveBeenCalledTimes(times);
    expect(answer instanceof FailureError).toBe(times === 1);
  });

  it('gives up in the end', async () => {
    messaging.send.mockRejectedValue(asleep);
    expect(((await settle(ask('article/view', { about: 'tab' }))) as FailureError).failure.kind).toBe(
      'internal',
    );
    messaging.send.mockResolvedValue(undefined);
    expect(((await settle(ask('article/view', { about: 'tab' }))) as FailureError).failure.kind).toBe(
      'internal',
    );
  });

  it('gives a new note one id for all attempts, and leaves an edit its own', async () => {
    messaging.send.mockRejectedValueOnce(cutOff).mockResolvedValue(ok(null));
    await settle(ask('note/save', { about: { key: 'k' }, draft: draftOn(null, '') }));
    const sent = messaging.send.mock.calls.map(
      ([envelope]) => (envelope as Envelope<'note/save'>).ask.draft.id,
    );
    expect(sent[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(sent[1]).toBe(sent[0]);
    await settle(ask('note/save', { about: 'tab', draft: draftOn(null, '', { id: 'n1', revision: 2 }) }));
    expect(messaging.send.mock.lastCall).toMatchObject([{ ask: { draft: { id: 'n1', revision: 2 } } }]);
  });
});

describe('connectClient', () => {
  /** A port with handles on its other end. */
  function port() {
    const messages: Array<(message: PortMessage) => void> = [];
    const ends: Array<() => void> = [];
    return {
      onMessage: { addListener: (hear: (message: PortMessage) => void) => messages.push(hear) },
      onDisconnect: { addListener: (end: () => void) => ends.push(end) },
      disconnect: vi.fn(),
      say(message: PortMessage) {
        for (const hear of messages) hear(message);
      },
      end() {
        for (const end of ends) end();
      },
    };
  }

  const page = { hidden: false };
  let listeners: Map<string, () => void>;
  let ports: ReturnType<typeof port>[];
  let told: ToClient[];
  beforeEach(() => {
    listeners = new Map();
    ports = [];
    told = [];
    page.hidden = false;
    const listen = (name: string, listener: () => void) => void listeners.set(name, listener);
    const unlisten = (name: string) => void listeners.delete(name);
    vi.stubGlobal(
      'document',
      Object.assign(page, { addEventListener: listen, removeEventListener: unlisten }),
    );
    vi.stubGlobal('addEventListener', listen);
    vi.stubGlobal('removeEventListener', unlisten);
    messaging.connect.mockImplementation(() => {
      ports.push(port());
      return ports.at(-1);
    });
    return () => vi.unstubAllGlobals();
  });

  it('passes on what it is told', () => {
    connectClient((tell) => told.push(tell));
    ports[0]!.say({ stamp: 4 });
    ports[0]!.say({ stamp: 5, tell: { tell: 'changed', what: 'view' } });
    ports[0]!.say({ stamp: 5, tell: { tell: 'focus', attributionId: 'q1' } });
    expect(told).toEqual([
      { tell: 'changed', what: 'view' },
      { tell: 'focus', attributionId: 'q1' },
    ]);
  });

  it('connects anew when the worker stops, and tells of changes only if there were any', async () => {
    connectClient((tell) => told.push(tell));
    ports[0]!.say({ stamp: 4 });
    ports[0]!.end();
    await vi.runAllTimersAsync();
    ports[1]!.say({ stamp: 4 });
    expect(told).toEqual([]);
    ports[1]!.end();
    await vi.runAllTimersAsync();
    ports[2]!.say({ stamp: 6 });
    expect(told.map((tell) => tell.tell === 'changed' && tell.what)).toEqual([
      'view',
      'accounts',
      'settings',
    ]);
  });

  it('waits longer each time it is turned away', async () => {
    connectClient((tell) => told.push(tell));
    const waits: number[] = [];
    for (let i = 0; i < 14; i++) {
      const before = Date.now();
      ports[i]!.end();
      await vi.runAllTimersAsync();
      waits.push(Date.now() - before);
    }
    expect(waits.slice(0, 3)).toEqual([50, 100, 200]);
    expect(waits.at(-1)).toBe(30_000);
  });

  it('does not wake the worker for a page that is not seen', async () => {
    connectClient((tell) => told.push(tell));
    page.hidden = true;
    ports[0]!.end();
    await vi.runAllTimersAsync();
    expect(ports).toHaveLength(1);
    page.hidden = false;
    listeners.get('visibilitychange')!();
    expect(ports).toHaveLength(2);
  });

  it('ends when it is closed, or when the extension is gone', async () => {
    const client = connectClient((tell) => told.push(tell));
    client.close();
    expect(ports[0]!.disconnect).toHaveBeenCalledOnce();
    ports[0]!.end();
    await vi.runAllTimersAsync();
    expect(ports).toHaveLength(1);
    expect(listeners.size).toBe(0);
    messaging.connect.mockImplementation(() => {
      throw gone;
    });
    expect(() => connectClient(() => undefined)).not.toThrow();
  });
});
