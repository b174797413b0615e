/** The words of the article that the links of a chain rest on. */
import type { ChainLink, Span } from '../../engine/model';

/** What a link rests on: `words` as the article has them on one line, empty where none tell; `carried`: another sentence's. */
export interface Evidence {
  link: ChainLink;
  words: string;
  /** Where the words stand in the article's text; `null` without words. */
  span: Span | null;
  carried: boolean;
}

/** The words that a link rests on, on one line; empty where none tell. `text`: the article's, which spans are places in. */
export function wordsOfLink(text: string, { evidence }: ChainLink): string {
  return evidence
    ? text
        .slice(...evidence)
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}

/** The links of a chain that there is something to say of, from the page down. */
export function chainEvidence(text: string, links: readonly ChainLink[]): Evidence[] {
  return links
    .map((link) => {
      const words = wordsOfLink(text, link);
      return { link, words, span: (words !== '' && link.evidence) || null, carried: link.carried === true };
    })
    .filter(({ words, carried }) => words !== '' || carried);
}
