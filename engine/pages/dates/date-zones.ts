/** Time zones as pages write them → minutes east of Greenwich. */

/**
 * Abbreviations, in hours. Where two zones share one, RFC 822 decides (`CST`: North America), then the more common use in
 * news (`IST`: India, `BST`: Britain's summer).
 */
const HOURS: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  MEZ: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  SAST: 2,
  EEST: 3,
  MSK: 3,
  GST: 4,
  PKT: 5,
  IST: 5.5,
  ICT: 7,
  WIB: 7,
  HKT: 8,
  SGT: 8,
  PHT: 8,
  PHST: 8,
  AWST: 8,
  KST: 9,
  JST: 9,
  VLAT: 10,
  ACST: 9.5,
  ACDT: 10.5,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
  AST: -4,
  ADT: -3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
};

/** North American time without a word on summer time: hours in winter. */
const AMERICAN: Readonly<Record<string, number>> = { ET: -5, CT: -6, MT: -7, PT: -8 };

/** Zones by their full names; `(?:…)` before and after a time alike. */
const SPELLED: ReadonlyArray<readonly [RegExp, string]> = [
  [/한국\s?시[간각]|서울\s?시[간각]|韓国時間|\b(?:korean?|seoul)(?: standard)? time\b/i, 'KST'],
  [/일본\s?시[간각]|日本時間|\bjapan(?: standard)? time\b/i, 'JST'],
  [/北京[时時][间間]|베이징\s?시[간각]|\bbeijing time\b/i, 'HKT'],
  [/\beastern standard time\b/i, 'EST'],
  [/\beastern daylight time\b/i, 'EDT'],
  [/\beastern time\b/i, 'ET'],
  [/\bpacific time\b/i, 'PT'],
];

/** The day of the month of the `count`th Sunday from `first` on, in UTC. */
function sunday(year: number, month: number, first: number): number {
  return first + ((7 - new Date(Date.UTC(year, month - 1, first)).getUTCDay()) % 7);
}

/** Whether a local time lies in North America's summer time (the rule since 2007, and that of 1987 to 2006 before). */
function isAmericanSummer(local: Date): boolean {
  const year = local.getUTCFullYear();
  const from = year >= 2007 ? [3, sunday(year, 3, 8)] : [4, sunday(year, 4, 1)];
  const to = year >= 2007 ? [11, sunday(year, 11, 1)] : [10, sunday(year, 10, 25)];
  const at = Date.UTC(year, local.getUTCMonth(), local.getUTCDate(), local.getUTCHours());
  return at >= Date.UTC(year, from[0]! - 1, from[1], 2) && at < Date.UTC(year, to[0]! - 1, to[1], 2);
}

/** A zone found in a text: its minutes may depend on the day. */
export type Zone = (local: Date) => number;

function named(name: string): Zone | null {
  const hours = Object.hasOwn(HOURS, name) ? HOURS[name] : undefined;
  if (hours !== undefined) return () => hours * 60;
  const winter = Object.hasOwn(AMERICAN, name) ? AMERICAN[name] : undefined;
  return winter === undefined ? null : (local) => (winter + (isAmericanSummer(local) ? 1 : 0)) * 60;
}

/** `+09:00`, `+0900`, `+09`, `GMT+9`, `UTC +09:00`, `KST`, each perhaps in brackets. */
const OFFSET = /^[\s(,]*(?:(?:GMT|UTC|UT)\s?([+\u2212-])(\d{1,2})|([+\u2212-])(\d\d)):?([0-5]\d)?(?!\d)/;
const NAME = /^[\s(,[]*([A-Z]{1,5})(?![A-Za-z])/;

/** The zone that `rest` begins with, and how many units it takes; `null` where it begins with none that is known. */
export function zoneAt(rest: string): { zone: Zone; length: number } | null {
  const offset = OFFSET.exec(rest);
  if (offset) {
    const sign = (offset[1] ?? offset[3]) === '+' ? 1 : -1;
    const minutes = Number(offset[2] ?? offset[4]) * 60 + Number(offset[5] ?? 0);
    // The earth has none beyond: what looks like one is something else, as the end in "10:00-18:00".
    if (minutes <= 14 * 60) return { zone: () => sign * minutes, length: offset[0].length };
  }
  const name = NAME.exec(rest);
  const zone = name ? named(name[1]!) : null;
  return zone ? { zone, length: name![0].length } : null;
}

/** A zone by its full name anywhere in the text: "(한국시간)", "Seoul time". */
export function spelledZone(text: string): Zone | null {
  const found = SPELLED.find(([pattern]) => pattern.test(text));
  return found ? named(found[1]) : null;
}
