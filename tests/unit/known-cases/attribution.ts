/** What attribution reads in a small text, as the tests of known cases compare it. */
import { attribute } from '../../../engine/attribution';
import { UNCLEAR_SOURCE } from '../../../engine/model';

export interface ExpectedQuote {
  content: string[];
  /** `null`: it is unclear who says it. */
  speaker: string | null;
}

/** The quotations that attribution finds in a text; no speaker where it is unclear who says one. */
export function quotesOf({
  text,
  outlet = null,
  language,
}: {
  text: string;
  outlet?: string | null;
  language?: string;
}): ExpectedQuote[] {
  const context = { outlet, url: null, title: null, published: null, ...(language ? { language } : {}) };
  return attribute(text, context).attributions.map(({ content, speaker, sourceConfidence }) => ({
    content: content.map((span) => text.slice(...span)),
    speaker: sourceConfidence >= UNCLEAR_SOURCE ? speaker : null,
  }));
}
