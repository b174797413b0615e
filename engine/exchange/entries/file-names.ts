/** What exported files are called. */
import type { Article } from '../../model';
import type { ExportItem } from '../../model/views';
import { hashOf } from '../../text/hash';
import { percentDecoded } from '../../text/percent';

/** File systems take 255 bytes, and two such stand in one name; a letter of Korean is three bytes in UTF-8. */
const LONGEST_TITLE = 60;
const MOST_BYTES = 90;

/** A name cut at a word's end keeps at least so much of what there is room for; else a word that fills it is cut. */
const LEAST_KEPT = 0.5;

/**
 * Letters and digits of any script; everything that a file system may refuse becomes a dash. What is too long ends where a word does: "trade-resumes-at",
 * never "trade-resumes-at-the-bor".
 */
export function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]/gu, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const whole = words.join('-');
  let [kept, bytes] = ['', 0];
  for (const letter of [...whole].slice(0, LONGEST_TITLE)) {
    bytes += new TextEncoder().encode(letter).length;
    if (bytes > MOST_BYTES) break;
    kept += letter;
  }
  const isCut = kept.length < whole.length && whole[kept.length] !== '-';
  const end = kept.lastIndexOf('-');
  return (isCut && end >= kept.length * LEAST_KEPT ? kept.slice(0, end) : kept).replace(/-+$/u, '');
}

/** A file's name without its ending: of its article or of the library, and of the day (UTC) of `now`. `part`: of several files. */
export function stemOf(items: readonly ExportItem[], now: Date, part?: number): string {
  const only = items.length === 1 && part === undefined ? items[0]!.article : null;
  const name = (only && slug(`${only.outlet} ${only.title}`)) || 'library';
  const day = Number.isNaN(now.getTime()) ? '' : `-${now.toISOString().slice(0, 10)}`;
  const of = part === undefined ? '' : `-part-${part}`;
  return `second-source-${name}${day}${of}`;
}

/** Eight letters and digits that are an article's alone. @param key `Article.key` */
export function markOf(key: string): string {
  return [0x811c9dc5, 0x9e3779b9]
    .map((seed) => hashOf(key, seed).toString(36).padStart(4, '0').slice(-4))
    .join('');
}

/** The words of the last part of an address that has letters: those stay when a title is changed. */
export function wordsOfKey(key: string): string[] {
  const [path = ''] = key.replace(/^[a-z]+:\/\//u, '').split(/[?#]/u);
  const parts = path.split('/').slice(1).map(percentDecoded);
  const told = parts.findLast((part) => /\p{L}{2}/u.test(part)) ?? '';
  return told.replace(/\.[a-z]{2,5}$/iu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A file's name for an article, without its ending: the same in every export, whatever becomes of its title. */
export function lastingName({ key, outlet }: Pick<Article, 'key' | 'outlet'>): string {
  return [slug(outlet), slug(wordsOfKey(key).join(' ')), markOf(key)].filter(Boolean).join('-');
}
