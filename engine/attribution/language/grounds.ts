/** What a language finds of how sources know and why they are unnamed. Offsets are UTF-16 units into the article's text. */
import type { AccessType, AnonymityType, Span } from '../../model';
import type { Sentence } from './stage-types';

/** Words that say how somebody can know, or that or why somebody is unnamed. */
export type Ground = {
  span: Span;
  /**
   * The phrase or pronoun that names whom it is said of: "the trader", "her". `null`: whoever speaks in the sentence
   * (“…,” she said on condition of anonymity).
   */
  bearer: Span | null;
  /** It is a ground only for one who speaks of this, a word in small letters: a "customs officer" on customs. */
  topic?: string;
} & ({ side: 'access'; type: AccessType } | { side: 'anonymity'; type: AnonymityType });

/** A phrase of a sentence that is the source of an attribution. */
export interface SourcePhrase {
  span: Span;
  /** The clause or apposition behind it. */
  aside: Span | null;
}

export interface GroundsReader {
  /**
   * The grounds that a sentence tells outside of what it reports.
   * @param reported what the sources say, as spans: nothing is looked for in it
   */
  ofSentence(
    text: string,
    sentence: Sentence,
    sources: readonly SourcePhrase[],
    reported: readonly Span[],
  ): Ground[];
  /**
   * What speakers say of their own seeing, hearing and being there, in one piece of content.
   * @param speaker `quoted`: the words stand in quotation marks, so that "I" is the speaker; `named`: it is somebody with a
   * name, whose deeds are news and no ground
   */
  ofContent(text: string, content: Span, speaker: { quoted: boolean; named: boolean }): Ground[];
}
