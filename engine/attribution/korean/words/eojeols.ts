/**
 * Eojeols, the words between blanks: a noun with its particles, a verb with its endings, or a quotation with the
 * particle behind it. Brackets and single marks around names are looked through.
 */
import type { Quotation, Sentence } from '../../language/stage-types';

export interface Eojeol {
  start: number;
  end: number;
  /** The word without brackets, marks around names and stops behind it; behind a quotation the particle alone. */
  bare: string;
  /** For each character of `bare` its place in the text. */
  at: number[];
  /** The stop behind it: `,` `.` `:` …; empty where there is none. */
  stop: string;
  /** The quotation that it begins with; `null` also where the quotation is a name: “백두산”호. */
  quotation: Quotation | null;
  /** Its quotation ends as a sentence does: no name. */
  isSentence: boolean;
  /** Characters of `bare` that stood in < > or 《 》 before a particle: a name. 0 where none did. */
  marked: number;
  /** The outlet's short name in brackets: "RFA" of "자유아시아방송(RFA)". */
  bracket: string;
}

/** How far a bracket may go, in UTF-16 units. */
const BRACKET = 120;
const STOPS = ',.:;!?。、，';
const NAME_MARKS = '‘’\'`"“”·-―<>〈〉';
/** The longest quotation that can be a name. */
const NAME = 40;
/** The same before its noun, without a particle. */
const SHORT_NAME = 16;

/** The particles by which a quotation is somebody's words: “…”고, “…”이라며, “…”는 입장. */
export const QUOTES = /^(?:(?:이?라|하)?고|이?라며|며|이?라면서|면서|하며|하면서)(?:도|는|만|까지)?$/u;
export const QUOTES_NOUN = /^(?:는|이?라는|이?란)$/u;
/** Endings of sentences, behind which 는 is no topic's particle. */
const CLAUSE_END = /[다라자까냐요죠오][.!?…]*$/u;

/** Whether a quotation with this behind it is a name or a word in marks, and part of the sentence like others. */
function isName(inner: string, particle: string, stop: string): boolean {
  if (inner.length > NAME || QUOTES.test(particle)) return false;
  if (particle === '' && stop !== '') return !/[.!?…]$/u.test(inner) && stop === ',';
  // “…할 것”을 강조했다: a statement as an object.
  if (/^[을를]$/u.test(particle) && /(?: 것|점|자|라|다)$/u.test(inner)) return false;
  if (QUOTES_NOUN.test(particle)) return particle === '는' && !CLAUSE_END.test(inner);
  return particle === '' ? false : !/^(?:으로|로)$/u.test(particle);
}

/** The eojeols of a sentence. */
export function eojeols(text: string, { start, end, tokens }: Sentence): Eojeol[] {
  const quotations = tokens.flatMap(({ quotation }) => (quotation ? [quotation] : []));
  const found: Eojeol[] = [];
  let next = 0;
  let i = start;
  while (i < end) {
    if ((text[i] as string).trim() === '') {
      i++;
      continue;
    }
    const one: Eojeol = {
      start: i,
      end: i,
      bare: '',
      at: [],
      stop: '',
      quotation: null,
      isSentence: false,
      marked: 0,
      bracket: '',
    };
    const take = (at: number): void => {
      one.bare += text[at];
      one.at.push(at);
    };
    while (i < end && (text[i] as string).trim() !== '') {
      while (next < quotations.length && (quotations[next] as Quotation).end <= i) next++;
      const quotation = quotations[next];
      const c = text[i] as string;
      if (quotation && i >= quotation.start) {
        if (one.bare || one.quotation) break;
        one.quotation = quotation;
        one.isSentence = CLAUSE_END.test(slice(text, quotation));
        i = quotation.end;
      } else if (c === '(' || c === '[' || c === '（') {
        const close = bracketEnd(text, i, Math.min(end, i + BRACKET));
        if (close < 0) i++;
        else {
          const words = text.slice(i + 1, close);
          if (/^[A-Z][A-Za-z]{1,7}$/u.test(words)) one.bracket = words;
          i = close + 1;
        }
      } else {
        if (!NAME_MARKS.includes(c) || (c === '·' && one.bare)) take(i);
        else if ('>〉'.includes(c)) one.marked = one.bare.length;
        i++;
      }
    }
    one.end = i;
    while (one.bare && STOPS.includes(one.bare.slice(-1))) {
      one.stop = one.bare.slice(-1);
      one.bare = one.bare.slice(0, -1);
      one.at.pop();
    }
    const quoted = one.quotation;
    // “자주연대” 대변인: a short name before the noun that it belongs to.
    const isBefore = quoted !== null && one.bare === '' && one.stop === '' && !one.isSentence && i < end - 1;
    if (
      quoted &&
      (isBefore
        ? quoted.inner[1] - quoted.inner[0] <= SHORT_NAME
        : one.bare !== '' && isName(slice(text, quoted), one.bare, one.stop))
    )
      named(text, one);
    if (one.bare || one.quotation || one.stop) found.push(one);
  }
  return found;
}

const slice = (text: string, { inner }: Quotation): string => text.slice(inner[0], inner[1]);

/** Makes a word of a quotation that is a name: its last word with the particle behind it. */
function named(text: string, one: Eojeol): void {
  const { inner } = one.quotation as Quotation;
  const words = text.slice(inner[0], inner[1]).trimEnd();
  const from = words.lastIndexOf(' ') + 1;
  const at: number[] = [];
  for (let i = from; i < words.length; i++) at.push(inner[0] + i);
  one.bare = words.slice(from) + one.bare;
  one.marked = words.length - from;
  one.at = [...at, ...one.at];
  one.quotation = null;
}

function bracketEnd(text: string, from: number, limit: number): number {
  const closing = { '(': ')', '[': ']', '（': '）' }[text[from] as string] as string;
  const at = text.indexOf(closing, from);
  return at >= 0 && at < limit ? at : -1;
}

/** The place behind the first `length` characters of the bare word. */
export const placeAfter = (one: Eojeol, length: number): number =>
  length > 0 ? (one.at[length - 1] as number) + 1 : one.start;
