/**
 * How the extension's pages and content scripts speak to the background: `ask` for a message and its answer,
 * `connectClient` to hear of changes. No state but the client's name, and no dependency but the browser's own messaging.
 */
import browser from 'webextension-polyfill';
import { newUuid } from '../engine/model/uuid';
import { clientPortName, type PortMessage } from './client-port';
import { FailureError } from './failures';
import { ONCE } from './messages/care';
import type { Answer, Ask, Envelope, MessageName } from './messages/message-map';
import type { ToClient } from './messages/telling';
import { answerOf, packing, type SentReply } from './packed-answer';

export { FailureError } from './failures';

/** Waits before the message is sent again, in milliseconds: a worker that was stopped starts within 200 ms as measured. */
const RETRIES = [50, 250, 1_000];

/** Names this document's client while it is connected: whoever else shows the article is told of what it changes. */
let client: string | null = null;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What a browser's messaging error means for the message. */
function fate(error: unknown): 'not-delivered' | 'no-answer' | 'gone' {
  const words = error instanceof Error ? error.message : String(error);
  if (/context invalidated/i.test(words)) return 'gone';
  if (/receiving end does not exist|could not establish connection/i.test(words)) return 'not-delivered';
  return 'no-answer';
}

/** A new note gets its id here, so that a save that arrives twice is one note. */
function repeatable<N extends MessageName>(name: N, ask: Ask<N>): Ask<N> {
  if (name !== 'note/save') return ask;
  const { about, draft } = ask as Ask<'note/save'>;
  return { about, draft: { ...draft, id: draft.id ?? newUuid() } } as Ask<N>;
}

/**
 * Asks the background and answers what it answers. A worker that was asleep is asked again.
 * @throws FailureError with the background's `Failure`; kind `internal` where the background cannot be reached.
 * @example const { count } = await ask('reader/accounts', {});
 */
export async function ask<N extends MessageName>(name: N, payload: Ask<N>): Promise<Answer<N>> {
  const envelope: Envelope<N> = {
    name,
    ask: repeatable(name, payload),
    ...(client !== null && { client }),
    ...packing(name),
  };
  for (let attempt = 0; ; attempt++) {
    try {
      const reply = (await browser.runtime.sendMessage(envelope)) as SentReply<N> | undefined;
      if (!reply) throw new Error('no answer');
      if (reply.ok) return answerOf(reply);
      {
        const { kind, detail, wait, file } = reply.failure;
        throw new FailureError(kind, detail, wait, file);
      }
    } catch (error) {
      if (error instanceof FailureError) throw error;
      const what = fate(error);
      const wait = RETRIES[attempt];
      if (what === 'gone' || wait === undefined || (what === 'no-answer' && ONCE[name])) {
        throw new FailureError(
          'internal',
          `${name}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      await pause(wait);
    }
  }
}

/** The longest wait between two attempts to connect. */
const LONGEST_WAIT = 30_000;

/**
 * Hears what the background tells the client, over a port that is connected anew whenever it closes: with the worker, or
 * with the back/forward cache. Whatever changed meanwhile is told as one `changed` of each kind.
 * @param article the article that a page of the library shows; a sidebar names none
 */
export function connectClient(
  onTell: (message: ToClient) => void,
  article: string | null = null,
): { close(): void } {
  const name = newUuid();
  client = name;
  let closed = false;
  /** Whether the port that is open now has said how many changes there were. */
  let greeted = false;
  let port: browser.Runtime.Port | null = null;
  let stamp: number | null = null;
  let wait = RETRIES[0]!;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hear = (message: unknown): void => {
    const { stamp: now, tell } = message as PortMessage;
    // While connected nothing is missed: a later message without a `tell` counts a change that was made here. The first one may
    // be a change that overtook the greeting.
    const missed = !greeted && stamp !== null && now !== stamp;
    greeted = true;
    stamp = now;
    wait = RETRIES[0]!;
    if (missed)
      for (const what of ['view', 'accounts', 'settings'] as const) onTell({ tell: 'changed', what });
    if (tell) onTell(tell);
  };

  const connect = (): void => {
    clearTimeout(timer);
    if (closed || port || document.hidden) return;
    try {
      port = browser.runtime.connect({ name: clientPortName({ client: name, article }) });
    } catch {
      // The extension was updated or removed under this page: nobody is left to connect to.
      return;
    }
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(() => {
      // Reading the error marks it as seen; Chromium writes an unseen one to the console.
      void browser.runtime.lastError;
      port = null;
      greeted = false;
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };

  // A hidden page waits until it is seen: each connection wakes the worker.
  document.addEventListener('visibilitychange', connect);
  addEventListener('pageshow', connect);
  connect();
  return {
    close() {
      closed = true;
      if (client === name) client = null;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', connect);
      removeEventListener('pageshow', connect);
      port?.disconnect();
      port = null;
    },
  };
}
