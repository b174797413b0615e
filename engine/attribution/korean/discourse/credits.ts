/** Whose article a page shows, by a dateline or a line of credit: "(서울=연합뉴스)", "다음은 … 기사 전문", "출처: …". */

/** How much of the beginning and the end is searched, in UTF-16 units. */
const OPENING = 400;
const CLOSING = 400;

const DATELINE =
  /[([【（<]\s*[가-힣A-Za-z·,\s]{1,20}=\s*([가-힣A-Za-z0-9]{2,12})(?:\s+특약|\s+제공|·\S+)?\s*[)\]】）>]/u;
const BARE_DATELINE = /^\s*[가-힣]{2,6}\s?=\s?(연합뉴스|뉴시스|뉴스1)/u;
const INTRODUCED =
  /다음은\s+(?:\d+일(?:자)?\s+)?([^\s,]{2,16})(?:\([^)]*\))?[^\n]{0,80}(?:기사|전문|보도|있는|실린|글)/u;
const NOTES: readonly RegExp[] = [
  /(?:출처|원문|기사\s?제공|자료\s?제공)\s*[:：=]\s*([^\s,)<]{2,16})/u,
  /이\s(?:기사|글)는\s([^\s,]{2,16}?)(?:에서|에|의|가|이)\s(?:제공|게재|실린|보도)/u,
  /\(([가-힣A-Za-z]{2,12})\s제공\)/u,
  /(?:저작권자\s?)?ⓒ\s?([가-힣A-Za-z0-9]{2,12})/u,
];

/** The outlet that an article is credited to; `null` where there is no such line. */
export function credit(text: string): string | null {
  const opening = text.slice(0, OPENING);
  const found = DATELINE.exec(opening) ?? BARE_DATELINE.exec(opening) ?? INTRODUCED.exec(opening);
  if (found) return strip(found[1]);
  const closing = text.slice(-CLOSING);
  for (const note of NOTES) {
    const match = note.exec(closing);
    if (match) return strip(match[1]);
  }
  return null;
}

const strip = (name: string | undefined): string | null => name?.replace(/(?:의|이|가|에)$/u, '') ?? null;
