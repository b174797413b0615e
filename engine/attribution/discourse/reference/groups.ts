/** "residents" named again, "sources", and "one of them": groups of the article and their members. */
import type { Span } from '../../../model';
import type { Mention } from '../../language/mention';
import { isMedia, type Person } from '../persons';
import { type ReferenceContext, sentenceAt } from './context';
import type { People } from './people';

/** A person's designation inside a sentence: without the capital that only a sentence's beginning gave it. */
const withinPhrase = ({ name, mention: { form, kind } }: Person): string =>
  form === 'name' || kind === 'organisation' || /^\p{Lu}[\p{L}]*\s\p{Lu}/u.test(name)
    ? name
    : name.slice(0, 1).toLowerCase() + name.slice(1);

/**
 * "one", "one of them": somebody of the group that spoke right before, who reaches the page as the group does. Further back the
 * text may mean others: "… had taken away two traders. One of them said …".
 */
export function oneOf(context: ReferenceContext, mention: Mention, span: Span): Person | null {
  if (!/^(?:one|another)(?: of (?:them|these|those))?$/i.test(mention.text)) return null;
  const { people, sentences } = context;
  const group = people.last();
  const spoke = group?.mentions.at(-1)?.[0];
  if (!group?.mention.plural || isMedia(group) || spoke === undefined) return null;
  const paragraphAt = (offset: number) => sentences[sentenceAt(context, offset)]?.paragraph.index ?? 0;
  if (paragraphAt(span[0]) - paragraphAt(spoke) > 1) return null;
  const person = people.add(
    mention,
    `${mention.text.split(' ')[0]?.toLowerCase()} of ${withinPhrase(group)}`,
  );
  person.relays = [...group.relays];
  person.group = group;
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
