import { useEffect, useState } from 'preact/hooks';
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

/** Stays so long, in milliseconds; and for as long as the pointer or the focus is on it. */
const STAYS = 15_000;

/** What just happened, with a way to undo it. Read out once, never takes the focus. */
export function Toast({ message, onClose }: { message: ToastMessage | null; onClose(): void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (message === null || held) return;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [message?.id, held]);
  return (
    <div
      class="toast-place"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <div role="status" class={message === null ? 'unseen' : 'toast'}>
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
