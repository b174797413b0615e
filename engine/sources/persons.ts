/**
 * Which named persons of different articles are one: by name and role, and by the reader's word. A full name with the same role is one person; one with
 * another role, or spelled nearly so, is asked about (`questions`) and stays apart until the reader says that it is one.
 */
import type { PersonNamed, PersonWord } from '../model';
import type { PersonAsked, PersonQuestion } from '../model/library/source-facets';
import { foldedName, plainName } from './names';
import type { FactSource, SourceFacts } from './source-facts';

/** What the reader said of two persons; the later word goes before an earlier one. */
export interface PersonSaid {
  one: PersonNamed;
  other: PersonNamed;
  word: PersonWord;
  said: string;
}

export interface Persons {
  /** The id of whoever a named person is: that of one of its personas, the same for all that are one. */
  idOf(persona: string): string;
  /** Persons of whom nobody knows whether they are one, those that are quoted most first. */
  questions: PersonQuestion[];
}

/** Questions that are asked at most. */
const MOST_QUESTIONS = 30;

/** Words of a role that tell no two persons apart. */
const WEAK = new Set(
  'a an and at by for former from in korea korean korean-american north of on senior south the then to u.s us who with his her its'.split(
    ' ',
  ),
);

const roleWords = (role: string | null): string[] =>
  (role ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu)
    ?.filter((word) => !WEAK.has(word)) ?? [];

/** A named person by name and role, as one article has it; `null` for what is no named person. */
export function personaOf({ name, kind, role }: Pick<FactSource, 'name' | 'kind' | 'role'>): string | null {
  return kind === 'named-person' ? personaNamed({ name, role }) : null;
}

/** The same, of a name and a role. */
export function personaNamed({ name, role }: PersonNamed): string {
  return `person ${plainName(name).replaceAll(' ', '')} / ${role?.toLowerCase() ?? ''}`;
}

/**
 * What a word on two persons is on: the same from whichever of them it was said, and in all spellings of name and role that are one
 * persona. Of two words on one pair only the later is obeyed.
 */
export function personPair({ one, other }: Pick<PersonSaid, 'one' | 'other'>): string {
  return JSON.stringify([personaNamed(one), personaNamed(other)].sort());
}

interface Persona extends PersonNamed {
  id: string;
  quotes: number;
  articles: Set<SourceFacts>;
  /** What all personas of a name share. */
  key: string;
  folded: string;
  /** A family or given name alone: joined with nobody but the same role's. */
  alone: boolean;
}

const isAlone = (plain: string) => !plain.includes(' ') && !/\p{Script=Hangul}{3}/u.test(plain);

/** Articles that are looked through before whoever asks may do something else: some ten milliseconds. */
const STRETCH = 1_000;

function* personas(rows: Iterable<SourceFacts>): Generator<void, Map<string, Persona>, void> {
  const found = new Map<string, Persona>();
  const known = new Map<string, string>();
  let seen = 0;
  for (const facts of rows) {
    seen += 1;
    if (seen % STRETCH === 0) yield;
    const said = new Map<number, number>();
    for (const at of facts.quotes) said.set(at, (said.get(at) ?? 0) + 1);
    for (const [at, quotes] of said) {
      const source = facts.sources[at];
      if (source?.kind !== 'named-person') continue;
      const written = `${source.name}\n${source.role ?? ''}`;
      const id = known.get(written) ?? personaNamed(source);
      known.set(written, id);
      const plain = found.has(id) ? '' : plainName(source.name);
      const persona = found.get(id) ?? {
        id,
        name: source.name,
        role: source.role,
        quotes: 0,
        articles: new Set<SourceFacts>(),
        key: plain.replaceAll(' ', ''),
        folded: foldedName(plain),
        alone: isAlone(plain),
      };
      persona.quotes += quotes;
      persona.articles.add(facts);
      found.set(id, persona);
    }
  }
  return found;
}

/** Who is one, as a forest, with pairs that must stay apart. */
class Joined {
  readonly #up = new Map<string, string>();
  readonly #apart = new Map<string, Set<string>>();

