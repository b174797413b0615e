/** The sources of an article while it is being read, and who of them spoke last. */
import type { Mention } from '../../language/mention';
import type { Person } from '../persons';

/**
 * How many people are looked back over: twice as many change nothing in the annotated articles, half as many
 * do.
 */
const PEOPLE_BACK = 60;

/**
 * Sources from the beginning and from the end that "the second source" is counted among: an article of 5,000
 * words has some 40.
 */
const COUNTED = 100;

export class People {
  /** In order of first mention. */
  readonly all: Person[] = [];
  /** Most recently speaking last. */
  readonly #recent: Person[] = [];

  /** Somebody new. */
  add(mention: Mention, name = mention.text): Person {
    const person: Person = {
      id: `s${this.all.length + 1}`,
      mention,
      name,
      place: mention.place,
      role: mention.role,
      anonymity: null,
      mentions: [],
      relays: [],
      group: null,
      writes: false,
      heardFrom: null,
    };
    this.all.push(person);
    return person;
  }

  /** A person speaks; somebody within another's words stays behind the one who speaks. */
  speaks(person: Person, within = false): void {
    const at = this.#recent.indexOf(person);
    if (within && at >= 0) return;
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.splice(within ? Math.max(0, this.#recent.length - 1) : this.#recent.length, 0, person);
    if (this.#recent.length > PEOPLE_BACK) this.#recent.shift();
  }

  /** A person is cited: who is cited speaks before the one who cites, so that "the paper" stays the paper. */
  isCited(person: Person): void {
    this.#recent.splice(Math.max(0, this.#recent.length - 1), 0, person);
  }

  /** Who spoke last. */
  last(): Person | undefined {
    return this.#recent.at(-1);
  }

  /** Who spoke last of those that fit. */
  latest(fits: (person: Person) => boolean): Person | null {
    return this.#recent.findLast(fits) ?? null;
  }

  /** Those who spoke and fit, who spoke last first. */
  fitting(fits: (person: Person) => boolean): Person[] {
    return this.#recent.filter(fits).reverse();
  }

  /** How many of those who spoke fit. */
  count(fits: (person: Person) => boolean): number {
    return this.#recent.filter(fits).length;
  }

  /** The sources of the article, of very many those that came up first and last. */
  firstAndLast(): readonly Person[] {
    const { all } = this;
    return all.length <= 2 * COUNTED ? all : [...all.slice(0, COUNTED), ...all.slice(-COUNTED)];
  }
}
