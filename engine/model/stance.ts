/**
 * How a source stands to the content of an attribution, where it does not assert it. FactBank calls this the factuality of an event
 * relative to its source (CT−, PR−, Uu), the Penn Discourse Treebank the scopal polarity and determinacy of an attribution.
 */
import type { Span } from './span';

/**
 * `denied`: the source says that it is not so ("officials denied that …"); `doubted`: it does not hold it to be so ("residents do not
 * believe that …", "analysts question whether …"); `asked`: it asks, and says nothing of how it is ("a guard asked whether …");
 * `unstated`: it does not state it, nor the contrary ("refused to confirm that …", "did not say that …", "did not deny that …").
 */
export const STANCES = ['denied', 'doubted', 'asked', 'unstated'] as const;
export type StanceType = (typeof STANCES)[number];

/** The same where the article's text is not at hand: in lists of the library. */
export interface StanceTold {
  type: StanceType;
  /** On one line. */
  words: string;
}

/** A stance with its words in the article's text; `null` where there is none: the source asserts the content. */
export function stanceTold(text: string, stance: Stance | undefined): StanceTold | null {
  return stance
    ? {
        type: stance.type,
        words: text
          .slice(...stance.span)
          .replace(/\s+/g, ' ')
          .trim(),
      }
    : null;
}

export interface Stance {
  type: StanceType;
  /** The words that say so: "do not believe", "refused to confirm". */
  span: Span;
}
