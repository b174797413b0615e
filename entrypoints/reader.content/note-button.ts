/** The "Note" button near a selection inside the article. Nothing else floats. */
import type { Span } from '../../engine/model';
import { offsetOf, type TextMap } from '../../engine/outlets';
import { element, type PageTheme, type Stage } from './stage';

/** The span of the article's text that is selected; `null` where nothing of the article is. */
export function selectedSpan(map: TextMap): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(map, range.startContainer, range.startOffset);
  const end = offsetOf(map, range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? [start, end] : null;
}

export class NoteButton {
  #button: HTMLButtonElement | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly label: string,
    private readonly wanted: () => void,
  ) {}

  /** Shows the button at the end of the selection. */
  show(theme: PageTheme): void {
    const selection = getSelection();
    const rects = selection?.rangeCount ? selection.getRangeAt(0).getClientRects() : [];
    const last = rects[rects.length - 1];
    if (!last) return;
    if (!this.#button) {
      this.#button = element('button', 'note-button', this.label);
      this.#button.type = 'button';
      // A press must not take the selection away before the click arrives.
      this.#button.addEventListener('pointerdown', (event) => event.preventDefault());
      this.#button.addEventListener('click', (event) => {
        if (event.isTrusted) this.wanted();
      });
    }
    this.#button.dataset.theme = theme;
    this.#button.style.left = `${Math.max(8, Math.min(last.right + 6, innerWidth - 80))}px`;
    this.#button.style.top = `${Math.max(8, Math.min(last.bottom + 6, innerHeight - 40))}px`;
    if (!this.#button.isConnected) this.stage.root.append(this.#button);
  }

  hide(): void {
    this.#button?.remove();
  }
}
