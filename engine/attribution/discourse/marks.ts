/**
 * Quotation marks, paragraph by paragraph, never across the document: one lost mark then spoils one
 * paragraph.
 *
 * Doubles (“ ” „ « » " '' `` ’’) make quotations; singles do only in a paragraph's stretches outside doubles,
 * because inside doubles they are quotes within a quote. Apostrophes are told from closing singles by the
 * letters around them.
 */
import type { Paragraph, Quotation } from '../language/stage-types';

type MarkKind = 'open' | 'close' | 'straight';

interface Mark {
  at: number;
  width: number;
  kind: MarkKind;
  /** A curly mark inside a quotation that a straight one opened is a quotation within it. */
  curly: boolean;
}

const OPENING = '“‟„«\u0093';
const CLOSING = '”»\u0094';
/** Marks as a page's source writes them, left in its text: `&ldquo;`. */
const ENTITY = /&(?:(ldquo|laquo|bdquo|#8220|#x201c)|(rdquo|raquo|#8221|#x201d)|quot|#34);/iy;
const isWordChar = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
const isBlank = (c: string | undefined): boolean => c === undefined || c.trim() === '' || /\p{Cf}/u.test(c);

function doubleMarkAt(text: string, at: number, end: number): Mark | null {
  const code = text.charCodeAt(at);
  // Letters, digits and spaces are most of a text: no mark is among them.
  if ((code >= 0x61 && code <= 0x7a) || code === 0x20 || (code >= 0x41 && code <= 0x5a)) return null;
  const c = text[at] as string;
  if (c === '&') return entityAt(text, at, end);
  if (OPENING.includes(c)) return { at, width: 1, kind: 'open', curly: true };
  if (CLOSING.includes(c)) return { at, width: 1, kind: 'close', curly: true };
  if (c === '"' || c === '＂' || c === '″') return { at, width: 1, kind: 'straight', curly: false };
  if (at + 1 < end) {
    const two = text.slice(at, at + 2);
    // A single that closes inside, then the double: 'old school,''' is a single and a double.
    if (two === "''" && text[at + 2] === "'" && !isBlank(text[at - 1]) && isBlank(text[at + 3])) return null;
    if (two === "''") return { at, width: 2, kind: 'straight', curly: false };
    if (two === '``' || two === '‘‘') return { at, width: 2, kind: 'open', curly: true };
    // A single closing a quotation within the quotation, then the double: ’” is not two singles.
    if (two === '’’') return { at, width: 2, kind: 'close', curly: true };
  }
  return null;
}

function entityAt(text: string, at: number, end: number): Mark | null {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (!found || at + found[0].length > end) return null;
  const kind = found[1] ? 'open' : found[2] ? 'close' : 'straight';
  return { at, width: found[0].length, kind, curly: kind !== 'straight' };
}

/** Which way a mark faces by its shape, but where all around it says the other: “A,“ he said. / ”A,” he said. */
function shaped(
  text: string,
  { at, width, kind }: Mark,
  start: number,
  end: number,
  open: boolean,
): MarkKind {
  const before = at > start ? text[at - 1] : undefined;
  const after = at + width < end ? text[at + width] : undefined;
  const closes = !isBlank(before) && (isBlank(after) || '.,;:!?)'.includes(after as string));
  if (kind === 'open' && open && closes) return 'close';
  if (kind === 'close' && !open && isBlank(before) && isWordChar(after)) return 'open';
  return kind;
}

/** Which way a straight mark faces, from what stands around it and whether a quotation is open. */
function facing(text: string, mark: Mark, start: number, end: number, open: boolean): 'open' | 'close' {
  const before = mark.at > start ? text[mark.at - 1] : undefined;
  const after = mark.at + mark.width < end ? text[mark.at + mark.width] : undefined;
  if (!open) {
    if (isBlank(after)) return 'close';
    if (isBlank(before) || "([{—–-‘'[:".includes(before as string)) return 'open';
    return isWordChar(before) || '.,!?'.includes(before as string) ? 'close' : 'open';
  }
  return isBlank(before) && !isBlank(after) && !'.,;:!?'.includes(after as string) ? 'open' : 'close';
}

interface Open {
  at: number;
  width: number;
  curly: boolean;
}

function quotation(start: number, end: number, inner: [number, number], rest: Partial<Quotation>): Quotation {
  return { start, end, inner, open: 'mark', close: 'mark', continues: false, ...rest };
}

/** Where a “ that no double mark closes is closed by a single one: “decadence’. */
function singleClose(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (text[i] === '’' && text[i - 1] !== 's' && !isWordChar(text[i + 1]) && i > from) return i;
  }
  return -1;
}

/** The double marks of a paragraph, in order. */
function marksOf(text: string, { start, end }: Paragraph): Mark[] {
  const found: Mark[] = [];
  for (let i = start; i < end; i++) {
    const mark = doubleMarkAt(text, i, end);
    if (!mark) continue;
    found.push(mark);
    i += mark.width - 1;
  }
  return found;
}

/** Marks behind one that are looked over for the end of the quotation around it; the bound keeps the work linear. */
const AHEAD = 12;

/** "He called "stop" and ran," she said: whether the straight mark that opens at `at` stands within a quotation that closes later. */
function opensWithin(text: string, all: readonly Mark[], at: number, { start, end }: Paragraph): boolean {
  let depth = 1;
  for (let n = at + 1; n < all.length && n - at <= AHEAD; n++) {
    const mark = all[n] as Mark;
    if (mark.kind !== 'straight') return false;
    depth += facing(text, mark, start, end, true) === 'open' ? 1 : -1;
    if (depth < 0) return true;
  }
  return false;
}

/** The comma before a tag: ", said Ro Min", ", the guard told", ", she added", ", he went on". */
const BEFORE_TAG =
  /,(?=\s(?:(?:said|says|added|explained)\s\p{Lu}|(?:\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+){0,4}|he|she|they|(?:the|an?)\s\p{Ll}+(?:\s\p{Ll}+){0,3})\s(?:said|says|told|added|explained|continued|went on)\b))/u;

