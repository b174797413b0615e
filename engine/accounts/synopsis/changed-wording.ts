/**
 * A wording that both accounts have, with one slot filled otherwise: "held in May" / "held in June", "by order of the navy" /
 * "by order of the police". Nothing pulls two accounts apart as plainly.
 */
import type { DifferenceReason, Span } from '../../model';
import type { Lexeme } from '../../text/lexemes';
import { isNumberWord } from '../../text/numbers';
import { ACTOR_WORDS } from '../../text/oppositions';
import { Phrases } from '../../text/phrases';
import { PLACES } from '../../text/places';
import { unitOf } from '../../text/units';
import { shownWords } from './shown-words';
import type { Claim } from './told/claims';
import { familyOf } from './told/meanings';

/** Words of a claim that are looked at; keeps the table small. */
const LONGEST = 60;
/** Words in the same order, of the longer claim, from which on two claims are one wording. */
const ALIKE = 0.6;
const LEAST_ALIKE = 5;
/** The same of the shorter claim, where one is worded like part of the other. */
const WITHIN = 0.75;
/** A slot holds no more words than this on either side. */
const LONGEST_SLOT = 4;

interface Gap {
  a: Lexeme[];
  b: Lexeme[];
  /** The word that stands before it in both. */
  before: Lexeme | undefined;
  /** The word that stands behind it in both. */
  after: Lexeme | undefined;
}

/** The words of two claims side by side: how many stand in both in the same order, and what stands between them in each. */
function compared(a: Claim, b: Claim): { common: number; gaps: Gap[] } {
  const p = a.words.slice(0, LONGEST);
  const q = b.words.slice(0, LONGEST);
  // Words that both begin with need no table.
  let first = 0;
  while (first < p.length && first < q.length && p[first]!.word === q[first]!.word) first++;
  const width = q.length + 1;
  const lengths = new Uint8Array((p.length + 1) * width);
  for (let i = p.length - 1; i >= first; i--) {
    const { word } = p[i]!;
    for (let j = q.length - 1, at = i * width + j; j >= first; j--, at--)
      lengths[at] =
        word === q[j]!.word ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
  }
  const gaps: Gap[] = [];
  let gap: Gap = { a: [], b: [], before: p[first - 1], after: undefined };
  let [i, j] = [first, first];
  while (i < p.length || j < q.length) {
    if (i < p.length && j < q.length && p[i]!.word === q[j]!.word) {
      if (gap.a.length + gap.b.length > 0) gaps.push({ ...gap, after: p[i] });
      gap = { a: [], b: [], before: p[i], after: undefined };
      i++;
      j++;
    } else if (
      j >= q.length ||
      (i < p.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    )
      gap.a.push(p[i++]!);
    else gap.b.push(q[j++]!);
  }
  if (gap.a.length + gap.b.length > 0) gaps.push(gap);
  return { common: first + lengths[first * width + first]!, gaps };
}

/** What two claims differ in that are worded alike but for a few words; null where they are not. */
export function nearlyAlike(a: Claim, b: Claim): readonly Gap[] | null {
  const longer = Math.min(LONGEST, Math.max(a.words.length, b.words.length));
  if (Math.min(a.words.length, b.words.length) < ALIKE * longer) return null;
  const held = new Set(b.words.map(({ word }) => word));
  if (a.words.filter(({ word }) => held.has(word)).length < ALIKE * longer) return null;
  const { common, gaps } = compared(a, b);
  return common >= LEAST_ALIKE && common >= ALIKE * longer ? gaps : null;
}

/** Whether the shorter of two claims is worded like part of the longer. */
export function nearlyWithin(a: Claim, b: Claim): boolean {
  const shorter = Math.min(LONGEST, a.words.length, b.words.length);
  const { common } = compared(a, b);
  return common >= LEAST_ALIKE && common >= WITHIN * shorter;
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const YEAR = /^(?:19|20)\d\d$/;
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th))$/;
const ORDER = /^(?:before|after|during|until|since)$/;
const HALF_OF_DAY = /^(?:am|pm|a|p|morning|noon|afternoon|evening|night|midnight|dawn)$/;
const EXTENT = /^(?:all|most|half|some|many|few|none|every|every|everybody|nobody|both|neither|part)$/;
const SIDE =
  /^(?:north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|left|right)$/;
const ACTORS = new Phrases(() => ACTOR_WORDS);

type Kind = 'time' | 'place' | 'actor' | 'words' | 'figure';
type SlotKind =
  | 'month'
  | 'weekday'
  | 'year'
  | 'ordinal'
  | 'order'
  | 'half-day'
  | 'extent'
  | 'side'
  | 'unit'
  | 'place'
  | 'actor'
  | 'name';

