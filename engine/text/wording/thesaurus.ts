import { EVENTS } from './thesaurus-events';
import { LIFE } from './thesaurus-life';

/**
 * Words that two reporters use for one thing, wider than the families of `concepts.ts`: only clauses that are held against
 * each other are read with them, never whole articles, so words may stand together here that would blur an index. Each line is a
 * family of near synonyms (any form of a word stands for it), ordered by fields of life after `#`. A word listed twice belongs to the
 * first family. Collected by hand for this
 * project from general knowledge of English (in the manner of Roget's thesaurus) and of the vocabulary of news about North Korea.
 */
export function thesaurus(): string[][] {
  return `${EVENTS}${LIFE}`
    .trim()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(', '));
}
