/**
 * Whether a speaker without a path of his own reached the page through the report that is being retold: "Radio Hana reported the fire.
 * An official said …". Decided by logistic regression over what the discourse state knows; no words count.
 *
 * Coefficients: fitted on 224 such decisions in 116 labelled articles (the evaluation data beside the checkout and `bench/labelled-quotes`),
 * ridge 3 on standardised numbers. Over articles left out, ten parts, 196 of 224 are right (the rule before it: 187), and on 134
 * decisions that nobody had read 105 (before: 96). `office` was fitted later, the others held, on 243 decisions in 78 articles: over
 * articles left out 226 are right (without it 224); none of 46 such speakers came with a report. `toldOf` was fitted so on 275 decisions in 137 articles: over articles left out 248 are right (before:
 * 245). What was tried with it and adds nothing: whether the headline or the first paragraph names the outlet, its share of all speakers
 * so far, how many came through it or another way since it was told, whether the words are quoted, in the present or dated, whether the
 * page is a known outlet, and outlets that were told before the last one as further candidates.
 */
import type { Running } from './carried-reports';
import type { Person } from './persons';

/** What is known of the speaker and of the running report where he comes in. */
interface CarryFacts {
  /** "a source", "an insider", "residents of Musan": somebody who speaks through others. */
  isSourceLike: boolean;
  person: Person;
  running: Running;
  /** Sentences since the outlet was last told, at least 1. */
  since: number;
  /** The speaker stands in the paragraph in which the outlet was last told. */
  isSameParagraph: boolean;
  /** He is named in the sentence in which the outlet was last told: "Hana reported that Moe had come. Moe said …". */
  isToldOf: boolean;
}

/** Log odds by feature; the intercept last. */
const WEIGHTS = {
  sourceLike: 2.78,
  anonymousDefinite: 2.19,
  anonymousNew: 0.81,
  anonymousPlain: -0.34,
  organisation: -1.2,
  named: -0.35,
  document: -1.72,
  stateAnonymous: -1.39,
  state: -1.02,
  heard: 0.89,
  since: -1.72,
  sameParagraph: 1.52,
  others: -1.38,
  told: -1.84,
  pageTold: -1.5,
  block: 3.3,
  office: -3,
  toldOf: 1.3,
  intercept: 2.79,
};

/** Who speaks for a ministry speaks to everybody: words of such phrases. */
const OFFICE =
  /\b(?:spokes(?:man|woman|person|people)|ministers?|ambassador|ministry|department|president|commander|lawmakers?|senators?|government(?!\s(?:officials?|sources?|workers?|employees?)))\b/i;

/** The probability that the speaker comes with the running report, 0 to 1. */
export function carryProbability(facts: CarryFacts): number {
  const { person, running } = facts;
  const { kind, form } = person.mention;
  const isAnonymous = kind.startsWith('anonymous');
  const { state } = running.carrier;
  const features: Record<Exclude<keyof typeof WEIGHTS, 'intercept'>, number> = {
    sourceLike: Number(facts.isSourceLike),
    anonymousDefinite: Number(isAnonymous && form === 'definite'),
    anonymousNew: Number(isAnonymous && form === 'new'),
    anonymousPlain: Number(isAnonymous && form === 'plain'),
    organisation: Number(kind === 'organisation'),
    named: Number(kind === 'named-person'),
    document: Number(kind === 'document'),
    stateAnonymous: Number(state && isAnonymous),
    state: Number(state),
    heard: Number(person.mentions.length > 1),
    since: Math.log1p(facts.since),
    sameParagraph: Number(facts.isSameParagraph),
    others: Number(running.others > 0),
    told: Math.log1p(running.told),
    pageTold: Number(running.pageTold > 0),
    block: Number(running.role === 'block'),
    // Who speaks for a state is heard through its organs.
    toldOf: Number(state && kind === 'named-person' && facts.isToldOf),
    office: Number(OFFICE.test(`${person.mention.text} ${person.role ?? ''}`)),
  };
  let odds = WEIGHTS.intercept;
  for (const [name, value] of Object.entries(features))
    odds += WEIGHTS[name as keyof typeof features] * value;
  return 1 / (1 + Math.exp(-odds));
}
