/**
 * The interface's words. Every string that a reader sees comes from `_locales/…/messages.json` through `t` or `plural`,
 * so that a misspelt key does not compile. Where the words are looked up is set once by the page that starts
 * (`browser.i18n` in the extension, the JSON file itself in tests), because components know no browser.
 */
import type messages from '../../public/_locales/en/messages.json';

/** A key of `_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** What a counted message is called without its plural ending: `quotes` for `quotes_one` and `quotes_other`. */
type PluralStem = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** Where words come from; the shape of `browser.i18n`. An unknown key gives an empty string. */
export interface MessageSource {
  getMessage(key: string, substitutions?: string[]): string;
  /** BCP 47 tag of the words' language: it picks plural forms and formats dates and numbers. */
  getUILanguage(): string;
}

const silent: MessageSource = { getMessage: (key) => key, getUILanguage: () => 'en' };
let source: MessageSource = silent;
let plurals: Intl.PluralRules | null = null;
let numbers: Intl.NumberFormat | null = null;
let spoken: string | null = null;

/** Sets where words come from; called once, before anything is drawn. */
export function setMessageSource(next: MessageSource): void {
  source = next;
  plurals = null;
  numbers = null;
  spoken = null;
}

/** The language that the interface speaks, as a BCP 47 tag that `Intl` accepts. */
export function language(): string {
  if (spoken !== null) return spoken;
  const tag = source.getUILanguage().replace('_', '-');
  spoken = Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : 'en';
  return spoken;
}

/** A number with its digits grouped. Its formatter is made once: a list asks for hundreds of numbers. */
export function grouped(value: number): string {
  numbers ??= new Intl.NumberFormat(language());
  return numbers.format(value);
}

/** The message with its `$1`, `$2` … filled in. */
export function t(key: MessageKey, ...fillings: Array<string | number>): string {
  return source.getMessage(key, fillings.map(String)) || key;
}

/** A counted message in its right plural form. The count is `$1`, grouped as the language groups digits; further fillings follow. */
export function plural(stem: PluralStem, count: number, ...fillings: Array<string | number>): string {
  plurals ??= new Intl.PluralRules(language());
  const fill = [grouped(count), ...fillings.map(String)];
  return (
    source.getMessage(`${stem}_${plurals.select(count)}`, fill) ||
    source.getMessage(`${stem}_other`, fill) ||
    stem
  );
}

/** Names one after the other as the language lists them: "Daily NK and Radio Free Asia", or with "or". */
export function enumerated(
  names: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(language(), { type }).format(names);
}

/** Words from a messages file at hand, for pages without `browser.i18n` (tests, pictures). Fills in as the browsers do. */
export function messagesFrom(file: Record<string, { message: string }>, tag = 'en'): MessageSource {
  return {
    getMessage: (key, fillings = []) =>
      (file[key]?.message ?? '').replace(/\$(\$|[1-9])/g, (_, mark: string) =>
        mark === '$' ? '$' : (fillings[Number(mark) - 1] ?? ''),
      ),
    getUILanguage: () => tag,
  };
}
