/** Words and short phrases of the lists in `wording/`, found among the lexemes of a text; any form of a word stands for it. */
import { type Lexeme, lexemes } from './lexemes';

/** A phrase as it is found. */
export interface Phrase<T> {
  concepts: readonly string[];
  /** Whether it holds a word that is no function word. */
  tells: boolean;
  means: readonly T[];
}

interface Growing<T> extends Phrase<T> {
  means: T[];
}

/** What each phrase of a list means; one phrase may mean several things. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, Growing<T>[]>();

  constructor(entries: Iterable<readonly [phrase: string, means: T]>) {
    const known = new Map<string, Growing<T>>();
    for (const [words, means] of entries) {
      const read = lexemes(words);
      const concepts = read.map(({ concept }) => concept);
      const key = concepts.join(' ');
      const before = known.get(key);
      if (before) before.means.push(means);
      else known.set(key, { concepts, tells: read.some(({ stop }) => !stop), means: [means] });
    }
    for (const phrase of known.values()) {
      const list = this.#byFirst.get(phrase.concepts[0]!);
      if (list) list.push(phrase);
      else this.#byFirst.set(phrase.concepts[0]!, [phrase]);
    }
    for (const list of this.#byFirst.values()) list.sort((p, q) => q.concepts.length - p.concepts.length);
  }

  /** The phrases that begin at the lexeme `at`, the longest first. */
  standingAt(words: readonly Lexeme[], at: number): readonly Phrase<T>[] {
    const list = this.#byFirst.get(words[at]!.concept);
    if (!list) return NONE;
    const first = list[0]!;
    if (list.length === 1 && first.concepts.length === 1) return list;
    return list.filter(({ concepts }) => stands(concepts, words, at));
  }
}

const NONE: readonly never[] = [];

function stands(concepts: readonly string[], words: readonly Lexeme[], at: number): boolean {
  for (let k = 1; k < concepts.length; k++) if (words[at + k]?.concept !== concepts[k]) return false;
  return true;
}