const SHOWN_AS: Record<SlotKind, Kind> = {
  month: 'time',
  weekday: 'time',
  year: 'time',
  ordinal: 'words',
  order: 'time',
  'half-day': 'time',
  extent: 'figure',
  side: 'place',
  unit: 'figure',
  place: 'place',
  actor: 'actor',
  name: 'words',
};

/** Whether a word may fill a slot: some of those that do are function words elsewhere. */
const fills = ({ stop, word }: Lexeme) =>
  !stop ||
  unitOf(word) !== undefined ||
  [ORDER, EXTENT, MONTHS, ORDINAL, HALF_OF_DAY].some((pattern) => pattern.test(word));

/** Slots that two words may fill alike: "the army" and "the military". */
const NAMED: ReadonlySet<SlotKind> = new Set(['place', 'actor', 'name', 'unit']);

/** What sort of slot a run of words fills, and by what it is compared; null where it is none that can be named. */
function slotOf(run: readonly Lexeme[], { before, after }: Gap): { kind: SlotKind; value: string } | null {
  if (run.length === 0 || run.length > LONGEST_SLOT) return null;
  const telling = run.filter(fills);
  if (telling.length === 0) return null;
  const one = telling.length === 1 ? telling[0]! : null;
  if (one) {
    const { word, concept } = one;
    // "may" is a month behind a preposition.
    if (MONTHS.test(word) && one.capital) return { kind: 'month', value: word.slice(0, 3) };
    if (DAYS.test(word)) return { kind: 'weekday', value: word };
    if (YEAR.test(word)) return { kind: 'year', value: word };
    if (ORDINAL.test(word)) return { kind: 'ordinal', value: word };
    if (ORDER.test(word)) return { kind: 'order', value: word };
    if (HALF_OF_DAY.test(word) && (word.length > 1 || after?.word === 'm'))
      return { kind: 'half-day', value: word };
    if (EXTENT.test(word)) return { kind: 'extent', value: word };
    if (SIDE.test(word)) return { kind: 'side', value: word.slice(0, 5) };
    if (before && isNumberWord(before.word)) return { kind: 'unit', value: unitOf(word) ?? concept };
    // "for a week" / "for a month".
    if (/^(?:an?|per|each)$/.test(before?.word ?? '') && unitOf(word))
      return { kind: 'unit', value: unitOf(word)! };
    if (PLACES.has(concept)) return { kind: 'place', value: concept };
  }
  const last = telling.at(-1)!;
  const actor = telling.flatMap((_, at) => ACTORS.standingAt(telling, at).flatMap(({ means }) => means));
  if (actor.length > 0) return { kind: 'actor', value: actor[0]! };
  // A name stands for a name only: "Mr. Ri" / "Mr. Pak".
  if (telling.every((lex) => lex.capital && !lex.opening)) return { kind: 'name', value: last.concept };
  return null;
}

/** Kinds that are a difference in one wording, whatever the other words are. `gaps`: what `nearlyAlike` found. */
export function changedWording(
  a: Claim,
  b: Claim,
  gaps: readonly Gap[],
  textA: string,
  textB: string,
): { a: Span[]; b: Span[]; why: DifferenceReason } | null {
  for (const gap of gaps) {
    if (gap.a.length === 0 || gap.b.length === 0) continue;
    const x = slotOf(gap.a, gap);
    const y = slotOf(gap.b, gap);
    if (!x || !y || x.kind !== y.kind || x.value === y.value) continue;
    // What is named here and there may stand elsewhere in the other claim: a list in another order.
    const inOther = (run: readonly Lexeme[], other: Claim) =>
      run.filter(fills).every(({ concept }) => other.firsts.has(concept));
    if (x.kind !== 'extent' && (inOther(gap.a, b) || inOther(gap.b, a))) continue;
    const measured =
      x.kind === 'unit' && [...gap.a, ...gap.b].every(({ word }) => unitOf(word) !== undefined);
    if (NAMED.has(x.kind) && !measured && sameFamily(gap.a, gap.b)) continue;
    const [p, q] = [runOf(gap.a), runOf(gap.b)];
    const words = { here: shownWords(textA, p), there: shownWords(textB, q) };
    return { a: [p], b: [q], why: { kind: SHOWN_AS[x.kind], ...words } };
  }
  return null;
}

const runOf = (run: readonly Lexeme[]): Span => [run[0]!.start, run.at(-1)!.end];

/** Two words of one family of the thesaurus say the same. */
function sameFamily(p: readonly Lexeme[], q: readonly Lexeme[]): boolean {
  const families = new Set(p.map(({ concept }) => familyOf(concept)).filter((family) => family >= 0));
  return q.some(({ concept }) => families.has(familyOf(concept)));
}
