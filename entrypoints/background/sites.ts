/**
 * Sites beyond the outlets. Which ones are switched on is what the browser permits, and nothing else: the reader's
 * consent and its withdrawal (in our options or in the browser's own settings) are one and the same place.
 */
import browser from 'webextension-polyfill';
import { switchedOnSites } from '../../components/sites';
import { OUTLET_MATCHES } from '../reader.content/matches';

const SCRIPT = 'switched-on-sites';

/** Has the reader for any site started on the sites that are switched on, from their next load on. */
export async function registerSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = switchedOnSites(origins, OUTLET_MATCHES);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    js: ['any-site.js'],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
