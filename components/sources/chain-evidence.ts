import type { ChainLink } from '../../engine/model';

/** The article's words that a link of a chain rests on, on one line; empty where none tell. `text`: the article's. */
export function wordsOfLink(text: string, { evidence }: ChainLink): string {
  return evidence
    ? text
        .slice(...evidence)
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}
