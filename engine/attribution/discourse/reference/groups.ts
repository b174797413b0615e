/** "residents" named again, "sources", and "one of them": groups of the article and their members. */
import type { Span } from '../../../model';
import type { Mention } from '../../language/mention';
import { INFORMANT, isMedia, isOne, type Person } from '../persons';
import { type ReferenceContext, sentenceAt } from './context';
import { introductionOf, theyIntroduced } from './introductions';
import type { People } from './people';
import { subjectBefore } from './spoken-of';

/** A person's designation inside a sentence: without the capital that only a sentence's beginning gave it. */
const withinPhrase = ({ name, mention: { form, kind } }: Person): string =>
  form === 'name' || kind === 'organisation' || /^\p{Lu}[\p{L}]*\s\p{Lu}/u.test(name)
    ? name
    : name.slice(0, 1).toLowerCase() + name.slice(1);

/** "one", "another", "one of them", "one of the diplomats"; "the first", "the other". */
const MEMBER =
  /^(one|another|(?:two|three|four|several|some)(?= of the \p{L}+$)|the (?:first|second|third|other)(?= of|$))(?: of (?:(them|these|those)|the (?:two |three |four |five )?(\p{L}+)))?$/iu;

/** "half", "a third": part of a group. */
const PART = /^(?:half|most|(?:an?|one) (?:third|quarter|fifth)|two-thirds|three-quarters|\d+ per ?cent)$/i;
const PART_OF = /^[^,]*\b(?:half|most|third|thirds|quarters?|fifth|per ?cent) of /;
/** What stands before a part: "more than half". */
const MORE_THAN = /\b(?:(?:more|fewer|less) than|over|nearly|almost|about|roughly|at least)\s$/i;
/** How far before a part such words begin, in UTF-16 units. */
const MORE_WITHIN = 14;

/** "More than half" of those who spoke right before or whom the sentence before has brought in; `null` for no part, or of nobody. */
function partOf(context: ReferenceContext, { text }: Mention, span: Span): Person | null {
  if (!PART.test(text)) return null;
  const { people } = context;
  const group = groupNear(context, span) ?? theyIntroduced(context, span, true);
  if (!group) return null;
  const more = MORE_THAN.exec(context.text.slice(Math.max(0, span[0] - MORE_WITHIN), span[0]))?.[0] ?? '';
  const name = `${more}${text} of ${withinPhrase(group)}`;
  const person = people.add(group.mention, name.slice(0, 1).toLowerCase() + name.slice(1));
  person.relays = [...group.relays];
  person.group = group;
  return person;
}

/** What an apposition tells of a member: "One of them, described as a vet from Khabarovsk,". */
const DESCRIBED_AS = /^(?:(?:described|identified|introduced|known) (?:only )?as )?(an? [^,]+)/i;

/**
 * "one", "one of them", "one of the diplomats": somebody of the group that spoke right before or that the sentence before speaks of, who
 * reaches the page as the group does. Further back "them" may mean others: "… had taken away two traders. One of them said …".
 * @param aside what stands between commas behind it: it shows who the member is
 */
export function oneOf(context: ReferenceContext, mention: Mention, span: Span, aside: string): Person | null {
  const [, count = '', , noun] = MEMBER.exec(mention.text) ?? [];
  if (!count) return partOf(context, mention, span);
  const { people } = context;
  const rest = noun ? null : restOf(context, count, span);
  if (rest) return rest;
  const group = noun
    ? groupOf(people, mention.head)
    : (groupNear(context, span) ?? (/^the/i.test(count) ? theyIntroduced(context, span, true) : null));
  // "one of the two people, a doctor in Wonsan": "people" tells less than what stands behind.
  const shown =
    noun && !/^(?:people|persons|individuals|men|women)$/i.test(noun)
      ? undefined
      : DESCRIBED_AS.exec(aside)?.[1];
  if (!group && noun && !shown) return memberOfUnheard(context, mention, span, count);
  if (!group && !shown) return null;
  const again = people.latest((person) => person.group === group && person.mention.text === mention.text);
  if (group && noun && again) return again;
  const person = people.add(
    mention,
    shown ??
      `${count.toLowerCase()} of ${noun ? 'the ' : ''}${withinPhrase(group as Person).replace(/^(?:the|some) /i, '')}`,
  );
  if (group) person.relays = [...group.relays];
  person.group = group;
  return person;
}

/** "One of the welders, … Another, …": of those whom the one who spoke or was cited right before was one. */
function restOf(context: ReferenceContext, count: string, span: Span): Person | null {
  const { people } = context;
  const one = people.last();
  const group = /^(?:one|the first) (of .+)$/i.exec(one?.name ?? '')?.[1];
  if (!one || !group || /^one$/i.test(count) || !isNear(context, one, span)) return null;
  const person = people.add(one.mention, `${count.toLowerCase()} ${group}`);
  person.relays = [...one.relays];
  if (one.retoldBy) person.retoldBy = one.retoldBy;
  person.group = one.group;
  return person;
}

