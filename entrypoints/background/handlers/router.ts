import { FailureError, failureOf } from '../../../protocol/failures';
import { MESSAGES } from '../../../protocol/messages/all';
import type { Answer, Ask, MessageName, Reply } from '../../../protocol/messages/message-map';
import { isMessageName, validate } from '../../../protocol/validation';
import { assertInSight } from '../access/guarded';
import { laneOf } from '../access/lanes';
import { type Caller, callerOf, type Sender } from '../access/senders';
import { placeOf } from '../services/place';
import type { Handlers, Place, Services } from '../services/services';
import { articleHandlers } from './article-handlers';
import { backupHandlers } from './backup-handlers';
import { eventHandlers } from './event-handlers';
import { fetchHandlers } from './fetch-handlers';
import { importHandlers } from './import-handlers';
import { libraryHandlers } from './library-handlers';
import { noteHandlers } from './note-handlers';
import { readerHandlers } from './reader-handlers';
import { settingsHandlers } from './settings-handlers';
import { shelfHandlers } from './shelf-handlers';
import { sourceHandlers } from './source-handlers';
import { tabHandlers } from './tab-handlers';

/** Milliseconds after which one that asked for too much may ask again. */
const ASKED_TOO_MUCH = 2_000;

/** A handler for every message of the map. */
export function handlersOf(services: Services): Handlers {
  return {
    ...readerHandlers(services),
    ...tabHandlers(services),
    ...articleHandlers(services),
    ...libraryHandlers(services),
    ...eventHandlers(services),
    ...fetchHandlers(services),
    ...noteHandlers(services),
    ...shelfHandlers(services),
    ...sourceHandlers(services),
    ...backupHandlers(services),
    ...importHandlers(services),
    ...settingsHandlers(services),
  };
}

/** Whether something that came in is meant for the router: anything else is left to whoever it is for. */
export function isEnvelope(
  message: unknown,
): message is { name: unknown; ask: unknown; client?: unknown; packed?: unknown } {
  return typeof message === 'object' && message !== null && 'name' in message && 'ask' in message;
}

/**
 * Answers a message: who sent it, whether it may, whether what it asks is well-formed, then its handler, in its turn. Never
 * rejects: every failure is an answer.
 */
export function routerOf(
  services: Services,
): (message: { name: unknown; ask: unknown; client?: unknown }, sender: Sender) => Promise<Reply> {
  const handlers = handlersOf(services);

  async function answer(
    { name, ask, client }: { name: unknown; ask: unknown; client?: unknown },
    sender: Sender,
  ): Promise<Reply> {
    if (!isMessageName(name)) throw new FailureError('invalid', 'no such message');
    const caller = await callerOf(sender, { name, ask }, services.browser, services.states);
    const from = typeof client === 'string' ? { ...caller, client } : caller;
    if (from.who === 'reader') services.rates.asking(from.tabId);
    const asked = validate(name, ask);
    await assertInSight(name, asked, from, services.browser);
    // The tab's earlier article is no longer needed: a reading of it that is under way is cancelled.
    if (from.who === 'reader' && (name === 'reader/article' || name === 'reader/left'))
      services.ongoing.end(from.tabId);
    const answered = await inTurn(name, from, sender, () =>
      services.library.db.opening.guard(() => handle(name, asked, from)),
    );
    return { ok: true, answer: answered };
  }

  /** Hands a message to its handler, an addressed one with its article's place. */
  async function handle(name: MessageName, asked: Ask<MessageName>, from: Caller) {
    const handler = handlers[name] as (ask: unknown, from: Caller | Place) => Promise<Answer<MessageName>>;
    const { from: right } = MESSAGES[name];
    const isAddressed = (right === 'article' || right === 'network') && 'about' in asked;
    if (!isAddressed || (from.who !== 'client' && from.who !== 'page')) return handler(asked, from);
    return handler(asked, await placeOf(services, asked, from));
  }

  function inTurn(name: MessageName, from: Caller, sender: Sender, task: () => Promise<Answer<MessageName>>) {
    const lane = laneOf(name);
    if (lane === 'small') return task();
    if (lane === 'words') return services.lanes.words(task);
    const owner = 'tabId' in from ? `tab ${from.tabId}` : `page ${sender.documentId ?? sender.tab?.id}`;
    const turn = services.lanes.work(lane, owner, task);
    if (!turn) throw new FailureError('put-off', 'too much is asked at a time', ASKED_TOO_MUCH);
    return turn;
  }

  return async (message, sender) => {
    try {
      return await answer(message, sender);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'internal') console.warn('Second Source:', error);
      return { ok: false, failure };
    }
  };
}
