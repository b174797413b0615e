/** "her mother", "its reporter", "their neighbour": somebody by whom he belongs to. */
import type { Span } from '../../../model';
import type { Mention } from '../../language/mention';
import { isMedia, type Person } from '../persons';
import { type ReferenceContext, sentenceAt } from './context';
import { pronoun } from './pronouns';
import { personOf, subjectBefore } from './spoken-of';

/** How sure a pronoun is of somebody who is named and has not spoken, where no other name stands near. */
const ALONE = 0.65;

/** Words of an owner's name that may stand before "’s". */
const SHORT_OWNER = 4;

const OWNED = /^((?:(?:one|two|three|several|some|another) of )?)(his|her|its|their)\s(.+)$/i;
/** Those through whom a group hears what it tells. */
const CONTACTS =
  /^(?:source|informant|reporter|correspondent|contact|member|volunteer|guide|partner|researcher|staff)$/;
const OWNERS = { his: 'he', her: 'she', its: 'it', their: 'they' } as const;

/** The person that a possessive brings in, named by the owner: "Seo Mi-kyung’s mother"; `null` where the owner is unknown. */
export function owned(
  context: ReferenceContext,
  mention: Mention,
  span: Span,
  content: readonly Span[],
): Person | null {
  const [, count = '', word = '', rest = ''] = OWNED.exec(mention.text) ?? [];
  const owner = OWNERS[word.toLowerCase() as keyof typeof OWNERS];
  if (!owner) return null;
  const told = toldOf(context, owner, span, content);
  const { person, sure } = told
    ? { person: told, sure: 0.8 }
    : pronoun(context, { ...mention, form: 'pronoun', pronoun: owner }, span, content);
  // Who has not spoken is meant where he alone is named before.
  if (!person || (person.mentions.length === 0 && !isMedia(person) && sure < ALONE)) return null;
  const { people, outlets } = context;
  const isShort = person.mention.form === 'name' && person.name.split(/\s+/).length <= SHORT_OWNER;
  const found = people.add(
    mention,
    isShort
      ? `${count.toLowerCase()}${count ? inPhrase(person) : person.name}’s ${rest}`
      : `${count.toLowerCase()}the ${rest} of ${inPhrase(person)}`,
  );
  const gathers = person.mention.kind === 'organisation' && CONTACTS.test(mention.head);
  const isCarrier = (isMedia(person) || gathers) && !outlets.isPage(person.name);
  found.relays = isCarrier ? [...person.relays, person.mention.outlet ?? person.name] : [...person.relays];
  return found;
}

/** "I called the Ostmark mission in Bergen.": where somebody answered the writer. */
const CALLED_AT =
  /\b(?:I|[Ww]e)\s(?:\p{Ll}+ly\s)?(?:called|phoned|telephoned|rang|dial(?:l)?ed|reached|contacted)\s(the\s[^.,;:“"]{3,60}?)(?:\s(?:twice|again|by phone|on \p{Lu}\p{Ll}+day|yesterday|this week))?\s*[.,;:]/u;

/** "A man who gave no name said …" right behind: "a man at the Ostmark mission"; `null` for one who has a place of his own. */
function whoAnswered(
  { text, sentences, people }: ReferenceContext,
  mention: Mention,
  at: number,
): Person | null {
  const before = sentences[at - 1];
  if (!before || mention.plural || mention.place) return null;
  const [, phrase] = /^(an? \p{Ll}+)(?:,?\swho\s.*)?$/iu.exec(mention.text) ?? [];
  const place = phrase && CALLED_AT.exec(text.slice(before.start, before.end))?.[1];
  return place
    ? people.add(mention, `${phrase.slice(0, 1).toLowerCase()}${phrase.slice(1)} at ${place}`)
    : null;
}

/** "an official there" */
const THERE = /^(an?|one|another) ((?:\p{Ll}+ )?\p{Ll}+) there$/iu;

/** "a company spokesman" */
const OF_BODY = /^(an?|one) (?:company|group|firm|organi[sz]ation|union|charity) (\p{L}+)$/iu;
/** "a spokesman" */
const SPEAKER = /^(an?)\s(spokes(?:man|woman|person))$/i;
/** Sentences between a body that spoke and those who speak for it. */
const BODY_WITHIN = 2;

/** "a" or "an" before another noun. */
const fitting = (article: string, noun: string): string =>
  /^an?$/i.test(article) ? `${article[0]}${/^[aeiou]/i.test(noun) ? 'n' : ''}` : article;

/** "a company spokesman", "a spokesman" right after a body spoke: "a spokesman of Hana Shipping Corp."; `null` for other phrases. */
export function ofBody(context: ReferenceContext, mention: Mention, span: Span): Person | null {
  const [, count, worker] = THERE.exec(mention.text) ?? [];
  const place = worker
    ? subjectBefore(context, span, [], ({ kind, form }) => kind === 'organisation' && form === 'name')
    : null;
  if (place) {
    const person = context.people.add(
      mention,
      `${(count as string).toLowerCase()} ${worker} at ${inPhrase(place)}`,
    );
    person.relays = [...place.relays];
    return person;
  }
  const answered = whoAnswered(context, mention, sentenceAt(context, span[0]));
  if (answered) return answered;
  const [, article = '', noun] = OF_BODY.exec(mention.text) ?? SPEAKER.exec(mention.text) ?? [];
  const isSpeaker = SPEAKER.test(mention.text);
  // "The ministry said … A spokesman added …": of who spoke last of all.
  const body = noun
    ? isSpeaker
      ? (context.people.last() ?? null)
      : context.people.latest(({ mention: { kind } }) => kind === 'organisation')
    : null;
  const spoke = body?.mentions.at(-1)?.[0];
  if (
    !noun ||
    !body ||
    spoke === undefined ||
    body.mention.form !== 'name' ||
    body.mention.kind !== 'organisation'
  )
    return null;
  if (sentenceAt(context, span[0]) - sentenceAt(context, spoke) > BODY_WITHIN) return null;
  const person = context.people.add(
    mention,
    `${fitting(article, noun)} ${noun} ${isSpeaker ? 'for' : 'of'} ${inPhrase(body)}`,
  );
  person.relays = [...body.relays];
  return person;
}

/** "The driver was late, his wife said": of whom the clause tells that is reported. */
function toldOf(
  context: ReferenceContext,
  owner: (typeof OWNERS)[keyof typeof OWNERS],
  span: Span,
  content: readonly Span[],
): Person | null {
  if (owner !== 'he' && owner !== 'she') return null;
  const subject = context.subjects
    .of(sentenceAt(context, span[0]))
    .find(
      ({ isMain, span: [start, end] }) => isMain && content.some(([from, to]) => from <= start && end <= to),
    );
  if (!subject || subject.mention.pronoun || subject.mention.plural) return null;
  const { kind, gender } = subject.mention;
  const fits = gender === null || gender === (owner === 'he' ? 'male' : 'female');
  return fits && /person$/.test(kind) ? personOf(context, subject) : null;
}

const inPhrase = ({ name, mention }: Person): string =>
  mention.form === 'name' ? name.replace(/^The\s/, 'the ') : name.slice(0, 1).toLowerCase() + name.slice(1);
