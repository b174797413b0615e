/** Of whom a ground is said: the source whose phrase holds it, who speaks in the sentence, or whom "she", "the trader" take up. */
import type { Span } from '../../../model';
import { prefixLength } from '../../../text/prefix-length';
import type { LanguagePack } from '../../language/language-pack';
import type { Mention } from '../../language/mention';
import { isMedia, type Person, sameName, takesUp } from '../persons';

/** Somebody speaking in a sentence: who, and where the sentence says so. */
export interface Speaking {
  person: Person;
  /** The source phrase, and what it stands for where it is "who". */
  phrases: readonly Span[];
  aside: Span | null;
  /** Where the source or its cue begins, whichever is first. */
  start: number;
  /** Cited by one who speaks ("CNN, citing an official, said"), and silent here. */
  cited?: true;
}

/** How far back, in UTF-16 units, a pronoun or "the trader" is followed: two or three paragraphs. Chosen by hand. */
const BACK = 1200;
/** How far on, for who is brought in before speaking: "She fled in 2014. … Mi-kyong said". */
const AHEAD = 1200;
/** Sources looked through for one phrase, nearest first. */
const LOOKED_THROUGH = 60;

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const holds = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** A word that only says that somebody is unnamed narrows nothing down. */
const plain = (mention: Mention): Mention => ({
  ...mention,
  modifiers: mention.modifiers.filter((word) => !/^(?:un\p{L}+ed|anonymous)$/u.test(word)),
});

export class Bearers {
  readonly #text: string;
  readonly #pack: LanguagePack;
  readonly #people: readonly Person[];
  /** Who spoke or was spoken of last, and where. */
  #running: { person: Person; at: number } | null = null;

  constructor(text: string, pack: LanguagePack, people: readonly Person[]) {
    this.#text = text;
    this.#pack = pack;
    this.#people = people.slice(0, LOOKED_THROUGH * 4);
  }

  /** Tells that a source spoke, or was spoken of, at a place. */
  spoke(person: Person, at: number): void {
    this.#running = { person, at };
  }

  /**
   * Whom a ground at `span` is said of, where the sentence has these speakers; `null` where that is nobody known. `told`: the sentence
   * tells of them without their speaking by these words.
   */
  of(
    span: Span,
    bearer: Span | null,
    speaking: readonly Speaking[],
  ): { person: Person; told: boolean } | null {
    const named = bearer ?? span;
    const owner =
      speaking.find(({ phrases }) =>
        phrases.some((phrase) => overlaps(phrase, named) && (bearer || holds(phrase, span))),
      ) ?? speaking.find(({ aside }) => aside !== null && overlaps(aside, span));
    if (owner) return { person: owner.person, told: false };
    if (bearer === null) {
      const aloud = speaking.filter(({ cited }) => !cited);
      const nearest = aloud.findLast(({ start }) => start < span[0]) ?? aloud[0];
      const person = nearest?.person ?? this.#recent(span[0], () => true);
      return person && { person, told: nearest === undefined };
    }
    const mention = plain(this.#pack.mention(this.#text.slice(bearer[0], bearer[1])));
    const person = mention.pronoun
      ? this.#pronoun(mention, bearer, speaking)
      : this.#named(mention, bearer[0]);
    if (person) this.spoke(person, bearer[0]);
    return person && { person, told: true };
  }

  #pronoun(mention: Mention, bearer: Span, speaking: readonly Speaking[]): Person | null {
    const { pronoun } = mention;
    if (pronoun === 'i' || pronoun === 'we' || pronoun === 'you' || pronoun === 'it') return null;
    const gender = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : null;
    const fits = (person: Person): boolean =>
      !isMedia(person) &&
      (gender === null || person.mention.gender === null || person.mention.gender === gender) &&
      (pronoun === 'they') === person.mention.plural;
    const here = speaking.find(({ person, start }) => start < bearer[0] && fits(person));
    return here?.person ?? this.#recent(bearer[0], fits);
  }

  #recent(at: number, fits: (person: Person) => boolean): Person | null {
    const last = this.#running;
    return last && at - last.at < BACK && fits(last.person) ? last.person : null;
  }

  /** Who goes by a name or by "the trader": the nearest before, else the next who is brought in behind. */
  #named(mention: Mention, at: number): Person | null {
    const isSame = (person: Person): boolean =>
      mention.form === 'name' ? sameName(person, mention) : takesUp(person, mention, true);
    let before: Person | null = null;
    let near = -1;
    let after: Person | null = null;
    let next = at + AHEAD;
    for (const person of this.#people) {
      if (!isSame(person)) continue;
      const behind = prefixLength(person.mentions, ([start]) => start <= at);
      const last = person.mentions[behind - 1]?.[0] ?? -1;
      const first = person.mentions[behind]?.[0] ?? next;
      if (last > near) [before, near] = [person, last];
      if (first < next) [after, next] = [person, first];
    }
    // "a resident of Musan" is nobody who was there before.
    return mention.form === 'new' ? (after ?? null) : (before ?? after);
  }
}
