/**
 * What follows from the reader's words on pairs of articles. "The same event" binds two articles, "another happening of this story"
 * parts their events and binds their stories, "neither" parts both: must-links and cannot-links of constrained clustering (Wagstaff
 * and Cardie 2000). The texts decide whatever nothing here is said of.
 *
 * Inferred:
 *  - A = B and B = C: A and C tell the same event;
 *  - A = B, and C is another happening of the story of B: C is another happening of the story of A too;
 *  - A and B are of one story, B and C are: A and C are of one story; whether of one event is left to their texts (`one-story`);
 *  - A = B, or A and B are of one story, and C is neither for B: C is neither for A;
 *  - where two words said of others meet, "neither" goes before "another happening", and that before "the same event".
 *
 * Not inferred:
 *  - anything from two parted pairs: A and C may tell one event that B does not;
 *  - anything against a word that was said of these very two: it always stands for them;
 *  - anything through a word that contradicts the others. With A = B, B = C, and "neither" of A and C, the later of the two bonds joins
 *    its articles; the earlier one stands for its own pair and binds nobody else.
 *
 * A copy of an article (`mainKey`) is the article. The same words in any order give the same answers. Time and room grow with the words
 * and a logarithm of their number.
 */
import type { EventWord, IsoDate, SaidOfPair } from '../../model';
import { mainKey } from '../../outlets/writing';

/** One word of the reader's, on two articles by their keys, in either order. */
export interface PairWord {
  a: string;
  b: string;
  word: EventWord;
  /** When it was said: of two words on one pair the later one stands. */
  said: IsoDate;
  /** `Annotation.id`, where it may be taken back. */
  id?: string;
}

/** What holds for two articles; `one-story`: they are of one running story, and the texts decide on the event. */
export type Bond = EventWord | 'one-story';

export interface ReaderWords {
  /** Whether a word names the article at all: of two that none names nothing follows. */
  knows(key: string): boolean;
  /** `null` where nothing follows for the two. */
  bond(p: string, q: string): Bond | null;
  /** The word that holds for the two as it is told to the reader; nothing for `one-story`. */
  said(p: string, q: string): SaidOfPair | undefined;
  /**
   * The keys, as they were given, of the articles that something said by the reader binds to one, or that a word said of the two parts
   * from it; what was said of the two first.
   */
  concerned(key: string): string[];
}

/** Groups of articles that are joined one after another, but never where two members were parted. */
class Groups {
  readonly #parents = new Map<string, string>();
  readonly #members = new Map<string, string[]>();
  /** By group, the groups that it is parted from; both ways. */
  readonly #parted = new Map<string, Set<string>>();

  of(one: string): string {
    let root = one;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    return root;
  }

  members(one: string): readonly string[] {
    const root = this.of(one);
    return this.#members.get(root) ?? [root];
  }

  areParted(p: string, q: string): boolean {
    return this.#parted.get(this.of(p))?.has(this.of(q)) ?? false;
  }

  part(p: string, q: string): void {
    const [one, other] = [this.of(p), this.of(q)];
    if (one === other) return;
    this.#partedOf(one).add(other);
    this.#partedOf(other).add(one);
  }

  join(p: string, q: string): void {
    const [one, other] = [this.of(p), this.of(q)];
    if (one === other || this.areParted(one, other)) return;
    const size = (root: string) => this.members(root).length + (this.#parted.get(root)?.size ?? 0);
    const [into, from] = size(one) >= size(other) ? [one, other] : [other, one];
    const members = this.#members.get(into) ?? [into];
    for (const member of this.members(from)) members.push(member);
    this.#members.set(into, members);
    for (const third of this.#parted.get(from) ?? []) {
      this.#partedOf(third).delete(from);
      this.#partedOf(third).add(into);
      this.#partedOf(into).add(third);
    }
    this.#parted.delete(from);
    this.#members.delete(from);
    this.#parents.set(from, into);
  }

  #partedOf(root: string): Set<string> {
    const known = this.#parted.get(root);
    if (known) return known;
    const made = new Set<string>();
    this.#parted.set(root, made);
    return made;
  }
}

/** The two in one order, as one key of a map. */
const pairOf = (p: string, q: string) => (p < q ? `${p}\n${q}` : `${q}\n${p}`);

/** The later word first; of one instant by the word that parts more, then by id, so that no order of storing decides. */
function laterFirst(p: PairWord, q: PairWord): number {
  const rank = { apart: 0, 'same-story': 1, 'same-event': 2 } as const;
  if (p.said !== q.said) return p.said > q.said ? -1 : 1;
  const pair = (one: PairWord) => pairOf(mainKey(one.a), mainKey(one.b));
  const name = (one: PairWord) => `${pair(one)}\n${one.id ?? ''}`;
  return rank[p.word] - rank[q.word] || (name(p) < name(q) ? -1 : name(p) > name(q) ? 1 : 0);
}

/** Reads the reader's words together. */
export function readerWords(words: readonly PairWord[]): ReaderWords {
  const direct = new Map<string, PairWord>();
  const named = new Map<string, string>();
  for (const one of [...words].sort(laterFirst)) {
    const [p, q] = [mainKey(one.a), mainKey(one.b)];
    if (p === q) continue;
    if (!direct.has(pairOf(p, q))) direct.set(pairOf(p, q), one);
    for (const key of [one.a, one.b]) if (!named.has(mainKey(key))) named.set(mainKey(key), key);
  }
  const standing = [...direct.values()].map(({ a, b, word }) => ({ p: mainKey(a), q: mainKey(b), word }));
  const of = (wanted: EventWord) => standing.filter(({ word }) => word === wanted);
  const [same, story, apart] = [of('same-event'), of('same-story'), of('apart')];
  const events = new Groups();
  for (const { p, q } of [...apart, ...story]) events.part(p, q);
  for (const { p, q } of same) events.join(p, q);
  // Stories hold events: what is said of an article is said of all that tell the event.
  const stories = new Groups();
  for (const { p, q } of apart) stories.part(events.of(p), events.of(q));
  for (const { p, q } of story) stories.join(events.of(p), events.of(q));
  const happenings = new Set(story.map(({ p, q }) => pairOf(events.of(p), events.of(q))));

  const bond = (one: string, other: string): Bond | null => {
    const [p, q] = [mainKey(one), mainKey(other)];
    const said = direct.get(pairOf(p, q));
    if (said) return said.word;
    const [eventP, eventQ] = [events.of(p), events.of(q)];
    if (eventP === eventQ) return p === q ? null : 'same-event';
    if (stories.areParted(eventP, eventQ)) return 'apart';
    if (happenings.has(pairOf(eventP, eventQ))) return 'same-story';
    return stories.of(eventP) === stories.of(eventQ) ? 'one-story' : null;
  };
  return {
    knows: (key) => named.size > 0 && named.has(mainKey(key)),
    bond,
    said(one, other) {
      const said = direct.get(pairOf(mainKey(one), mainKey(other)));
      if (said) return { word: said.word, by: 'reader', ...(said.id !== undefined && { id: said.id }) };
      const word = bond(one, other);
      return word === null || word === 'one-story' ? undefined : { word, by: 'inference' };
    },
    concerned(key) {
      const own = mainKey(key);
      const first = standing.flatMap(({ p, q }) => (p === own ? [q] : q === own ? [p] : []));
      const bound = stories.members(events.of(own)).flatMap((event) => events.members(event));
      const all = new Set([...first, ...bound]);
      all.delete(own);
      return [...all].map((main) => named.get(main) ?? main);
    },
  };
}

/** Nothing was said. */
export const NO_WORDS: ReaderWords = readerWords([]);
