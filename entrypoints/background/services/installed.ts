import type { Services } from './services';

/**
 * The extension was installed or updated, or the browser was. An update forgets registered scripts. Only installing it opens the
 * welcome page: whoever has used it for years is not greeted anew.
 * @param register puts the scripts of the sites that the reader switched on in their places again
 */
export async function installed(
  { browser }: Pick<Services, 'browser'>,
  reason: string,
  register: () => Promise<void>,
): Promise<void> {
  if (reason === 'install') await browser.openPage('welcome');
  await register();
}
