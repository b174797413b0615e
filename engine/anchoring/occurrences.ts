/** Exact search that stays linear on every input. */

/** Long enough that chance hits are rare, short enough that the built-in search stays linear whatever the text. */
const PROBE = 64;

/** Units that the built-in comparison of strings looks at in the time of one step here. */
const AT_ONCE = 16;

/** Knuth–Morris–Pratt: slower than the built-in search on ordinary text, linear on any. */
function* matchesByFailure(text: string, needle: string, from: number): Generator<number> {
  const fallback = new Int32Array(needle.length);
  for (let at = 1, length = 0; at < needle.length; at++) {
    while (length > 0 && needle.charCodeAt(at) !== needle.charCodeAt(length)) length = fallback[length - 1]!;
    if (needle.charCodeAt(at) === needle.charCodeAt(length)) length++;
    fallback[at] = length;
  }
  for (let at = from, length = 0; at < text.length; at++) {
    while (length > 0 && text.charCodeAt(at) !== needle.charCodeAt(length)) length = fallback[length - 1]!;
    if (text.charCodeAt(at) === needle.charCodeAt(length)) length++;
    if (length === needle.length) {
      yield at - length + 1;
      length = fallback[length - 1]!;
    }
  }
}

/**
 * Where `needle` stands in `text`, ascending, overlapping ones included, at most `limit`, none before `from`.
 * Empty for an empty needle.
 */
export function occurrences(text: string, needle: string, limit: number, from = 0): number[] {
  const found: number[] = [];
  if (needle.length === 0) return found;
  const probe = needle.slice(0, PROBE);
  // Comparing what follows the probe may be repeated for every hit of it; past this many units the other search takes over.
  let budget = 4 * (text.length + needle.length);
  let at = text.indexOf(probe, from);
  while (at >= 0 && found.length < limit) {
    if (budget <= 0) {
      for (const match of matchesByFailure(text, needle, at)) {
        found.push(match);
        if (found.length === limit) break;
      }
      return found;
    }
    budget -= 1 + needle.length / AT_ONCE;
    if (text.startsWith(needle, at)) found.push(at);
    at = text.indexOf(probe, at + 1);
  }
  return found;
}
