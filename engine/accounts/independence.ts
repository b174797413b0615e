/**
 * Echo or confirmation: whether one account relays the other, both rest on one origin, or no relay was found. Decided for the
 * pair, from credits first, shared copy and shared quotations second; the direction comes from credits, then from time.
 */
import type { Independence, Span } from '../model';
import { type SharedCopy, sharedCopy } from './copy';
import { type Credit, type Credits, creditsOf, originName, STATE_MEDIA } from './credits';
import { type AccountInput, readingOf } from './reading';

/** A credit carries the article from this share of its attributions on, … */
const CARRIES = 0.2;
/** … or where it is named in the opening third, … */
const OPENING = 0.4;
/** … or this often. */
const OFTEN = 3;
/** Sentences shown as evidence for each account. */
const EVIDENCE = 2;

interface Side {
  input: AccountInput;
  credits: Credits;
  /** Credits that carry the article. */
  carried: Credit[];
}

function sideOf(input: AccountInput): Side {
  const credits = creditsOf(input);
  const carried = credits.credits.filter((credit) => carries(credit, credits));
  // Without sources of its own, an article hangs on the one outlet that it credits, wherever it does so.
  const outlets = credits.credits.filter(({ state }) => !state);
  const only = outlets[0];
  if (only && outlets.length === 1 && !credits.ownSources && !carried.includes(only)) carried.push(only);
  return { input, credits, carried };
}

/** A paper with sources of its own that also cites another for a figure is not carried by it. */
function carries(credit: Credit, { ownSources }: Credits): boolean {
  if (credit.reprint) return true;
  const much = credit.share >= CARRIES || credit.mentions >= OFTEN;
  if (credit.state) return !ownSources && (much || credit.first <= OPENING);
  if (ownSources) return credit.share >= 0.5 && credit.first <= OPENING;
  return much || credit.first <= OPENING;
}

const text = (side: Side, span: Span) =>
  side.input.article.text
    .slice(...span)
    .replace(/\s+/g, ' ')
    .trim();

function evidenceOf(side: Side, credit: Credit | undefined): string[] {
  return (credit?.sentences ?? []).slice(0, EVIDENCE).map((span) => text(side, span));
}

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
  const credit = from.carried.find(({ name }) => name === outlet);
  const link = linkTo(from.input, to.input);
  if (!credit && (!link || from.credits.ownSources)) return null;
  if (from.credits.confirms) {
    return { verdict: 'independent', origin: null, evidence: [text(from, from.credits.confirms)] };
  }
  const sentence = link ? sentenceAround(from, link) : null;
  const evidence = [...new Set([...evidenceOf(from, credit), ...(sentence ? [sentence] : [])])];
  return { verdict, origin: outlet, evidence };
}

/** Where an article links to the other one's page. */
function linkTo(from: AccountInput, to: AccountInput): Span | null {
  const page = bare(to.article.url);
  return (page && from.article.links.find(({ href }) => bare(href) === page)?.span) || null;
}

/** An address without scheme, "www.", query, fragment and closing slash. */
function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

function sentenceAround(side: Side, span: Span): string | null {
  const sentence = readingOf(side.input).sentences.find(([start, end]) => span[0] >= start && span[0] < end);
  return sentence ? text(side, sentence) : null;
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
    const evidence = copy.quotations.slice(0, 1).flatMap(({ a, b }) => [text(left, a), text(right, b)]);
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
  const evidence = [text(left, copy.place)];
  const dayLeft = readingOf(left.input).day;
  const dayRight = readingOf(right.input).day;
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
    return own ? [text(side, own)] : evidenceOf(side, side.carried[0]).slice(0, 1);
  });
  return { verdict: 'independent', origin: null, evidence };
}
