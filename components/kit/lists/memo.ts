/** What keeps long lists quick: an entry is drawn anew only where something of its own changes. */
import { Component, type ComponentChild, type FunctionComponent, h } from 'preact';
import { useMemo, useRef } from 'preact/hooks';

/** Draws a component anew only when one of its props is another one, compared by identity: pass events that stay the same function. */
export function memo<P extends object>(Inner: FunctionComponent<P>): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const keys = Object.keys({ ...this.props, ...next }) as Array<keyof P>;
      return keys.some((key) => this.props[key] !== next[key]);
    }

    override render(): ComponentChild {
      return h(Inner, this.props as P);
    }
  }
  return (props) => h(Memo, props);
}

// biome-ignore lint/suspicious/noExplicitAny: any function fits, its own type is kept by `T`
type Functions = { [name: string]: ((...given: any[]) => unknown) | undefined };

/** The same functions from one drawing to the next, which call the newest ones given. Which names there are must not change. */
export function useStableCallbacks<T extends object>(functions: T & Functions): T {
  const newest = useRef(functions);
  newest.current = functions;
  return useMemo(() => {
    const names = Object.keys(functions);
    const stable: Functions = {};
    for (const name of names) stable[name] = (...given) => newest.current[name]?.(...given);
    return stable as T;
  }, []);
}
