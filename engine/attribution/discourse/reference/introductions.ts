/** Those whom the text brings in without letting them speak: "a customer took a picture. The customer said …". */
import type { Span } from '../../../model';
import { outletNamed } from '../../../outlets/outlet-names';
import type { Mention } from '../../language/mention';
import { FAMILY_NAMES } from '../family-names';
import { ANYBODY, canBeOnePlace, isOne, type Person, sameName, takesUp } from '../persons';
import { type ReferenceContext, sentenceAt } from './context';

/**
 * How far into a sentence a name is looked for, in UTF-16 units. Chosen by hand: an opening phrase is mostly
 * shorter.
 */
const NAME_REACH = 60;

/** The place that stands behind a phrase: "in Sinuiju", "from North Pyongan Province". */
const PLACED = /^\s(?:in|from|of|near|at)\s((?:\p{Lu}[\p{L}’'-]*\s?){1,4})/u;

/** How far before a pronoun a full name is looked for, in UTF-16 units. */
const NAMES_BACK = 600;

/** How far before a family name the full one is looked for, in UTF-16 units. */
const FULL_NAMES_BACK = 4000;

/** How far into its sentence an outlet is named that brings somebody in, in UTF-16 units. Chosen by hand. */
const OPENS = 60;

/** How far before a title a name with it is looked for, in UTF-16 units. */
const TITLES_BACK = 1500;

/** A full name. */
const NAME = "\\p{Lu}[\\p{Ll}'’]+(?:[ -]\\p{Lu}[\\p{L}'’-]+){1,2}";

/** A word that only the sentence's beginning gave a capital. */
const OPENING_WORD =
  /^(?:The|In|On|At|As|For|From|To|With|But|And|After|Before|While|When|Since|By|If|Among|Under|During|Despite) /;

/** The last name of a full one. */
export const lastName = (name: string): string => name.split(/\s+/).at(-1) ?? name;

/** Where the text brought in whom a definite phrase takes up by its noun, and the outlet that did. */
interface Introduction {
  mention: Mention;
  span: Span;
  relays: string[];
}

/** Where somebody of a noun, or a group, was brought in before a place; `null` for nowhere near. */
export function introductionOf(
  context: ReferenceContext,
  { head, plural }: Pick<Mention, 'head' | 'plural'>,
  span: Span,
): Introduction | null {
  const { pack, sentences } = context;
  const found =
    pack.introduction(sentences, sentenceAt(context, span[0]), span[0], head, plural) ??
    anybodyIntroduced(context, head, plural, span);
  if (!found) return null;
  const mention = pack.mention(context.text.slice(found[0], found[1]));
  if ((mention.head !== head && !ANYBODY.test(head)) || mention.plural !== plural) return null;
  // "RFA brought the words of a resident. The resident said …": through whom he came in.
  const sentence = sentences[sentenceAt(context, found[0])];
  const outlet = context.outlets.before(
    found[0],
    ({ span: [start] }) =>
      sentence !== undefined && start >= sentence.start && start - sentence.start < OPENS,
  );
  if (outlet) return { mention, span: found, relays: [outlet.name] };
  // "A resident confirmed the shortage to Radio Hana. The resident wrote …": whom he told.
  const told =
    sentence &&
    context.outlets.before(
      sentence.end,
      ({ span: [start], role }) => start > found[1] && (role === 'addressee' || role === 'venue'),
    );
  return { mention, span: found, relays: told && !context.outlets.isPage(told.name) ? [told.name] : [] };
}

/** Whom a definite phrase takes up by its noun, as a new source. */
export function introduced(context: ReferenceContext, mention: Mention, span: Span): Person | null {
  if (!/^(?:the|this|that|these|those)\s/i.test(mention.text)) return null;
  // "the Harbour Board's man": whose he is brings him in.
  if (/\p{Lu}\p{L}*['’]s?\s/u.test(mention.text)) return null;
  const found = introductionOf(context, mention, span);
  if (!found) return null;
  // "A source in Sinuiju left. The source in Hyesan said …": another one.
  const behind = context.text.slice(found.span[1], found.span[1] + NAME_REACH);
  const place = found.mention.place ?? PLACED.exec(behind)?.[1];
  if (mention.place && place && !canBeOnePlace(mention.place, place)) return null;
  const person = context.people.add(found.mention);
  person.mentions.push(found.span);
  person.relays = found.relays;
  return person;
}

/** Sentences between "an old fisherman who wept" and "the man". */
const ANYBODY_BACK = 2;

/** "the man" after "an old fisherman who wept": who was brought in last, where nobody has spoken since. */
function anybodyIntroduced(
  context: ReferenceContext,
  head: string,
  plural: boolean,
  span: Span,
): Span | null {
  if (!ANYBODY.test(head)) return null;
  const { text, pack, sentences, people } = context;
  const at = sentenceAt(context, span[0]);
  const found = pack.introduction(sentences, at, span[0], null, plural);
  const last = people.latest(isOne);
  const spoke = last?.mentions.at(-1)?.[0] ?? -1;
  const from = sentences[Math.max(0, at - ANYBODY_BACK)]?.start ?? 0;
  if (!found || found[0] <= spoke || found[0] < from) return null;
  const { gender } = pack.mention(text.slice(found[0], found[1]));
  const asked = head === 'man' ? 'male' : head === 'woman' ? 'female' : null;
  // "A widow said … A soldier stood at her door. …, the woman said": who is known to be one.
  const isKnown = asked !== null && last?.mention.gender === asked && gender === null;
  return isKnown || (asked !== null && gender !== null && gender !== asked) ? null : found;
}

/**
 * "They" after "RFA cited a source in Anju.": who was brought in last, in this sentence or the one before, and has not spoken; only several
 * of them where `plural`.
 */
export function theyIntroduced(context: ReferenceContext, span: Span, plural = false): Person | null {
  const { text, pack, sentences } = context;
  const at = sentenceAt(context, span[0]);
  const from = sentences[Math.max(0, at - 1)]?.start ?? 0;
  const found =
    pack.introduction(sentences, at, span[0], null, true) ??
    (plural ? null : pack.introduction(sentences, at, span[0], null, false));
  if (!found || found[0] < from) return null;
  const introduction = introductionOf(context, pack.mention(text.slice(found[0], found[1])), span);
  if (!introduction) return null;
  const person = context.people.add(introduction.mention);
  person.mentions.push(introduction.span);
  person.relays = introduction.relays;
  return person;
}

/** Sentences between "the story of a diver" and "he told the paper". */
const STORY_BACK = 2;

/** "a diver whom it calls Mr. B": the name that an outlet gives somebody. */
const CALLED =
  /^(?:,?\s(?:whom|who|that))?\s(?:it|they|he|she|we|the \p{Ll}+)?\s?(?:is |was )?(?:calls?|called|names?|named|identif(?:ies|ied) (?:only )?as|refer(?:s|red) to as)(?: as| only as)?\s((?:M(?:rs?|s)\.\s)?\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*)/u;

/** "He" after "The Hana Ilbo carried the story of a diver it calls Mr. B.": who was brought in last, and has not spoken. */
export function heIntroduced(
  context: ReferenceContext,
  span: Span,
  gender: 'male' | 'female',
): Person | null {
  const { text, pack, sentences, people } = context;
  const at = sentenceAt(context, span[0]);
  const found = pack.introduction(sentences, at, span[0], null, false);
  if (!found || found[0] < (sentences[Math.max(0, at - STORY_BACK)]?.start ?? 0)) return null;
  const introduction = introductionOf(context, pack.mention(text.slice(...found)), span);
  const told = introduction?.mention;
  if (!introduction || !told || (told.gender !== null && told.gender !== gender)) return null;
  const called = CALLED.exec(text.slice(found[1], Math.min(span[0], found[1] + NAME_REACH)))?.[1];
  const named = called ? pack.mention(called) : null;
  const person = people.add(named?.form === 'name' ? { ...named, gender } : { ...told, gender });
  person.mentions.push(introduction.span);
  person.relays = introduction.relays.filter((name) => !context.outlets.isPage(name));
  return person;
}

/** Titles of a country's first man: one goes by the others. */
const RULER = 'leader|dictator|ruler|tyrant|strongman|despot|chairman|president';

/** Whose first man is meant, and his name. */
const OF_NORTH = /^the (?:North Korean|North['’]s|(?:country|regime|nation)['’]s) /i;
const RULER_NAME = /\bKim Jong[ -][UuIi][nl]\b/g;

/** "the minister" after "Foreign Minister Ri Sol", "the head of state" after "leader Kim Jong Un": the name that the title stands before. */
export function nameWithTitle(
  context: ReferenceContext,
  { head, plural, text }: Mention,
  span: Span,
): Person | null {
  if (plural || !/^(?:the|this|that)\s/i.test(text) || !/^\p{L}+$/u.test(head)) return null;
  // "The president of the association" is another.
  const isRuler =
    (new RegExp(`^(?:${RULER})$`).test(head) && !/\s(?:of|for)\s/.test(text)) ||
    /\bhead of state$/i.test(text);
  if (/\s(?:of|for)\s/.test(text) && !isRuler) return null;
  const title = isRuler ? RULER : head;
  const before = context.text.slice(Math.max(0, span[0] - TITLES_BACK), span[0]);
  // Looked for as words first: a pattern for each phrase costs more than all the rest.
  if (
    !isRuler &&
    !before.includes(`${head} `) &&
    !before.includes(`${head.charAt(0).toUpperCase()}${head.slice(1)} `)
  )
    return null;
  const name = [
    ...before.matchAll(
      new RegExp(
        `\\b(?:${title}|${title.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase())})\\s(${NAME})`,
        'gu',
      ),
    ),
  ].at(-1)?.[1];
  // "The North Korean leader", who had no title before.
  const ruler = isRuler && OF_NORTH.test(text) ? before.match(RULER_NAME)?.at(-1) : undefined;
  const called = name ?? ruler;
  if (!called) return null;
  const mention = context.pack.mention(called);
  if (mention.kind !== 'named-person') return null;
  return context.people.latest((person) => sameName(person, mention)) ?? context.people.add(mention);
}

/** Words with a capital before a family name that are no first name. */
const NO_FIRST_NAME =
  /^(?:M(?:r|rs|s|iss)|Dr|Prof(?:essor)?|Gen(?:eral)?|Col|President|Premier|Prime|Minister|Chairman|Leader|Secretary|Senator|Marshal|The|In|On|At|And|But|As|When|With|After|For)\.?$/;

/** The family that has ruled: no "Ms. Kim" is one of its men, and half of the country has their name. */
const RULERS = /^Kim[ -](?:Jong[ -]?[UI]|Il[ -]?S)/i;

/** What stands behind a name brings its bearer in anew: ", a defector from Hyesan", ", who fled in 2011", ", 43". */
const BRINGS_IN = /^\s*,?\s*(?:an?\s|who\b|\d)/i;

/** Words before a full name by which the text only speaks of its bearer's things: "the statue of Kim", "named for". */
const BEARS = /\b(?:of|for|after|under)\s$/;

/**
 * "Mr. Kim" of whom nobody of that name spoke: the full name that the text gave before, where it is the only one. A name that is brought
 * in anew is somebody else's.
 */
export function fullNameBefore(
  context: ReferenceContext,
  mention: Mention,
  span: Span,
  aside: string,
): Person | null {
  if (BRINGS_IN.test(aside)) return null;
  const words = mention.text.split(/\s+/).filter((word) => !NO_FIRST_NAME.test(word));
  const [name = ''] = words;
  if (mention.kind !== 'named-person' || words.length !== 1 || !/^\p{Lu}\p{Ll}+$/u.test(name)) return null;
  const before = context.text.slice(Math.max(0, span[0] - FULL_NAMES_BACK), span[0]);
  const isFamily = FAMILY_NAMES.has(name.toLowerCase());
  const pattern = isFamily
    ? new RegExp(`(?<![\\p{L}-])${name}(?:[ -]\\p{Lu}[\\p{L}-]+){1,2}(?![\\p{L}-]| \\p{Lu})`, 'gu')
    : new RegExp(`\\p{Lu}[\\p{Ll}.]+ ${name}(?![\\p{L}-]| \\p{Lu})`, 'gu');
  const all = [...before.matchAll(pattern)].filter(
    ([found]) => !NO_FIRST_NAME.test(found.split(' ')[0] ?? ''),
  );
  const full = all.at(-1)?.[0];
  if (!full || new Set(all.map(([found]) => found.toLowerCase().replace(/[^\p{L}]/gu, ''))).size > 1)
    return null;
  const isRuler = RULERS.test(full);
  if (isRuler && mention.gender === 'female') return null;
  const acts = all.some(
    ({ index, 0: found }) =>
      !BEARS.test(before.slice(Math.max(0, index - 8), index)) &&
      !/^['’]s?\b/.test(before.slice(index + found.length)),
  );
  if (isRuler && !acts) return null;
  const read = context.pack.mention(full);
  return read.kind === 'named-person'
    ? (givenBeside(context, read, span[0] - before.length + (all[0]?.index ?? 0)) ??
        context.people.add({ ...read, gender: mention.gender ?? read.gender }))
    : null;
}

/** "The defector, who goes by the pseudonym Ola Moe, left in May. … Moe said": who spoke before and was given that name at a place. */
function givenBeside(context: ReferenceContext, named: Mention, at: number): Person | null {
  const { text, pack, people, subjects } = context;
  const beside = subjects
    .of(sentenceAt(context, at))
    .find(({ aside, mention }) => aside && aside[0] <= at && at < aside[1] && mention.head === named.head);
  if (!beside) return null;
  const own = pack.mention(text.slice(...beside.span));
  const person = own.form === 'definite' ? people.latest((one) => takesUp(one, own, true)) : null;
  if (person) [person.mention, person.name] = [beside.mention, beside.mention.text];
  return person;
}

/** A known person whose name opens this sentence or the one before. */
export function subjectNear(
  context: ReferenceContext,
  span: Span,
  fits: (person: Person) => boolean,
): Person | null {
  const at = sentenceAt(context, span[0]);
  for (let i = at; i >= 0 && i >= at - 1; i--) {
    const sentence = context.sentences[i];
    if (!sentence) continue;
    const opening = context.text.slice(
      sentence.start,
      Math.min(i === at ? span[0] : sentence.end, sentence.start + 200),
    );
    const near = context.people.latest((person) => {
      if (person.mention.kind !== 'named-person' || !fits(person)) return false;
      const where = opening.indexOf(lastName(person.name));
      return where >= 0 && (i === at || where < 40);
    });
    if (near) return near;
  }
  return null;
}

/**
 * A full name that opens the paragraph's sentence before: "His wife, Ri Sun-hui, fears the worst. “…,” she
 * said."
 */
export function nameInParagraph(context: ReferenceContext, span: Span): Person | null {
  const { text, pack, sentences, people } = context;
  const at = sentenceAt(context, span[0]);
  const before = sentences[at - 1];
  const sentence = sentences[at];
  // A quotation alone in its paragraph has its speaker in the one before: "Leo Marchetti doubts it.", "“…,” he wrote."
  const opens = sentence?.tokens[0]?.quotation && sentence.start === sentence.paragraph.start;
  if (!before || (before.paragraph.index !== sentence?.paragraph.index && !opens)) return null;
  const opening = text.slice(before.start, Math.min(before.end, before.start + NAME_REACH));
  const name = /\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)*[ -]\p{Lu}[\p{Ll}]+(?:-\p{Ll}+)?/u.exec(opening)?.[0];
  // "In North Korea" is a place.
  if (!name || outletNamed(name) || OPENING_WORD.test(name)) return null;
  const mention = pack.mention(name);
  if (mention.kind !== 'named-person' || mention.modifiers.length < 2) return null;
  return (
    people.latest((person) => sameName(person, mention)) ??
    (/^(?:,\s| (?:was|is|has|had|does|did|\p{Ll}+ed)\b)/u.test(
      opening.slice(opening.indexOf(name) + name.length),
    ) && !/^Kim Jong/.test(name)
      ? people.add(mention)
      : null)
  );
}

/** Words of a name that is a place's or a thing's: "National Road No". */
const NO_PERSON =
  /\b(?:Roads?|Street|No|Highway|Bridge|River|Airport|Station|Square|Mount|Mountain|Island|Bay|Sea|Lake|Port|Province|County|City|District|Party|Congress|Army|Law|Act|Order|Agreement|Market|Mine|Mill|Factory|Hotel|Hospital|School|University|Day|Year|War|Games|Cup)\b/;

/** Full names in the paragraphs before; those with "Ms." or "Mr." alone where there are any for the pronoun. */
export function namesBefore({ text, pack }: ReferenceContext, span: Span, pronoun: 'he' | 'she'): string[] {
  const before = text.slice(Math.max(0, span[0] - NAMES_BACK), span[0]);
  // Not "North Korea", "Radio Hana": what is no person's name is nobody that "he" can mean.
  const all = (pattern: RegExp): string[] =>
    [...before.matchAll(pattern)]
      // “Crash Landing” is a title.
      .filter(({ index }) => !/[“"‘«]/.test(before[index - 1] ?? ''))
      .map(([name]) => name)
      .filter((name) => pack.mention(name).kind === 'named-person');
  const titled = all(pronoun === 'he' ? /\bMr\.? \p{Lu}\p{L}+/gu : /\bM(?:r?s|iss)\.? \p{Lu}\p{L}+/gu);
  if (titled.length > 0) return titled;
  // "the Central News Agency", "Ministry of Public Security" are nobody's name.
  return all(/(?:\b(?:of|the|in|at|from) )?\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]+(?:-\p{Ll}+)?)+/gu).filter(
    (name) => /^\p{Lu}/u.test(name) && !OPENING_WORD.test(name) && !NO_PERSON.test(name),
  );
}
