/** The "Note" button near a selection inside the article. Nothing else floats. */

import type { PageTheme } from '../../../components/sources/colours/slot-rules';
import type { Span } from '../../../engine/model';
import type { TextMap } from '../../../engine/pages';
import { prefixLength } from '../../../engine/text/prefix-length';
import { element, type OverlayRoot } from '../overlay/overlay-root';
import { rectsOf } from '../painting/pointing';
import type { Shown } from './shown';

/** Only the last of what is selected is measured for the button's place, in UTF-16 units. */
const MEASURED = 300;
/** A tap is over by then, in milliseconds. */
const HELD_MS = 700;
/** Below the selected words, in CSS pixels: beside a mouse, and under the handles that a finger drags. */
const BELOW = 6;
const BELOW_HANDLES = 30;
/** The room that the button needs at the window's right and lower edge, in CSS pixels. */
const ROOM = { right: 80, bottom: 52 };

/**
 * The span of the article's text that lies in the selection, white space at its ends left out; `null` where nothing of the
 * article does. The selection may begin or end anywhere: in the headline, in an advertisement, in the block after the article.
 */
export function selectedSpan({ map, article: { text } }: Pick<Shown, 'map' | 'article'>): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !map[0]?.node.isConnected) return null;
  // Firefox breaks a selection in two around what may not be selected.
  const [from, to] = [selection.getRangeAt(0), selection.getRangeAt(selection.rangeCount - 1)];
  if (from.startContainer.getRootNode() !== map[0].node.getRootNode()) return null;
  const first = map[prefixLength(map, (run) => from.comparePoint(run.node, endOf(run)) < 0)];
  const last = map[prefixLength(map, (run) => to.comparePoint(run.node, run.nodeStart) <= 0) - 1];
  if (!first || !last) return null;
  const within = (run: TextMap[number], node: Node, offset: number, or: number) =>
    run.start + (run.node === node ? Math.max(0, Math.min(offset - run.nodeStart, run.length)) : or);
  let start = within(first, from.startContainer, from.startOffset, 0);
  let end = within(last, to.endContainer, to.endOffset, last.length);
  while (start < end && /\s/.test(text[start]!)) start++;
  while (start < end && /\s/.test(text[end - 1]!)) end--;
  return start < end ? [start, end] : null;
}

const endOf = (run: TextMap[number]) => run.nodeStart + run.length;

export class NoteButton {
  #button: HTMLButtonElement | null = null;
  readonly #overlay: OverlayRoot;
  readonly #label: string;
  readonly #wanted: (span: Span) => void;
  /** The words that it stands at. */
  #span: Span = [0, 0];
  /** A finger is on it: browsers may take the selection away before the click arrives. */
  #held = false;

  constructor(overlay: OverlayRoot, label: string, wanted: (span: Span) => void) {
    this.#overlay = overlay;
    this.#label = label;
    this.#wanted = wanted;
  }

  /** Shows the button at the end of the selected part of the article. */
  show(theme: PageTheme, map: TextMap, [start, end]: Span): void {
    const last = rectsOf(map, Math.max(start, end - MEASURED), end).at(-1);
    if (!last) return;
    const below = matchMedia('(pointer:coarse)').matches ? BELOW_HANDLES : BELOW;
    if (!this.#button) {
      this.#button = element('button', 'note-button', this.#label);
      this.#button.type = 'button';
      // A press must not take the selection away before the click arrives.
      this.#button.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        this.#held = true;
        setTimeout(() => {
          this.#held = false;
        }, HELD_MS);
      });
      this.#button.addEventListener('click', (event) => {
        this.#held = false;
        if (event.isTrusted) this.#wanted(this.#span);
      });
    }
    this.#span = [start, end];
    this.#button.dataset.theme = theme;
    this.#button.style.left = `${Math.max(8, Math.min(last.right + 6, innerWidth - ROOM.right))}px`;
    this.#button.style.top = `${Math.max(8, Math.min(last.bottom + below, innerHeight - ROOM.bottom))}px`;
    if (!this.#button.isConnected) this.#overlay.root.append(this.#button);
  }

  hide(): void {
    if (!this.#held) this.#button?.remove();
  }
}
