/**
 * Echo or confirmation: whether one account relays the other, both rest on one origin, or no relay was found.
 * Decided for the pair, from credits first, shared copy and shared quotations second; the direction comes
 * from credits, then from time.
 */
import type { Independence, Span } from '../../model';
import { type AccountInput, readingOf } from '../../text/account-text';
import { type SharedCopy, sharedCopy } from './copy';
import type { Credit } from './credits';
import { groundOf } from './grounds';
import { datedDay, isLater } from './in-time';
import { namerOf } from './mentions';
import { isRelay, originName } from './origin-name';
import { creditOfOther } from './other-publisher';
import { CARRIED, type Rest, restsOn, sureOfOther } from './resting';
import { RESTING, type RestingModel } from './resting-model';
import { evidenceOf, linkTo, type Side, sentenceAround, sideOf, wordsAt } from './side';

/** From this on two accounts are said to share an origin: how sure it is that both rest on it. */
export const SHARED = 0.25;

/**
 * The verdict on two accounts. `a` and `b` in the verdict are the arguments in their order.
 * @param model for judging a fit by what was left out of it
 */
export function independence(
  a: AccountInput,
  b: AccountInput,
  model: RestingModel = RESTING,
  least = SHARED,
): Independence {
  const left = sideOf(a);
  const right = sideOf(b);
  const copy = sharedCopy(readingOf(a), readingOf(b));
  const restsLeft = restsBeside(left, right, model);
  const restsRight = restsBeside(right, left, model);
  return (
    relay(left, restsLeft, right, 'a-relays-b', least) ??
    relay(right, restsRight, left, 'b-relays-a', least) ??
    oneOrigin(left, restsLeft, right, restsRight, least) ??
    quoted(left, restsLeft, right, restsRight, copy) ??
    copied(left, right, copy) ??
    noRelay(left, right)
  );
}

/** What one rests on, the other one's publisher included where it is credited as something else than an outlet. */
function restsBeside(side: Side, other: Side, model: RestingModel): Rest[] {
  const rests = restsOn(side.credits, model);
  const credit = creditOfOther(side, other);
  return credit ? [...rests, { credit, sure: sureOfOther(credit, side.credits, model) }] : rests;
}

/**
 * `from` credits the outlet of `to` and hangs on it, or links to that very page. An outlet that confirmed it
 * itself is no relay.
 */
function relay(
  from: Side,
  rests: readonly Rest[],
  to: Side,
  verdict: 'a-relays-b' | 'b-relays-a',
  least: number,
): Independence | null {
  const outlet = to.credits.own;
  if (outlet === '' || outlet === from.credits.own) return null;
  // What was not there yet is no origin: the credit is for another report of that outlet.
  if (isLater(to.input, from.input)) return null;
  const credit = rests.find(({ credit: { name }, sure }) => name === outlet && sure >= least)?.credit;
  const link = linkTo(from.input, to.input);
  if (!credit && (!link || from.credits.ownSources)) return null;
  if (from.credits.confirms) {
    const evidence = [wordsAt(from, from.credits.confirms)];
    const grounds: Independence['grounds'] =
      verdict === 'a-relays-b'
        ? [groundOf(from, to), groundOf(to, from)]
        : [groundOf(to, from), groundOf(from, to)];
    return { verdict: 'independent', origin: null, evidence, grounds };
  }
  const sentence = link ? sentenceAround(from, link) : null;
  const evidence = [...new Set([...evidenceOf(from, credit), ...(sentence ? [sentence] : [])])];
  return { verdict, origin: outlet, evidence };
}

/** What both rest on: of several, what stands behind the others, then what is surest. */
function oneOrigin(
  left: Side,
  restsLeft: readonly Rest[],
  right: Side,
  restsRight: readonly Rest[],
  least: number,
): Independence | null {
  if (left.credits.confirms || right.credits.confirms) return null;
  let best: { left: Credit; right: Credit; weight: number } | null = null;
  for (const { credit, sure } of restsLeft) {
    const other = restsRight.find(({ credit: { name } }) => name === credit.name);
    if (!other || sure * other.sure < least) continue;
    const weight = sure * other.sure + behind(credit) + behind(other.credit);
    if (!best || weight > best.weight) best = { left: credit, right: other.credit, weight };
  }
  if (!best) return null;
  const evidence = [...evidenceOf(left, best.left), ...evidenceOf(right, best.right)];
  return { verdict: 'same-origin', origin: best.left.name, evidence };
}

