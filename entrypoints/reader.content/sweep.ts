/** What a script of ours that is no more left on a page: Firefox ends one at an update without letting it clean up. */
import { slotNames } from './slot-rules';
import { OUR_STYLE } from './stage';

/** A closed root, as the browser lends it to content scripts and to no page. */
type RootOf = (element: Element) => ShadowRoot | null;
const rootOf: RootOf = (element) => {
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: RootOf } } };
  return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
};

const isOurStyle = ({ localName, className }: Element) => localName === 'style' && className === OUR_STYLE;

/** Takes it away: elements of ours, and highlights. Firefox itself takes the rules back that an extension inserted. */
export function sweep(): void {
  for (const host of document.querySelectorAll(':root > div')) {
    // Not by a selector: in Firefox `:scope` matches no child of a shadow root.
    if ([...(rootOf(host)?.children ?? [])].some(isOurStyle)) host.remove();
  }
  for (const name of slotNames) CSS.highlights.delete(name);
}
