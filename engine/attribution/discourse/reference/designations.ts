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
  const isParent = /^the (?:mother|father)[ -]of[ -](?:\p{Ll}+|\d+)$/iu.test(text);
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
