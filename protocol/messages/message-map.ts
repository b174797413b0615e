/**
 * The types of the messages between the extension's parts, as the definitions in this folder give them. The background answers every
 * one (`tests` hold that); what comes in is validated before a handler sees it. Failures come back as a `Failure`, never as a thrown
 * string.
 */
import type * as v from 'valibot';
import type { Failure } from '../failures';
import type { MESSAGES } from './all';

export type { Failure, FailureKind } from '../failures';

export type Messages = typeof MESSAGES;
export type MessageName = keyof Messages;
export type Ask<N extends MessageName> = v.InferOutput<Messages[N]['ask']>;
export type Answer<N extends MessageName> = ReturnType<Messages[N]['answer']>;

/** What goes over `runtime.sendMessage`. */
export interface Envelope<N extends MessageName = MessageName> {
  name: N;
  ask: Ask<N>;
  /** The client that asks, by the name of its port: what it changes is told to the others. */
  client?: string;
  /** Asks for the answer as JSON text (`packed-answer.ts`). */
  packed?: true;
}
export type Reply<N extends MessageName = MessageName> =
  | { ok: true; answer: Answer<N> }
  | { ok: false; failure: Failure };
