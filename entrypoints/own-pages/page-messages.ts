/** The words of the extension's own pages. */
import browser from 'webextension-polyfill';
import { type MessageSource, messagesFrom, setMessageSource } from '../../components/i18n/i18n';
import { languageOfWords, localeFor } from './locales';

type MessagesFile = Parameters<typeof messagesFrom>[0];

/**
 * Sets where the page's words come from, and the language of the page: the browser's own `i18n`, or the package's message files
 * where that has none. Chromium gives every message as an empty string, for as long as the renderer lives, where the first frame of
 * ours in that renderer was closed while it loaded (its messages were then never sent); seen in 156.
 */
export async function loadMessages(): Promise<void> {
  const own: MessageSource = {
    getMessage: (key, fillings) => browser.i18n.getMessage(key, fillings),
    getUILanguage: () => languageOfWords(browser.i18n.getUILanguage()),
  };
  setMessageSource(
    own.getMessage('extensionName') === '' ? await packagedMessages(browser.i18n.getUILanguage()) : own,
  );
  document.documentElement.lang = languageOfWords(browser.i18n.getUILanguage());
}

/** Words out of the package: those of the reader's language where there are such, else English. */
async function packagedMessages(language: string): Promise<MessageSource> {
  const tag = localeFor(language);
  const file = await packagedFile(`_locales/${tag}/messages.json`);
  return messagesFrom(file ?? {}, tag.replace('_', '-'));
}

async function packagedFile(path: string): Promise<MessagesFile | null> {
  try {
    // A file of our own package: nothing leaves the browser.
    return (await (await fetch(browser.runtime.getURL(path))).json()) as MessagesFile;
  } catch {
    return null; // Not in the package.
  }
}
