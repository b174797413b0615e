/** Days as pages write them. Where the order of day and month is unclear, or the day is missing, there is none. */
import { MS_A_DAY } from '../../model/times';

interface Day {
  year: number;
  month: number;
  day: number;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

type Numbers = { year: number; month: number; day: number } | null;
type Form = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Numbers];

const YEAR = '((?:19|20)\\d\\d)';
/** Month names, English and those of other languages that begin alike; the first three letters tell which. */
const MONTH = `(jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|rero)?|mar(?:ch|s|zo)?|apr(?:il|ile)?|mayo?|june?|juni|junio|july?|juli|julio|aug(?:ust)?|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember|embre)?)`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** First years of Japan's eras, less one. */
const ERAS: Readonly<Record<string, number>> = { 昭和: 1925, 平成: 1988, 令和: 2018 };

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase().replace('okt', 'oct').replace('dez', 'dec')) + 1;
}

/** RFC 2822, 4.3: two digits below 50 are of this century. */
const fullYear = (year: string) =>
  year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);

const numbers = (year: unknown, month: unknown, day: unknown): Numbers => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

/** Day and month in unclear order: told only where one of them is no month, or both are the same. */
function unordered(year: unknown, first: number, second: number): Numbers {
  if (first > 12 || first === second) return numbers(year, second, first);
  return second > 12 ? numbers(year, first, second) : null;
}

function ofInstant(instant: number): Numbers {
  const date = new Date(instant);
  return numbers(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** ISO 8601: week 1 is the one with 4 January, and begins on its Monday. */
function ofWeek(year: number, week: number, weekday: number): Numbers {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  const date = new Date(Date.UTC(year, 0, monday + (week - 1) * 7 + weekday - 1));
  const thursday = new Date(date.getTime() + (4 - weekday) * MS_A_DAY);
  // A year without a 53rd week has it in the next one.
  return week > 0 && thursday.getUTCFullYear() === year ? ofInstant(date.getTime()) : null;
}

function ofOrdinal(year: number, day: number): Numbers {
  const date = new Date(Date.UTC(year, 0, day));
  return day > 0 && date.getUTCFullYear() === year ? ofInstant(date.getTime()) : null;
}

const FORMS: readonly Form[] = [
  // 2023-11-20, 2023.11.20, 2023. 11. 20., 2023/11/20
  [
    new RegExp(`(?<!\\d|\\d[-./])${YEAR}\\s?([-./])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})(?!\\d|[-/]\\d)\\.?`),
    ([, y, , m, d]) => numbers(y, m, d),
  ],
  // 2023년 11월 20일, 2023年11月20日, 주체112(2023)년 11월 20일, 23년 11월 20일
  [
    /(?<!\d)((?:19|20)?\d\d)\)?\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})\s?[일日号號]/,
    ([, y, m, d]) => numbers(fullYear(y!), m, d),
  ],
  // 令和5年11月20日
  [
    /(昭和|平成|令和)\s?(\d{1,2}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/,
    ([, era, y, m, d]) => numbers(ERAS[era!]! + (y === '元' ? 1 : Number(y)), m, d),
  ],
  // 20231120, 20231120T153000Z, 20231120153000
  [/^((?:19|20)\d\d)(\d\d)(\d\d)(?=$|T|\s|\d{4}(?:\d\d)?$)/, ([, y, m, d]) => numbers(y, m, d)],
  // 2023-W47-1, 2023W471
  [
    /(?<!\d)((?:19|20)\d\d)-?W(\d\d)-?([1-7])(?!\d)/,
    ([, y, w, d]) => ofWeek(Number(y), Number(w), Number(d)),
  ],
  // 2023-324, alone or before a time
  [/^((?:19|20)\d\d)-(\d{3})(?=$|T)/, ([, y, d]) => ofOrdinal(Number(y), Number(d))],
  // November 20, 2023; Nov. 20th 2023; Nov 20 23:30:00 KST 2023
  [
    new RegExp(
      `\\b${MONTH}\\.?[\\s-]+${DAY}(?:,?\\s+(?:at\\s+)?(?=\\d{1,2}:\\d\\d)\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s+[A-Z]{2,5})?)?[,.]?[\\s-]+${YEAR}(?![\\d:])`,
      'i',
    ),
    ([, m, d, y]) => numbers(y, monthOf(m!), d),
  ],
  // 20 November 2023, 20th of Nov., 2023, 20-Nov-2023, 20/Nov/2023, 20 Nov '23
  [
    new RegExp(
      `(?<!\\d)${DAY}\\.?(?:\\s?[-/]\\s?|\\s+(?:of\\s+)?)${MONTH}\\.?(?:[-/]|,?\\s+)(${YEAR}|[’'‘]\\d\\d)(?!\\d)`,
      'i',
    ),
    ([, d, m, y]) => numbers(fullYear(y!.replace(/^\D/, '')), monthOf(m!), d),
  ],
  // RFC 822 and 850, which have two digits for the year, and a time after it: 20 Nov 23 23:30:00
  [
    new RegExp(`(?<!\\d)(\\d{1,2})[\\s-]${MONTH}[\\s-](\\d\\d)(?=\\s\\d{1,2}:\\d\\d)`, 'i'),
    ([, d, m, y]) => numbers(fullYear(y!), monthOf(m!), d),
  ],
  // 2023 Nov 20, 2023-Nov-20
  [
    new RegExp(`(?<!\\d)${YEAR}[\\s-]${MONTH}\\.?[\\s-]${DAY}(?![\\d:])`, 'i'),
    ([, y, m, d]) => numbers(y, monthOf(m!), d),
  ],
  // 20/11/2023, 11/20/2023, 20.11.2023
  [
    new RegExp(`(?<![\\d./-])(\\d{1,2})\\s?([-./])\\s?(\\d{1,2})\\s?\\2\\s?${YEAR}(?!\\d|[-/]\\d)`),
    ([, a, , b, y]) => unordered(y, Number(a), Number(b)),
  ],
];

/** The first day in `text`, as numbers that may be of no real day; `null` where there is none. */
export function firstDay(text: string): Day | null {
  let first: { match: RegExpExecArray; read: Form[1] } | null = null;
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { match, read };
  }
  if (!first) return null;
  const found = first.read(first.match);
  return found && { ...found, start: first.match.index, end: first.match.index + first.match[0].length };
}
