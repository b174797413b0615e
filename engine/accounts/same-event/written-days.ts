/**
 * When an article was written, as far as its own text tells: for pages whose date could not be read. A dateline, a line that is a date,
 * a report dated by the day, a happening told with its whole date at the start. What tells no year tells nothing here; a day named in
 * passing says only that the article is not older.
 */
import type { Span } from '../../model';
import { MS_A_DAY } from '../../model/times';
import { type DateMention, dayNumber } from '../../text/dates';
import { sentencesIn } from '../../text/sentences';

interface WrittenDays {
  /** Days since 1970-01-01: written on this day or later. */
  from: number;
  /** Written on this day or earlier; null where the text only names something past. */
  to: number | null;
  /** The words that tell it, in UTF-16 units of the text. */
  span: Span;
}

/** A dateline's day: the account comes out then, or with other clocks a little later. */
const OF_DATELINE = 2;
/** A report of this day is told within a week. */
const OF_REPORT = 7;
/** A happening that an account begins with, by its whole date, is told within two weeks. */
const OF_EVENT = 14;
/** "Last July 19, 2020": before the day comes round again. */
const OF_LAST = 364;
/** "In June 2023" at the start of an account: until the next month is over. */
const OF_MONTH = 60;
/** A dateline without a year has that of a day in the text that lies so shortly before it. */
const SHORTLY = 45;
/** UTF-16 units in which a date line and a lead are looked for. */
const HEAD = 400;
const LINES = 4;
/** UTF-16 units before a date in which its sentence says how it stands there. */
const BEFORE = 120;

/** A word beside the date on a line that says when a page was published. */
const LINE_WORD =
  /^(?:[Ff]irst|[Pp]ublished|[Pp]osted|[Uu]pdated|[Ll]ast|[Mm]odified|[Ii]ssued|[Dd]ate|[Oo]n|[Aa]t|\d[\d:.]*(?:[ap]\.?m\.?|h)?|[AaPp]\.?[Mm]\.?|[A-Z]{2,4}[\d:.+]*|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)$/;
/** "SEOUL, ", "Kaesong, North Korea, ". */
const PLACE = /^\p{Lu}[\p{L}.’' -]{1,40}(?:, ?\p{Lu}[\p{L}.’' -]{1,30})?, ?$/u;
/** " (Agency) —", " - ". */
const BEHIND_DATELINE = /^,? ?(?:\([^()\n]{1,60}\) ?)?(?:—|–|-{1,2}|:) ?/;
/** The year of the North Korean calendar behind a day: the first is 1912. */
const JUCHE = /^,? Juche (\d{2,3})(?: ?\(\d{4}\))?/;
const BEFORE_JUCHE = 1911;
/** As for other years that a text names (`datesIn`): what lies behind is no report's. */
const LAST_YEAR = 2100;

const REPORTED =
  /(?:\b(?:said|says|reported|reports|announced|carried|published|released|dated)(?: \p{L}+)?(?: on)?(?: \p{L}+day,?)?|\b(?:KCNA|Sinmun|daily|newspaper|paper|dispatch|bulletin|statement|commentary|edition)(?: of| from)) (?:the )?$/iu;
const LAST = /\blast $/i;
/** What is told beside the news: a clause that leans on another, or a thing with its date. */
const BESIDE =
  /\b(?:who|whom|whose|which|that|when|where|since|after|before|until|till|under|following|of|from|born|adopted|signed|had|been|anniversary)\b/i;
const TO_COME =
  /\b(?:will|shall|must|(?:has|have|is|are) to|(?:due|scheduled|planned|expected|plans?) (?:to|for|on))\b[^;]*$|\b(?:by|until|till|before|ahead of|next)(?: \p{L}+){0,2} $/iu;
const LATER =
  /\b(?:years?|months?|decades?) (?:later|ago|on|after)\b|\bsince then\b|\banniversary\b|\b(?:the )?following (?:year|month)\b/i;

/** @param dates of the text, read without a day of publication (`datesIn`) */
export function writtenDays(text: string, dates: readonly DateMention[]): WrittenDays | null {
  const past = dates.filter(({ year, span }) => year !== null && !isToCome(text, span));
  const line = dates.find((date) => date.span[0] < HEAD && isLine(text, date.span));
  const dateline = line ? dayOfLine(text, line, past) : null;
  if (dateline) return dateline;
  const latest = latestOf(past);
  if (!latest) return null;
  const from = firstDay(latest)!;
  return fromLead(text, past, from) ?? { from, to: null, span: latest.span };
}

