/** What stands before a statement and is no part of it, and the words of the writer's own voice. */
import type { Token } from '../../language/stage-types';

/** How long a time or place is, in UTF-16 units: "During a four-day meeting of the party last week,". */
const LONGEST = 90;

const CONJUNCTION = /^\s*(?:(?:but|and|meanwhile|however|still|yet),?\s*)?$/i;
const TIME_OR_PLACE =
  /^(?:In|On|At|During|After|Before|Last|Earlier|Since|Over|Among|When|As|Later|Asked|\p{Lu}\p{Ll}+ing\s(?:to|on|in|at|before|from))\b[^.!?:;“”"]*,\s*$/u;

/** A time without its comma: "In August the mayor said". */
const TIME =
  /^(?:In|On|Last|This|Earlier|Late|Early)\s(?:(?:in|on|last|this|early|late)\s){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|week|month|year|(?:19|20)\d\d)(?:\s\d{1,4})?\s*$/;

/** Whether words before a subject are nothing but a conjunction, or one time or place that ends with a comma ("Reacting to the fire,"). */
export const isLead = (words: string): boolean =>
  CONJUNCTION.test(words) || (words.length <= LONGEST && (TIME_OR_PLACE.test(words) || TIME.test(words)));

/** Whether a word is the writer's own: "I have heard that before." A country ("US") is none. */
export const isOwnVoice = ({ tag, lower }: Token): boolean =>
  (tag === 'P' || tag === 'D') && /^(?:i|me|my|mine|we|our|us)(?:'(?:m|ve|d|ll))?$/.test(lower);
