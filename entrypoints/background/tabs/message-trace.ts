/**
 * What is said between the background and the rest of the extension, for whoever works on it. It is off until somebody begins it, in the
 * console of the background: `secondSource.trace.begin()`, then `console.table(secondSource.trace.end())`.
 */
import type { MessageName, Reply, ToDesk } from '../../../protocol/messages/message-map';

/** A message that was answered, or one that was told to a desk. `bytes`: of what went out, as JSON. */
export type Traced =
  | { answered: MessageName; ok: boolean; ms: number; bytes: number }
  | { told: ToDesk['tell']; what: string; bytes: number };

/** What messages cannot show: how often the other accounts of an article were ranked meanwhile. */
export interface TraceEnd {
  messages: Traced[];
  rankings: number;
}

const size = (value: unknown) => JSON.stringify(value ?? null).length;

export class MessageTrace {
  #messages: Traced[] | null = null;
  #rankingsBefore = 0;
  readonly #rankings: () => number;

  /** @param rankings how many rankings were made since the background started */
  constructor(rankings: () => number) {
    this.#rankings = rankings;
  }

  begin(): void {
    this.#messages = [];
    this.#rankingsBefore = this.#rankings();
  }

  /** What was said since it began; nothing more is written down. */
  end(): TraceEnd {
    const messages = this.#messages ?? [];
    this.#messages = null;
    return { messages, rankings: this.#rankings() - this.#rankingsBefore };
  }

  answered(name: MessageName, reply: Reply, began: number): void {
    if (this.#messages === null) return;
    const bytes = size(reply.ok ? reply.answer : reply.failure);
    this.#messages.push({ answered: name, ok: reply.ok, ms: performance.now() - began, bytes });
  }

  told(tell: ToDesk): void {
    if (this.#messages === null) return;
    this.#messages.push({ told: tell.tell, what: 'what' in tell ? tell.what : '', bytes: size(tell) });
  }
}
