import { useLayoutEffect, useReducer } from 'preact/hooks';

/** A state that components draw and that tells its listeners of each change. A plain class, so that it is tested without a page. */
export abstract class Observable<State extends object> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(first: State) {
    this.#state = first;
  }

  /** Another object after each change. */
  get state(): State {
    return this.#state;
  }

  /** Calls `changed` after each change, until the function that is answered is called. */
  listen(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }

  /** Changes the state: for the class itself and its own parts. */
  put(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const changed of this.#listeners) changed();
  }
}

/** The state of an observable; the component is drawn anew with each change. */
export function useObservable<State extends object>(one: Observable<State>): State {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const { state } = one;
  useLayoutEffect(() => {
    // It may have changed since it was drawn.
    if (one.state !== state) draw(undefined);
    return one.listen(() => draw(undefined));
  }, [one]);
  return one.state;
}
