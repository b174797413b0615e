/**
 * Which of a quote's words are shown and copied. A quote is cut out of its sentence: the comma, dash or opening mark that led on to "he said"
 * leads nowhere once the words stand alone. Where a quote stands, and what its notes hold on to, stays as it was found.
 */
import type { Span } from '../index';

/** What may hang at an end is looked for in so many UTF-16 units of it. */
const REACH = 16;

/** At the end, of any quote: a comma before its mark or not, an opened quotation mark, a dash after white space or a comma, "and that" before the next piece. */
const HANGING = /(?:[,،、，]|[,،、，\s][—–-]|[“„‘«「『]|[\s,]["']|(?:[,—–]|\s(?:and|but|or))\s?that)$/iu;
/** At the beginning: what the cue left, and a mark that nothing opened. */
const LEADING = /^(?:[,،、，;:]|[—–-](?=\s)|[”»」』])/u;
/** Speech without marks that goes on behind a dash was cut there; inside of marks such a dash is speech that broke off. */
const DASHED = /[—–]$/u;

/**
 * The part of a span of `text` that is shown, in UTF-16 units: never empty, and the whole span where nothing hangs. Linear; never throws.
 * @param direct all of it stands in quotation marks
 */
export function shownSpan(text: string, [from, to]: Span, direct: boolean): Span {
  let [start, end] = trimmed(text, [from, to]);
  for (;;) {
    const tail = text.slice(Math.max(start, end - REACH), end);
    const hangs = HANGING.exec(tail)?.[0] ?? (direct ? undefined : DASHED.exec(tail)?.[0]);
    if (hangs === undefined || hangs.length >= end - start) break;
    [start, end] = trimmed(text, [start, end - hangs.length]);
  }
  for (;;) {
    const before = text.slice(Math.max(from, start - 2), start);
    const head = before + text.slice(start, Math.min(end, start + REACH));
    const leads = LEADING.exec(head.slice(before.length))?.[0] ?? thatAfterComma(before, head);
    if (leads === undefined || leads.length >= end - start) break;
    [start, end] = trimmed(text, [start + leads.length, end]);
  }
  return start < end ? [start, end] : [from, to];
}

/** ", that the mill burned": the word only tied the words to a cue in front. */
const thatAfterComma = (before: string, head: string) =>
  /[,،、，]/u.test(before) && /^that(?=\s)/iu.test(head.slice(before.length)) ? 'that' : undefined;

function trimmed(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return [start, end];
}
