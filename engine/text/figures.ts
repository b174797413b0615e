/**
 * Figures: a number with its hedge ("at least"), its unit, and the words that say what is counted. Two figures are only ever
 * compared where they count the same thing (`sameThing`); "at least 7" is the interval [7, ∞).
 */
import type { Span } from '../model';
import type { Lexeme } from './lexemes';
import { isNumberWord, type NumberRead, numberAt } from './numbers';
import { CONVERTED, measureAlike, sizeOf, unitOf } from './units';

export interface Figure {
  /** Hedge, number and unit. */
  span: Span;
  value: number;
  /** What the number allows: "about 200" is [170, 230], "at least 7" is [7, ∞). */
  low: number;
  high: number;
  /** `won`, `percent`, `kg`, `usd`, `old` (an age), or empty for a plain count. */
  unit: string;
  /** "dozens", "hundreds": no number by which two accounts could meet. */
  vague: boolean;
  /** Stems of the up to three words that say what is counted. */
  counted: readonly string[];
}

/** Hedges before a number, the longer ones first, and what they allow; a factor each for the low and the high end. `about`: ±15 %, a reader's tolerance. */
const HEDGES: ReadonlyArray<readonly [words: readonly string[], low: number, high: number]> = [
  [['at', 'least'], 1, Number.POSITIVE_INFINITY],
  [['no', 'more', 'than'], 0, 1],
  [['more', 'than'], 1, Number.POSITIVE_INFINITY],
  [['up', 'to'], 0, 1],
  [['less', 'than'], 0, 1],
  [['fewer', 'than'], 0, 1],
  [['over'], 1, Number.POSITIVE_INFINITY],
  [['about'], 0.85, 1.15],
  [['around'], 0.85, 1.15],
  [['approximately'], 0.85, 1.15],
  [['some'], 0.85, 1.15],
  [['roughly'], 0.85, 1.15],
  [['nearly'], 0.85, 1],
  [['almost'], 0.85, 1],
];
/** Words behind a figure that count nothing. */
const OVERALL = /^(?:altogether|overall|each|apiece|total)$/;
/** "a dozen" and its like, and by how much they may be off. */
const ROUND: ReadonlySet<number> = new Set([12, 100, 1000, 1e6]);
const ROUNDED = 0.15;
/** A limit that nothing may pass, however it is worded: "nobody may ask more than 5,800 won", "a ceiling of 5,500 won". */
const MORE = /^(?:more|over)$/;
const NOBODY = /^(?:no|nobody|none|not|never|cannot|nor)$|n['’]t$/;
const NOBODY_WITHIN = 5;
const LIMITS = /^(?:limit|ceiling|cap|maximum|capped|limited|restricted)$/;
const OF_LIMITS = /^(?:of|at|to|is|was)$/;
/** Before whom something is done: "in front of 2,000 people". */
const BEFORE_WHOM = /^(?:before|of)$/;
/** Function words that may stand between a number and what it counts. */
const BEFORE_NOUNS: ReadonlySet<string> = new Set([
  'of',
  'more',
  'other',
  'new',
  'such',
  'own',
  'their',
  'people',
]);
/** Words for what befalls people. Those counted beside one are a toll, by whatever noun: "four guards died", "killed seven people". */
export const TOLL_KINDS = ['dead', 'hurt', 'missing', 'held', 'saved', 'homeless', 'sick', 'crowd'] as const;
const TOLLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dead: [
      'died',
      'die',
      'dead',
      'killed',
      'kills',
      'kill',
      'killing',
      'deaths',
      'perished',
      'drowned',
      'starved',
      'fatalities',
    ],
    hurt: ['injured', 'injuring', 'wounded', 'wounding', 'hurt', 'injuries'],
    missing: ['missing', 'unaccounted'],
    held: ['arrested', 'arrests', 'detained', 'detaining', 'arresting', 'apprehended', 'custody'],
    saved: ['rescued', 'survived', 'survivors', 'rescuing'],
    homeless: ['homeless', 'displaced'],
    sick: ['sick', 'ill', 'sickened', 'fever', 'fevers', 'infected', 'hospitalized', 'hospitalised'],
    crowd: ['crowd', 'crowds', 'audience', 'onlookers', 'spectators'],
  }).flatMap(([toll, words]) => words.map((word) => [word, toll] as const)),
);
/** "cost the lives of seven", "seven lost their lives": lives alone are no toll. */
const LIVES = /^(?:lives|life)$/;
const ENDS_LIVES = /^(?:costs?|costing|claim(?:s|ed|ing)?|took|takes?|taken|taking|lost|loses?|losing)$/;
/** What is told behind these is another clause: "10,000 people shut in after two deaths". */
const OPENS_CLAUSE = /^(?:after|when|while|because|since|although|before)$/;
/** The toll that a word by itself tells, one of `TOLL_KINDS`: "killed" the dead. */
export const tollOf = (word: string): string | undefined => TOLLS.get(word);
/** Whether a counted word is a toll, one of `TOLL_KINDS` or two of them: "dead or missing". */
export function isToll(word: string): boolean {
  return TOLL_KINDS.some((kind) => word === kind || word.startsWith(`${kind} or `));
}
/** How many words the toll's word may stand behind the number, and how many before it. */
const TOLL_BEHIND = 7;
const TOLL_BEFORE = 3;
/** The toll that the number at `i` belongs to: its word stands near, with no other number and no end of clause between. */
function tollAt(text: string, lexes: readonly Lexeme[], first: number, last: number): string | null {
  const look = (step: 1 | -1, reach: number): string | null => {
    const from = step > 0 ? last : first;
    for (let k = 1; k <= reach; k++) {
      const here = lexes[from + step * k];
      const next = lexes[from + step * (k - 1)];
      if (!here || !next) return null;
      const gap = step > 0 ? text.slice(next.end, here.start) : text.slice(here.end, next.start);
      if (/[.,;:()\n]/.test(gap) || isNumberWord(here.word) || OPENS_CLAUSE.test(here.word)) return null;
      const toll = LIVES.test(here.word) ? livesEnded(lexes, from + step * k) : TOLLS.get(here.word);
      // "dead or missing" is a toll of its own.
      const second = TOLLS.get(lexes[from + step * (k + 2)]?.word ?? '');
      if (toll && second && /^(?:or|and)$/.test(lexes[from + step * (k + 1)]!.word))
        return `${toll} or ${second}`;
      if (toll) return toll;
    }
    return null;
  };
  return look(1, TOLL_BEHIND) ?? look(-1, TOLL_BEFORE);
}