  root(id: string): string {
    let top = id;
    for (let up = this.#up.get(top); up !== undefined; up = this.#up.get(top)) top = up;
    for (let at = id; at !== top; ) {
      const up = this.#up.get(at)!;
      this.#up.set(at, top);
      at = up;
    }
    return top;
  }

  part(one: string, other: string): void {
    const [a, b] = [this.root(one), this.root(other)];
    if (a === b) return;
    this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
    this.#apart.set(b, (this.#apart.get(b) ?? new Set()).add(a));
  }

  areApart(one: string, other: string): boolean {
    return this.#apart.get(this.root(one))?.has(this.root(other)) ?? false;
  }

  /** Joins two, unless they must stay apart. The first one's root stays one. */
  join(one: string, other: string): void {
    const [a, b] = [this.root(one), this.root(other)];
    if (a === b || this.#apart.get(a)?.has(b)) return;
    this.#up.set(b, a);
    for (const away of this.#apart.get(b) ?? []) {
      this.#apart.get(away)!.delete(b);
      this.#apart.get(away)!.add(a);
      this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(away));
    }
    this.#apart.delete(b);
  }
}

/** Personas of one full name with a word of their roles in common, and one without a role with the most quoted. */
function joinByRoles(ofName: readonly Persona[], joined: Joined): void {
  const byWord = new Map<string, string>();
  for (const { id, role } of ofName)
    for (const word of roleWords(role)) {
      const other = byWord.get(word);
      if (other === undefined) byWord.set(word, id);
      else joined.join(other, id);
    }
  const [most] = ofName.filter(({ role }) => roleWords(role).length > 0);
  const bare = ofName.filter(({ role }) => roleWords(role).length === 0);
  const to = most ?? bare[0];
  for (const { id } of bare) if (to) joined.join(to.id, id);
}

const grouped = <T>(all: Iterable<T>, by: (one: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return [...groups.values()];
};

/**
 * Who of all named persons is one, and what the reader is to be asked. Linear in the quotes and words. It gives the turn back after each
 * `STRETCH` of articles, and before each of the steps behind.
 */
export function* findingPersons(
  rows: Iterable<SourceFacts>,
  words: readonly PersonSaid[],
): Generator<void, Persons, void> {
  const all = yield* personas(rows);
  yield;
  const sorted = [...all.values()].sort((p, q) => q.quotes - p.quotes || (p.id < q.id ? -1 : 1));
  const joined = new Joined();
  const latest = new Map<string, { a: string; b: string; word: PersonWord }>();
  for (const said of words.toSorted((p, q) => (p.said < q.said ? 1 : -1))) {
    const pair = personPair(said);
    const [a = '', b = ''] = [personaNamed(said.one), personaNamed(said.other)].sort();
    if (!latest.has(pair)) latest.set(pair, { a, b, word: said.word });
  }
  for (const { a, b, word } of latest.values()) if (word === 'two') joined.part(a, b);
  for (const { a, b, word } of latest.values()) if (word === 'one') joined.join(a, b);
  yield;
  const full = sorted.filter(({ alone }) => !alone);
  for (const ofName of grouped(full, ({ key }) => key)) joinByRoles(ofName, joined);
  yield;
  // The id of one person is that of its most quoted persona.
  const ids = new Map<string, string>();
  const heads = new Map<string, PersonAsked & { folded: string; key: string }>();
  for (const { id, name, role, quotes, articles, folded, key, alone } of sorted) {
    const root = joined.root(id);
    if (!ids.has(root)) ids.set(root, id);
    const head = heads.get(root);
    if (head) {
      head.quotes += quotes;
      head.articles += articles.size;
    } else if (!alone) heads.set(root, { id, name, role, quotes, articles: articles.size, folded, key });
  }
  return {
    idOf: (persona) => ids.get(joined.root(persona)) ?? persona,
    questions: questionsOf([...heads.values()], joined),
  };
}

/** Each person beside the most quoted one of the same name, or of a name that is spelled nearly so. */
function questionsOf(
  heads: ReadonlyArray<PersonAsked & { folded: string; key: string }>,
  joined: Joined,
): PersonQuestion[] {
  const asked = ({ id, name, role, quotes, articles }: PersonAsked): PersonAsked => ({
    id,
    name,
    role,
    quotes,
    articles,
  });
  return grouped(heads, ({ folded }) => folded)
    .flatMap(([first, ...others]) =>
      others
        .filter((other) => first && !joined.areApart(first.id, other.id))
        .map(
          (other): PersonQuestion => ({
            one: asked(first!),
            other: asked(other),
            why: first!.key === other.key ? 'role' : 'spelling',
          }),
        ),
    )
    .sort((p, q) => q.other.quotes - p.other.quotes || (p.other.id < q.other.id ? -1 : 1))
    .slice(0, MOST_QUESTIONS);
}
