/**
 * A reply whose answer is JSON text. Firefox copies an answer object by object, once out of the background and once into the page, and both
 * are on one thread. Chromium packs messages as JSON itself.
 */
import type { Answer, MessageName, Reply } from './messages/message-map';

/** Messages whose answer is one long text already: as a part of another text it would be written and read once more. */
const FILES: ReadonlySet<MessageName> = new Set<MessageName>(['backup/page']);

/** What an envelope says where the answer is wanted as text. */
export function packing(name: MessageName): { packed?: true } {
  return import.meta.env.FIREFOX && !FILES.has(name) ? { packed: true } : {};
}

/** What goes over `runtime.sendMessage` as the reply to an envelope. */
export type SentReply<N extends MessageName = MessageName> = Reply<N> | { ok: true; packed: string };

/** The reply as the envelope asked for it. An answer that is nothing has no text, and goes as it is. */
export function sentAs(reply: Reply, { packed }: { packed?: unknown }): SentReply {
  if (!reply.ok || packed !== true) return reply;
  const text: string | undefined = JSON.stringify(reply.answer);
  return text === undefined ? reply : { ok: true, packed: text };
}

/** The answer that a reply carries. */
export function answerOf<N extends MessageName>(reply: SentReply<N> & { ok: true }): Answer<N> {
  return 'packed' in reply ? (JSON.parse(reply.packed) as Answer<N>) : reply.answer;
}