/** "dead" where the lives at `at` are lost, cost or claimed: the verb stands up to two words before them. */
function livesEnded(lexes: readonly Lexeme[], at: number): string | undefined {
  const ended = [1, 2].some((k) => ENDS_LIVES.test(lexes[at - k]?.word ?? ''));
  return ended ? 'dead' : undefined;
}

/** Whether it is denied, in the same clause, that there is more: "may not exceed", "nobody may ask more than". */
function deniedBefore(text: string, lexes: readonly Lexeme[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - NOBODY_WITHIN; k--) {
    if (/[.,;:()\n]/.test(text.slice(lexes[k]!.end, lexes[k + 1]!.start))) return false;
    if (NOBODY.test(lexes[k]!.word)) return true;
  }
  return false;
}

/** Whether people are counted before whom something is done. */
function watching(lexes: readonly Lexeme[], opens: number, counted: readonly string[]): boolean {
  const [before, first] = [lexes[opens - 1]?.word ?? '', lexes[opens - 2]?.word];
  return counted[0] === 'person' && BEFORE_WHOM.test(before) && (before === 'before' || first === 'front');
}

/** Whether a number is the upper end of a range that the last one begins: "five to seven", "between five and ten", "5-7". */
function rangeOf(
  text: string,
  lexes: readonly Lexeme[],
  { first, next }: NumberRead & { first: number },
  at: number,
): boolean {
  if (at === next) return /^[-–]$/.test(text.slice(lexes[at - 1]!.end, lexes[at]!.start));
  if (at !== next + 1) return false;
  const { word } = lexes[next]!;
  return word === 'to' || word === 'or' || (word === 'and' && lexes[first - 1]?.word === 'between');
}

/**
 * The figures among a text's lexemes. `dates` are left out, as are years and the numbers of things that are named by a
 * number ("Order No. 205", "Group 109").
 */
