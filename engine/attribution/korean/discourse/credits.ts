/** Whose article a page shows, by a dateline or a line of credit: "(서울=연합뉴스)", "다음은 … 기사 전문", "출처: …". */
import { outletNamed } from '../../../outlets/outlet-names';
import { speakerKind } from '../words/speakers';

/** How much of the beginning and the end is searched, in UTF-16 units. */
const OPENING = 400;
const CLOSING = 400;

/** Lines that name an outlet as the article's own house, at its beginning. */
const OPENINGS: readonly RegExp[] = [
  // (서울=연합뉴스), 【도쿄=뉴시스】
  /[([【（<]\s*[가-힣A-Za-z·,\s]{1,20}=\s*([가-힣A-Za-z0-9]{2,12})(?:\s+특약|\s+제공|·\S+)?\s*[)\]】）>]/u,
  // (서울 연합뉴스), (평양 5월 20일발 조선중앙통신)
  /[([【（]\s*[가-힣]{2,6}\s(?:\d{1,2}월\s?\d{1,2}일\s?발\s)?([가-힣]{2,10}(?:뉴스|뉴시스|통신))\s*[)\]】）]/u,
  /^\s*[가-힣]{2,6}\s?=\s?(연합뉴스|뉴시스|뉴스1)/u,
  /(?:다음은|아래는|이하는)\s+(?:\d+일(?:자)?\s+)?([^\s,]{2,16})(?:\([^)]*\))?[^\n]{0,80}(?:기사|전문|보도|있는|실린|글)/u,
];
/** A line that is an outlet's name in brackets: "[데일리NK]", "<연합뉴스>". */
const ALONE = /(?:^|\n)\s*[[<【(]\s*([가-힣A-Za-z0-9]{2,14})(?:\s[^\]>】)\n]{0,20})?[\]>】)]\s*(?=\n|$)/gu;
/** The same before the first words: "[데일리NK] 북한이 …". */
const FIRST = /^\s*[[【]\s*([가-힣A-Za-z0-9]{2,14})\s*[\]】]\s/u;
/** Notes of where it is from, anywhere. */
const NOTES: readonly RegExp[] = [
  /(?:출처|원문|기사\s?제공|자료\s?제공|제공)\s*[:：=]\s*([^\s,)<\]]{2,16})/u,
  /(?:이|본)\s?(?:기사|글|내용)는\s(?:\S+\s){0,3}?([^\s,(]{2,16}?)(?:\([^)]*\))?(?:에서|에|의|가|이|와|과의|와의)\s(?:\S+\s)?(?:제공|게재|실린|보도|제휴|기사|글)/u,
  /\(([가-힣A-Za-z]{2,12})\s제공\)/u,
  /저작권(?:은|자는)\s([^\s,]{2,16}?)(?:에|에게|이|가|입)/u,
  /(?:저작권자\s?)?[ⓒ©]\s?([가-힣A-Za-z0-9]{2,12})/u,
];

/** The outlet that an article is credited to; `null` where there is no such line. */
export function credit(text: string): string | null {
  const opening = text.slice(0, OPENING);
  for (const pattern of OPENINGS) {
    const match = pattern.exec(opening);
    if (match?.[1]) return strip(match[1]);
  }
  const first = FIRST.exec(opening)?.[1];
  if (first && isOutlet(first)) return first;
  const ends = [opening, text.slice(-CLOSING)];
  for (const note of NOTES)
    for (const part of ends) {
      const name = strip(note.exec(part)?.[1] ?? '');
      if (name) return name;
    }
  for (const part of ends) for (const [, name = ''] of part.matchAll(ALONE)) if (isOutlet(name)) return name;
  return null;
}

const strip = (name: string): string => name.replace(/(?<=.{2})(?:의|이|가|에)$/u, '');

const isOutlet = (name: string): boolean =>
  outletNamed(name) !== null || /^(?:outlet|state-media)$/.test(speakerKind(name) ?? '');
