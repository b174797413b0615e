/** The languages that the package has words in: the folders of `public/_locales`. Asking for one that is not there is an error in the console. */
export const LOCALES: readonly string[] = ['en', 'ko'];

/** The folder of words for a reader's language: "en-US" has those of `en`. English where the package does not have it. */
export function localeFor(language: string): string {
  const whole = language.replace('-', '_');
  return LOCALES.find((one) => one === whole) ?? LOCALES.find((one) => one === whole.split('_')[0]) ?? 'en';
}

/**
 * The language of the words that a reader is given, whose plural forms, dates and numbers go with them: “en-GB” stays what it is, and
 * a reader whose language the package does not have is given English whole, never “5. Aug. 2020” in an English sentence.
 */
export function languageOfWords(language: string): string {
  const folder = localeFor(language);
  return language.split(/[-_]/)[0] === folder.split('_')[0] ? language : folder;
}
