/** "he", "she", "it", "they", "we": the one of those before that fits. */
import type { Span } from '../../../model';
import type { Mention } from '../../language/mention';
import { isMedia, isOne, type Person, sameName, takesUp } from '../persons';
import { type ReferenceContext, type Resolved, sentenceAt } from './context';
import {
  heIntroduced,
  lastName,
  nameInParagraph,
  namesBefore,
  subjectNear,
  theyIntroduced,
} from './introductions';
import { outletBefore, outletSubject } from './outlets';
import { subjectBefore } from './spoken-of';

/** A pronoun that fits one person of the article alone is nearly sure. */
const SINGLE = 0.9;

/** Sentences over which "it" is the body that an agency carried. */
const CARRIED_WITHIN = 2;

/** The person that a pronoun means. */
export function pronoun(
  context: ReferenceContext,
  mention: Mention,
  span: Span,
  content: readonly Span[],
): Resolved {
  const { people } = context;
  switch (mention.pronoun) {
    case 'you':
      return { person: null, sure: 0 };
    case 'i':
    case 'we': {
      const person = people.latest(() => true);
      return { person, sure: person ? 0.4 : 0 };
    }
    case 'he':
    case 'she':
      return oneOfThem(context, mention.pronoun, span, content);
    case 'it':
      return body(context, span, content);
    default: {
      const person =
        subjectBefore(
          context,
          span,
          content,
          (other) => other.plural && other.kind !== 'outlet' && other.kind !== 'state-media',
        ) ??
        people.latest((other) => !isMedia(other) && other.mention.kind !== 'document') ??
        theyIntroduced(context, span);
      return { person, sure: person ? 0.7 : 0 };
    }
  }
}

/** "he", "she": who opens the sentence, who spoke last, or whom the paragraphs before name. */
function oneOfThem(
  context: ReferenceContext,
  word: 'he' | 'she',
  span: Span,
  content: readonly Span[],
): Resolved {
  const { people, pack } = context;
  const gender = word === 'he' ? 'male' : 'female';
  const fits = (person: Person): boolean =>
    isOne(person) && (person.mention.gender === null || person.mention.gender === gender);
  const spokenOf = subjectBefore(
    context,
    span,
    content,
    (mention) =>
      !mention.plural &&
      (mention.kind === 'named-person' || mention.kind === 'anonymous-person') &&
      (mention.gender === null || mention.gender === gender),
  );
  const asked = whoWasAsked(context, span, gender);
  if (asked) return { person: asked, sure: 0.8 };
  const near =
    // What the article has told since of a villager: that he is a man.
    (spokenOf && fits(spokenOf) ? spokenOf : null) ??
    subjectNear(context, span, fits) ??
    nameInParagraph(context, span);
  const sure = people.count(fits) === 1 ? SINGLE : 0.8;
  // "A teacher wept, according to the mother. Nobody, she said, …": who spoke last and is known to be a woman.
  const last = people.latest(isOne);
  if (
    last &&
    near &&
    near.mention.gender === null &&
    last.mention.gender === gender &&
    isSince(context, last, span)
  )
    return { person: last, sure };
  if (near) return { person: near, sure };
  const writer = writerBefore(context, span, fits);
  if (writer) return { person: writer, sure: 0.75 };
  const person = people.latest(fits);
  if (person) return { person, sure };
  const names = namesBefore(context, span, word);
  const name = names.at(-1);
  const newcomer = name === undefined ? heIntroduced(context, span, gender) : null;
  if (newcomer) return { person: newcomer, sure: 0.65 };
  return {
    person: name === undefined ? null : people.add(pack.mention(name)),
    sure: new Set(names.map(lastName)).size === 1 ? 0.65 : 0.5,
  };
}

