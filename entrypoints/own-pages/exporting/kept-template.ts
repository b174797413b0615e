/** The reader's template for Markdown: one of the settings, so that the sidebar has it, too, and every backup. */
import type { Answer, Ask, MessageName } from '../../../protocol/messages/message-map';

export type Asking = <N extends MessageName>(name: N, payload: Ask<N>) => Promise<Answer<N>>;

/** Milliseconds from the last key to keeping what was written. */
const KEEP_AFTER = 400;

/** Keeps a template that is being written, and at the latest when `end` is called. */
export class TemplateKeeping {
  readonly #ask: Asking;
  readonly #onTrouble: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept: string | null = null;
  /** What was sent and is not answered yet. */
  #sent: string | null = null;
  #latest: string | null = null;

  constructor(ask: Asking, onTrouble: (error: unknown) => void) {
    this.#ask = ask;
    this.#onTrouble = onTrouble;
  }

  /** What is kept; empty where the reader wrote none. */
  async read(): Promise<string> {
    const { exportTemplate } = await this.#ask('settings/get', {});
    this.#kept = exportTemplate;
    return exportTemplate;
  }

  /** @param template empty: the one that was there first */
  keep(template: string): void {
    if (this.#kept === null) return;
    this.#latest = template;
    clearTimeout(this.#timer);
    // Nobody types that one.
    if (template === '') this.end();
    else this.#timer = setTimeout(() => this.end(), KEEP_AFTER);
  }

  end(): void {
    clearTimeout(this.#timer);
    const latest = this.#latest;
    if (latest === null || latest === (this.#sent ?? this.#kept)) return;
    this.#sent = latest;
    void this.#send(latest);
  }

  /** What was not kept is sent again with the next `end`. */
  async #send(template: string): Promise<void> {
    try {
      await this.#ask('settings/set', { exportTemplate: template });
      this.#kept = template;
    } catch (error) {
      this.#onTrouble(error);
    } finally {
      if (this.#sent === template) this.#sent = null;
    }
  }
}
