/** Times of day as pages write them: 24 hours, a.m. and p.m., Korean, Chinese and Japanese. */
import { type Zone, zoneAt } from './date-zones';

export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  zone: Zone | null;
  /** UTF-16 units that the time takes of the text that was read. */
  length: number;
}

/** `T153000`; `15:20`, `15:20:30.123`; `3.20 pm`; `15시 20분`, `3点半`; `3 p.m.` */
const BASIC = /^T(\d\d)(\d\d)(\d\d)?(?:[.,]\d{1,9})?(?!\d)/;
const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?(?!\d)/;
const DOTTED = /^(\d{1,2})\.(\d\d)()(?=\s?[ap]\.?\s?m\b)/i;
const SIGNED = /^(\d{1,2})\s?[시时時点點](?:\s?(\d{1,2})\s?[분分])?(?:\s?(\d{1,2})\s?[초秒])?\s?([반半])?/;
const HOUR = /^(\d{1,2})()()(?=\s?[ap]\.?\s?m\b)/i;
const HALF = /^\s?([ap])\.?\s?m\b\.?/i;

/** What stands before a time and says which half of the day it means. */
const PART =
  /(오전|새벽|아침|午前|上午|凌晨|早上|오후|저녁|午後|下午|傍晚|晚上|낮|中午|밤|深夜|\b[ap]\.?m\.?)\s?$/i;
const MORNING = /^(?:오전|새벽|아침|午前|上午|凌晨|早上|a)/i;
/** Night: its twelve is midnight, and its first hours are those after it. */
const NIGHT = /^(?:밤|深夜)/;
const NOON = /정오|正午|\bnoon\b/i;
const MIDNIGHT = /자정|\bmidnight\b/i;

/** Between a day and its time: no figure, and no more than a weekday and a word or two (UTF-16 units). */
const LONGEST_GAP = 30;

function inHalf(hour: number, part: string): number {
  if (part === '' || hour > 12) return hour;
  if (MORNING.test(part)) return hour % 12;
  if (NIGHT.test(part)) return hour === 12 ? 0 : hour < 6 ? hour : hour + 12;
  return (hour % 12) + 12;
}

/** The time that `text` begins with; `before` is what stands in front of it. */
function timeAt(text: string, before: string): TimeOfDay | null {
  const found =
    BASIC.exec(text) ?? CLOCK.exec(text) ?? DOTTED.exec(text) ?? SIGNED.exec(text) ?? HOUR.exec(text);
  if (!found) return null;
  let length = found[0].length;
  const half = HALF.exec(text.slice(length));
  length += half?.[0].length ?? 0;
  const part = half?.[1] ?? PART.exec(before)?.[1] ?? '';
  const zone = zoneAt(text.slice(length));
  return {
    hour: inHalf(Number(found[1]), part),
    minute: found[4] ? 30 : Number(found[2] || 0),
    second: Number(found[3] || 0),
    zone: zone?.zone ?? null,
    length: length + (zone?.length ?? 0),
  };
}

/** The time that belongs to a day, in what follows the day; `null` where none does. */
export function timeAfter(rest: string): TimeOfDay | null {
  if (/^T\d{4}/.test(rest)) return timeAt(rest, '');
  const gap = /^\D*/.exec(rest)![0];
  const near = gap.slice(0, LONGEST_GAP);
  if (gap.length <= LONGEST_GAP) {
    const time = timeAt(rest.slice(gap.length), gap);
    if (time) return time;
  }
  const whole = { minute: 0, second: 0, zone: null, length: near.length };
  if (NOON.test(near)) return { ...whole, hour: 12 };
  return MIDNIGHT.test(near) ? { ...whole, hour: 0 } : null;
}

/** The same in what stands before the day: "3:20 PM KST, Nov. 20, 2023". */
export function timeBefore(text: string): TimeOfDay | null {
  const last = [...text.matchAll(/(?<![\d:])\d{1,2}(?=[:시时時点點]|\s?[ap]\.?\s?m\b)/gi)].at(-1);
  if (!last) return null;
  const time = timeAt(text.slice(last.index), text.slice(0, last.index));
  if (!time) return null;
  const gap = text.slice(last.index + time.length);
  return gap.length <= LONGEST_GAP && !/\d/.test(gap) ? time : null;
}
