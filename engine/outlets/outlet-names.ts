import { namesOfOutlet } from './known-outlets';
import { OUTLETS } from './records';

/**
 * News outlets that have no record: the names that articles call them, first the name shown, then their hosts, by which links
 * are told. Collected by hand for this project: those that report on North Korea or that such reports cite.
 */
const OTHER_OUTLETS = `
Voice of America|VOA|미국의 소리|미국의소리|보이스오브아메리카@voanews.com
Yonhap|Yonhap News Agency|Yonhap News|연합뉴스@yna.co.kr
NK News@nknews.org
NK Pro
38 North|38th North|38노스@38north.org
IFES|Institute for Far Eastern Studies@ifes.kyungnam.ac.kr
AsiaPress|Asia Press|아시아프레스|Rimjin-gang|Rimjingang|ASIAPRESS@asiapress.org
Chosun Ilbo|The Chosun Ilbo|Choson Ilbo|조선일보@chosun.com
JoongAng Ilbo|Joongang Ilbo|중앙일보|Korea JoongAng Daily@joins.com
Dong-A Ilbo|Donga Ilbo|Dong-A|동아일보@donga.com
Hankyoreh|한겨레|한겨레신문
Kyunghyang Shinmun|경향신문
Korea Times|The Korea Times@koreatimes.co.kr
Korea Herald|The Korea Herald@koreaherald.com
KBS
MBC
SBS
Associated Press|AP|The Associated Press|AP통신@apnews.com
Agence France-Presse|AFP|Agence France-Press|AFP통신@afp.com
Reuters|로이터통신|로이터@reuters.com
Kyodo|Kyodo News|교도통신|교도@kyodonews.net
NHK@nhk.or.jp
Asahi Shimbun|Asahi|아사히신문|아사히
Mainichi Shimbun|마이니치신문|마이니치
Yomiuri Shimbun|요미우리신문|요미우리
Sankei Shimbun|산케이신문|산케이
Nikkei|Nikkei Asia
BBC@bbc.com@bbc.co.uk
CNN@cnn.com
Fox News
NBC News|NBC
ABC News|ABC
CBS News|CBS
MSNBC
NPR
PBS
Bloomberg
Financial Times
Wall Street Journal|The Wall Street Journal@wsj.com
New York Times|The New York Times@nytimes.com
New York Post|The New York Post@nypost.com
Washington Post|The Washington Post@washingtonpost.com
Washington Times
USA Today
Los Angeles Times
Politico
Newsweek
Time Magazine
The Guardian|Guardian@theguardian.com
Daily Mail|MailOnline
Daily Express
The Sun
The Mirror
The Times|The Times of London|Times of London
Daily Telegraph|The Telegraph
The Independent
The Diplomat
Foreign Policy
Axios
The Hill
Huffington Post|HuffPost
BuzzFeed|BuzzFeed News
South China Morning Post@scmp.com
Straits Times
Deutsche Welle
Der Spiegel
Le Monde
UPI|United Press International
ANI|Asian News International
IANS
PTI|Press Trust of India
dpa|DPA|Deutsche Presse-Agentur
EFE
ANSA
Bernama
Ukrinform
UNIAN
Free North Korea Radio|자유북한방송
North Korea Reform Radio|북한개혁방송
Liberty Korea Post
Unification Media Group
New Focus International
TV Chosun|Chosun TV
Channel A
Israel National News
Al Jazeera
Sky News
Channel NewsAsia
Jiji Press|Jiji
Newsis
News1
YTN
JTBC
Arirang
Interfax
Anadolu Agency|Anadolu
Press Association
Radio Free Europe/Radio Liberty|Radio Free Europe|RFE/RL
Business Insider
Forbes
The Economist
The Atlantic
Yahoo News
Epoch Times|The Epoch Times
`;

/** Media that speak for a state. Collected by hand for this project. */
const STATE_MEDIA = `
Korean Central News Agency|KCNA|Korea Central News Agency|North Korean Central News Agency|Chosun Central News Agency|North Korea's official news agency|North's official news agency|North Korea's state news agency|North's state news agency|Pyongyang's state news agency|Pyongyang's official news agency|조선중앙통신|중앙통신@kcna.kp@kcnawatch.org
Rodong Sinmun|Rodong Shinmun|노동신문|로동신문@rodong.rep.kp
Minju Joson|Minju Choson|민주조선
Korean Central Television|KCTV|Korean Central TV|Chosun Central TV|Chosun Central Television|조선중앙TV|조선중앙텔레비죤|조선중앙텔레비전
Korean Central Broadcasting Station|조선중앙방송
Uriminzokkiri|우리민족끼리
DPRK Today
Choson Sinbo|Chosun Sinbo|조선신보
Voice of Korea
Meari
Tongil Voice
Xinhua|Xinhua News Agency|신화통신@xinhuanet.com
Global Times@globaltimes.cn
People's Daily
CCTV
CGTN
China Daily
TASS|ITAR-TASS|Itar-Tass|타스통신@tass.com
RIA Novosti
Sputnik
Russia Today|RT@rt.com
`;