/** The first day that a mention with a year may mean. */
const firstDay = ({ day, year, month }: DateMention) => day ?? dayNumber(year!, month ?? 0, 1);

function latestOf(past: readonly DateMention[]): DateMention | null {
  let latest: DateMention | null = null;
  for (const one of past) {
    const day = firstDay(one);
    if (day !== null && (latest === null || day > firstDay(latest)!)) latest = one;
  }
  return latest;
}

/** What somebody said on that day is past, whatever was said to come. */
function isToCome(text: string, [start]: Span): boolean {
  const before = sentenceBefore(text, start);
  return TO_COME.test(before) && !REPORTED.test(before);
}

/** The words of the sentence before a place, the last `BEFORE` units of them. */
function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return before.slice(
    Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('? ')) + 1,
  );
}

/** Whether a date is a dateline, or stands on one of the first lines with nothing beside it but the hour. */
function isLine(text: string, [start, end]: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const stop = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  if (text.slice(0, lineStart).split('\n').filter(Boolean).length >= LINES) return false;
  const behind = text.slice(end, stop < 0 ? end + BEFORE : stop);
  if (isDateLine(before) && isDateLine(behind)) return true;
  return PLACE.test(before) && BEHIND_DATELINE.test(behind.replace(JUCHE, ''));
}

/** Whether a part of a line beside a date holds nothing but what such lines say. */
function isDateLine(part: string): boolean {
  return part.length < 60 && part.split(/[\s|,:()–—-]+/).every((word) => word === '' || LINE_WORD.test(word));
}

function dayOfLine(text: string, line: DateMention, past: readonly DateMention[]): WrittenDays | null {
  const { month, dayOfMonth, span } = line;
  if (month === null || dayOfMonth === null) return null;
  const within = (day: number | null, end: number = span[1]) =>
    day === null ? null : { from: day, to: day + OF_DATELINE, span: [span[0], end] as const };
  if (line.day !== null) return within(line.day);
  const juche = JUCHE.exec(text.slice(span[1], span[1] + 40));
  const year = juche && Number(juche[1]) + BEFORE_JUCHE;
  if (juche && year !== null && year <= LAST_YEAR)
    return within(dayNumber(year, month, dayOfMonth), span[1] + juche[0].length);
  for (const { day } of past) {
    if (day === null) continue;
    const year = new Date(day * MS_A_DAY).getUTCFullYear();
    for (const candidate of [year, year + 1]) {
      const told = dayNumber(candidate, month, dayOfMonth);
      if (told !== null && told >= day && told - day <= SHORTLY) return within(told);
    }
  }
  return null;
}

/** The day or month that the first two sentences tell the news of; `latest` is the last day that the text names of the past. */
function fromLead(text: string, past: readonly DateMention[], latest: number): WrittenDays | null {
  const head = text.slice(0, HEAD);
  const end = sentencesIn(head)[1]?.[1] ?? head.length;
  const lastYear = new Date(latest * MS_A_DAY).getUTCFullYear();
  for (const date of past) {
    if (date.span[1] > end || date.year !== lastYear || firstDay(date)! < latest - 31) continue;
    if (namesLaterYear(text, lastYear)) return null;
    const before = sentenceBefore(text, date.span[0]);
    const days = lengthOf(date, before, LATER.test(text));
    if (days !== null) return { from: firstDay(date)!, to: firstDay(date)! + days, span: date.span };
  }
  return null;
}

/** How many days after the one named an account was written that begins so; null where that is not told. */
function lengthOf({ day }: DateMention, before: string, later: boolean): number | null {
  if (day === null)
    return !later && /^\s*(?:Early |Late )?in (?:early |late |mid-)?$/i.test(before) ? OF_MONTH : null;
  if (REPORTED.test(before)) return OF_REPORT;
  if (LAST.test(before)) return OF_LAST;
  return later || BESIDE.test(before) ? null : OF_EVENT;
}

function namesLaterYear(text: string, year: number): boolean {
  for (const match of text.matchAll(/\b(?:19|20)\d{2}\b/g))
    if (Number(match[0]) > year && !isToCome(text, [match.index, match.index])) return true;
  return false;
}
