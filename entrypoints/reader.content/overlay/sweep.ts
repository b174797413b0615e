/** Removes what an ended script of this extension left on the page: Firefox ends scripts at an update without letting them clean up. */
import { slotNames } from '../../../components/sources/colours/slot-rules';
import { rootOf } from './closed-root';
import { OUR_STYLE } from './overlay-root';

const isOurStyle = ({ localName, className }: Element) => localName === 'style' && className === OUR_STYLE;

/** Removes our elements and highlights. Style rules that the extension inserted are removed by Firefox itself. */
export function sweep(): void {
  for (const host of document.querySelectorAll(':root > div')) {
    // Not by a selector: in Firefox `:scope` matches no child of a shadow root.
    if ([...(rootOf(host)?.children ?? [])].some(isOurStyle)) host.remove();
  }
  for (const name of slotNames) CSS.highlights.delete(name);
}
