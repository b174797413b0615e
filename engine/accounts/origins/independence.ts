/**
 * Echo or confirmation: whether one account relays the other, both rest on one origin, or no relay was found. Decided for the
 * pair, from credits first, shared copy and shared quotations second; the direction comes from credits, then from time.
 */
import type { Independence } from '../../model';
import { STATE_MEDIA } from '../../model/reasons';
import { type AccountInput, readingOf } from '../../text/account-text';
import { type SharedCopy, sharedCopy } from './copy';
import { type Credit, originName } from './credits';
import { groundOf } from './grounds';
import { datedDay, isLater } from './in-time';
import { CARRIES, evidenceOf, linkTo, type Side, sentenceAround, sideOf, wordsAt } from './side';

/** The verdict on two accounts. `a` and `b` in the verdict are the arguments in their order. */
export function independence(a: AccountInput, b: AccountInput): Independence {
  const left = sideOf(a);
  const right = sideOf(b);
  const copy = sharedCopy(readingOf(a), readingOf(b));
  return (
    relay(left, right, 'a-relays-b') ??
    relay(right, left, 'b-relays-a') ??
    oneOrigin(left, right, copy) ??
    copied(left, right, copy) ??
    noRelay(left, right)
  );
}

/** `from` credits the outlet of `to` and hangs on it, or links to that very page. An outlet that confirmed it itself is no relay. */
function relay(from: Side, to: Side, verdict: 'a-relays-b' | 'b-relays-a'): Independence | null {
  const outlet = to.credits.own;
  if (outlet === '' || outlet === from.credits.own) return null;
  // What was not there yet is no origin: the credit is for another report of that outlet.
  if (isLater(to.input, from.input)) return null;
  const credit = from.carried.find(({ name }) => name === outlet);
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

function oneOrigin(left: Side, right: Side, copy: SharedCopy): Independence | null {
  if (left.credits.confirms || right.credits.confirms) return null;
  let best: { left: Credit; right: Credit } | null = null;
  for (const credit of left.carried) {
    const other = right.carried.find(({ name }) => name === credit.name);
    if (!other) continue;
    if (credit.state && !bothHangOnState(left, right)) continue;
    if (!best || originRank(credit, other) > originRank(best.left, best.right))
      best = { left: credit, right: other };
  }
  best ??= sharedCredit(left, right);
  if (best) {
    const evidence = [...evidenceOf(left, best.left), ...evidenceOf(right, best.right)];
    return { verdict: 'same-origin', origin: best.left.name, evidence };
  }
  // The same statement of state media, word for word, in two papers without sources of their own.
  const stateLeft = left.credits.credits.find(({ state }) => state);
  const stateRight = right.credits.credits.find(({ state }) => state);
  if (copy.quotations.length > 0 && stateLeft && stateRight && bothHangOnState(left, right)) {
    const evidence = copy.quotations.slice(0, 1).flatMap(({ a, b }) => [wordsAt(left, a), wordsAt(right, b)]);
    return { verdict: 'same-origin', origin: STATE_MEDIA, evidence };
  }
  return null;
}

/** Two accounts without sources of their own that credit one outlet, one of them hanging on nobody else. */
function sharedCredit(left: Side, right: Side): { left: Credit; right: Credit } | null {
  if (left.credits.ownSources || right.credits.ownSources) return null;
  if (left.carried.some(({ state }) => !state) && right.carried.some(({ state }) => !state)) return null;
  for (const credit of left.credits.credits) {
    const other = right.credits.credits.find(({ name, state }) => name === credit.name && !state);
    if (other) return { left: credit, right: other };
  }
  return null;
}

/** What both hang on most; an outlet that only passes on what another one said stands behind that one. */
function originRank(p: Credit, q: Credit): number {
  return Math.min(p.share, q.share) + 0.1 * Math.min(5, p.mentions, q.mentions) + (p.state ? -1 : 0);
}

/** Neither has sources of its own, nor hangs on another outlet more than on state media (which that outlet may pass on). */
function bothHangOnState(left: Side, right: Side): boolean {
  return [left, right].every(({ credits, carried }) => {
    const state = credits.credits.find((credit) => credit.state)?.share ?? 0;
    return (
      !credits.ownSources &&
      !carried.some((credit) => !credit.state && credit.share > Math.max(state, CARRIES))
    );
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

/** `unknown` where an account neither names nor quotes anybody, so that nothing could be found. */
function noRelay(left: Side, right: Side): Independence {
  const silent = [left, right].some(
    ({ input, credits }) =>
      input.attributions.attributions.length === 0 && credits.credits.length === 0 && !credits.ownSources,
  );
  if (silent) return { verdict: 'unknown', origin: null, evidence: [] };
  const evidence = [left, right].flatMap((side) => {
    const own = side.credits.ownSentences[0];
    return own ? [wordsAt(side, own)] : evidenceOf(side, side.carried[0]).slice(0, 1);
  });
  const grounds: Independence['grounds'] = [groundOf(left, right), groundOf(right, left)];
  return { verdict: 'independent', origin: null, evidence, grounds };
}
