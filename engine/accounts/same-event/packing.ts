/**
 * An article's features as bytes, about 1 kB, for an index of 100,000 articles. Little-endian; lists carry
 * their length in one byte. Words are not kept: reasons are worded from the article that asks.
 */
import type { ArticleFeatures } from './features';

/** First byte; raised whenever the layout changes. Bytes of another layout are not read. */
const LAYOUT = 4;
const NO_DAY = 0x7fffffff;
const NO_END = 0xffff;
/** No text is dated so many days before or after 1970: such bytes are damaged. */
const FARTHEST = 100_000;
/** Counts are kept in four bits. */
const MOST = 15;

const LISTS = [
  ['bag', 3],
  ['terms', 3],
  ['places', 3],
  ['dates', 2],
  ['months', 1],
  ['years', 1],
  ['figures', 3],
  ['documents', 3],
  ['quotes', 4],
  ['runs', 4],
] as const;

/** What bytes tell; the rest stands beside them in the row. */
export type PackedFeatures = Omit<ArticleFeatures, 'key' | 'title' | 'names' | 'writtenAs'>;

export function packed(features: PackedFeatures): Uint8Array {
  const size =
    1 +
    4 +
    4 +
    2 +
    2 +
    1 +
    2 +
    2 +
    LISTS.reduce((sum, [name, width]) => sum + 1 + width * features[name].length, 0) +
    ((features.counts.length + 1) >> 1);
  const bytes = new Uint8Array(size);
  let at = 0;
  const write = (value: number, width: number) => {
    for (let i = 0; i < width; i++) bytes[at++] = value >>> (8 * i);
  };
  write(LAYOUT, 1);
  write(features.day ?? NO_DAY, 4);
  write(features.written?.from ?? NO_DAY, 4);
  write(lengthOf(features.written), 2);
  write(features.year ?? 0, 2);
  write(features.weekdays, 1);
  write(features.ordinals, 2);
  write(features.headline, 1);
  write(features.lead, 1);
  for (const [name, width] of LISTS) {
    write(features[name].length, 1);
    for (const value of features[name]) write(value, width);
  }
  for (let i = 0; i < features.counts.length; i += 2) {
    write(Math.min(MOST, features.counts[i]!) | (Math.min(MOST, features.counts[i + 1] ?? 0) << 4), 1);
  }
  return bytes;
}

/** Days from the first to the last; `NO_END` where there is none. */
function lengthOf(written: PackedFeatures['written']): number {
  return written?.to == null ? NO_END : Math.min(NO_END - 1, Math.max(0, written.to - written.from));
}

/** Null where the bytes are not of this layout, cut short or followed by others. */
export function unpacked(bytes: unknown): PackedFeatures | null {
  if (!(bytes instanceof Uint8Array) || bytes[0] !== LAYOUT) return null;
  let at = 1;
  const read = (width: number) => {
    let value = 0;
    for (let i = 0; i < width; i++) value |= (bytes[at++] ?? 0) << (8 * i);
    return value;
  };
  const day = read(4);
  const from = read(4);
  const length = read(2);
  const year = read(2);
  const weekdays = read(1);
  const ordinals = read(2);
  const headline = read(1);
  const lead = read(1);
  const lists = {} as Record<(typeof LISTS)[number][0], number[]>;
  for (const [name, width] of LISTS) {
    const list: number[] = new Array(read(1));
    for (let i = 0; i < list.length; i++) list[i] = width === 4 ? read(4) >>> 0 : read(width);
    lists[name] = list;
  }
  const counts: number[] = new Array(lists.bag.length);
  for (let i = 0; i < counts.length; i += 2) {
    const pair = read(1);
    counts[i] = pair & MOST;
    if (i + 1 < counts.length) counts[i + 1] = pair >> 4;
  }
  if (from !== NO_DAY && Math.abs(from) > FARTHEST) return null;
  if (at !== bytes.length || headline > lead || lead > lists.bag.length) return null;
  return {
    day: day === NO_DAY ? null : day,
    written: from === NO_DAY ? null : { from, to: length === NO_END ? null : from + length },
    year: year === 0 ? null : year,
    weekdays,
    ordinals,
    headline,
    lead,
    ...lists,
    counts,
  };
}
