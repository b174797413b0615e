/**
 * The toll that an account leads with. Two accounts of one event count the same dead in words that share
 * little else ("four guards died when", "at least seven people were killed"), so alignment by words passes
 * them by.
 */
import { compatible, type Figure, isToll, TOLL_KINDS } from '../../text/figures';
import type { Grid, Meeting } from './aligning/alignment';
import { otherWindow } from './times';
import type { Claim } from './told/claims';

/** A toll further down is often of another event, told as background. In sentences. */
const LEAD = 4;
/** What such a pair weighs beside pairs aligned by their words. */
const LIKENESS = 0.5;

interface Toll {
  place: number;
  claim: Claim;
  figure: Figure;
}

/** What an account counts of a toll, in order. */
const tollsIn = (claims: readonly Claim[], kind: string): Toll[] =>
  claims.flatMap((claim, place) =>
    claim.figures.flatMap((figure) => (figure.counted.includes(kind) ? [{ place, claim, figure }] : [])),
  );

/** Whether an account gives a toll in one figure only. */
const isOnly = (tolls: readonly Toll[]) => new Set(tolls.map(({ figure }) => figure.value)).size === 1;

/** The toll of the event: what stands near the top, or the only one of an account. */
function leading(tolls: readonly Toll[]): Toll | undefined {
  const first = tolls[0];
  return first && (isOnly(tolls) || first.claim.sentence < LEAD) ? first : undefined;
}

/**
 * Pairs of the claims with which both accounts count the dead, the hurt, the missing; without those that are aligned already.
 */
export function tollPairs(
  { claimsA, claimsB, profilesA }: Grid,
  aligned: readonly Meeting[],
  textA: string,
  textB: string,
): Meeting[] {
  return TOLL_KINDS.flatMap((kind) => {
    const [allA, allB] = [tollsIn(claimsA, kind), tollsIn(claimsB, kind)];
    const [x, y] = [leading(allA), leading(allB)];
    if (!x || !y) return [];
    const [a, b] = [x.claim, y.claim];
    if (aligned.some((one) => one.a.includes(a) && one.b.includes(b))) return [];
    // What an account also counts further down is no difference.
    const differs = !compatible(x.figure, y.figure);
    if (differs && (meets(x, allB) || meets(y, allA))) return [];
    // Further down it is of the event only where neither account counts another one, and over the same time.
    if (Math.min(a.sentence, b.sentence) >= LEAD && !(isOnly(allA) && isOnly(allB))) return [];
    if (otherWindow(a, b, textA, textB)) return [];
    if (isAdded(x.figure, a, textA) !== isAdded(y.figure, b, textB)) return [];
    // The topic is whom the account counts: "guards".
    const ids = profilesA[x.place]!.ids.filter((_, at) => {
      const { concept } = profilesA[x.place]!.lexes[at]!;
      return concept !== kind && x.figure.counted.includes(concept);
    });
    const pair = { a, b, i: x.place, j: y.place, likeness: LIKENESS, ids: ids.slice(0, 1) };
    return [{ pair, a: [a], b: [b] }];
  });
}

const meets = ({ figure }: Toll, others: readonly Toll[]) =>
  others.some((other) => compatible(figure, other.figure));

/** "were also killed", "were killed as well": these come to others that were counted before. */
const ALSO = /\b(?:also|as well|in addition|besides)\b/i;
/** The same beside the number: "another three", "three more", "three other workers". */
const ANOTHER = /\b(?:another|a further|an additional)\s*$/i;
const MORE = /^\s(?:more|further|additional)\b(?! than)/i;
/** Units of the text beside a number in which it is looked for. */
const BESIDE = 16;

/** Whether a toll counts others than the one that the account has told before it. */
export function isAdded({ counted, span: [start, end] }: Figure, { span }: Claim, text: string): boolean {
  if (!counted.some((word) => isToll(word))) return false;
  return (
    ALSO.test(text.slice(...span)) ||
    ANOTHER.test(text.slice(Math.max(span[0], start - BESIDE), start)) ||
    MORE.test(text.slice(end, end + BESIDE))
  );
}
