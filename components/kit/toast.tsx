import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n';
import { CloseIcon } from './icons';

export interface ToastMessage {
  /** Another id is another message, even with the same words. */
  id: number;
  words: string;
  onUndo?: () => void;
  /** A way on, where there is one. */
  way?: { words: string; go(): void };
}

/** Stays so long, in milliseconds: longer where there is something to press. */
const STAYS = 8_000;
const STAYS_WITH_BUTTON = 15_000;
/** While the pointer or the focus is on it, it stays; it is looked again after so many milliseconds. */
const LOOKED_AGAIN = 1_000;

/**
 * What just happened, with a way to undo it. Read out once, never takes the focus. Whether it is held is looked at when its time is over: no event says
 * that a button which had the focus was taken away.
 */
export function Toast({ message, onClose }: { message: ToastMessage | null; onClose(): void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const end = () => {
      const held = box.current?.matches(':hover') || box.current?.contains(document.activeElement);
      if (held) timer = setTimeout(end, LOOKED_AGAIN);
      else onClose();
    };
    timer = setTimeout(end, message.onUndo || message.way ? STAYS_WITH_BUTTON : STAYS);
    return () => clearTimeout(timer);
  }, [message?.id]);
  return (
    <div class="toast-place">
      <div ref={box} role="status" class={message === null ? 'unseen' : 'toast'}>
        {message !== null && (
          <>
            <span>{message.words}</span>
            {message.onUndo && (
              <button type="button" class="link" onClick={message.onUndo}>
                {t('undo')}
              </button>
            )}
            {message.way && (
              <button type="button" class="link" onClick={message.way.go}>
                {message.way.words}
              </button>
            )}
            <button type="button" class="icon" aria-label={t('dismiss')} onClick={onClose}>
              <CloseIcon />
            </button>
          </>
        )}
      </div>
    </div>
  );
}