/** "Lind’s paper on the ports", "a book by Petra Lind" */
const OWN_WORK =
  /(?:(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2})[’']s\s(?:\p{Ll}+\s){0,2}(?:paper|book|essay|article|memoir|study|column|novel|thesis|dissertation|lecture)|(?:paper|book|essay|article|memoir|study|column|novel|thesis|dissertation|lecture)s?\sby\s(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){1,2}))/gu;

/** "For more see Lind’s paper. He argues …": who wrote what the sentence before names. */
function writerBefore(
  context: ReferenceContext,
  span: Span,
  fits: (person: Person) => boolean,
): Person | null {
  const { text, pack, people, sentences } = context;
  const at = sentenceAt(context, span[0]);
  const [before, own] = [sentences[at - 1], sentences[at]];
  if (!before || before.paragraph.index !== own?.paragraph.index) return null;
  const [, owner, by] = [...text.slice(before.start, before.end).matchAll(OWN_WORK)].at(-1) ?? [];
  const mention = pack.mention(owner ?? by ?? '');
  if (mention.form !== 'name' || mention.kind !== 'named-person') return null;
  const known = people.latest((person) => sameName(person, mention));
  return known ? (fits(known) ? known : null) : people.add(mention);
}

/** Somebody who is asked, before the question: "A clerk asked Moon Ae-ran what …". */
const ASKED =
  /\basked ((?!(?:by|for|to|him|her|them|me|us|you|that|what|whether|if|how|why|when|where|about|who)\b)(?:[^\s“”"]+ ){1,8}?)(?=(?:what|whether|if|how|why|when|where|about|who)\b)/u;

/** Whom "she replied" means behind a question that the sentence before, or this one, put to somebody. */
function whoWasAsked(context: ReferenceContext, span: Span, gender: 'male' | 'female'): Person | null {
  const { text, pack, people, sentences } = context;
  const at = sentenceAt(context, span[0]);
  for (let i = at; i >= 0 && i >= at - 1; i--) {
    const { start, end } = sentences[i] as (typeof sentences)[number];
    const found = ASKED.exec(text.slice(start, Math.min(end, span[0])));
    if (!found) continue;
    const words = (found[1] as string).trim();
    const from = start + found.index + found[0].length - (found[1] as string).length;
    const mention = pack.mention(words);
    const isPerson = mention.kind === 'named-person' || mention.kind === 'anonymous-person';
    if (!isPerson || mention.plural || (mention.gender !== null && mention.gender !== gender)) return null;
    const known = people.latest((person) =>
      mention.form === 'name' ? sameName(person, mention) : takesUp(person, mention, true),
    );
    if (known) return known;
    const person = people.add(mention);
    person.mentions.push([from, from + words.length]);
    return person;
  }
  return null;
}

/** Whether somebody spoke in the sentence before a place, or in its own. */
const isSince = (context: ReferenceContext, { mentions }: Person, span: Span): boolean =>
  sentenceAt(context, span[0]) - sentenceAt(context, mentions.at(-1)?.[0] ?? 0) <= 1;

/** "it": the outlet that the sentence before began with, or the body or document that spoke last. */
function body(context: ReferenceContext, span: Span, content: readonly Span[]): Resolved {
  const { people, carrier } = context;
  const person = people.latest((other) =>
    ['outlet', 'state-media', 'organisation', 'document'].includes(other.mention.kind),
  );
  const spoke = person?.mentions.at(-1)?.[0] ?? -1;
  // "The committee said …, KCNA reported. It warned …": the body whose words were carried goes on.
  const isCarried =
    carrier !== null &&
    person?.mention.kind === 'organisation' &&
    sentenceAt(context, spoke) === sentenceAt(context, carrier.at) &&
    sentenceAt(context, span[0]) - sentenceAt(context, spoke) <= CARRIED_WITHIN;
  if (isCarried) return { person, sure: 0.6 };
  const subject = outletSubject(context, span);
  if (subject) return { person: subject, sure: 0.75 };
  const spokenOf = subjectBefore(context, span, content, ({ kind }) => kind === 'organisation');
  if (spokenOf) return { person: spokenOf, sure: 0.7 };
  // "…, KCNA reported. It added …": who carried the words before goes on, though another spoke them.
  if (carrier && carrier.at > spoke) return { person: outletBefore(context, span) ?? person, sure: 0.6 };
  return person ? { person, sure: 0.7 } : { person: outletBefore(context, span), sure: 0.55 };
}

/** "…,” they say, according to the source": the group that the source speaks of. */
export function retold({ people }: ReferenceContext, mention: Mention): Resolved {
  const group = people.latest((person) => person.mention.plural && !isMedia(person));
  return { person: group ?? people.add(mention), sure: 0.6 };
}
