/**
 * How many items at the head of a list satisfy a test, which must hold for a head of the list only: the place of the first item that
 * does not. It is found by halves, in O(log n) tests.
 * @example prefixLength([1, 4, 9], (n) => n < 5) → 2
 */
export function prefixLength<T>(list: ArrayLike<T>, test: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
