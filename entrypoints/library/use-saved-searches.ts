import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n/i18n';
import type { SavedSearch } from '../../engine/model/views';
import { ask } from '../../protocol/client';
import type { Saying } from '../own-pages/saying';

/** The searches that the reader keeps. They are among the settings, and so in every backup. */
export function useSavedSearches({ say, sayTrouble }: Saying) {
  const [searches, setSearches] = useState<SavedSearch[]>([]);

  useEffect(() => {
    // The list is worth more than they are: without them it stands all the same.
    ask('settings/get', {}).then(
      (settings) => setSearches(settings.searches),
      () => {},
    );
  }, []);

  const keep = async (to: SavedSearch[]) => {
    const kept = await ask('settings/set', { searches: to });
    setSearches(kept.searches);
  };
  const save = (to: SavedSearch[]) => void keep(to).then(() => say(t('searchSaved')), sayTrouble);
  const forget = (search: SavedSearch) => {
    const before = searches;
    void keep(before.filter(({ name }) => name !== search.name)).then(
      () => say(t('searchForgotten'), () => keep(before).catch(sayTrouble)),
      sayTrouble,
    );
  };
  return { searches, save, forget };
}
