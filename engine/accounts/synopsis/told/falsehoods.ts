/**
 * Claims that the article itself calls false: "there is no truth to the rumor that the mill burned", "the debunked claim that …", "reports
 * that … are untrue". Nobody says so, so that no attribution has it.
 */
import type { Span, Stance } from '../../../model';

const CLAIM =
  '(?:claims?|rumou?rs?|reports?|allegations?|accusations?|stor(?:y|ies)|suggestions?|assertions?|accounts?|theor(?:y|ies)|notion|idea|news|talk|speculation)';
const FALSE =
  '(?:false|untrue|baseless|groundless|unfounded|debunked|disproved|fabricated|fake|bogus|fictitious)';

/** The words before the clause, up to its "that" or "of". */
const BEFORE = new RegExp(
  `\\b(?:(?<!\\bnot )(?<!\\bnot (?:a|the) )(${FALSE})|(no (?:truth|basis|substance))\\s(?:to|in|behind|for))\\s(?:[\\p{L}’']+\\s){0,3}?${CLAIM}\\s(?:that|of)\\s`,
  'iu',
);
/** No clause between the noun and its predicate is longer, in UTF-16 units. */
const CLAUSE = 200;
const BEHIND = new RegExp(
  `\\b${CLAIM}\\sthat\\s([^.;!?“”\\n]{1,${CLAUSE}}?)\\s(?:is|are|was|were|proved|turned out to be)\\s(?:(?:simply|wholly|entirely|completely|utterly|all|also)\\s)?(${FALSE}|lies|a lie|nonsense|a hoax)\\b`,
  'iu',
);

/** A stretch of the text with the stance that it is told with. */
interface HeldFalse {
  span: Span;
  stance: Stance;
}

/** What a sentence of a text calls false; `null` where it calls nothing so. Linear in the sentence. */
export function heldFalseIn(text: string, [start, end]: Span): HeldFalse | null {
  const sentence = text.slice(start, end);
  const before = BEFORE.exec(sentence);
  if (before) {
    const words = (before[1] ?? before[2]) as string;
    const at = start + before.index + before[0].indexOf(words);
    return {
      span: [start + before.index, end],
      stance: { type: 'denied', span: [at, at + words.length] },
    };
  }
  const behind = BEHIND.exec(sentence);
  if (!behind) return null;
  const last = start + behind.index + behind[0].length;
  const words = behind[2] as string;
  return {
    span: [start + behind.index, last],
    stance: { type: 'denied', span: [last - words.length, last] },
  };
}
