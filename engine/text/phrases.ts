/** Words and short phrases of the lists in `wording/`, found among the lexemes of a text; any form of a word stands for it. */
import { type Lexeme, lexemes } from './lexemes';

/** A phrase as it is found. */
interface Phrase<T> {
  concepts: readonly string[];
  /** Whether it holds a word that is no function word. */
  tells: boolean;
  means: readonly T[];
}

interface Growing<T> extends Phrase<T> {
  means: T[];
}

/** Stands between phrases that are read together: no lexeme spans it. */
const APART = '\n\n';

/** What each phrase of a list means; one phrase may mean several things. The list is read when it is first asked. */
export class Phrases<T> {
  readonly #list: () => ReadonlyArray<readonly [phrase: string, means: T]>;
  #byFirst: Map<string, Growing<T>[]> | null = null;

  constructor(list: () => ReadonlyArray<readonly [phrase: string, means: T]>) {
    this.#list = list;
  }

  /** The phrases that begin at the lexeme `at`, the longest first. */
  standingAt(words: readonly Lexeme[], at: number): readonly Phrase<T>[] {
    this.#byFirst ??= read(this.#list());
    const list = this.#byFirst.get(words[at]!.concept);
    if (!list) return NONE;
    const first = list[0]!;
    if (list.length === 1 && first.concepts.length === 1) return list;
    let found: Phrase<T>[] | null = null;
    for (const phrase of list) {
      if (!stands(phrase.concepts, words, at)) continue;
      found ??= [];
      found.push(phrase);
    }
    return found ?? NONE;
  }

  /** What a single word means, by its concept. */
  ofWord(concept: string): readonly T[] {
    this.#byFirst ??= read(this.#list());
    return this.#byFirst.get(concept)?.find(({ concepts }) => concepts.length === 1)?.means ?? NONE;
  }
}

function read<T>(list: ReadonlyArray<readonly [phrase: string, means: T]>): Map<string, Growing<T>[]> {
  // All at once: to read thousands of phrases one by one takes ten times as long.
  const lexes = lexemes(list.map(([phrase]) => phrase).join(APART));
  const byFirst = new Map<string, Growing<T>[]>();
  const known = new Map<string, Growing<T>>();
  let start = 0;
  let next = 0;
  for (const [phrase, means] of list) {
    const end = start + phrase.length;
    const own: Lexeme[] = [];
    for (; next < lexes.length && lexes[next]!.start < end; next++) own.push(lexes[next]!);
    start = end + APART.length;
    if (own.length === 0) continue;
    const concepts = own.map(({ concept }) => concept);
    const key = concepts.join(' ');
    const before = known.get(key);
    if (before) {
      before.means.push(means);
      continue;
    }
    const entry = { concepts, tells: own.some(({ stop }) => !stop), means: [means] };
    known.set(key, entry);
    const same = byFirst.get(concepts[0]!);
    if (same) same.push(entry);
    else byFirst.set(concepts[0]!, [entry]);
  }
  for (const same of byFirst.values()) same.sort((p, q) => q.concepts.length - p.concepts.length);
  return byFirst;
}

const NONE: readonly never[] = [];

function stands(concepts: readonly string[], words: readonly Lexeme[], at: number): boolean {
  for (let k = 1; k < concepts.length; k++) if (words[at + k]?.concept !== concepts[k]) return false;
  return true;
}
