import type { Paragraph } from '../language/stage-types';

const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 0xa0 ||
  code === 13 ||
  code === 0xfeff ||
  // Letters that nobody sees: they join words, or turn the writing's direction.
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069);

/** The hour that opens a ticker's entry: "14:05 The ferry sank", "9:30 p.m. KST – A spokesman said". */
const STAMP =
  /^(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{3,4}|ET))?(?:\s*[-–—|:]\s*|\s+)(?=[\p{Lu}“"‘])/u;

/** No stamp is longer, in UTF-16 units. */
const LONGEST_STAMP = 32;

/** The paragraphs of a text: its lines that hold anything, trimmed, without the hour of a ticker's entry. Linear in the length of the text. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let line = 0;
  while (line <= text.length) {
    let stop = text.indexOf('\n', line);
    if (stop < 0) stop = text.length;
    let start = line;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      const stamp = STAMP.exec(text.slice(start, Math.min(end, start + LONGEST_STAMP)))?.[0].length ?? 0;
      found.push({ index: found.length, start: start + stamp, end, ...(stamp > 0 && { entry: start }) });
    }
    line = stop + 1;
  }
  return found;
}
