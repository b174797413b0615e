/**
 * What a site without an adapter is called. A page may call itself as it likes; a known outlet's name is shown for that
 * outlet's own host only. Any other page keeps its host's name, and what it says of itself is told beside it.
 */
import { letters } from '../model/letters';
import { hasKnownHost, outletNamed, outletOfAddress, outletsIn, sameOutlet } from './outlet-names';

interface Names {
  /** The name to show and to count by. */
  outlet: string;
  /** The known outlet's name that the page gives itself, as written; `null` where it does not. */
  claims: string | null;
}

/** Letters of other scripts that are drawn like Latin ones, by which a name is made to look like another. */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  `аa еe оo рp сc уy хx іi ѕs јj ԁd һh ӏl АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЅS
   οo αa ΑA ΒB ΕE ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΧX νv ιi κk ɑa ıi`
    .split(/\s+/)
    .map(([from = '', to = '']) => [from, to]),
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
    .filter(({ name, start, end }) => {
      // "The Times" within "The Times of India" is no claim; Radio Free Asia within any name is one.
      const words = text.slice(start, end);
      return hasKnownHost(name) && (/\s/.test(words) || /^[A-Z\d]{3,}$/.test(words));
    })
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

/** Hosts whose labels do not spell their outlet's name, beside those that links are read by. Collected by hand. */
const MORE_HOSTS: Readonly<Record<string, string>> = {
  'asahi.com': 'Asahi Shimbun',
  'chinadaily.com.cn': 'China Daily',
  'dw.com': 'Deutsche Welle',
  'express.co.uk': 'Daily Express',
  'fnkradio.com': 'Free North Korea Radio',
  'ft.com': 'Financial Times',
  'hani.co.kr': 'Hankyoreh',
  'huffpost.com': 'Huffington Post',
  'imbc.com': 'MBC',
  'kcna.co.jp': 'Korean Central News Agency',
  'khan.co.kr': 'Kyunghyang Shinmun',
  'latimes.com': 'Los Angeles Times',
  'mainichi.jp': 'Mainichi Shimbun',
  'news.cn': 'Xinhua',
  'people.com.cn': "People's Daily",
  'ria.ru': 'RIA Novosti',
  'rt.com': 'Russia Today',
  'sankei.com': 'Sankei Shimbun',
  'spiegel.de': 'Der Spiegel',
  'sputniknews.com': 'Sputnik',
  'telegraph.co.uk': 'Daily Telegraph',
  'time.com': 'Time Magazine',
  'voakorea.com': 'Voice of America',
  'yomiuri.co.jp': 'Yomiuri Shimbun',
};

/** Whether a host is an outlet's own: as listed; of outlets without a listed host, one with its name for a label. */
function isHostOf({ hostname, href }: URL, outlet: string, written: string): boolean {
  // A known outlet's own host may name its parts as it likes: NK PRO at NK News.
  if (outletOfAddress(href) !== null) return true;
  const labels = hostname.split('.');
  if (labels.some((_, i) => MORE_HOSTS[labels.slice(i).join('.')] === outlet)) return true;
  if (hasKnownHost(outlet)) return false;
  const names = [outlet, written].map((name) => letters(seen(name).toLowerCase()).replace(/^the/, ''));
  return labels.some((label) => names.includes(label.replaceAll('-', '').replace(/^the/, '')));
}

/** The names of a page of a site without an adapter. @param siteName as the page gives it, or its host */
export function namesOf(siteName: string, url: URL): Names {
  const host = url.hostname.replace(/^www\./, '');
  const borrowed =
    siteName !== host && outletsNamed(siteName).some((outlet) => !isHostOf(url, outlet, siteName));
  return borrowed ? { outlet: host, claims: siteName } : { outlet: siteName, claims: null };
}

/**
 * What an article that comes in as a row is called: a known outlet's name stays only where the article is on that outlet's host.
 * @param address of the article itself, also where a copy shows it
 */
export function heldToHost(outlet: string, address: URL): Names {
  const there = outletOfAddress(address.href);
  if (there !== null && hasKnownHost(outlet) && !sameOutlet(outlet, there))
    return { outlet: there, claims: outlet };
  return namesOf(outlet, address);
}
