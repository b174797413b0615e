/**
 * Figures: a number with its hedge ("at least"), its unit, and the words that say what is counted. Two figures are only ever
 * compared where they count the same thing (`sameThing`); "at least 7" is the interval [7, ∞).
 */
import type { Span } from '../model';
import type { Lexeme } from './lexemes';

export interface Figure {
  /** Hedge, number and unit. */
  span: Span;
  value: number;
  /** What the number allows: "about 200" is [170, 230], "at least 7" is [7, ∞). */
  low: number;
  high: number;
  /** `won`, `percent`, `kg`, `usd`, `old` (an age), or empty for a plain count. */
  unit: string;
  /** Stems of the up to three words that say what is counted. */
  counted: readonly string[];
}

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }),
);
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    percent: 'percent',
    per: '',
    won: 'won',
    kpw: 'won',
    krw: 'won',
    yuan: 'yuan',
    rmb: 'yuan',
    cny: 'yuan',
    dollar: 'usd',
    dollars: 'usd',
    usd: 'usd',
    euros: 'euro',
    euro: 'euro',
    pounds: 'pound',
    pound: 'pound',
    lbs: 'lb',
    kg: 'kg',
    kilograms: 'kg',
    kilogram: 'kg',
    kilos: 'kg',
    tons: 'ton',
    ton: 'ton',
    tonnes: 'ton',
    tonne: 'ton',
    km: 'km',
    kilometers: 'km',
    kilometres: 'km',
    miles: 'mile',
    mile: 'mile',
    meters: 'm',
    metres: 'm',
    hours: 'hour',
    hour: 'hour',
    days: 'day',
    day: 'day',
    weeks: 'week',
    week: 'week',
    months: 'month',
    month: 'month',
    years: 'year',
    year: 'year',
    magnitude: 'magnitude',
  }),
);
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
/** Words of death and injury. People counted beside one are a toll, by whatever noun: "four guards died", "killed seven people". */
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
    ],
    hurt: ['injured', 'injuring', 'wounded', 'wounding', 'hurt', 'injuries'],
  }).flatMap(([toll, words]) => words.map((word) => [word, toll] as const)),
);
/** How many words the toll's word may stand behind the number, and how many before it. */
const TOLL_BEHIND = 7;
const TOLL_BEFORE = 3;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

function numberOf(word: string): { value: number; unit: string } | null {
  const spelled = WORDS.get(word);
  if (spelled !== undefined) return { value: spelled, unit: '' };
  const match = /^(\d[\d,]*(?:\.\d+)?)(kg|km|m|lbs|am|pm)?$/.exec(word);
  if (!match || ORDINAL.test(word) || match[2] === 'am' || match[2] === 'pm') return null;
  const value = Number(match[1]!.replaceAll(',', ''));
  return Number.isFinite(value) ? { value, unit: match[2] === 'lbs' ? 'lb' : (match[2] ?? '') } : null;
}

/** The toll that the number at `i` belongs to: its word stands near, with no other number and no end of clause between. */
function tollAt(text: string, lexes: readonly Lexeme[], i: number): string | null {
  const look = (step: 1 | -1, reach: number): string | null => {
    for (let k = 1; k <= reach; k++) {
      const here = lexes[i + step * k];
      const next = lexes[i + step * (k - 1)];
      if (!here || !next) return null;
      const gap = step > 0 ? text.slice(next.end, here.start) : text.slice(here.end, next.start);
      if (/[.,;:()\n]/.test(gap) || numberOf(here.word)) return null;
      const toll = TOLLS.get(here.word);
      if (toll) return toll;
    }
    return null;
  };
  return look(1, TOLL_BEHIND) ?? look(-1, TOLL_BEFORE);
}

/**
 * The figures among a text's lexemes. `dates` are left out, as are years and the numbers of things that are named by a
 * number ("Order No. 205", "Group 109").
 */
