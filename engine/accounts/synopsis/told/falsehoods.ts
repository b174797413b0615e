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
/** Words before it that turn it round or leave it open: "unclear whether reports that …", "nobody denies that there is no truth to …". */
const OPEN =
  /\b(?:if|whether|unless|nobody|no one|not|never|n[’']t|cannot|den(?:y|ie)\p{L}*|doubt\p{L}*|question\p{L}*)\b|n[’']t\b/iu;
/** Where the claim's clause ends, if before its sentence: what comes behind is told by the article. */
const CLAUSE_END = /[,;:—]|\s(?:but|while|although|though|and)\s/iu;
/** No clause between the noun and its predicate is longer, in UTF-16 units. The claim is the sentence's subject: it stands at its beginning. */
const CLAUSE = 200;
const BEHIND = new RegExp(
  `^\\s*((?:[\\p{L}’']+\\s){0,2})${CLAIM}\\sthat\\s([^.;!?“”\\n]{1,${CLAUSE}}?)\\s(?:is|are|was|were|proved|turned out to be)\\s(?:(?:simply|wholly|entirely|completely|utterly|all|also)\\s)?(${FALSE}|lies|a lie|nonsense|a hoax)(?=\\s*(?:[.,;!?”]|$))`,
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
  if (before && !OPEN.test(sentence.slice(0, before.index))) {
    const words = (before[1] ?? before[2]) as string;
    const at = start + before.index + before[0].indexOf(words);
    const from = before.index + before[0].length;
    const clause = sentence.slice(from).search(CLAUSE_END);
    return {
      span: [start + before.index, clause < 0 ? end : start + from + clause],
      stance: { type: 'denied', span: [at, at + words.length] },
    };
  }
  const behind = BEHIND.exec(sentence);
  const lead = behind?.[1] ?? '';
  if (!behind || OPEN.test(lead)) return null;
  const last = start + behind[0].length;
  const words = behind[3] as string;
  return {
    span: [last - behind[0].trimStart().length + lead.length, last],
    stance: { type: 'denied', span: [last - words.length, last] },
  };
}
