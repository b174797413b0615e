/** Draws a component anew only when one of its props is another one: long lists stay quick while something beside them changes. */
import { Component, type ComponentChild, type FunctionComponent, h } from 'preact';

/** Props are compared one by one and by identity, so pass events that stay the same function. */
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
