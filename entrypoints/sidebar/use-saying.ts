import { useCallback } from 'preact/hooks';
import { t } from '../../components/i18n/i18n';
import { describeTrouble, troubleOf } from '../../components/i18n/trouble';
import { useToast } from '../../components/kit/use-toast';
import { openSidePanel } from '../own-pages/side-panel';
import { ask } from './asking';

/**
 * What the sidebar says at its foot. Where a page covers it, the browser's own side panel is offered.
 * @param inPage whether it stands in a page's frame
 */
export function useSaying(inPage: boolean) {
  const { toast, say, sayTrouble: sayAnyTrouble, close } = useToast();
  const toPanel = () => {
    // What is typed is kept before the page's own sidebar goes.
    dispatchEvent(new Event('blur'));
    openSidePanel().catch(() =>
      say(t('sidePanelByHand'), undefined, {
        words: t('settings'),
        go: () => void ask('tab/open', { page: 'options' }).catch(sayAnyTrouble),
      }),
    );
  };
  const sayTrouble = useCallback((error: unknown) => {
    if (!inPage || troubleOf(error) !== 'covered') return sayAnyTrouble(error);
    say(describeTrouble('covered'), undefined, { words: t('openSidePanel'), go: toPanel });
  }, []);

  return { toast, say, sayTrouble, close, toPanel };
}
