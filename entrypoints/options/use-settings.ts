import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n/i18n';
import { showTheme } from '../../components/kit/theme';
import type { Settings } from '../../engine/model/views';
import { ask } from '../../protocol/client';

/** The reader's settings as they are stored, and changing them. `null` until they are known. */
export function useSettings(say: (words: string) => void, sayTrouble: (error: unknown) => void) {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    ask('settings/get', {}).then((found) => {
      setSettings(found);
      showTheme(found.theme);
    }, sayTrouble);
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

  return { settings, change };
}
