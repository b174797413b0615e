import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n/i18n';
import type { RenewalState } from '../../engine/model/views';
import { ask } from '../../protocol/client';
import type { Ask } from '../../protocol/messages/message-map';
import type { Saying } from '../own-pages/saying';

/** Milliseconds between two looks at how far it is. Each look also wakes a background that was stopped. */
const LOOK_EVERY_MS = 1000;
/** Milliseconds to the first look: the page's own questions go first. */
const FIRST_LOOK_MS = 300;

/**
 * How the reading anew of stored articles stands, asked for as long as it goes on. `null` until there is something to show: what is done
 * within the first moment is not told.
 */
export function useRenewal({ say, sayTrouble }: Saying) {
  const [state, setState] = useState<RenewalState | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const looks = useRef(0);

  const look = async (what: Ask<'library/renewal'> = {}) => {
    clearTimeout(timer.current);
    try {
      const found = await ask('library/renewal', what);
      looks.current += 1;
      const isShown = found.is === 'stopped' || looks.current > 1;
      if (isShown)
        setState((before) => {
          if (before?.is === 'running' && found.is === 'done') say(t('renewalDone'));
          return found;
        });
      if (found.is === 'running') timer.current = setTimeout(look, LOOK_EVERY_MS);
    } catch (error) {
      // How far it is matters less than the page itself; what the reader asked for does.
      if (what.do !== undefined) sayTrouble(error);
    }
  };

  useEffect(() => {
    timer.current = setTimeout(look, FIRST_LOOK_MS);
    return () => clearTimeout(timer.current);
  }, []);

  return { state, stop: () => void look({ do: 'stop' }), goOn: () => void look({ do: 'go-on' }) };
}