export interface OutletName {
  /** The name shown. */
  name: string;
  state: boolean;
}

/** Names of fewer letters are told by their spelling only: "The Sun" is not "Thesun". */
const LETTERS = 7;

const BY_ALIAS = new Map<string, OutletName>();
/** "N-H-K" as scripts for radio spell it: "NHK". */
const unspelled = (name: string): string =>
  name.replace(/(?<![\p{L}-])\p{Lu}(?:-\p{Lu})+(?![\p{L}-])/gu, (letters) => letters.replaceAll('-', ''));
const folded = (name: string): string =>
  unspelled(name)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the /, '')
    .replace(/\.(?:com|org|net)$/, '')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();

/** Names that were folded: an article asks for the same few a hundred times. So many are kept, of at most so many letters. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 2000;
const LONGEST_FOLDED = 60;

function fold(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  const made = folded(name);
  if (name.length > LONGEST_FOLDED) return made;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  FOLDED.set(name, made);
  return made;
}

/** All names of each outlet, by the one shown. */
const NAMES = new Map<string, readonly string[]>();
/** The outlet of each host. */
const BY_HOST = new Map<string, string>();
const listed = (list: string) =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [names = '', ...hosts] = line.split('@');
      return { names: names.split('|'), hosts };
    });
const known = OUTLETS.map((outlet) => ({ names: namesOfOutlet(outlet), hosts: outlet.hosts }));
for (const [list, state] of [
  [[...known, ...listed(OTHER_OUTLETS)], false],
  [listed(STATE_MEDIA), true],
] as const) {
  for (const { names, hosts } of list) {
    const name = names[0] as string;
    const entry = { name, state };
    NAMES.set(name, names);
    for (const alias of names) if (!BY_ALIAS.has(fold(alias))) BY_ALIAS.set(fold(alias), entry);
    for (const host of hosts) BY_HOST.set(host, name);
  }
}

/** The outlets by the letters of their names alone: "Chosunilbo", "DailyNK", "Joong Ang Ilbo". */
const BY_LETTERS = new Map<string, OutletName>();
for (const [alias, entry] of BY_ALIAS) {
  const letters = alias.replaceAll(' ', '');
  if (letters.length >= LETTERS && !BY_LETTERS.has(letters)) BY_LETTERS.set(letters, entry);
}

