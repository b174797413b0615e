/** A source while the article is being read, and when two mentions are one. */
import type { Span } from '../../model';
import type { Topic } from '../language/language-pack';
import type { Mention } from '../language/mention';
import { FAMILY_NAMES } from './family-names';

export interface Person {
  /** `s1`, `s2`, … in order of first mention. */
  id: string;
  mention: Mention;
  /** The name that joins mentions; the one that is shown may be fuller (`shown-names.ts`). */
  name: string;
  place: string | null;
  role: string | null;
  anonymity: string | null;
  mentions: Span[];
  /** He spoke to the page itself. */
  isHeardHere?: true;
  /** Outlets that this source reaches the page through. */
  relays: string[];
  /**
   * Who handed on what this source said, where that was no outlet: "Paek quoted a welder as saying …"; the outlet that heard it from there:
   * "a welder said so, Hana reported, citing Paek".
   */
  retoldBy?: { name: string; evidence: Span; through?: string };
  /** The outlet that a body speaks in as its own: "the league said in its newspaper, the Hana Ilbo". */
  organ?: string;
  /** The group that this source was taken out of: "one of them". */
  group: Person | null;
  /** Whether it was said to have written its words: "the author" may mean it. */
  writes: boolean;
  /** Whom this source retold or spoke of last. */
  heardFrom: Topic | null;
  /** Whom this source has all that it tells from: "He had learned of it from his sister." */
  knowsFrom?: string;
}

export const isMedia = (person: Person): boolean =>
  person.mention.kind === 'outlet' || person.mention.kind === 'state-media';
export const isOne = (person: Person): boolean =>
  !person.mention.plural &&
  (person.mention.kind === 'named-person' || person.mention.kind === 'anonymous-person');

