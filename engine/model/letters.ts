/** A text’s letters and digits alone: two texts are the same words when these are equal, however they are joined and quoted. */
export function letters(text: string | null): string {
  return (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');
}
