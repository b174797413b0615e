/** What a script of ours that is no more left on a page: Firefox ends one at an update without letting it clean up. */
import { slotNames } from '../../../components/sources/slot-rules';
import { rootOf } from './closed-root';
import { OUR_STYLE } from './overlay-root';

const isOurStyle = ({ localName, className }: Element) => localName === 'style' && className === OUR_STYLE;

/** Takes it away: elements of ours, and highlights. Firefox itself takes the rules back that an extension inserted. */
export function sweep(): void {
  for (const host of document.querySelectorAll(':root > div')) {
    // Not by a selector: in Firefox `:scope` matches no child of a shadow root.
    if ([...(rootOf(host)?.children ?? [])].some(isOurStyle)) host.remove();
  }
  for (const name of slotNames) CSS.highlights.delete(name);
}
