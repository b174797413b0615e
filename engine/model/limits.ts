/**
 * Limits of what is read, one a line. A reader may hand in what a page, a feed or a file holds, and somebody may write one to keep
 * the background busy: each step is linear in its input, and these bound the input. None is under 600,000 UTF-16 units (100,000 words of
 * English) and none is 2,000,000 or more. What is left out is counted and told where a reader could miss it.
 */

/**
 * Of an account: what is compared with others (features, synopsis, origins) and judged by its subject. The longest news texts seen have
 * 150,000 characters. `Synopsis.leftOut` counts the rest.
 */
export const LONGEST_COMPARED = 600_000;

/** Of one script of a page's data (JSON-LD); a longer one is a shop's stock or a mistake, and the page's own text is read all the same. */
export const LONGEST_DATA = 1_500_000;

/** Of an article's markup in a feed or an answer: a text of 600,000 characters with twice as much markup. */
export const LONGEST_FEED_HTML = 1_500_000;

/**
 * Of each account: clauses that are set side by side, from the top, since news says first what matters. Each is held against each of the
 * other's, so time grows with the product; 5,000 words have some 390. `Synopsis.leftOut` counts the rest.
 */
export const MOST_CLAIMS = 450;
