import { FailureError, failureOf } from '../../../protocol/failures';
import type { Answer, MessageName, Reply } from '../../../protocol/messages/message-map';
import { isMessageName, validate } from '../../../protocol/schemas/validation';
import { assertInSight } from '../access/guarded';
import { laneOf } from '../access/lanes';
import { type Caller, callerOf, type Sender } from '../access/senders';
import type { Handlers, Rooms } from '../services/services';
import { backupHandlers } from './backup-handlers';
import { deskHandlers, settingsHandlers } from './desk-handlers';
import { importHandlers } from './import-handlers';
import { libraryHandlers } from './library-handlers';
import { noteHandlers } from './note-handlers';
import { reachHandlers } from './reach-handlers';
import { readerHandlers } from './reader-handlers';
import { shelfHandlers } from './shelf-handlers';

/** Milliseconds after which one that asked for too much may ask again. */
const ASKED_TOO_MUCH = 2_000;

/** A handler for every message of the map. */
export function handlersOf(rooms: Rooms): Handlers {
  return {
    ...readerHandlers(rooms),
    ...deskHandlers(rooms),
    ...libraryHandlers(rooms),
    ...reachHandlers(rooms),
    ...noteHandlers(rooms),
    ...shelfHandlers(rooms),
    ...backupHandlers(rooms),
    ...importHandlers(rooms),
    ...settingsHandlers(rooms),
  };
}

/** Whether something that came in is meant for the router: anything else is left to whoever it is for. */
export function isEnvelope(message: unknown): message is { name: unknown; ask: unknown; desk?: unknown } {
  return typeof message === 'object' && message !== null && 'name' in message && 'ask' in message;
}

/**
 * Answers a message: who sent it, whether it may, whether what it asks is well-formed, then its handler, in its turn. Never
 * rejects: every failure is an answer.
 */
export function routerOf(
  rooms: Rooms,
): (message: { name: unknown; ask: unknown; desk?: unknown }, sender: Sender) => Promise<Reply> {
  const handlers = handlersOf(rooms);

  async function answer(
    { name, ask, desk }: { name: unknown; ask: unknown; desk?: unknown },
    sender: Sender,
  ): Promise<Reply> {
    if (!isMessageName(name)) throw new FailureError('invalid', 'no such message');
    const caller = await callerOf(sender, name, rooms.outside, rooms.states);
    const from = typeof desk === 'string' ? { ...caller, desk } : caller;
    if (from.who === 'reader') rooms.rates.asking(from.tabId);
    const asked = validate(name, ask);
    await assertInSight(name, asked, from, rooms.outside);
    // What the tab showed before is wanted no more, also where it is being read.
    if (from.who === 'reader' && (name === 'reader/article' || name === 'reader/left'))
      rooms.underWay.end(from.tabId);
    const handler = handlers[name] as (ask: unknown, from: Caller) => Promise<Answer<MessageName>>;
    const answered = await inTurn(name, from, sender, () =>
      rooms.library.db.opening.guard(() => handler(asked, from)),
    );
    return { ok: true, answer: answered };
  }

  function inTurn(name: MessageName, from: Caller, sender: Sender, task: () => Promise<Answer<MessageName>>) {
    const lane = laneOf(name);
    if (lane === 'small') return task();
    if (lane === 'words') return rooms.lanes.words(task);
    const owner = 'tabId' in from ? `tab ${from.tabId}` : `page ${sender.documentId ?? sender.tab?.id}`;
    const turn = rooms.lanes.work(lane, owner, task);
    if (!turn) throw new FailureError('put-off', 'too much is asked at a time', ASKED_TOO_MUCH);
    return turn;
  }

  async function reply(message: { name: unknown; ask: unknown }, sender: Sender): Promise<Reply> {
    try {
      return await answer(message, sender);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'internal') console.warn('Second Source:', error);
      return { ok: false, failure };
    }
  }

  return async (message, sender) => {
    const began = performance.now();
    const replied = await reply(message, sender);
    if (isMessageName(message.name)) rooms.trace.answered(message.name, replied, began);
    return replied;
  };
}
