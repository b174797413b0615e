/** The rules of the style that is inserted into a page, as the background hands them to the browser. Every word of them is ours. */
import type { PageStyle } from '../../protocol/messages/reader';
import { slotNames, slotRules } from './colours/slot-rules';

/** The article keeps at least this much room when it moves aside for the sidebar; CSS pixels. */
const WIDTH_FOR_ARTICLE = 480;

/**
 * The rules in the origin of the reader's own style, where `!important` stands above all that a page can say.
 *
 * Room for the sidebar is left while an element of ours stands under `<html>`, and where the window is wide enough for both: an extension
 * that was updated or switched off can take no rule back any more, but its old script still takes its element away.
 */
export function pageStyleRules(style: PageStyle): string {
  if (style.of === 'margin') {
    const { width } = style;
    return `@media screen and (min-width:${width + WIDTH_FOR_ARTICLE}px){:root:has(>div){margin-right:${width}px!important}}`;
  }
  const names = style.slots.flatMap((slot) => slotNames[slot] ?? []);
  return slotRules(names, style.theme, style.scope);
}
