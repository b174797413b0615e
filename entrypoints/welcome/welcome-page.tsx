import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Shortcut } from '../../components/keys';
import { LibraryFrame } from '../../components/library-frame';
import { showTheme } from '../../components/theme';
import { useToast } from '../../components/use-toast';
import { Welcome } from '../../components/welcome';
import { t } from '../../components/words';
import { ask } from '../../storage/client';
import { shortcuts } from '../sidebar/shortcuts';
import { knowWindow, openSidePanel } from '../sidebar/side-panel';
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
        onChangeKeys={() => void ask('desk/open', { page: 'keys' }).catch(sayTrouble)}
        onSidePanel={() => void openSidePanel().catch(() => say(t('sidePanelByHand')))}
      />
    </LibraryFrame>
  );
}
