/**
 * What a site without an adapter is called. A page may call itself as it likes; a known outlet's name is shown for that
 * outlet's own host only. Any other page keeps its host's name, and what it says of itself is told beside it.
 */
import {
  hasKnownHost,
  outletNamed,
  outletOfAddress,
  outletsIn,
  sameOutlet,
} from '../attribution/outlet-names';

export interface Names {
  /** The name to show and to count by. */
  outlet: string;
  /** The known outlet's name that the page gives itself, as written; `null` where it does not. */
  claims: string | null;
}

/** Letters of other scripts that are drawn like Latin ones, by which a name is made to look like another. */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аa',
    'еe',
    'оo',
    'рp',
    'сc',
    'уy',
    'хx',
    'іi',
    'ѕs',
    'јj',
    'ԁd',
    'һh',
    'ӏl',
    'АA',
    'ВB',
    'ЕE',
    'КK',
    'МM',
    'НH',
    'ОO',
    'РP',
    'СC',
    'ТT',
    'ХX',
    'ІI',
    'ѕs',
    'ЅS',
    'ο' + 'o',
    'αa',
    'ΑA',
    'ΒB',
    'ΕE',
    'ΙI',
    'ΚK',
    'ΜM',
    'ΝN',
    'ΟO',
    'ΡP',
    'ΤT',
    'ΧX',
    'νv',
    'ιi',
    'κk',
    'ɑa',
    'ıi',
  ].map(([from = '', to = '']) => [from, to]),
);

/** The name as the eye takes it: without invisible letters and accents, look-alike letters as the Latin ones. */
function seen(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}\p{Cc}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // A name in another script is no disguise, one with Latin letters among them may be.
  return [...plain].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
}

/** The known outlets that a name names: as a whole, in one of its parts, or as capital words within it. */
function outletsNamed(name: string): string[] {
  const text = seen(name).normalize('NFKC');
  const parts = [text, ...text.split(/\s*[|–—:·•(),/]\s*|\s+-\s+/)].filter(Boolean);
  const whole = parts.flatMap((part) => listed(part) ?? []);
  const within = outletsIn(titled(text), 0, text.length)
    .filter(
      ({ start, end }) => /\s/.test(text.slice(start, end)) || /^[A-Z\d]{3,}$/.test(text.slice(start, end)),
    )
    .map((mention) => mention.name);
  return [...new Set([...whole, ...within])];
}

/** The outlet of the list that a phrase names: `outletNamed` also takes what only looks like an outlet's name. */
function listed(phrase: string): string | null {
  const found = outletNamed(titled(phrase));
  return found && outletsIn(found.name, 0, found.name.length).some(({ name }) => name === found.name)
    ? found.name
    : null;
}

/** With capitals at the beginning of words, as lists of names have them. */
function titled(text: string): string {
  return text.replace(/(^|[\s-])(\p{Ll})/gu, (_all, before, letter) => before + String(letter).toUpperCase());
}

const letters = (text: string): string =>
  seen(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a host is an outlet's own: as listed; of outlets without a listed host: one with its name for a label. */
function isHostOf(url: URL, outlet: string): boolean {
  const here = outletOfAddress(url.href);
  if (here !== null) return sameOutlet(outlet, here);
  if (hasKnownHost(outlet)) return false;
  const name = letters(outlet.replace(/^the /i, ''));
  return url.hostname.split('.').some((label) => label.replaceAll('-', '').replace(/^the/, '') === name);
}

/** The names of a page of a site without an adapter. @param siteName as the page gives it, or its host */
export function namesOf(siteName: string, url: URL): Names {
  const host = url.hostname.replace(/^www\./, '');
  const borrowed = siteName !== host && outletsNamed(siteName).some((outlet) => !isHostOf(url, outlet));
  return borrowed ? { outlet: host, claims: siteName } : { outlet: siteName, claims: null };
}
