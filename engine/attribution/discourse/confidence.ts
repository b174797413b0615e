/**
 * Probabilities by rule: the share of findings of each rule that were right when measured on annotated news
 * (content with at least 0.8 of token F1; source overlapping the annotated one by half). Rounded to .05.
 */
import type { Finding, Rule, SourceRule } from '../language/stage-types';
import type { Placed } from './assemble';

const CONTENT: Record<Rule, number> = {
  'quote-tag': 0.95,
  'quote-after-cue': 0.9,
  'quote-after-colon': 0.7,
  'quote-alone': 0.7,
  'quote-any-verb': 0.9,
  'that-clause': 0.8,
  clause: 0.8,
  'clause-tag': 0.8,
  'according-to': 0.8,
  'to-infinitive': 0.7,
  'addressee-infinitive': 0.75,
  naming: 0.7,
  object: 0.65,
  prepositional: 0.6,
  passive: 0.75,
  'noun-cue': 0.45,
  colon: 0.7,
  hedge: 0.5,
  belief: 0.6,
};

const SOURCE: Record<SourceRule, number> = {
  subject: 0.97,
  inverted: 0.97,
  apposition: 0.9,
  coordinated: 0.85,
  inherited: 0.85,
  doer: 0.9,
  phrase: 0.95,
  relative: 0.8,
  carried: 0.65,
  none: 0,
};

/**
 * Behind a colon of a verb that says nothing ("He had one worry: “…”") the speaker is often somebody else.
 */
const COLON_SOURCE = 0.6;

/** A quotation that stands alone behind one with a speaker mostly goes on with that speaker. */
const CARRIED_FROM_QUOTE = 0.8;

/** Probability that the content is an attribution with these edges. */
export const contentConfidence = (finding: Finding): number => CONTENT[finding.rule];

/** Probability that the source is right; `sure` is that of the link from "he" or "the source" to a person. */
export function sourceConfidence(finding: Placed, sure: number): number {
  const rule =
    finding.rule === 'quote-after-colon'
      ? COLON_SOURCE
      : finding.carried
        ? finding.carried.quotations.length > 0
          ? CARRIED_FROM_QUOTE
          : SOURCE.carried
        : SOURCE[finding.sourceRule];
  return Math.round(rule * sure * 100) / 100;
}
