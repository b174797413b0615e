/** The languages that the package has words in: the folders of `public/_locales`. Asking for one that is not there is an error in the console. */
export const LOCALES: readonly string[] = ['en'];

/** The folder of words for a reader's language: "en-US" has those of `en`. English where the package does not have it. */
export function localeFor(language: string): string {
  const whole = language.replace('-', '_');
  return LOCALES.find((one) => one === whole) ?? LOCALES.find((one) => one === whole.split('_')[0]) ?? 'en';
}
