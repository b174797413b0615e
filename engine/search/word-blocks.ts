/**
 * Postings as bytes: words in order, each with the numbers of the articles that have it. A word is written as what it has in common
 * with the one before and the rest; a number as its distance from the one before, with the word's weight there in two bits. Numbers
 * take seven bits a byte, the lowest first.
 */
import type { Weight } from './index-words';

export interface WordPostings {
  word: string;
  /** Rising. */
  numbers: number[];
  weights: Weight[];
}

/** Writes words in order into a block. */
export class BlockWriter {
  #bytes = new Uint8Array(1 << 15);
  #at = 0;
  #before = '';
  /** The first word; `null` where there is none yet. */
  first: string | null = null;

  get size(): number {
    return this.#at;
  }

  add({ word, numbers, weights }: WordPostings): void {
    this.first ??= word;
    let shared = 0;
    while (shared < word.length && word[shared] === this.#before[shared]) shared++;
    this.#number(shared);
    this.#number(word.length - shared);
    for (let at = shared; at < word.length; at++) this.#number(word.charCodeAt(at));
    this.#before = word;
    this.#number(numbers.length);
    // Its length in bytes stands before the list, so that a reader may pass it over.
    const list: number[] = [];
    let before = 0;
    numbers.forEach((n, at) => {
      pushNumber(list, (n - before) * 4 + weights[at]!);
      before = n;
    });
    this.#number(list.length);
    this.#room(list.length);
    this.#bytes.set(list, this.#at);
    this.#at += list.length;
  }

  #room(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }

  #number(value: number): void {
    this.#room(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#at++] = rest;
  }

  /** The block; the writer begins anew. */
  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#at);
    this.#at = 0;
    this.#before = '';
    this.first = null;
    return bytes;
  }
}

function pushNumber(list: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    // Distances with their weights go beyond 31 bits only where numbers do.
    list.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  list.push(rest);
}

/** A word of a block; its list is read when it is asked for. */
export interface BlockWord {
  word: string;
  count: number;
  postings(): WordPostings;
}

/** The words of a block in order. @throws RangeError where the bytes are damaged */
export function* wordsIn(bytes: Uint8Array): Generator<BlockWord> {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('a block of words ends too early');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  let word = '';
  while (at < bytes.length) {
    const shared = number();
    let rest = number();
    let own = word.slice(0, shared);
    while (rest-- > 0) own += String.fromCharCode(number());
    word = own;
    const count = number();
    const length = number();
    const start = at;
    if (start + length > bytes.length) throw new RangeError('a block of words ends too early');
    yield {
      word,
      count,
      postings: () => {
        const there = at;
        at = start;
        const numbers: number[] = new Array(count);
        const weights: Weight[] = new Array(count);
        let n = 0;
        for (let i = 0; i < count; i++) {
          const value = number();
          n += Math.floor(value / 4);
          numbers[i] = n;
          weights[i] = (value & 3) as Weight;
        }
        at = there;
        return { word: own, numbers, weights };
      },
    };
    at = start + length;
  }
}