/** Words of a name without titles: "Col. Lee Jun-ho" → lee, jun-ho. */
const nameWords = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .split(/\s+/)
    .filter((word) => word && !word.endsWith('.'))
    .map((word) => word.replace(/['’]s$/, ''));

/** Whether one name is the other: "the Seoul-based Lantern Society" is "Lantern Society". */
function isWholeName(a: string, b: string): boolean {
  const [short, long] = (a.length < b.length ? [a, b] : [b, a]).map((name) => name.replace(/^the\s/i, ''));
  return short !== undefined && / /.test(short) && (long ?? '').endsWith(short);
}

const COUNTRY_HALF = /^(?:the )?(?:north|south)(?: korea)?$/i;

/** Whether a name takes up a person known by name. */
export function sameName(person: Person, mention: Mention): boolean {
  if (person.mention.form !== 'name') return false;
  // The head of an outlet's mention is its one name: "the news site Daily NK" and "Daily NK".
  if (isMedia(person)) return person.mention.head === mention.head;
  // A body's name is its own, whatever its words were taken for where it came again.
  if (person.mention.kind === 'organisation' && isWholeName(person.name, mention.text)) return true;
  if (person.mention.kind !== mention.kind) return false;
  if (person.mention.gender && mention.gender && person.mention.gender !== mention.gender) return false;
  if (mention.kind === 'organisation' && goesByLetters(person.name, mention.text)) return true;
  // "The North" is no body that has it in its name: "Lamp for the North".
  if (COUNTRY_HALF.test(mention.text) !== COUNTRY_HALF.test(person.name)) return false;
  if (person.mention.head === mention.head) return compatible(person.name, mention.text);
  const [short, long] = [nameWords(mention.text).filter((word) => !TITLE.test(word)), nameWords(person.name)];
  const family = short.at(-1) ?? '';
  // Elsewhere, too, a name may be taken up by its first word: "Wang" is Wang Yi.
  return (
    short.length === 1 &&
    long.length >= 2 &&
    (FAMILY_NAMES.has(family) ? long.includes(family) : long[0] === family)
  );
}

/** Titles before a name, those with a full stop aside. */
const TITLE = /^(?:mr|mrs|ms|miss|mx|dr)$/;

/** The first letters of a name's words with capitals: "the National Intelligence Service (NIS)" → NIS. */
const lettersOf = (name: string): string =>
  (name.replace(/\([^)]*\)/g, '').match(/(?<![\p{L}’'])\p{Lu}(?=\p{Ll})/gu) ?? []).join('');

/** Whether one of two names is made of the first letters of the other: "the NIS" and "the National Intelligence Service". */
function goesByLetters(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const letters = short.replace(/^the\s/i, '');
  return (
    /^\p{Lu}{2,7}$/u.test(letters) && (lettersOf(long).endsWith(letters) || long.includes(`(${letters})`))
  );
}

/** Whether one name takes up somebody who was brought in by it: "a defector with the surname Kim", then "Mr. Kim". */
export function hasSurname(person: Person, mention: Mention): boolean {
  return (
    isOne(person) &&
    person.mention.form !== 'name' &&
    nameWords(mention.text).filter((word) => !TITLE.test(word)).length === 1 &&
    person.mention.aliases.includes(mention.head)
  );
}

/** Whether two forms of a name can be one person's: no first names that differ. */
function compatible(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const known = new Set(nameWords(long));
  const rest = short
    .split(/\s+/)
    .slice(0, -1)
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 2 && !word.endsWith('.'));
  return rest.length === 0 || rest.some((word) => known.has(word.toLowerCase())) || known.size === 1;
}

/** Nouns of those who bring news out: what "the source" may take up. */
export const INFORMANT =
  /^(?:source|resident|insider|informant|defector|official|trader|merchant|worker|citizen|partner|farmer|soldier|driver|smuggler)$/;

/** Whether "the agency" can take up a source: a news agency, or a body that is an agency or a service. */
export const isAgency = (person: Person): boolean =>
  isMedia(person) ||
  (person.mention.kind === 'organisation' && /\b(?:agency|service|administration)\b/i.test(person.name));

/** Nouns that say of a person nothing but that there is one, or how many, where from or how old. */
export const ANYBODY = /^(?:man|woman|person|individual|native|pair|trio|duo|\d{1,3}-year-old)$/;

/** Whether "the resident", "the Ryanggang source" takes up a person. `strict`: by the same noun. */
export function takesUp(person: Person, mention: Mention, strict: boolean): boolean {
  const other = person.mention;
  if (other.plural !== mention.plural || other.form === 'name') return false;
  const same = other.head === mention.head || other.aliases.includes(mention.head);
  const source = mention.head === 'source';
  if (!same && (strict || !source || !INFORMANT.test(other.head))) return false;
  if (mention.place && person.place && !canBeOnePlace(mention.place, person.place)) return false;
  const words = `${person.name} ${person.place ?? ''}`.toLowerCase().replace(/\bex-/g, 'former ');
  // "the Pyongyang resident" is "a resident of the capital".
  return mention.modifiers.every(
    (word) => word === 'same' || words.includes(word) || (word === 'pyongyang' && words.includes('capital')),
  );
}

/** Words for a kind of place or for a side of one: "North Pyongan Province" and "North Hamgyong Province" are two. */
const NO_PLACE_NAME =
  /^(?:province|county|city|town|village|district|region|area|part|north|south|east|west|northern|southern|eastern|western|central|neighbou?ring|the)$/;
const SIDE = /^(?:north|south|east|west)/;

/** Whether two places can be one: a name is in both, and no side parts them ("South Hwanghae", "North Hwanghae"). */
export const canBeOnePlace = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((place) => place.toLowerCase().split(/\s+/)) as [string[], string[]];
  const sides = [one, other].map((words) => words.find((word) => SIDE.test(word))?.slice(0, 4));
  if (sides[0] && sides[1] && sides[0] !== sides[1]) return false;
  return one.some((word) => word.length > 3 && !NO_PLACE_NAME.test(word) && other.includes(word));
};
