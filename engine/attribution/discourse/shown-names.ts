/**
 * The names that sources are shown by. A person is joined by a short name ("a source", "Hwang"); the reader is shown the fullest that the
 * article says of him: "a source in North Hamgyong province", "Hwang Min-su". Worked out when the whole article is read, since the fuller
 * words often come later.
 */
import type { Attribution, ChainLink, Span } from '../../model';
import { sameOutlet } from '../../outlets/outlet-names';
import { prefixLength } from '../../text/prefix-length';
import type { FullerNames } from '../language/language-pack';
import type { Sentence } from '../language/stage-types';
import type { Placed } from './assemble';
import { isMedia, type Person } from './persons';

interface NamesContext {
  text: string;
  sentences: readonly Sentence[];
  /** Who says what; speakers and chains take the names that are shown. */
  said: ReadonlyArray<{ finding: Placed; person: Person; attribution: Attribution }>;
  people: readonly Person[];
  fuller: FullerNames;
  /** The outlet that words like "the paper" mean at a place, by its name; the words themselves where nobody tells. */
  called(words: string, at: number): string;
}

/** Appositions and clauses between commas that stood behind each person's mentions. */
type Asides = ReadonlyMap<Person, readonly Span[]>;

/** "the source in Hyesan", "the resident of North Hamgyong province": the place behind the noun. */
const PLACE_BEHIND = /\s(?:in|from|inside|near|of|at)\s(?:the\s)?\p{Lu}[^,’']*$/u;
const PLACE_IN_ASIDE =
  /\b(?:in|from|inside|near)\s(?:the\s)?(?:\p{Lu}[\p{L}'’-]*\s?)+(?:province|county|city)?/u;
/** "a resident of Sinpo", "a merchant in her 50s": who somebody is, before a clause or a second comma. */
const APPOSITION =
  /^(?:(?:described|identified|introduced) (?:only )?as (?=an?\s))?(?:an?|one)\s[^,]*?(?=,|\swho\s|\swhose\s|\sspeaking\s|$)/u;
/** How far behind the cue it is looked for, in UTF-16 units. */
const SPOKE_WITHIN = 160;
/** An apposition of more words tells more than who it is. */
const WORDS = 10;
const OUTLETS_OWN =
  /^((?:the|this)\s(?:outlet|website|site|newspaper|paper|agency|broadcaster|station|publication|daily|magazine))['’]s\s/iu;

/**
 * Puts the names that are shown into the attributions.
 * @returns the name that each person is shown by, where it is another than the one that joins
 */
export function showNames(context: NamesContext): ReadonlyMap<Person, string> {
  const asides = asidesOf(context);
  const names = new Map<Person, string>();
  for (const person of context.people) {
    const shown = shownName(person, context, asides);
    if (shown !== person.name) names.set(person, shown);
  }
  const byName = new Map([...names].map(([person, shown]) => [person.name, shown]));
  for (const { attribution, person } of context.said) {
    // Whoever handed the words on goes by the fuller name, too.
    for (const link of attribution.chain.slice(1))
      if (link.role === 'hearsay' || (link.role === 'source' && link !== attribution.chain.at(-1)))
        link.name = byName.get(link.name) ?? link.name;
    const shown = names.get(person);
    if (shown === undefined) continue;
    attribution.speaker = shown;
    const link = linkOf(attribution.chain, person);
    if (link) link.name = shown;
  }
  return names;
}

function asidesOf({ said, text, sentences }: NamesContext): Asides {
  const asides = new Map<Person, Span[]>();
  for (const { finding, person } of said) {
    const spoke = speakingFrom(finding, text, sentences);
    if (!finding.aside && !spoke) continue;
    const told = finding.aside ?? (spoke as Span);
    const known = asides.get(person);
    if (known) known.push(told);
    else asides.set(person, [told]);
  }
  return asides;
}

/** "…,” the source said, speaking to the station from Kangwon province": where somebody spoke from. */
const SPEAKING = /\b(?:speaking|talking)\s[^,.“”]{0,60}?\b(from\s(?=\p{Lu})[^,.“”]{3,40})/u;

function speakingFrom(
  { cue: [cue], sentence }: Placed,
  text: string,
  sentences: readonly Sentence[],
): Span | null {
  const end = sentences[sentence]?.end;
  if (!cue || end === undefined) return null;
  const match = SPEAKING.exec(text.slice(cue[1], Math.min(end, cue[1] + SPOKE_WITHIN)));
  const words = match?.[1];
  if (!match || !words) return null;
  const start = cue[1] + match.index + match[0].length - words.length;
  return [start, start + words.length];
}

function shownName(person: Person, context: NamesContext, asides: Asides): string {
  if (isMedia(person)) return person.name;
  if (person.mention.kind === 'named-person') return context.fuller.full(person.name) ?? person.name;
  const at = person.mentions[0]?.[0] ?? 0;
  // "an order" with "of the provincial branch".
  if (person.mention.kind === 'document') return wholePhrase(person, context);
  if (!person.mention.kind.startsWith('anonymous') || person.group) return person.name;
  const outlet = OUTLETS_OWN.exec(person.name);
  if (outlet) {
    const name = context.called(outlet[1] as string, at);
    if (/^\p{Lu}/u.test(name)) return `${name}’s ${person.name.slice(outlet[0].length)}`;
  }
  const name = context.fuller.place(wholePhrase(person, context), at);
  // A name in it: a place, an outlet, a body. The place that is told elsewhere would say it twice.
  // "a second RFA source" with "in Jagang province": whose it is says not where.
  const owner = /\s(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*)\s\p{Ll}+$/u.exec(name)?.[1];
  const isOwned = owner !== undefined && person.relays.some((relay) => sameOutlet(relay, owner));
  if (/\p{Lu}/u.test(name.slice(1)) && !isOwned) return name;
  // "a resident there" keeps the word where nothing tells the place.
  const bare = name.replace(/ there$/, '');
  const placed = withPlace(bare, person, context, asides);
  return placed === bare ? name : placed;
}

/** The phrase that brought a person in, with what hangs on its noun. */
function wholePhrase({ name, mentions }: Person, { text, sentences, fuller }: NamesContext): string {
  const [span] = mentions;
  if (!span || text.slice(...span) !== name) return name;
  const sentence = sentences[prefixLength(sentences, ({ start }) => start <= span[0]) - 1];
  return sentence ? text.slice(...fuller.whole(sentence, span)) : name;
}

/** A phrase with who or where the person is, as another place of the article says: "a source" with "in Jagang province". */
function withPlace(name: string, person: Person, { text }: NamesContext, asides: Asides): string {
  for (const span of asides.get(person) ?? []) {
    const aside = text.slice(...span);
    const is = APPOSITION.exec(aside)?.[0]
      .replace(/^\S+ (?:only )?as /, '')
      // “Fox,” has its comma inside the marks.
      .replace(/“[^”]*$/, (open) => `${open}”`);
    if (is && is.split(/\s+/).length <= WORDS) return is === name ? name : `${name}, ${is}`;
    const place = PLACE_IN_ASIDE.exec(aside)?.[0].trim();
    if (place) return `${name} ${place}`;
  }
  // "the source in Jagang province" comes back to "a source".
  for (const span of person.mentions) {
    const place = PLACE_BEHIND.exec(text.slice(...span))?.[0];
    if (place) return name + place;
  }
  return name;
}

/** The link of a chain that stands for a person; null where none does. */
function linkOf(chain: readonly ChainLink[], { name }: Person): ChainLink | null {
  return (
    chain.findLast(
      (link) => (link.role === 'source' || link.role === 'hearsay') && name.startsWith(link.name),
    ) ?? null
  );
}
