/** Firefox: the background is a page, and has a parser of its own. */
import { readHtml } from './read-html';
import type { PageReader } from './read-request';

export const directReader: PageReader = {
  read: async (html, address) => readHtml(html, address),
};
