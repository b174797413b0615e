import { readPage } from '../../engine/pages';
import { readAnySite } from '../../engine/pages/any-site';
import type { PageAnswer } from './read-request';

/**
 * Reads a page from its markup. A document made by `DOMParser` belongs to no window: no script of it runs, nothing of it is loaded.
 */
export function readHtml(html: string, address: string): PageAnswer {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const reading = readPage(document, address, { anySite: readAnySite });
  if (!reading.isArticle) return { isArticle: false, why: reading.why };
  return { isArticle: true, relevant: reading.relevant, article: reading.article };
}
