/**
 * Sites beyond the outlets. Which ones are switched on is what the browser permits, and nothing else: the reader's
 * consent and its withdrawal (in our options or in the browser's own settings) are one and the same place.
 */
import browser from 'webextension-polyfill';
import { switchedOnSites } from '../../../components/settings/sites';
import { OUTLET_MATCHES } from '../../../engine/outlets/matches';

/** The reader, and the listeners that are to be there before any of the page's. */
const SCRIPTS = [
  { id: 'switched-on-sites', js: ['any-site.js'], runAt: 'document_idle' as const },
  { id: 'switched-on-sites-first', js: ['first-keys.js'], runAt: 'document_start' as const },
];

/** Has the reader for any site started on the sites that are switched on, from their next load on. */
export async function registerSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = switchedOnSites(origins, OUTLET_MATCHES);
  const ids = SCRIPTS.map(({ id }) => id);
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids })).map(({ id }) => id);
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: registered });
    return;
  }
  for (const one of SCRIPTS) {
    const script = { ...one, matches, persistAcrossSessions: true };
    if (registered.includes(one.id)) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  }
}
