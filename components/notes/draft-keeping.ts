/** Keeps words that are typed and not saved yet, a moment after they were typed, one message at a time for each draft. */
import type { KeptDraft } from '../../engine/model/views';
import type { Draft, DraftKeeper } from './draft';

/** Milliseconds from a key to the message: few enough that a crash costs a word at most, and five writes a second at most. */
export const KEEP_AFTER = 200;

export class DraftKeeping {
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #underWay = new Map<string, Promise<unknown>>();
  /** Drafts of which something is kept. */
  #kept = new Set<string>();
  readonly #keeper: Pick<DraftKeeper, 'keep' | 'drop'>;
  readonly #draftOf: (key: string) => Draft | undefined;

  constructor(keeper: Pick<DraftKeeper, 'keep' | 'drop'>, draftOf: (key: string) => Draft | undefined) {
    this.#keeper = keeper;
    this.#draftOf = draftOf;
  }

  soon(key: string): void {
    if (!this.#keeper.keep || this.#timers.has(key)) return;
    this.#timers.set(
      key,
      setTimeout(() => void this.now(key), KEEP_AFTER),
    );
  }

  /** Sends the words as they are, after what is under way. A draft that cannot be kept is not lost yet: it is still open. */
  async now(key: string): Promise<void> {
    this.#stop(key);
    const before = this.#underWay.get(key);
    if (before) await before;
    const draft = this.#draftOf(key);
    if (!draft?.token || !this.#keeper.keep) return;
    this.#kept.add(draft.token);
    const sending = this.#keeper.keep(keptOf(draft, draft.token)).catch(() => undefined);
    this.#underWay.set(key, sending);
    await sending;
    if (this.#underWay.get(key) === sending) this.#underWay.delete(key);
  }

  /** Sends nothing more until the reader types again. Answers what is still under way, if anything. */
  quiet(key: string): Promise<unknown> | undefined {
    this.#stop(key);
    return this.#underWay.get(key);
  }

  known(token: string): void {
    this.#kept.add(token);
  }

  /** The note was stored with these words: what was kept of them is gone by that. */
  done(token: string): void {
    this.#kept.delete(token);
  }

  async drop(key: string, token: string): Promise<void> {
    await this.quiet(key);
    if (this.#kept.delete(token)) await this.#keeper.drop?.(token).catch(() => undefined);
  }

  #stop(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }
}

function keptOf({ key, id, revision, target, words, body, tags }: Draft, token: string): KeptDraft {
  return { token, id, opened: key, revision, target, words, body, tags, changed: new Date().toISOString() };
}