export function figuresIn(text: string, lexes: readonly Lexeme[], dates: readonly Span[]): Figure[] {
  const found: Figure[] = [];
  let nextDate = 0;
  let last: (NumberRead & { first: number }) | null = null;
  for (let i = 0; i < lexes.length; i++) {
    const lex = lexes[i]!;
    while (nextDate < dates.length && dates[nextDate]![1] <= lex.start) nextDate++;
    const date = dates[nextDate];
    if (date && lex.start >= date[0] && lex.start < date[1]) continue;
    if (lex.word.length > 12 && !/^\d/.test(lex.word)) continue;
    const read = numberAt(text, lexes, i);
    if (!read) continue;
    const from = last && rangeOf(text, lexes, last, i) ? last : null;
    last = { ...read, first: i };
    const before = lexes[i - 1];
    const gapBefore = before ? text.slice(before.end, lex.start) : '';
    if (before?.capital && !before.stop && gapBefore === ' ' && /^\d/.test(lex.word)) continue;
    if (before && (before.word === 'no' || before.word === 'number') && /^\. ?$/.test(gapBefore)) continue;
    // "one of them", "one man" count nothing that two accounts could be apart on.
    if (read.value === 1 && lex.word === 'one') continue;
    const { value } = read;
    let { unit, end, next: after } = read;
    const first = i;
    // What was read as part of this number begins none of its own.
    i = after - 1;
    if (!unit && text[end] === '%') {
      unit = 'percent';
      end++;
    }
    if (!unit && lexes[after]?.word === 'per' && lexes[after + 1]?.word === 'cent') {
      unit = 'percent';
      end = lexes[after + 1]!.end;
      after += 2;
    }
    const sign = /(\$|€|£)$/.exec(gapBefore)?.[1];
    if (sign) unit = sign === '$' ? 'usd' : sign === '€' ? 'euro' : 'gbp';
    else if (before && /^(?:kpw|krw|usd|us)$/.test(before.word))
      unit = before.word.startsWith('us') ? 'usd' : 'won';
    const next = lexes[after];
    const gap = next ? text.slice(end, next.start) : '\n';
    if (next && !unit && /^[\s-]$/.test(gap)) {
      const named = unitOf(next.word);
      if (named) {
        unit = named;
        end = next.end;
        after++;
        if (unit === 'year' && lexes[after]?.word === 'old') unit = 'old';
      }
    }
    if (!unit && value >= 1900 && value <= 2100 && Number.isInteger(value) && /^\d{4}$/.test(lex.word))
      continue;
    const counted: string[] = [];
    // "half of the stock".
    let behind = end;
    if (unit === 'share')
      while (/^(?:of|the|its|their)$/.test(lexes[after]?.word ?? '')) behind = lexes[after++]!.end;
    for (let j = after; j < lexes.length && j < after + 4 && counted.length < 3; j++) {
      if (!/^[\s'’“”"-]*$/.test(text.slice(j === after ? behind : lexes[j - 1]!.end, lexes[j]!.start))) break;
      const word = lexes[j]!.word;
      if (lexes[j]!.stop) {
        if (counted.length > 0 || !BEFORE_NOUNS.has(word)) break;
        if (word === 'people') counted.push('person');
        continue;
      }
      // "an hour and a half altogether".
      if (!OVERALL.test(word)) counted.push(lexes[j]!.concept);
    }
    let { low, high } = from && from.low < read.high ? { low: from.low, high: read.high } : read;
    let start = from ? lexes[from.first]!.start : sign ? lex.start - 1 : lex.start;
    let opens = first;
    for (const [hedge, lower, upper] of HEDGES) {
      const at = first - hedge.length;
      if (at < 0 || !hedge.every((word, k) => lexes[at + k]!.word === word)) continue;
      const denied = MORE.test(hedge[0]!) && deniedBefore(text, lexes, at);
      low *= denied ? 0 : lower;
      high *= denied ? 1 : upper;
      start = lexes[at]!.start;
      opens = at;
      break;
    }
    if (OF_LIMITS.test(lexes[opens - 1]?.word ?? '') && LIMITS.test(lexes[opens - 2]?.word ?? '')) low = 0;
    // "a dozen", "a hundred": whoever counts so has rounded.
    if (opens === first && /^an?$/.test(lex.word) && ROUND.has(value) && !unit) {
      low *= 1 - ROUNDED;
      high *= 1 + ROUNDED;
    }
    const toll = unit
      ? null
      : (tollAt(text, lexes, opens, read.next - 1) ?? (watching(lexes, opens, counted) ? 'crowd' : null));
    if (toll) counted.push(toll);
    if (!unit && counted.length === 0) continue;
    found.push({ span: [start, end], value, low, high, unit, counted, vague: read.low < read.high });
  }
  return found;
}

/** Whether two figures count the same thing: their units measure the same, and the counted words meet. */
export function sameThing(p: Figure, q: Figure): boolean {
  if (!measureAlike(p.unit, q.unit)) return false;
  if (p.counted.length === 0 || q.counted.length === 0)
    return p.unit !== '' && p.counted.length === q.counted.length;
  return p.counted.some((word) => q.counted.includes(word));
}

/** Whether both can be true of one thing; who converts into another unit rounds. */
export function compatible(p: Figure, q: Figure): boolean {
  const [one, other] = [sizeOf(p.unit), sizeOf(q.unit)];
  const loose = p.unit === q.unit ? 0 : CONVERTED;
  // Two limits are one where they lie at one height: "no more than 5 kilograms", "up to 10".
  if (p.low === 0 && q.low === 0 && p.unit !== '')
    return Math.abs(p.high * one - q.high * other) <= loose * Math.max(p.high * one, q.high * other);
  return p.low * one * (1 - loose) <= q.high * other && q.low * other * (1 - loose) <= p.high * one;
}

/** "653 bullet": the key by which two accounts meet on a figure; null for numbers under 3, which everybody uses. */
export function figureKey(figure: Figure): string | null {
  if (figure.value < 3 || figure.vague) return null;
  return `${figure.value} ${figure.unit || (figure.counted.at(-1) ?? '')}`.trim();
}
