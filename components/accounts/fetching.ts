import type { AskedView, FetchProgress, FetchView, ReadAnswer } from '../../engine/model/views';
import { troubleOf } from '../i18n/trouble';
import { Observable } from '../kit/observable';
import type { AskingState, FetchControls, PageState } from './fetch-accounts';

/** Where other accounts are asked for. */
export interface FetchStore {
  /** Rejects where nothing can be asked, as in a private window. */
  options(): Promise<FetchView>;
  read(url: string): Promise<ReadAnswer>;
  ask(outlets: string[]): Promise<AskedView>;
  cancel(): Promise<unknown>;
}

interface Given {
  store: FetchStore;
  /** A page was read: set it beside. */
  onRead(key: string): void;
  onOpen(key: string): void;
}

interface State {
  options: FetchView | null;
  pages: Readonly<Record<string, PageState>>;
  asking: AskingState;
}

const NOTHING_YET: State = { options: null, pages: {}, asking: { is: 'idle' } };

/** Fetching other accounts for an article. Answers that come after the article was left are dropped. */
export class Fetching extends Observable<State> {
  readonly #given: Given;
  #key: string | null = null;

  constructor(given: Given) {
    super(NOTHING_YET);
    this.#given = given;
  }

  /** What is shown of it; `null` where nothing can be asked. */
  get controls(): FetchControls | null {
    const { options, pages, asking } = this.state;
    return options && { options, pages, asking, ...this.#events };
  }

  /** Another article is open, or none. */
  open(key: string | null): void {
    this.#key = key;
    this.put(NOTHING_YET);
    if (key !== null) void this.#look(key);
  }

  hear({ key, outlet }: FetchProgress): void {
    if (key === this.#key && this.state.asking.is === 'asking')
      this.put({ asking: { is: 'asking', outlet } });
  }

  readonly #events = {
    onRead: (url: string) => void this.#read(url, this.#key),
    onAsk: (outlets: string[]) => void this.#ask(outlets, this.#key),
    onCancel: () => void this.#given.store.cancel().catch(() => {}),
    onOpen: (key: string) => this.#given.onOpen(key),
  };

  async #look(key: string | null): Promise<void> {
    const options = await this.#given.store.options().catch(() => null);
    if (key === this.#key) this.put({ options });
  }

  #page(url: string, state: PageState | null): void {
    const { [url]: _, ...others } = this.state.pages;
    this.put({ pages: state === null ? others : { ...others, [url]: state } });
  }

  async #read(url: string, key: string | null): Promise<void> {
    this.#page(url, { is: 'reading' });
    try {
      const answer = await this.#given.store.read(url);
      if (key !== this.#key) return;
      if (answer.read) {
        this.#page(url, { is: 'read', key: answer.key });
        this.#given.onRead(answer.key);
        void this.#look(key);
      } else if (answer.fault.kind === 'cancelled') this.#page(url, null);
      else this.#page(url, { is: 'fault', fault: answer.fault });
    } catch (error) {
      if (key === this.#key) this.#page(url, { is: 'failed', trouble: troubleOf(error) });
    }
  }

  async #ask(outlets: string[], key: string | null): Promise<void> {
    this.put({ asking: { is: 'asking', outlet: null } });
    try {
      const view = await this.#given.store.ask(outlets);
      if (key !== this.#key) return;
      const cancelled = view.answers.some(({ fault }) => fault?.kind === 'cancelled');
      this.put({ asking: cancelled && view.found.length === 0 ? { is: 'idle' } : { is: 'asked', view } });
    } catch (error) {
      if (key === this.#key) this.put({ asking: { is: 'failed', trouble: troubleOf(error) } });
    }
  }
}
