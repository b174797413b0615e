/** How many numbers two ascending lists have in common. */
export function intersectionSize(own: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0, j = 0; i < own.length && j < other.length; ) {
    const difference = own[i]! - other[j]!;
    if (difference === 0) sum++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}