/** An agency in the dateline stands before all that its text cites; what an outlet cites stands behind that outlet. */
function behind({ dateline, cited }: Credit): number {
  return (cited > 0 ? 1 : 0) - (dateline ? 1 : 0);
}

/**
 * A quotation that stands in both, which one has from an outlet and the other from nobody that it names: the other one has it from
 * there too, or from who had it before.
 */
function quoted(
  left: Side,
  restsLeft: readonly Rest[],
  right: Side,
  restsRight: readonly Rest[],
  copy: SharedCopy,
): Independence | null {
  const sides = [
    { from: left, rests: restsLeft, to: right },
    { from: right, rests: restsRight, to: left },
  ];
  for (const { a, b } of copy.quotations) {
    for (const { from, rests, to } of sides) {
      if (to.credits.ownSources || to.credits.confirms || from.credits.ownSources) continue;
      if (relaysOf(to, to === left ? a : b).length > 0) continue;
      const [named] = relaysOf(from, from === left ? a : b);
      const origin = named ?? rests.find(({ sure }) => sure >= CARRIED)?.credit.name;
      if (origin === undefined || origin === to.credits.own) continue;
      return { verdict: 'same-origin', origin, evidence: [wordsAt(left, a), wordsAt(right, b)] };
    }
  }
  return null;
}

/** The outlets that a quotation came through, by the account that gives it, state media included. */
function relaysOf({ input, credits: { own } }: Side, quotation: Span): string[] {
  const { nameOf } = namerOf(input);
  const around = input.attributions.attributions.find(({ content }) =>
    content.some(([start, end]) => start < quotation[1] && quotation[0] < end),
  );
  return (around?.chain ?? []).flatMap(({ name, role }) => {
    const origin = nameOf(name);
    const isOther = role !== 'outlet' && origin.name !== own && (isRelay(role, origin.name) || origin.state);
    return isOther ? [origin.name] : [];
  });
}

/** Shared copy without a credit: the later one took it over, or both took it from a third. */
function copied(left: Side, right: Side, copy: SharedCopy): Independence | null {
  if (!copy.copied || !copy.place) return null;
  const evidence = [wordsAt(left, copy.place)];
  const dayLeft = datedDay(left.input);
  const dayRight = datedDay(right.input);
  const namedLeft = left.credits.own;
  const namedRight = right.credits.own;
  if (
    dayLeft !== null &&
    dayRight !== null &&
    dayLeft !== dayRight &&
    namedLeft !== '' &&
    namedRight !== ''
  ) {
    const later = dayLeft > dayRight ? left : right;
    const earlier = later === left ? right : left;
    if (earlier.carried.length === 0) {
      const verdict = later === left ? 'a-relays-b' : 'b-relays-a';
      return { verdict, origin: originName(earlier.credits.own).name, evidence };
    }
  }
  const behind = left.credits.credits[0]?.name ?? right.credits.credits[0]?.name ?? null;
  return { verdict: 'same-origin', origin: behind, evidence };
}

/** Neither names nor quotes anybody, or has all from media that it does not name: "a South Korean newspaper reported". */
function isSilent({ input, credits, carried }: Side): boolean {
  if (credits.ownSources || credits.ownDateline || carried.length > 0) return false;
  if (credits.nameless > 0) return credits.nameless === credits.carriers;
  return input.attributions.attributions.length === 0 && credits.credits.length === 0;
}

/** `unknown` where an account neither names nor quotes anybody, so that nothing could be found. */
function noRelay(left: Side, right: Side): Independence {
  const silent = [left, right].some(isSilent);
  if (silent) return { verdict: 'unknown', origin: null, evidence: [] };
  const evidence = [left, right].flatMap((side) => {
    const own = side.credits.ownSentences[0];
    return own ? [wordsAt(side, own)] : evidenceOf(side, side.carried[0]).slice(0, 1);
  });
  const grounds: Independence['grounds'] = [groundOf(left, right), groundOf(right, left)];
  return { verdict: 'independent', origin: null, evidence, grounds };
}
