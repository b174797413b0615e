/** CSL-JSON, which Zotero, Pandoc and citeproc read: https://github.com/citation-style-language/schema */
import type { ExportItem } from '../../model/views';
import { ARCHIVE_NAME, type CitationWishes, type CslDay, citationOf } from './citation';

const dates = (name: 'issued' | 'accessed', day: CslDay | null) =>
  day ? { [name]: { 'date-parts': [[...day]] } } : {};

function cslItem(item: ExportItem, wishes?: CitationWishes) {
  const { id, title, authors, outlet, language, published, accessed, url, archive } = citationOf(
    item,
    wishes,
  );
  return {
    id,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(outlet && { 'container-title': outlet }),
    ...dates('issued', published),
    ...dates('accessed', accessed),
    ...(url && { URL: url }),
    ...(archive && { archive: ARCHIVE_NAME, archive_location: archive }),
    ...(language && { language }),
  };
}

/** The whole file: a list. */
export function toCslJson(items: readonly ExportItem[], wishes?: CitationWishes): string {
  const list = items.map((item) => cslItem(item, wishes));
  return `${JSON.stringify(list, null, 2)}\n`;
}
