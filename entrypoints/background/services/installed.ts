import type { Services } from './services';

/**
 * The extension was installed or updated, or the browser was. An update forgets registered scripts. Only installing it opens the
 * welcome page: whoever has used it for years is not greeted anew.
 * @param register puts the scripts of the sites that the reader switched on in their places again
 */
export async function installed(
  { browser, library }: Pick<Services, 'browser' | 'library'>,
  { reason, previousVersion }: { reason: string; previousVersion?: string | undefined },
  register: () => Promise<void>,
): Promise<void> {
  if (reason === 'install') await browser.openPage('welcome');
  await register();
  // The library says what changed, once; no page opens by itself.
  if (reason === 'update' && previousVersion !== undefined && previousVersion !== browser.ownVersion)
    await library.keepUpdate(previousVersion);
}
