import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../components/i18n/i18n';
import { LibraryFrame } from '../../components/kit/library-frame';
import { showTheme } from '../../components/kit/theme';
import { useToast } from '../../components/kit/use-toast';
import type { Shortcut } from '../../components/settings/keys';
import { Welcome } from '../../components/welcome/welcome';
import { ask } from '../../protocol/client';
import { shortcuts } from '../own-pages/shortcuts';
import { knowWindow, openSidePanel } from '../own-pages/side-panel';
import { markedSamples } from './marked-samples';

/** The welcome page: opened once, when the extension was installed, and from the settings. It stores nothing. */
export function WelcomePage() {
  const samples = useMemo(markedSamples, []);
  const [commands, setCommands] = useState<Shortcut[]>([]);
  const { toast, say, sayTrouble, close } = useToast();

  useEffect(() => {
    void knowWindow();
    const askKeys = () => void shortcuts().then(setCommands);
    askKeys();
    // They may have been changed on the browser's own page meanwhile.
    addEventListener('focus', askKeys);
    ask('settings/get', {}).then(
      ({ theme }) => showTheme(theme),
      () => {}, // The browser's own theme serves as well.
    );
    return () => removeEventListener('focus', askKeys);
  }, []);

  return (
    <LibraryFrame here="welcome" toast={toast} onCloseToast={close}>
      <Welcome
        article={samples.a}
        attributions={samples.attributionsA}
        synopsis={samples}
        commands={commands}
        onChangeKeys={() => void ask('tab/open', { page: 'keys' }).catch(sayTrouble)}
        onSidePanel={() => void openSidePanel().catch(() => say(t('sidePanelByHand')))}
      />
    </LibraryFrame>
  );
}
