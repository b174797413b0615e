/** Letters without the marks on them. */

const MARKS = /\p{M}/gu;

/**
 * Letters as Unicode's plainest form writes them, without accents: "Pyŏngyang" → "Pyongyang". The marks go first: to put a long run of them
 * in order, as the form asks for, takes time that grows with its square, and a page may have a run of any length.
 */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '').normalize('NFKD').replace(MARKS, '');
}
