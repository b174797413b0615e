/**
 * What an article puts first: its headline and its first sentences. Accounts of one event begin with the same
 * people, places and deeds; background and reactions come later.
 */
import type { Lexeme } from '../../text/lexemes';

/** A headline has some ten telling words; what goes on for longer is no headline. */
const LONGEST = 16;
/** Telling words at the start of a text that say what it is about: two or three sentences. */
const LEAD = 40;

/** Concepts that the article puts first, each once: the headline's, then those of its first sentences. */
export function putFirst(
  headline: readonly Lexeme[],
  words: readonly Lexeme[],
): { headline: string[]; lead: string[] } {
  const titled = new Set<string>();
  for (const lex of headline) if (tells(lex) && titled.size < LONGEST) titled.add(lex.concept);
  const lead = new Set<string>();
  for (let i = 0, read = 0; i < words.length && read < LEAD; i++) {
    if (!tells(words[i]!)) continue;
    read++;
    if (!titled.has(words[i]!.concept)) lead.add(words[i]!.concept);
  }
  return { headline: [...titled], lead: [...lead] };
}

/** Not a function word, nor a letter. */
export function tells(lex: Lexeme): boolean {
  return !lex.stop && lex.concept.length > 1;
}