/** Where the words behind a lead begin: "Ro said, We left", "she told him: We left", "a guard remarked that, We left". */
const BEHIND_LEAD =
  /(?:\bthat,|\b(?:said|says|told|added|explained)(?:\s\p{Ll}+){0,2},|\p{Ll}:)\s+(?=[\p{Lu}‘'])/gu;

/** Where a quotation begins whose opening mark is lost: behind the last lead before its closing mark, else with its paragraph. */
function lostOpening(text: string, start: number, end: number): number {
  const lead = [...text.slice(start, end).matchAll(BEHIND_LEAD)].at(-1);
  return lead ? start + lead.index + lead[0].length : start;
}

/** No tag between two quotations is longer, in UTF-16 units. */
const TAG_LENGTH = 80;

/** One past the comma of a tag between two opening marks, the first never closed: “We left, she went on. “We ran.”; -1 where none ends there. */
function tagBetween(text: string, start: number, end: number): number {
  const from = Math.max(start, end - TAG_LENGTH);
  const words = text.slice(from, end);
  const comma = BEFORE_TAG.exec(words)?.index ?? -1;
  return comma > 0 && /^[^.!?]*[.,:]\s*$/u.test(words.slice(comma + 1)) ? from + comma + 1 : -1;
}

/** Double-marked quotations of one paragraph, in order, not overlapping. */
function doubles(text: string, paragraph: Paragraph): Quotation[] {
  const found: Quotation[] = [];
  const all = marksOf(text, paragraph);
  let open: Open | null = null;
  let nested = 0;
  let anyMark = false;
  for (const [n, mark] of all.entries()) {
    const i = mark.at;
    const way: string =
      mark.kind === 'straight'
        ? facing(text, mark, paragraph.start, paragraph.end, open !== null)
        : shaped(text, mark, paragraph.start, paragraph.end, open !== null);
    if (way === 'open') {
      if (open === null) open = { at: mark.at, width: mark.width, curly: mark.curly };
      else if (open.curly && mark.curly) {
        const cut = tagBetween(text, open.at + open.width, i);
        if (cut < 0) continue;
        found.push(quotation(open.at, cut, [open.at + open.width, cut], { close: 'missing' }));
        open = { at: i, width: mark.width, curly: true };
      } else if (mark.curly) nested++;
      else if (!mark.curly && !open.curly && i > open.at + open.width) {
        if (opensWithin(text, all, n, paragraph)) nested++;
        else {
          // A straight mark that opens while one is open: the first was never closed. It ends where this one
          // starts.
          found.push(quotation(open.at, mark.at, [open.at + open.width, mark.at], { close: 'missing' }));
          open = { at: mark.at, width: mark.width, curly: false };
        }
      }
    } else if (open !== null) {
      if (nested > 0 && (mark.curly || !open.curly)) nested--;
      else if (mark.at === open.at + open.width) open = null;
      else {
        found.push(quotation(open.at, mark.at + mark.width, [open.at + open.width, mark.at], {}));
        open = null;
        nested = 0;
      }
    } else if (!anyMark && mark.at > paragraph.start) {
      const start = lostOpening(text, paragraph.start, mark.at);
      found.push(quotation(start, mark.at + mark.width, [start, mark.at], { open: 'missing' }));
    }
    anyMark = true;
  }
  if (open !== null && open.at + open.width < paragraph.end) {
    const inner = open.at + open.width;
    const close = open.curly ? singleClose(text, inner, paragraph.end) : -1;
    if (close > 0) found.push(quotation(open.at, close + 1, [inner, close], {}));
    else found.push(quotation(open.at, paragraph.end, [inner, paragraph.end], { close: 'missing' }));
  }
  return found;
}

const opensSingle = (text: string, i: number, start: number): boolean =>
  (text[i] === '‘' || text[i] === "'") &&
  (i === start || isBlank(text[i - 1]) || '([—–'.includes(text[i - 1] as string)) &&
  !isBlank(text[i + 1]) &&
  !/[\d.,;]/.test(text[i + 1] ?? ' ');

/** Single-marked quotations between `start` and `end`, a stretch outside doubles. */
function singles(text: string, start: number, end: number): Quotation[] {
  const found: Quotation[] = [];
  let i = start;
  while (i < end) {
    if (!opensSingle(text, i, start)) {
      i++;
      continue;
    }
    let close = -1;
    for (let j = i + 2; j < end; j++) {
      const c = text[j];
      if (c === '‘' && !isWordChar(text[j - 1])) break;
      if ((c !== '’' && c !== "'") || isWordChar(text[j + 1])) continue;
      // After punctuation it surely closes; after a letter it may be a plural's apostrophe, so the search
      // goes on.
      close = j;
      if (!isWordChar(text[j - 1]) || text[j - 1] !== 's' || !isBlank(text[j + 1])) break;
    }
    if (close > 0) {
      found.push(quotation(i, close + 1, [i + 1, close], {}));
      i = close + 1;
    } else i = end;
  }
  return found;
}

/** A quotation without its closing mark ends at the tag that follows it: “It is work with a view, said Ro Min, whose firm ran the lift. */
function endAtTag(text: string, quotation: Quotation): void {
  const [start, end] = quotation.inner;
  const comma = BEFORE_TAG.exec(text.slice(start, end))?.index ?? -1;
  if (comma <= 0) return;
  quotation.inner = [start, start + comma + 1];
  quotation.end = start + comma + 1;
}

/** The name and the colon of a turn that is printed in marks: “RO: We left.” */
export const TURN_LABEL = /^(\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,3}):\s+(?=\P{Ll})/u;

/** No such label is longer, in UTF-16 units. */
const LABEL_LENGTH = 60;

/** The quotations of every paragraph, in reading order. */
export function marks(text: string, list: readonly Paragraph[]): Quotation[][] {
  const all = list.map((paragraph) => {
    const outer = doubles(text, paragraph);
    const every: Quotation[] = [];
    let from = paragraph.start;
    for (const q of outer) {
      every.push(...singles(text, from, q.start), q);
      from = q.end;
    }
    every.push(...singles(text, from, paragraph.end));
    return every;
  });
  for (let i = 0; i + 1 < all.length; i++) {
    const last = all[i]?.at(-1);
    const next = all[i + 1]?.[0];
    const after = list[i + 1];
    if (last?.close === 'missing' && next && after && next.start === after.start && next.open === 'mark') {
      last.close = 'runs-on';
      // “RO: We left.” | “KIM: So did we.”: each turn of a transcript is a quotation of its own.
      next.continues = !TURN_LABEL.test(text.slice(next.inner[0], next.inner[0] + LABEL_LENGTH));
    }
  }
  for (const { at } of all.map((own) => ({ at: own.at(-1) })))
    if (at?.close === 'missing') endAtTag(text, at);
  return all;
}
