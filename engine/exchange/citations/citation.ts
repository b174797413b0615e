/**
 * An article as a work that is cited, in the terms of CSL (https://docs.citationstyles.org/en/stable/specification.html): what CSL-JSON,
 * RIS and BibTeX are written from.
 */
import type { IsoDate } from '../../model';
import type { ExportItem } from '../../model/views';
import { UNTITLED } from '../entries/export-words';
import { markOf, wordsOfKey } from '../entries/file-names';
import { wellFormed } from '../entries/well-formed';
import { toUri } from '../web-annotation/uri';

/** Year, month, day. */
export type CslDay = readonly [number, number, number];

export interface Citation {
  /** The same in every export of the same article, whatever becomes of its title, and no other article's. ASCII, as BibTeX wants it. */
  id: string;
  title: string;
  /** As the byline has them: which part of a name is the family's is not said there, and a guess would turn Korean names round. */
  authors: string[];
  outlet: string;
  language: string;
  published: CslDay | null;
  /** The day on which the reader read it last. */
  accessed: CslDay | null;
  url: string | null;
  /** Where the Wayback Machine shows its copy that is nearest to the reading; nobody has asked it whether there is one. */
  archive: string | null;
}

/** Names the archive where styles print its name: nobody asked whether there is a copy, so none says "archived at". */
export const ARCHIVE_NAME = 'Wayback Machine, if it has a copy';

/** One line without controls. */
export const line = (text: string): string =>
  wellFormed(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u;

/** The day (UTC) of an instant; `null` for what is none. */
function dayOf(date: IsoDate | null | undefined): CslDay | null {
  const found = INSTANT.exec(date ?? '');
  if (!found || Number.isNaN(Date.parse(found.slice(1, 4).join('-')))) return null;
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}

const two = (number: number) => String(number).padStart(2, '0');
/** @param between what stands between the numbers */
export const dayWritten = ([year, month, day]: CslDay, between: string): string =>
  [String(year).padStart(4, '0'), two(month), two(day)].join(between);

/** What stands before and behind names in a byline: "By ", "Reported by ", " 기자". */
const BEFORE = /^(?:(?:reported|reporting|written|story|text|words|edited|translated)\s+)?by\s*:?(?:\s+|$)/iu;
const BEHIND = /\s*(?:기자|특파원|인턴기자|선임기자)$/u;
const BETWEEN = /\s*(?:[,;/|·•]|\s(?:and|with|&)\s)\s*/iu;
/** An address is nobody's name. */
const ADDRESS = /\S+@\S+|https?:\S+/giu;

/** The names in a byline: "By Ok-ju Seo and Tess Sample" are two. */
export function authorsOf(byline: string | null): string[] {
  const names = line(byline ?? '')
    .replace(ADDRESS, '')
    .replace(BEFORE, '')
    .split(BETWEEN)
    .map((name) => name.trim().replace(BEFORE, '').replace(BEHIND, '').trim());
  return [...new Set(names.filter((name) => /\p{L}/u.test(name)))];
}

/** Small ASCII letters and digits. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

/** Words that name no article. */
const SMALL = new Set('the and for with from'.split(' '));

function idOf({ article }: ExportItem, published: CslDay | null): string {
  const outlet = plain(article.outlet.replace(/^the\s/iu, '')).slice(0, 20);
  const word = wordsOfKey(article.key)
    .map(plain)
    .find((one) => one.length > 2 && /[a-z]/u.test(one) && !SMALL.has(one));
  return `${outlet || 'article'}${published?.[0] ?? ''}${(word ?? '').slice(0, 20)}-${markOf(article.key)}`;
}

/** `https://web.archive.org/web/20310207120000/ADDRESS` leads to the copy nearest to that second. */
function archiveOf(url: string, read: IsoDate | undefined): string {
  const stamp = (read ?? '').replace(/\D/gu, '').slice(0, 14);
  return `https://web.archive.org/web/${stamp.length === 14 ? stamp : '2'}/${url}`;
}

export interface CitationWishes {
  /** Without the archive's address. */
  noArchive?: boolean;
}

/** An article as it is cited. */
export function citationOf(item: ExportItem, { noArchive = false }: CitationWishes = {}): Citation {
  const { article, read } = item;
  const published = dayOf(article.published);
  const uri = toUri(article.url);
  const url = uri.startsWith('http') ? uri : null;
  return {
    id: idOf(item, published),
    title: line(article.title) || UNTITLED,
    authors: authorsOf(article.byline),
    outlet: line(article.outlet),
    language: /^[a-z]{2,3}(?:-[a-z0-9]+)*$/iu.test(article.language) ? article.language : '',
    published,
    accessed: dayOf(read),
    url,
    archive: noArchive ? null : url && archiveOf(url, read),
  };
}
