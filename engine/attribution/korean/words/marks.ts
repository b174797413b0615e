/**
 * Quotation marks of Korean texts, paragraph by paragraph. Which way a mark faces is told by what stands around it,
 * for texts mix up the marks of keyboards (”…”, “…“, ''…''): an opening one follows a blank and touches a word, a
 * closing one touches the word before it and mostly its particle behind: ”쌀값이 올랐다”고.
 */
import type { Paragraph, Quotation } from '../../language/stage-types';

/** Marks that face one way by their shape, and those whose shape may be wrong. */
const SHAPED: Record<string, 'open' | 'close'> = {
  '《': 'open',
  '》': 'close',
  '「': 'open',
  '」': 'close',
  '『': 'open',
  '』': 'close',
  '«': 'open',
  '»': 'close',
  '〈': 'open',
  '〉': 'close',
};
const LOOSE = '“”„‟"＂″';
const PAIRS: Record<string, string> = { '《': '》', '「': '」', '『': '』', '«': '»' };

interface Mark {
  at: number;
  width: number;
  way: 'open' | 'close' | 'either';
  shape: string;
}

const isBlank = (c: string | undefined): boolean =>
  c === undefined || c.trim() === '' || '([（―—-·:…'.includes(c);

function markAt(text: string, at: number, { start, end }: Paragraph): Mark | null {
  // Hangul, blanks, digits and letters are most of a text: no mark is among them.
  const code = text.charCodeAt(at);
  if (code >= 0xac00 || code === 0x20 || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) {
    if (code < 0xff00) return null;
  }
  const c = text[at] as string;
  const shaped = SHAPED[c];
  if (shaped) return c === '〈' || c === '〉' ? null : { at, width: 1, way: shaped, shape: c };
  const two = text.slice(at, at + 2);
  const isTwo = at + 2 <= end && (two === "''" || two === '``' || two === '‘‘' || two === '’’');
  if (!LOOSE.includes(c) && !isTwo) return null;
  const width = isTwo ? 2 : 1;
  const before = isBlank(at > start ? text[at - 1] : undefined);
  const after = isBlank(at + width < end ? text[at + width] : undefined);
  if (before !== after) return { at, width, way: before ? 'open' : 'close', shape: c };
  return { at, width, way: 'either', shape: c };
}

const quotation = (
  start: number,
  end: number,
  inner: [number, number],
  rest: Partial<Quotation> = {},
): Quotation => ({
  start,
  end,
  inner,
  open: 'mark',
  close: 'mark',
  continues: false,
  ...rest,
});

/** Quotations in double marks of one paragraph, outermost ones, in order. */
function doubles(text: string, paragraph: Paragraph): Quotation[] {
  const found: Quotation[] = [];
  let open: Mark | null = null;
  let within = 0;
  const close = (mark: Mark): void => {
    if (!open) return;
    const from = open.at + open.width;
    if (mark.at > from) found.push(quotation(open.at, mark.at + mark.width, [from, mark.at]));
    open = null;
    within = 0;
  };
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const mark = markAt(text, i, paragraph);
    if (!mark) continue;
    i += mark.width - 1;
    if (!open) {
      const closes = mark.way === 'close' || (mark.way === 'either' && mark.shape === '”');
      if (!closes) open = mark;
      else if (found.length === 0 && mark.at > paragraph.start && LOOSE.includes(mark.shape))
        found.push(
          quotation(paragraph.start, mark.at + mark.width, [paragraph.start, mark.at], { open: 'missing' }),
        );
      continue;
    }
    const pair = PAIRS[open.shape];
    if (pair) {
      // 《…》 within 《…》 nests; other marks inside are a quotation within.
      if (mark.shape === open.shape) within++;
      else if (mark.shape === pair && within-- === 0) close(mark);
    } else if (SHAPED[mark.shape]) continue;
    else if (mark.way === 'open') {
      // One more opens: the first was never closed, unless both are curly and close one after another.
      if (mark.shape === '“' && open.shape !== '“') within++;
      else {
        found.push(quotation(open.at, mark.at, [open.at + open.width, mark.at], { close: 'missing' }));
        open = mark;
      }
    } else if (within > 0) within--;
    else close(mark);
  }
  if (open) {
    const { at, width } = open as Mark;
    if (at + width < paragraph.end)
      found.push(quotation(at, paragraph.end, [at + width, paragraph.end], { close: 'missing' }));
  }
  return found;
}

/** A quotation's particle right behind a single mark: ‘…’고, '…'라며. Names in single marks have others. */
const QUOTES = /^(?:이?라고|고|하고|이?라며|며|이?라면서|면서)(?=[\s,.]|$)/u;
/** How far a single mark's partner may stand, in UTF-16 units. */
const FAR = 400;

/** Whole statements in single marks outside doubles; names in them are words like others. */
function singles(text: string, start: number, end: number): Quotation[] {
  const found: Quotation[] = [];
  for (let i = start; i < end; i++) {
    const c = text[i] as string;
    if (!"‘'`’".includes(c) || !isBlank(i > start ? text[i - 1] : undefined) || isBlank(text[i + 1]))
      continue;
    let close = i + 1;
    const limit = Math.min(end, i + FAR);
    while (close < limit && !"’'".includes(text[close] as string)) close++;
    if (close >= limit) continue;
    if (text.slice(i, close).includes(' ') && QUOTES.test(text.slice(close + 1, close + 8)))
      found.push(quotation(i, close + 1, [i + 1, close]));
    i = close;
  }
  return found;
}

/** The quotations of every paragraph, in reading order. */
export function koreanMarks(text: string, list: readonly Paragraph[]): Quotation[][] {
  const all = list.map((paragraph) => {
    const every: Quotation[] = [];
    let from = paragraph.start;
    for (const outer of doubles(text, paragraph)) {
      every.push(...singles(text, from, outer.start), outer);
      from = outer.end;
    }
    every.push(...singles(text, from, paragraph.end));
    return every;
  });
  // No closing mark, and the next paragraph opens with one: the quotation runs on.
  for (let i = 0; i + 1 < all.length; i++) {
    const last = all[i]?.at(-1);
    const next = all[i + 1]?.[0];
    if (last?.close !== 'missing' || !next || next.start !== list[i + 1]?.start || next.open !== 'mark')
      continue;
    last.close = 'runs-on';
    next.continues = true;
  }
  return all;
}