/** First words of the aliases, a quick no for most capital words, with the words of the longest alias that begins so. */
const LONGEST_BY_FIRST = new Map<string, number>();
for (const alias of BY_ALIAS.keys()) {
  const words = alias.split(' ');
  const first = (words[0] as string).replace(/'s$/, '');
  // One more, for the ending of an address: "Breitbart.com".
  LONGEST_BY_FIRST.set(first, Math.max(words.length + 1, LONGEST_BY_FIRST.get(first) ?? 0));
}

/** Names of papers and stations that are not on the list. */
const OUTLET_LIKE =
  /^(?:[\p{Lu}][\p{L}'’.-]* ){1,3}(?:Times|Post|News|Journal|Herald|Tribune|Daily|Ilbo|Sinmun|Shinmun|Shimbun|Gazette|Chronicle|Observer|Telegraph|Standard|Weekly|Magazine|Radio|TV|Television|News Agency|Broadcasting)$/u;

/** A plain word that is an outlet's name only with its capital: "the diplomat" is a person, "The Diplomat" a magazine. */
const PLAIN_WORD =
  /^(?:the )?(?:diplomat|guardian|sun|mirror|times|time|telegraph|independent|hill|economist|atlantic|herald|post|journal)$/;

/** The outlet that a whole phrase names: "RFA", "the New York Post". */
export function outletNamed(phrase: string): OutletName | null {
  if (PLAIN_WORD.test(phrase.replace(/^The(?= )/, 'the'))) return null;
  const bare = phrase
    .replace(/^[Tt]he /, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/['’]s$/, '')
    .trim();
  return BY_ALIAS.get(fold(bare)) ?? (OUTLET_LIKE.test(bare) ? { name: bare, state: false } : null);
}

/** The outlet of the list whose name has these letters, whatever the blanks and hyphens between; `null` where there is none. */
export function outletSpelled(phrase: string): OutletName | null {
  return BY_LETTERS.get(fold(phrase).replaceAll(' ', '')) ?? null;
}

export interface OutletMention extends OutletName {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** What `fold` would make of a word up to its first hyphen; asked for every capital word of a text. */
const openingOf = (word: string): string =>
  ((word[1] === '-' ? unspelled(word) : word).split('-')[0] as string)
    .replace(/['’]s$/, '')
    .toLowerCase()
    .replaceAll('’', "'");

/** Words of the longest name that may begin with a word, and an article before it. */
function longestFrom(word: string, next: string): number {
  const opening = openingOf(word);
  return opening === 'the'
    ? 1 + (LONGEST_BY_FIRST.get(openingOf(next)) ?? 0)
    : (LONGEST_BY_FIRST.get(opening) ?? 0);
}

/** Every outlet of the list that is named between `start` and `end`, longest names first. Capital letters count. */
export function outletsIn(text: string, start: number, end: number): OutletMention[] {
  const words = text.slice(start, end).match(WORD) ?? [];
  const ends: number[] = [];
  let at = start;
  for (const word of words) {
    at = text.indexOf(word, at) + word.length;
    ends.push(at);
  }
  const found: OutletMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const first = word[0] as string;
    // "the daily NK": a name whose first word is a kind of outlet, in small letters.
    const isKind = word === 'daily' || word === 'radio';
    if (!isKind && ((first >= 'a' && first <= 'z') || (first === first.toLowerCase() && !/\d/.test(first))))
      continue;
    const longest = longestFrom(word, words[i + 1] ?? '');
    const from = (ends[i] as number) - word.length;
    for (let n = Math.min(longest, words.length - i); n > 0; n--) {
      if (isKind && (n === 1 || !/^\p{Lu}/u.test(words[i + n - 1] as string))) continue;
      const raw = text.slice(from, ends[i + n - 1]);
      const bare = raw.replace(/['’]s$/, '');
      const entry = BY_ALIAS.get(fold(bare));
      if (!entry || PLAIN_WORD.test(bare.replace(/^The(?= )/, 'the'))) continue;
      // "The Hill", "The Diplomat": without the article a name or an office.
      if (
        n === 1 &&
        /^(?:hill|diplomat|telegraph|economist|atlantic)$/i.test(bare) &&
        !/the\s$/i.test(text.slice(Math.max(0, from - 4), from))
      )
        continue;
      // One plain word may be no outlet ("sun", "times", "asahi"): names of one word are taken as written, in capitals.
      if (n === 1 && /^(?:the )?(?:time|sun|mirror|independent|guardian|times|asahi|meari)$/i.test(bare))
        continue;
      found.push({ ...entry, start: from, end: from + bare.length });
      i += n - 1;
      break;
    }
  }
  return found;
}

/** The outlet that an address belongs to, or `null`. */
export function outletOfAddress(href: string): string | null {
  // The browser's own reading: "https://www.rfa.org:x@elsewhere.example/" and "https://elsewhere.example\.rfa.org/" lead elsewhere.
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const host = new URL(href).hostname;
  const labels = host.split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const name = BY_HOST.get(labels.slice(i).join('.'));
    if (name) return name;
  }
  return null;
}

/** The first of an outlet's names that begins as asked, by its name shown: in Hangul, say; `null` where it has none. */
export function nameInScript(name: string, begins: RegExp): string | null {
  return NAMES.get(name)?.find((other) => begins.test(other)) ?? null;
}

/** Whether an outlet's hosts are known: an address elsewhere is not its own. */
export function hasKnownHost(outlet: string): boolean {
  return [...BY_HOST.values()].some((name) => sameOutlet(outlet, name));
}

/** Whether two names are of the same outlet: "RFA" and "Radio Free Asia", "Hanailbo" and "the Hana Ilbo". */
export function sameOutlet(a: string, b: string | null): boolean {
  if (b === null) return false;
  const [one, other] = [fold(outletNamed(a)?.name ?? a), fold(outletNamed(b)?.name ?? b)];
  if (one === other || one[0] !== other[0] || one.length === other.length) return one === other;
  return one.length >= LETTERS && one.replaceAll(' ', '') === other.replaceAll(' ', '');
}
