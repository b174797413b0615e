/**
 * What an account rests on: how sure it is that its report comes from each outlet that it credits. Weighed from how much of it runs
 * through the outlet, where and how the outlet is named, and what else it could rest on; the weights stand in `resting-model.ts`.
 */
import { STATE_MEDIA } from '../../model/reasons';
import { type Credit, type Credits, NOBODY } from './credits';
import { RESTING, type RestingModel } from './resting-model';

/** What is looked at, each from 0 to 1. */
export const RESTING_EVIDENCE = [
  /** The attributions that run through it, of those through the one with most. */
  'most',
  /** How early it is named. */
  'early',
  /** It carries what one of the first three sentences tells, the first one most. */
  'opens',
  /** How often it carries something, beside what is told of the past. */
  'carries',
  /** It is named, and carries nothing. */
  'unread',
  /** It is the state's media. */
  'state',
  /** It stands in the dateline. */
  'dateline',
  /** Another one cites it. */
  'cited',
  /** Nobody else is credited. */
  'alone',
] as const;

/** Mentions beyond these tell no more. */
const OFTEN = 3;

/** The heaviest of what an account credits, against which each is held. */
interface Heaviest {
  share: number;
  /** Nobody else is credited, but for a dateline. */
  alone: boolean;
}

function heaviestOf({ credits }: Credits): Heaviest {
  // The text of an agency that stands in the dateline rests on somebody itself.
  const others = credits.filter(({ dateline }) => !dateline);
  return { share: Math.max(0, ...others.map(({ share }) => share)), alone: others.length <= 1 };
}

/** The evidence for an account resting on what it credits, in the order of `RESTING_EVIDENCE`. */
export function restingEvidence(credit: Credit, credits: Credits, heaviest = heaviestOf(credits)): number[] {
  const most = Math.max(credit.share, heaviest.share);
  return [
    most === 0 ? 0 : credit.share / most,
    1 - credit.first,
    credit.opens === null || credit.opens > 2 ? 0 : 1 / (1 + credit.opens),
    Math.min(OFTEN, credit.carries - credit.recalled) / OFTEN,
    credit.carries === 0 ? 1 : 0,
    credit.state ? 1 : 0,
    credit.dateline ? 1 : 0,
    credit.cited > 0 ? 1 : 0,
    heaviest.alone && !credit.dateline ? 1 : 0,
  ];
}

/** What an account rests on, and how sure that is. */
export interface Rest {
  credit: Credit;
  /** 0 to 1. */
  sure: number;
}

/** From this on an account is said to rest on an outlet by itself. */
export const CARRIED = 0.5;
/** An account with sources of its own rests on an outlet only where this much of it runs through the outlet, … */
const MUCH = 0.5;
/** … and the outlet is named in this part of it. */
const OPENING = 0.4;

/** So many credits are weighed, the heaviest first: whoever credits more is a review of the press. */
const MOST = 30;

/** How sure it is of each credit that the account rests on it, the surest first. */
export function restsOn(credits: Credits, model: RestingModel = RESTING): Rest[] {
  const heaviest = heaviestOf(credits);
  const rests = credits.credits
    .slice(0, MOST)
    .map((credit): Rest => ({ credit, sure: sureOf(credit, credits, heaviest, model) }));
  const isTold = rests.some(({ credit, sure }) => credit.state || (sure >= CARRIED && !credit.dateline));
  if (!isTold && isOwnWord(credits)) rests.push({ credit: ownWordOf(credits), sure: OWN_WORD });
  return rests.sort((p, q) => q.sure - p.sure || p.credit.first - q.credit.first);
}

/** How sure it is of one more credit, of an outlet that the account itself does not show to be one. */
export const sureOfOther = (credit: Credit, credits: Credits, model: RestingModel = RESTING): number =>
  sureOf(credit, credits, heaviestOf({ ...credits, credits: [...credits.credits, credit] }), model);

/** Half of what is said, the state or its leader says, and no outlet is named for it: its media are how its words are known. */
const isOwnWord = ({ ownWord, ownSources, nameless }: Credits): boolean =>
  ownWord >= 0.5 && !ownSources && nameless === 0;
const ownWordOf = ({ ownWordSentences }: Credits): Credit => ({
  ...NOBODY,
  name: STATE_MEDIA,
  state: true,
  sentences: ownWordSentences,
});
/** How sure that is. */
const OWN_WORD = 0.6;

function sureOf(
  credit: Credit,
  credits: Credits,
  heaviest: Heaviest,
  { intercept, weights }: RestingModel,
): number {
  if (credit.reprint) return 1;
  // A paper with sources of its own that also cites another for a figure is not carried by it.
  if (credits.ownSources) return !credit.state && credit.share >= MUCH && credit.first <= OPENING ? 1 : 0;
  const odds = restingEvidence(credit, credits, heaviest).reduce(
    (sum, value, k) => sum + value * weights[k]!,
    intercept,
  );
  return 1 / (1 + Math.exp(-odds));
}
