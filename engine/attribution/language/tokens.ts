import type { Paragraph, Quotation, Tag, Token } from './stage-types';

/** A word with its inner apostrophes, hyphens, decimal points and dotted abbreviations, a time of day: "U.S.-funded", "15:40" are one. */
const WORD =
  /[$£€#@]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’‘.\-‑/&_@]|(?<=(?<![\p{L}\p{N}])\d{1,2}):(?=\d\d(?!\d))|(?<=\.\p{L})\.-|,(?=\d{3}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:%|\.(?=[’'])|['’](?=[\s,.;:]|$))?/uy;

const PUNCTUATION: Record<string, Tag> = {
  ',': ',',
  ':': ':',
  ';': ';',
  '.': '.',
  '!': '.',
  '?': '.',
  '…': '~',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  '—': '-',
  '–': '-',
  '―': '-',
  '-': '-',
  '、': ',',
  '。': '.',
};

function token(
  text: string,
  start: number,
  end: number,
  tag: Tag,
  quotation: Quotation | null = null,
): Token {
  const words = text.slice(start, end);
  return {
    start,
    end,
    text: words,
    lower: words.toLowerCase().replace(/[’‘]/g, "'"),
    tag,
    lemma: null,
    quotation,
  };
}

/**
 * End of a word of ASCII letters before a space: most words, found without the pattern. `start` where there
 * is none.
 */
function plainWordEnd(text: string, start: number, limit: number): number {
  let end = start;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end) | 0x20;
    if (code < 0x61 || code > 0x7a) break;
  }
  return end < limit && text.charCodeAt(end) === 0x20 ? end : start;
}

/**
 * Tokens of one paragraph in order; a quotation (marks included) is one token. Words are tagged `N` until a
 * tagger has seen them.
 */
export function tokens(text: string, paragraph: Paragraph, quotations: readonly Quotation[]): Token[] {
  const found: Token[] = [];
  let next = 0;
  let i = paragraph.start;
  while (i < paragraph.end) {
    const quotation = quotations[next];
    if (quotation && i >= quotation.start) {
      found.push(token(text, quotation.start, quotation.end, 'Q', quotation));
      i = quotation.end;
      next++;
      continue;
    }
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0xa0) {
      i++;
      continue;
    }
    const limit = Math.min(paragraph.end, quotation?.start ?? paragraph.end);
    const plain = plainWordEnd(text, i, limit);
    if (plain > i) {
      found.push(token(text, i, plain, 'N'));
      i = plain;
      continue;
    }
    WORD.lastIndex = i;
    const match = WORD.exec(text);
    if (match && i + match[0].length <= limit) {
      let end = i + match[0].length;
      // "U.S" takes its last full stop along; "--" and "..." are one mark.
      if (/^(?:\p{L}\.)+\p{L}$/u.test(match[0]) && text[end] === '.' && end < limit) end++;
      found.push(token(text, i, end, 'N'));
      i = end;
      continue;
    }
    const c = text[i] as string;
    if (c.trim() === '' || /\p{Cf}/u.test(c)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < limit && text[end] === c && (c === '.' || c === '-')) end++;
    const tag: Tag =
      c === '.' && end > i + 1 ? '~' : c === '-' && end === i + 1 ? '~' : (PUNCTUATION[c] ?? '~');
    found.push(token(text, i, end, tag));
    i = end;
  }
  return found;
}