export function figuresIn(text: string, lexes: readonly Lexeme[], dates: readonly Span[]): Figure[] {
  const found: Figure[] = [];
  let nextDate = 0;
  for (let i = 0; i < lexes.length; i++) {
    const lex = lexes[i]!;
    while (nextDate < dates.length && dates[nextDate]![1] <= lex.start) nextDate++;
    const date = dates[nextDate];
    if (date && lex.start >= date[0] && lex.start < date[1]) continue;
    if (lex.word.length > 12 && !/^\d/.test(lex.word)) continue;
    const read = numberOf(lex.word);
    if (!read) continue;
    const before = lexes[i - 1];
    const gapBefore = before ? text.slice(before.end, lex.start) : '';
    if (before?.capital && !before.stop && gapBefore === ' ' && /^\d/.test(lex.word) && !WORDS.has(lex.word))
      continue;
    if (before && (before.word === 'no' || before.word === 'number') && /^\. ?$/.test(gapBefore)) continue;
    if (lex.word === 'one') continue;
    let { value, unit } = read;
    let end = lex.end;
    let after = i + 1;
    const scale = SCALES.get(lexes[after]?.word.replace(/s$/, '') ?? '');
    if (scale !== undefined && /^[ -]$/.test(text.slice(end, lexes[after]!.start))) {
      value *= scale;
      end = lexes[after]!.end;
      after++;
    }
    if (!unit && text[end] === '%') {
      unit = 'percent';
      end++;
    }
    const sign = /(\$|€|£)$/.exec(gapBefore)?.[1];
    if (sign) unit = sign === '$' ? 'usd' : sign === '€' ? 'euro' : 'pound';
    else if (before && /^(?:kpw|krw|usd|us)$/.test(before.word))
      unit = before.word.startsWith('us') ? 'usd' : 'won';
    const next = lexes[after];
    const gap = next ? text.slice(end, next.start) : '\n';
    if (next && !unit && /^[ -]$/.test(gap)) {
      const named = UNITS.get(next.word);
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
    for (let j = after; j < lexes.length && j < after + 4 && counted.length < 3; j++) {
      if (!/^[\s'’“”"-]*$/.test(text.slice(j === after ? end : lexes[j - 1]!.end, lexes[j]!.start))) break;
      const word = lexes[j]!.word;
      if (lexes[j]!.stop) {
        if (counted.length > 0 || !BEFORE_NOUNS.has(word)) break;
        if (word === 'people') counted.push('person');
        continue;
      }
      counted.push(lexes[j]!.concept);
    }
    const toll = unit ? null : tollAt(text, lexes, i);
    if (toll) counted.push(toll);
    if (!unit && counted.length === 0) continue;
    let low = value;
    let high = value;
    let start = sign ? lex.start - 1 : lex.start;
    for (const [hedge, lower, upper] of HEDGES) {
      const at = i - hedge.length;
      if (at < 0 || !hedge.every((word, k) => lexes[at + k]!.word === word)) continue;
      low = value * lower;
      high = value * upper;
      start = lexes[at]!.start;
      break;
    }
    found.push({ span: [start, end], value, low, high, unit, counted });
  }
  return found;
}

/** Whether two figures count the same thing: same unit, and the counted words meet. */
export function sameThing(p: Figure, q: Figure): boolean {
  if (p.unit !== q.unit) return false;
  if (p.counted.length === 0 || q.counted.length === 0)
    return p.unit !== '' && p.counted.length === q.counted.length;
  return p.counted.some((word) => q.counted.includes(word));
}

/** Whether both can be true of one thing. */
export function compatible(p: Figure, q: Figure): boolean {
  return p.low <= q.high && q.low <= p.high;
}

/** "653 bullet": the key by which two accounts meet on a figure; null for numbers under 3, which everybody uses. */
export function figureKey(figure: Figure): string | null {
  if (figure.value < 3) return null;
  return `${figure.value} ${figure.unit || (figure.counted.at(-1) ?? '')}`.trim();
}