/** Whether somebody spoke in the paragraph of a place or the one before. */
function isNear(context: ReferenceContext, { mentions }: Person, span: Span): boolean {
  const spoke = mentions.at(-1)?.[0];
  const paragraphAt = (offset: number) =>
    context.sentences[sentenceAt(context, offset)]?.paragraph.index ?? 0;
  return spoke !== undefined && paragraphAt(span[0]) - paragraphAt(spoke) <= 1;
}

/** "Two officials in Seoul confirmed it. One of the officials said …": somebody of a group that was brought in and has not spoken. */
function memberOfUnheard(
  context: ReferenceContext,
  mention: Mention,
  span: Span,
  count: string,
): Person | null {
  const { people } = context;
  const found = introductionOf(context, { head: mention.head, plural: true }, span);
  if (!found) return null;
  const name = `${count.toLowerCase()} of ${found.mention.text.slice(0, 1).toLowerCase()}${found.mention.text.slice(1)}`;
  const known = people.latest((person) => person.name === name);
  if (known) return known;
  const person = people.add(mention, name);
  person.relays = found.relays;
  return person;
}

/** "One of them, former engineer Dana Holt,": a member with a name, who reaches the page as the group does. */
export function joinGroup(context: ReferenceContext, person: Person, span: Span): void {
  if (person.group || !/^one of\s/i.test(context.text.slice(...span))) return;
  const group = groupNear(context, span);
  if (!group || group === person) return;
  person.group = group;
  if (person.relays.length === 0) person.relays = [...group.relays];
}

/** People who are brought in as sources: by what they know. */
const KNOWING = /\b(?:knowledge|familiar|briefed|involved|aware|close to)\b/i;

/** The group that a noun names: "diplomats" after "Two diplomats based in Pyongyang", "sources" after "three people familiar with the sale". */
const groupOf = (people: People, noun: string): Person | null =>
  people.latest(
    ({ name, group, mention: { plural, head, form } }) =>
      plural &&
      group === null &&
      form !== 'name' &&
      (head === noun || (noun === 'source' && /^(?:people|person)$/.test(head) && KNOWING.test(name))),
  );

/** The group that "them" means: who spoke last, in this paragraph or the one before, or whom the sentence before speaks of. */
function groupNear(context: ReferenceContext, span: Span): Person | null {
  const last = context.people.last();
  // "Half said … A third said …": of the same.
  const group = last?.group && PART_OF.test(last.name) ? last.group : last;
  if (group?.mention.plural && !isMedia(group) && isNear(context, last as Person, span)) return group;
  return subjectBefore(context, span, [], ({ plural, kind }) => plural && kind === 'anonymous-group');
}

/** "both", "both sources": the two that spoke last; "the sources" where no others have. */
export function both({ people }: ReferenceContext, mention: Mention): Person | null {
  if (!/^(?:both|the two)(?: of (?:them|the))?(?: \p{Ll}+s)?$/iu.test(mention.text)) return null;
  return theTwo(people, mention);
}

/** "the sources", where exactly two of them have spoken one by one. */
export function theOnlyTwo({ people }: ReferenceContext, mention: Mention): Person | null {
  const isSuch = (person: Person): boolean => isOne(person) && person.mention.head === mention.head;
  return /^the \p{Ll}+s$/iu.test(mention.text) && people.count(isSuch) === 2 ? theTwo(people, mention) : null;
}

function theTwo(people: People, mention: Mention): Person | null {
  const isSuch = (person: Person): boolean =>
    isOne(person) &&
    (/^(?:both|the two)$/i.test(mention.text) ||
      person.mention.head === mention.head ||
      (mention.head === 'source' && INFORMANT.test(person.mention.head)));
  const second = people.latest(isSuch);
  const first = people.latest((person) => person !== second && isSuch(person));
  if (!first || !second) return null;
  const person = people.add(mention, `${first.name} and ${withinPhrase(second)}`);
  person.relays = [...second.relays];
  return person;
}

/** A group named again by the very same words: "residents", "two sources". */
export function repeated(people: People, mention: Mention): Person | null {
  if (/^(?:another|other|others|a second)\b/i.test(mention.text)) return null;
  const lower = mention.text.toLowerCase();
  // "sources" and nothing more are those from before.
  if (lower === 'sources')
    return people.latest(
      ({ mention: { head, plural, form } }) => plural && head === 'source' && form !== 'name',
    );
  return people.latest(
    (person) => (mention.form === 'plain' || mention.plural) && person.mention.text.toLowerCase() === lower,
  );
}
