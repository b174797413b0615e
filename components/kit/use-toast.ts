import { useCallback, useRef, useState } from 'preact/hooks';
import { describeTrouble, troubleOf } from '../i18n/trouble';
import type { ToastMessage } from './toast';

/** The one message at the foot of a page; a new one takes the place of the old one. */
export function useToast() {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const count = useRef(0);
  const say = useCallback((words: string, onUndo?: () => void, way?: ToastMessage['way']) => {
    count.current += 1;
    setToast({
      id: count.current,
      words,
      onUndo:
        onUndo &&
        (() => {
          setToast(null);
          onUndo();
        }),
      ...(way && { way }),
    });
  }, []);
  const sayTrouble = useCallback((error: unknown) => say(describeTrouble(troubleOf(error))), [say]);
  const close = useCallback(() => setToast(null), []);
  return { toast, say, sayTrouble, close };
}
