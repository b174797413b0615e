/** Tells the page's reader when somebody types here, and when the keyboard was lost without their doing. */
import { ask } from '../../storage/client';

/** A key that moves on takes the keyboard away within so long, in milliseconds. */
const MOVING_MS = 400;

const isField = (element: Element | null): boolean =>
  element?.matches('textarea, input:not([type=checkbox], [type=radio], [type=button])') === true;

/** Watches the fields of this document until the signal ends. */
export function watchTyping(signal: AbortSignal): void {
  let told = false;
  let moved = Number.NEGATIVE_INFINITY;
  const tell = (typing: boolean) => {
    if (typing === told) return;
    told = typing;
    // Without a reader on the page nobody could take the keyboard back.
    void ask('desk/typing', { typing, lost: false }).catch(() => undefined);
  };
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Tab' || key === 'F6') moved = performance.now();
    },
    { signal, capture: true },
  );
  document.addEventListener('focusin', ({ target }) => tell(isField(target as Element)), { signal });
  document.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (document.hasFocus() && !isField(relatedTarget as Element | null)) tell(false);
    },
    { signal },
  );
  addEventListener(
    'blur',
    ({ isTrusted }) => {
      if (!told || !isTrusted) return;
      if (performance.now() - moved < MOVING_MS) tell(false);
      else void ask('desk/typing', { typing: true, lost: true }).catch(() => undefined);
    },
    { signal },
  );
  addEventListener('focus', () => tell(isField(document.activeElement)), { signal });
}
