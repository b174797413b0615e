/** A text made ready for anchoring: folded and split into words once, however many annotations are looked for in it. */
import { type Folded, fold } from './folding/fold';
import { smallLetters } from './folding/letter-case';
import { type Tokens, tokenise } from './tokens';

/** The words of a text and where each of them stands. */
export interface WordIndex extends Tokens {
  /** The last place (as the how-manieth word) of the words whose hash ends in these bits, or -1. */
  last: Int32Array;
  /** For every place the one before it whose hash ends in the same bits, or -1. */
  previous: Int32Array;
}

/** Places of the words with this hash, last one first, at most `limit`. */
export function placesOf(index: WordIndex, hash: number, limit: number): number[] {
  const places: number[] = [];
  const { hashes, last, previous } = index;
  for (
    let place = last[hash & (last.length - 1)]!;
    place >= 0 && places.length < limit;
    place = previous[place]!
  ) {
    if (hashes[place] === hash) places.push(place);
  }
  return places;
}

/** What `prepare` gives and `anchor` takes. Each part is made when it is first asked for. */
export class TextIndex {
  #folded: Folded | undefined;
  #words: WordIndex | undefined;
  #small: string | undefined;

  constructor(readonly text: string) {}

  get folded(): Folded {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }

  /** The folded text in small letters, unit for unit. */
  get small(): string {
    this.#small ??= smallLetters(this.folded.text);
    return this.#small;
  }

  /** The words of the folded text. */
  get words(): WordIndex {
    this.#words ??= indexWords(this.folded.text);
    return this.#words;
  }
}

function indexWords(text: string): WordIndex {
  const tokens = tokenise(text);
  const { hashes } = tokens;
  // A power of two, so that a hash's last bits are its bucket.
  const last = new Int32Array(1 << (32 - Math.clz32(hashes.length + 1))).fill(-1);
  const previous = new Int32Array(hashes.length);
  for (let place = 0; place < hashes.length; place++) {
    const bucket = hashes[place]! & (last.length - 1);
    previous[place] = last[bucket]!;
    last[bucket] = place;
  }
  return { ...tokens, last, previous };
}

/** Prepares `text` for many calls of `anchor`; one call alone may take the text itself. */
export function prepare(text: string): TextIndex {
  return new TextIndex(text);
}
