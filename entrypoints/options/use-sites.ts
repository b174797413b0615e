import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { switchedOnSites } from '../../components/settings/sites';
import { OUTLET_MATCHES } from '../../engine/outlets/matches';

/** The sites that the reader switched on: they are the browser's own permissions, kept and shown by the browser too. */
export function useSites(onTrouble: (error: unknown) => void) {
  const [sites, setSites] = useState<string[]>([]);

  useEffect(() => {
    const look = () =>
      browser.permissions
        .getAll()
        .then(({ origins = [] }) => setSites(switchedOnSites(origins, OUTLET_MATCHES)))
        .catch(onTrouble);
    void look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);

  return {
    sites,
    /** In the click itself, or the browser refuses to ask. */
    add: (origins: string[]) => void browser.permissions.request({ origins }).catch(onTrouble),
    remove: (origins: string[]) => void browser.permissions.remove({ origins }).catch(onTrouble),
  };
}
