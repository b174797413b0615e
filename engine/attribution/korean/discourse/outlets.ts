/** Outlets as Korean pages call them: by name, by a short name in brackets, and by "이 방송", "통신", "본보". */
import { nameInScript, outletNamed, sameOutlet } from '../../../outlets/outlet-names';
import { GENERIC_OUTLET, speakerKind } from '../words/speakers';

/** The page's own outlet. */
export const OWN = /^(?:본보|본지|본사|본방송|본 방송|본 매체|취재진|기자|본사기자)$/u;
/** Words that take an outlet up without its name, and what its name then ends in. */
const GENERIC: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/^(?:이 |해당 |동 )?방송$/u, /방송|소리|VOA|CNN|BBC|NHK|라디오|TV/iu],
  [/^(?:이 |해당 |동 )?통신$/u, /통신|연합|교도|로이터|AP|AFP|타스|신화|블룸버그/iu],
  [
    /^(?:이 |해당 |동 )?(?:신문|일보|일간지|주간지|잡지)$/u,
    /신문|일보|타임스|포스트|저널|요미우리|아사히|산케이|마이니치|닛케이|한겨레|일간지|주간지|잡지/u,
  ],
  [/^(?:이 |해당 |동 )?(?:매체|언론|언론사|인터넷매체|온라인매체)$/u, /./u],
];

/** What a generic word's outlet is told by; `null` for names. */
export const genericOutlet = (words: string): RegExp | null =>
  GENERIC.find(([word]) => word.test(words.trim()))?.[1] ?? null;

/** Words before an outlet's name: "미국", "일본의", "북한전문매체", "대북". */
const BEFORE =
  /^(?:미국|미|일본|한국|남한|북한|중국|러시아|영국|프랑스|독일|캐나다|대만|홍콩|호주)(?:의)?$|(?:매체|통신사|언론|일간|일간지|관영|국영|민영|공영|독립매체|유력지|지|단체인|운영하는|지역의|현지|대북|대외용|탈북자들이|기관지|당보|영자지|신문|전문매체|방송사|웹사이트|사이트)(?:인|의)?$/u;

/** The outlet that words name, also where they are written apart: "자유 아시아 방송". */
const known = (words: string) => outletNamed(words) ?? outletNamed(words.replace(/ /gu, ''));

/**
 * An outlet's name as a Korean page shows it: the page's own words without what is said of it; in Korean letters
 * where the page has it in Latin ones alone.
 */
export function outletName(words: string): string {
  const flat = words
    .replace(/[‘’'"“”`《》<>]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const bracket = /\(([A-Za-z][^)]*)\)/u.exec(flat)?.[1] ?? '';
  const plain = flat.replace(/\s*\([^)]*\)/gu, '').trim();
  const parts = plain.split(' ');
  const short = bracket ? `(${bracket})` : '';
  for (let i = 0; i < parts.length; i++)
    for (let n = parts.length; n > i; n--) {
      const own = parts.slice(i, n).join(' ');
      const outlet = known(own);
      if (!outlet) continue;
      if (/[가-힣]/u.test(own)) return own.replace(/ (?=아시아|방송)/gu, '') + short;
      const korean = nameInScript(outlet.name, /[가-힣]/u);
      return korean ? `${korean}${/^[A-Z]{2,5}$/u.test(own) ? `(${own})` : ''}` : outlet.name;
    }
  const named = /[<《]([^<>《》]+)[>》]?$/u.exec(words)?.[1];
  if (named) return named;
  if (/(?:^|\s)한\s/u.test(plain)) return plain;
  if (parts.length > 1 && GENERIC_OUTLET.test(parts.at(-2) as string))
    return (parts.at(-1) as string) + short;
  let from = 0;
  while (from < parts.length - 1 && BEFORE.test(parts[from] as string)) from++;
  const relative = parts.findLastIndex(
    (part, k) => k < parts.length - 1 && /(?:는|인|한|된)$/u.test(part) && !speakerKind(part),
  );
  return parts.slice(Math.max(from, relative + 1)).join(' ') + short;
}

/** Whether two names are of one outlet, whatever their letters. */
export function isSameOutlet(a: string, b: string): boolean {
  const bare = (name: string): string =>
    name.replace(/\s*\([^)]*\)/gu, '').replace(/ (?:방송|한국어(?:판|서비스)?|코리아)$/u, '');
  return a === b || sameOutlet(known(bare(a))?.name ?? bare(a), known(bare(b))?.name ?? bare(b));
}

/** The page's outlet as Korean pages show it: 데일리NK for Daily NK. */
export function pageName(outlet: string): string {
  if (/[가-힣]/u.test(outlet)) return outlet;
  const named = known(outlet);
  return (named && nameInScript(named.name, /[가-힣]/u)) ?? outlet;
}
