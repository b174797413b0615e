/** "the man", "the resident" of somebody who was called otherwise before. */
import type { Mention } from '../../language/mention';
import { ANYBODY, INFORMANT, isOne, type Person } from '../persons';
import type { People } from './people';

/**
 * Whom a definite phrase means of which noun nobody was brought in: "the man" is who spoke last, "the resident" the one unnamed
 * person of the article.
 */
export function otherDesignation(
  people: People,
  { text, head, plural, gender, modifiers }: Mention,
): Person | null {
  if (plural || modifiers.length > 0 || !/^(?:the|this|that)\s/i.test(text)) return null;
  if (ANYBODY.test(head)) {
    const last = people.latest(isOne);
    return last && (last.mention.gender === null || gender === null || last.mention.gender === gender)
      ? last
      : null;
  }
  const isUnnamed = (person: Person): boolean =>
    isOne(person) && person.mention.form !== 'name' && INFORMANT.test(person.mention.head);
  return INFORMANT.test(head) && people.count(isUnnamed) === 1 ? people.latest(isUnnamed) : null;
}
