/** "the man", "the resident" of somebody who was called otherwise before. */
import type { Mention } from '../../language/mention';
import { ANYBODY, INFORMANT, isOne, type Person } from '../persons';
import type { People } from './people';

/** An age and a place before the noun tell nobody from who spoke last: "the 28-year-old Busan man". */
const DESCRIBED = /^\S+ (?:\d{1,3}-year-old )?(?:\p{Lu}[\p{L}’'-]* )*[\p{L}\p{N}-]+$/u;

/**
 * Whom a definite phrase means of which noun nobody was brought in: "the man" is who spoke last, "the resident" the one unnamed
 * person of the article.
 */
export function otherDesignation(
  people: People,
  { text, head, plural, gender, modifiers }: Mention,
): Person | null {
  if (plural || !/^(?:the|this|that)\s/i.test(text)) return null;
  // "the mother of two"
  const isParent = /^the (?:mother|father|mum|mom|dad|parent)[ -]of[ -](?:\p{Ll}+|\d+)$/iu.test(text);
  if (isParent || (ANYBODY.test(head) && DESCRIBED.test(text))) {
    const last = people.latest(isOne);
    return last && (last.mention.gender === null || gender === null || last.mention.gender === gender)
      ? last
      : null;
  }
  if (modifiers.length > 0) return null;
  const isUnnamed = (person: Person): boolean =>
    isOne(person) && person.mention.form !== 'name' && INFORMANT.test(person.mention.head);
  return INFORMANT.test(head) && people.count(isUnnamed) === 1 ? people.latest(isUnnamed) : null;
}

/** Who sells, and what such a one is called. */
const SELLS = /\b(?:sells?|selling|sold|buys?|trades?|trading|deals? in)\b/;
const SELLER =
  /^(?:trader|vendor|seller|merchant|dealer|pedd?lar|peddler|hawker|shopkeeper|saleswoman|salesman)$/;
/** What a noun ends with that is made of what somebody does: "driver", "grocer", "florist". */
const AGENT = /(?:er|or|ist|man|woman)$/;
/** How much of a noun tells what is done: "driv" of "driver". */
const ROOT = 4;

/**
 * "The grocer" of "a man who sells groceries": the one unnamed person of whom the text tells that he does what the noun says.
 * @param tells what stands in the text where somebody was brought in
 */
export function byWhatHeDoes(
  people: People,
  { text, head, plural }: Mention,
  tells: (person: Person) => string,
): Person | null {
  if (plural || !/^(?:the|this|that)\s\p{Ll}+$/iu.test(text)) return null;
  const root = head.replace(AGENT, '');
  const isDone = AGENT.test(head) && root.length >= ROOT;
  if (!isDone && !SELLER.test(head)) return null;
  const done = new RegExp(`\\b${root}`, 'iu');
  const doing = people.fitting((person) => {
    if (!isOne(person) || person.mention.form === 'name') return false;
    const words = tells(person);
    return (isDone && done.test(words)) || (SELLER.test(head) && SELLS.test(words));
  });
  return doing.length === 1 ? (doing[0] ?? null) : null;
}

/** "the second source", "its other source", "the first resident": by the order in which they came up. */
export function ordinal(people: People, { text, head }: Mention): Person | null {
  const which = /^(?:the|its|his|her|their)\s+(first|second|third|other)\b/i.exec(text)?.[1]?.toLowerCase();
  if (!which) return null;
  const alike = people
    .firstAndLast()
    .filter(
      (person) =>
        isOne(person) &&
        person.mention.form !== 'name' &&
        (person.mention.head === head ||
          person.mention.aliases.includes(head) ||
          (head === 'source' && INFORMANT.test(person.mention.head))),
    );
  if (which === 'first') return alike[0] ?? null;
  const broughtIn = alike.findLast(({ mention }) => {
    const opening = mention.text.toLowerCase();
    return /^(?:another|a separate|a different) /.test(opening) || opening.split(/\s+/)[1] === which;
  });
  // Nobody was brought in as the second: who came up second by the same noun.
  const same = alike.filter((person) => person.mention.head === head);
  return broughtIn ?? (which === 'third' ? same[2] : same[1]) ?? null;
}
