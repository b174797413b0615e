/** Capitals: a block that was set in capitals, or as a title is, says the same words. */

/** Of fewer words or letters it is not told whether a style or a word changed: "us" and "US". */
const LEAST_WORDS = 2;
const LEAST_LETTERS = 8;
/** Titles leave shorter words small ("of", "the"). */
const SHORT_WORD = 3;

/** `text` in small letters, each unit in its place: letters whose small form is longer stay. */
export function smallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

function isCapitals(words: readonly string[]): boolean {
  return words.every((word) => word === word.toUpperCase());
}

function isTitle(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > SHORT_WORD);
  return long.length >= LEAST_WORDS && long.every((word) => /^\p{Lu}/u.test(word));
}

/**
 * Whether two texts of the same words differ as a whole block does that is set in capitals or as a title, one way or the other; not by a capital
 * here and there, which may be another word ("turkey", "Turkey").
 */
export function isRestyled(stored: string, found: string): boolean {
  const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
  const a = wordsOf(stored);
  const b = wordsOf(found);
  if (a.length !== b.length || a.length < LEAST_WORDS || a.join('').length < LEAST_LETTERS) return false;
  return isCapitals(a) || isCapitals(b) || isTitle(a) || isTitle(b);
}
