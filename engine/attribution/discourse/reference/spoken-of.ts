/** Those whom a sentence speaks of without letting them speak: "The authors met 74 relatives. They admit …". */
import type { Span } from '../../../model';
import type { Mention } from '../../language/mention';
import { FAMILY_NAMES } from '../family-names';
import { hasSurname, type Person, sameName, takesUp } from '../persons';
import { type ReferenceContext, sentenceAt } from './context';
import { ordinal, otherDesignation } from './designations';
import type { SpokenOf } from './subjects';

/** Sentences that are looked back over for a subject: this one and the one before. */
const SENTENCES = 1;

/** Mentions of a person that are compared with a subject: it stands in this sentence or the one before. */
const LAST_MENTIONS = 4;

/** How far around a word its capital is looked for inside a sentence, in UTF-16 units. */
const AROUND = 3000;

/** Whether a single word with a capital is a name: a family's, or one that has its capital inside a sentence, too. "Snow fell" is none. */
function isNameInText(text: string, word: string, at: number): boolean {
  if (FAMILY_NAMES.has(word.toLowerCase())) return true;
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND);
  for (let i = around.indexOf(` ${word}`); i >= 0; i = around.indexOf(` ${word}`, i + 1))
    if (/[\p{Ll},]/u.test(around[i - 1] ?? '')) return true;
  return false;
}

/** The person that a subject phrase means: known, or to be known from here on; `null` for a word that may be no name. */
export function personOf({ people, text }: ReferenceContext, { mention, span }: SpokenOf): Person | null {
  const known =
    people.latest((person) =>
      person.mentions.slice(-LAST_MENTIONS).some(([start, end]) => start < span[1] && span[0] < end),
    ) ??
    ordinal(people, mention) ??
    (mention.form === 'name'
      ? (people.latest((person) => sameName(person, mention)) ??
        people.latest((person) => hasSurname(person, mention)))
      : mention.form === 'definite'
        ? (people.latest((person) => takesUp(person, mention, true)) ?? otherDesignation(people, mention))
        : null);
  if (known) return known;
  if (mention.form === 'name' && mention.modifiers.length === 1 && !isNameInText(text, mention.text, span[0]))
    return null;
  const person = people.add(mention);
  person.mentions.push(span);
  return person;
}

/**
 * The subject of this sentence or the one before that fits; `null` where it is a pronoun or fits not.
 * @param content what the one who is looked for says: "His father, he says, was an engineer" tells of another
 */
export function subjectBefore(
  context: ReferenceContext,
  span: Span,
  content: readonly Span[],
  fits: (mention: Mention) => boolean,
): Person | null {
  const at = sentenceAt(context, span[0]);
  for (let i = at; i >= 0 && i >= at - SENTENCES; i--) {
    const before = context.subjects
      .of(i)
      .filter(
        (subject) =>
          subject.span[1] <= span[0] &&
          !content.some(([start, end]) => start <= subject.span[0] && subject.span[1] <= end),
      );
    const main = before.filter(({ isMain }) => isMain);
    const found = (i === at ? main.at(-1) : main[0]) ?? null;
    if (!found) continue;
    if (found.mention.pronoun) return null;
    return fits(found.mention) ? personOf(context, found) : null;
  }
  return null;
}

/** Sentences that are looked through for somebody newly brought in. */
const NEWCOMERS_BACK = 4;

/** Who was brought in by a phrase's noun after the one it would take up spoke: "A second source, in Musan, had seen it. The source said …". */
export function broughtInSince(
  context: ReferenceContext,
  mention: Mention,
  span: Span,
  match: Person | null,
): Person | null {
  const spoke = match?.mentions.at(-1)?.[0] ?? -1;
  const at = sentenceAt(context, span[0]);
  for (let i = at; i >= 0 && i > at - NEWCOMERS_BACK; i--) {
    const found = context.subjects.of(i).findLast(
      (subject) =>
        subject.isMain &&
        subject.span[0] > spoke &&
        subject.span[1] <= span[0] &&
        subject.mention.form === 'new' &&
        subject.mention.plural === mention.plural &&
        subject.mention.head === mention.head &&
        // "The Musan resident" is none who was brought in from elsewhere.
        [...mention.modifiers, ...(mention.place ? [mention.place] : [])].every((word) =>
          `${subject.mention.text} ${subject.mention.place ?? ''}`.toLowerCase().includes(word.toLowerCase()),
        ),
    );
    if (found) return personOf(context, found);
  }
  return null;
}
