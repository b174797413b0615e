/** Tells the page's reader when somebody types here, and stops taking keys the moment that the keyboard is lost without their doing. */
import { ask } from '../../protocol/client';

/** A key that moves on takes the keyboard away within so long, in milliseconds. */
const MOVING_MS = 400;

/** A keyboard that is back so soon was taken and taken back: nobody goes to another window and returns in that time. Milliseconds. */
const BACK_MS = 300;

const isField = (element: Element | null): element is HTMLTextAreaElement | HTMLInputElement =>
  element?.matches('textarea, input:not([type=checkbox], [type=radio], [type=button])') === true;

/** Watches the fields of this document until the signal ends; `taken` is told when the page takes the keyboard away. */
export function watchTyping(signal: AbortSignal, taken: () => void): void {
  /** The field that is typed in. */
  let field: HTMLTextAreaElement | HTMLInputElement | null = null;
  let moved = Number.NEGATIVE_INFINITY;
  let lost: number | null = null;
  /** When the page's reader was told of a loss last: a page may take the keyboard thirty times a second. */
  let said = Number.NEGATIVE_INFINITY;
  const tell = (typing: boolean, isLost = false) => {
    // Without a reader on the page nobody could take the keyboard back.
    void ask('tab/tell', { tell: 'typing', typing, lost: isLost }).catch(() => undefined);
  };
  const leave = () => {
    if (field) tell(false);
    field = null;
  };
  const on = (type: string, hear: (event: Event) => void) =>
    addEventListener(type, hear, { signal, capture: true });

  on('keydown', (event) => {
    if (['Tab', 'F6'].includes((event as KeyboardEvent).key)) moved = performance.now();
  });
  on('focusin', ({ target }) => {
    if (!isField(target as Element)) leave();
    else if (target !== field) {
      field = target as HTMLTextAreaElement;
      tell(true);
    }
  });
  on('focusout', () => {
    // A press beside the fields; a window that loses the keyboard says so right after.
    setTimeout(() => {
      if (lost === null && document.hasFocus() && !isField(document.activeElement)) leave();
    }, BACK_MS);
  });
  on('blur', (event) => {
    if (event.target !== window || !event.isTrusted || !field?.isConnected) return;
    if (performance.now() - moved < MOVING_MS) return leave();
    lost = performance.now();
    // Keys that come while nobody knows whose they are would be in the note by halves.
    field.readOnly = true;
    if (lost - said < BACK_MS) return;
    said = lost;
    tell(true, true);
  });
  on('focus', (event) => {
    if (event.target !== window || lost === null) return;
    const soon = performance.now() - lost < BACK_MS;
    lost = null;
    if (!field?.isConnected) return;
    if (soon) taken();
    else field.readOnly = false;
    if (!isField(document.activeElement)) field.focus({ preventScroll: true });
  });
}
