import { useEffect, useState } from 'preact/hooks';
import { LibraryFrame } from '../../components/library-frame';
import { Privacy } from '../../components/privacy';
import { SettingsForm, Stored } from '../../components/settings-form';
import { SitesForm } from '../../components/sites-form';
import { showTheme } from '../../components/theme';
import { useToast } from '../../components/use-toast';
import { t } from '../../components/words';
import type { LibraryStats, Settings } from '../../engine/views';
import { ask } from '../../storage/client';
import { useSites } from './use-sites';

/** Settings, what is stored, and the privacy page. */
export function Options() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [stats, setStats] = useState<LibraryStats | null>(null);
  const { toast, say, sayTrouble, close } = useToast();

  const sites = useSites(sayTrouble);

  useEffect(() => {
    ask('settings/get', {}).then((found) => {
      setSettings(found);
      showTheme(found.theme);
    }, sayTrouble);
    ask('library/stats', {}).then(setStats, sayTrouble);
  }, []);

  const change = async (part: Partial<Settings>) => {
    try {
      const stored = await ask('settings/set', part);
      setSettings(stored);
      showTheme(stored.theme);
      say(t('settingSaved'));
    } catch (error) {
      sayTrouble(error);
      // What is shown is what is stored: the choice goes back.
      setSettings((now) => now && { ...now });
    }
  };

  return (
    <LibraryFrame here="options" toast={toast} onCloseToast={close}>
      <h1>{t('settings')}</h1>
      <div class="options">
        <h2>{t('settingsReading')}</h2>
        {settings && <SettingsForm settings={settings} onChange={(part) => void change(part)} />}
        <h2>{t('sites')}</h2>
        <SitesForm sites={sites.sites} onAdd={sites.add} onRemove={sites.remove} />
        <h2>{t('stored')}</h2>
        {stats && <Stored stats={stats} />}
        <p>
          <a href="library.html">{t('openLibrary')}</a>
        </p>
        <Privacy />
      </div>
    </LibraryFrame>
  );
}
