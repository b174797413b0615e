/** A member has the grounds of its group: "Sources who spoke on condition of anonymity said … Another source …". */
import type { Person } from '../persons';
import type { SourceGrounds } from './source-grounds';

/** A designation that takes one out of a group: "another source", "one of the residents", "a second trader". */
const MEMBER = /^(?:another|one(?: of)?|an? (?:second|third|fourth)|the (?:first|second|third|other))\b/i;

/** The group that a source belongs to by its words, of those that came up before. */
function groupOf(person: Person, earlier: readonly Person[]): Person | null {
  const { mention, group } = person;
  if (group) return group;
  if (mention.form === 'name') return null;
  const of = /^(?:one|another|some|two|both) of (?:the|these|those|its) (\p{L}+)/iu.exec(mention.text)?.[1];
  if (of) {
    const noun = of.toLowerCase() === 'people' ? 'person' : of.toLowerCase().replace(/s$/, '');
    return (
      earlier.findLast((other) => other.mention.plural && other !== person && other.mention.head === noun) ??
      null
    );
  }
  if (mention.plural) return null;
  if (!MEMBER.test(mention.text) && !MEMBER.test(person.name)) return null;
  return earlier.findLast((other) => other.mention.plural && other.mention.head === mention.head) ?? null;
}

/** How many sources back a group is looked for. */
const BACK = 60;

/** Gives the grounds of groups to their members. */
export function handDown(people: readonly Person[], found: Map<Person, SourceGrounds>): void {
  people.forEach((person, i) => {
    const group = groupOf(person, people.slice(Math.max(0, i - BACK), i));
    const theirs = group && found.get(group);
    if (!theirs) return;
    const own = found.get(person);
    found.set(person, {
      // Who has a place of its own is not told the group's.
      access: [
        ...(own?.access ?? []),
        ...theirs.access.filter(
          ({ type }) => type !== 'place' || !own?.access.some((one) => one.type === 'place'),
        ),
      ],
      anonymity: [...(own?.anonymity ?? []), ...theirs.anonymity],
    });
  });
}
