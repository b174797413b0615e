/** Lays stored words over a stretch of the present text, word by word, so that it is known which words changed. */
import { sameWord } from './changes';

/**
 * Costs. A replacement is dearer than a loss, so that nothing at the edges is taken for it; and cheaper than a gain
 * with a lost word of the context, so that a passage does not grow to reach for a word further on.
 */
const REPLACED = 8;
const SPELLED = 4;
const LOST = 6;
const GAINED = 6;
/** The same for words of the context: cheaper, since the context may change while the passage stays. */
const CONTEXT_REPLACED = 6;
const CONTEXT_LOST = 3;

/** Steps of the way through the table. */
const BOTH = 1;
const STORED_ONLY = 2;
const FOUND_ONLY = 3;

/**
 * For every stored word the index of the found word that it lies on, or -1. `found` may begin and end with words
 * that belong to nothing. Time and memory: `stored.length * found.length`; the caller bounds both.
 * `from` and `to` bound the stored words that are the passage; those outside are its context.
 */
export function align(
  stored: readonly string[],
  found: readonly string[],
  from: number,
  to: number,
): Int32Array {
  const rows = stored.length;
  const width = found.length + 1;
  const steps = new Uint8Array((rows + 1) * width);
  let above = new Int32Array(width);
  let costs = new Int32Array(width);
  for (let row = 1; row <= rows; row++) {
    const word = stored[row - 1]!;
    const isContext = row <= from || row > to;
    const lost = isContext ? CONTEXT_LOST : LOST;
    // Where the passage has no context on a side, nothing else can hold its last word there.
    const isEdge = row === 1 || row === rows;
    const replaced = isContext ? CONTEXT_REPLACED : isEdge ? LOST : REPLACED;
    costs[0] = above[0]! + lost;
    steps[row * width] = STORED_ONLY;
    for (let column = 1; column < width; column++) {
      const likeness = sameWord(word, found[column - 1]!);
      const both =
        above[column - 1]! + (likeness === 'same' ? 0 : likeness === 'spelling' ? SPELLED : replaced);
      const storedOnly = above[column]! + lost;
      // Past the last stored word the text may go on for nothing.
      const foundOnly = costs[column - 1]! + (row === rows ? 0 : GAINED);
      let step = BOTH;
      let cost = both;
      if (storedOnly < cost) {
        step = STORED_ONLY;
        cost = storedOnly;
      }
      if (foundOnly < cost) {
        step = FOUND_ONLY;
        cost = foundOnly;
      }
      costs[column] = cost;
      steps[row * width + column] = step;
    }
    [above, costs] = [costs, above];
  }
  const partner = new Int32Array(rows).fill(-1);
  let row = rows;
  let column = width - 1;
  while (row > 0) {
    const step = steps[row * width + column];
    if (step === BOTH) partner[--row] = --column;
    else if (step === STORED_ONLY) row--;
    else column--;
  }
  return partner;
}
