/**
 * Whether two accounts agree on a point: a slot that both fill holds one value, or the words nearly are the same, and no slot
 * holds two. All else is the reader's to judge.
 */
import type { RowReason, SharedWord } from '../../model';
import { compatible, type Figure, sameThing, TOLL_KINDS } from '../../text/figures';
import { PLACES } from '../../text/places';
import { unitOf } from '../../text/units';
import type { Meeting } from './aligning/alignment';
import { oppose } from './differences';
import { repeats } from './same-words';
import { shownWords } from './shown-words';
import type { Claim } from './told/claims';
import { guessIn } from './told/guesses';
import { kept } from './told/kept';
import { daysOf } from './told/likeness';
import { isDenial } from './told/negators';

/** From this likeness on nineteen in twenty meetings agree, where no slot says otherwise. */
const LEAST_LIKELY = 0.85;
/** One of the two may tell this share of words that the other has not: "nearly the same" holds of the shorter. */
const MOST_LACKING = 0.6;
/** Words that tell something in the shorter account: "I can count" has one, and says nothing that another could agree with. */
const LEAST_TELLING = 2;
/** A figure of one counted thing that is the same in both needs less. */
const LEAST_COUNTED = 0.75;

type Counted = readonly [Figure, Figure];
type Sides = readonly [readonly Claim[], readonly Claim[]];
interface Agreed {
  relation: 'repeats' | 'agrees';
  why: RowReason;
}

/** @param words what both say, for the reason */
export function agreement(
  { pair, a, b }: Meeting,
  textA: string,
  textB: string,
  words: readonly SharedWord[],
): Agreed | null {
  if (repeats(pair.a, pair.b) && !pullsApart([[pair.a], [pair.b]], textA, textB))
    return { relation: 'repeats', why: { kind: pair.a.quoted ? 'same-quotation' : 'same-wording' } };
  if (pullsApart([a, b], textA, textB)) return null;
  const toll = sameToll(pair.a, pair.b);
  if (toll) return counted(toll, textA, textB);
  const figure = pair.likeness >= LEAST_COUNTED ? sameFigure(pair.a, pair.b) : null;
  if (figure) return counted(figure, textA, textB);
  if (pair.likeness < LEAST_LIKELY || words.length === 0) return null;
  if (Math.min(telling(a), telling(b)) < LEAST_TELLING) return null;
  if (Math.min(lacking(a, b), lacking(b, a)) > MOST_LACKING || !tellAlike(a, b)) return null;
  return { relation: 'agrees', why: { kind: 'shared-words', words: [...words] } };
}

const shown = (text: string, { span }: Figure) => shownWords(text, span);

function counted([x, y]: Counted, textA: string, textB: string): Agreed {
  return { relation: 'agrees', why: { kind: 'same-figure', here: shown(textA, x), there: shown(textB, y) } };
}

/** One toll that both count, in figures that can both be true: "eleven drowned", "at least ten were killed". */
function sameToll(a: Claim, b: Claim): Counted | null {
  for (const kind of TOLL_KINDS) {
    const [x, y] = [a, b].map(({ figures }) => figures.find((figure) => figure.counted.includes(kind)));
    if (x && y && compatible(x, y)) return [x, y];
  }
  return null;
}

/** The figures by which two claims count the same thing alike; "two" is everywhere. */
function sameFigure(a: Claim, b: Claim): Counted | null {
  for (const x of a.figures)
    for (const y of b.figures) if (sameThing(x, y) && x.value === y.value && x.value > 2) return [x, y];
  return null;
}

/** Whether any slot that both fill has no value in common: then no agreement is claimed. */
function pullsApart(sides: Sides, textA: string, textB: string): boolean {
  const [a, b] = sides;
  return (
    otherFigures(a, b) ||
    noneShared(valuesOf(a, daysOf), valuesOf(b, daysOf)) ||
    noneShared(valuesOf(a, placesOf), valuesOf(b, placesOf)) ||
    noneShared(valuesOf(a, namesOf), valuesOf(b, namesOf)) ||
    oneSide(sides, denies) ||
    a.some((claim) => guessIn(claim, textA) !== null) !== b.some((claim) => guessIn(claim, textB) !== null) ||
    a.some((x) => b.some((y) => oppose(x, y)))
  );
}

function otherFigures(a: readonly Claim[], b: readonly Claim[]): boolean {
  const [x, y] = [a.flatMap(({ figures }) => figures), b.flatMap(({ figures }) => figures)];
  if (x.length === 0 || y.length === 0) return false;
  const meets = (p: Figure, q: Figure) => p.value === q.value || (sameThing(p, q) && compatible(p, q));
  if (!x.some((p) => y.some((q) => meets(p, q)))) return true;
  return x.some((p) => y.some((q) => sameThing(p, q)) && !y.some((q) => sameThing(p, q) && compatible(p, q)));
}

const placesOf = kept(({ firsts }: Claim) => [...firsts.keys()].filter((concept) => PLACES.has(concept)));
const namesOf = kept(({ words }: Claim) =>
  words.flatMap(({ capital, opening, stop, concept }) => (capital && !opening && !stop ? [concept] : [])),
);
const denies = kept(({ words }: Claim) => words.some(isDenial));

function valuesOf<T>(claims: readonly Claim[], of: (claim: Claim) => readonly T[]): ReadonlySet<T> {
  return new Set(claims.flatMap(of));
}

const noneShared = <T>(p: ReadonlySet<T>, q: ReadonlySet<T>) =>
  p.size > 0 && q.size > 0 && ![...p].some((value) => q.has(value));

const oneSide = ([a, b]: Sides, has: (claim: Claim) => boolean) => a.some(has) !== b.some(has);

/** Whether both tell something in the same words: names, places and units alone say whom and where, not what (“… in Hwasong” opened, and stands still). */
function tellAlike(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.some(({ words }) =>
    words.some(
      ({ word, stop, capital, opening, concept }) =>
        !stop &&
        unitOf(word) === undefined &&
        (!capital || opening) &&
        !PLACES.has(concept) &&
        b.some(({ firsts }) => firsts.has(concept)),
    ),
  );
}

/** How many words of an account tell something. */
const telling = (claims: readonly Claim[]): number =>
  claims.reduce((sum, { words }) => sum + words.filter(({ stop }) => !stop).length, 0);

/** The share of the telling words of one account that the other has not. */
function lacking(own: readonly Claim[], other: readonly Claim[]): number {
  let [telling, lacks] = [0, 0];
  for (const { words } of own) {
    for (const { stop, concept } of words) {
      if (stop) continue;
      telling++;
      if (!other.some(({ firsts }) => firsts.has(concept))) lacks++;
    }
  }
  return lacks / Math.max(1, telling);
}
