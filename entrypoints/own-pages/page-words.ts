/** The words of the extension's own pages. */
import browser from 'webextension-polyfill';
import { speakThrough, type WordSource, wordsFrom } from '../../components/i18n/i18n';
import { localeFor } from './locales';

type MessagesFile = Parameters<typeof wordsFrom>[0];

/**
 * Sets where the page's words come from, and the language of the page: the browser's own `i18n`, or the package's message files
 * where that has none. Chromium gives every message as an empty string, for as long as the renderer lives, where the first frame of
 * ours in that renderer was closed while it loaded (its messages were then never sent); seen in 156.
 */
export async function speakInPage(): Promise<void> {
  const own: WordSource = {
    getMessage: (key, fillings) => browser.i18n.getMessage(key, fillings),
    getUILanguage: () => browser.i18n.getUILanguage(),
  };
  speakThrough(
    own.getMessage('extensionName') === '' ? await packagedWords(browser.i18n.getUILanguage()) : own,
  );
  document.documentElement.lang = browser.i18n.getUILanguage() || 'en';
}

/** Words out of the package: those of the reader's language where there are such, else English. */
async function packagedWords(language: string): Promise<WordSource> {
  const tag = localeFor(language);
  const file = await packaged(`_locales/${tag}/messages.json`);
  return wordsFrom(file ?? {}, tag.replace('_', '-'));
}

async function packaged(path: string): Promise<MessagesFile | null> {
  try {
    // A file of our own package: nothing leaves the browser.
    return (await (await fetch(browser.runtime.getURL(path))).json()) as MessagesFile;
  } catch {
    return null; // Not in the package.
  }
}
