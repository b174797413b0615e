/** A text made ready for anchoring: folded and split into words once, however many annotations are looked for in it. */
import { type Folded, fold } from './fold';
import { type Tokens, tokenise } from './tokens';

/** The words of a text and where each of them stands. */
export interface WordIndex extends Tokens {
  /** The last place of a word as an index into `words`. */
  last: ReadonlyMap<string, number>;
  /** For every place of a word the one before it, or -1. */
  previous: Int32Array;
}

/** What `prepare` gives and `anchor` takes. Each part is made when it is first asked for. */
export class TextIndex {
  #folded: Folded | undefined;
  #words: WordIndex | undefined;

  constructor(readonly text: string) {}

  get folded(): Folded {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }

  /** The words of the folded text. */
  get words(): WordIndex {
    this.#words ??= indexWords(this.folded.text);
    return this.#words;
  }
}

function indexWords(text: string): WordIndex {
  const tokens = tokenise(text);
  const last = new Map<string, number>();
  const previous = new Int32Array(tokens.words.length);
  for (const [at, word] of tokens.words.entries()) {
    previous[at] = last.get(word) ?? -1;
    last.set(word, at);
  }
  return { ...tokens, last, previous };
}

/** Prepares `text` for many calls of `anchor`; one call alone may take the text itself. */
export function prepare(text: string): TextIndex {
  return new TextIndex(text);
}
