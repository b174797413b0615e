/** RIS, which every reference manager reads: a line for each field, a tag of two letters first. */
import type { ExportItem } from '../../model/views';
import { ARCHIVE_NAME, type CitationWishes, citationOf, dayWritten } from './citation';

function record(item: ExportItem, wishes?: CitationWishes): string {
  const { id, title, authors, outlet, language, published, accessed, url, archive } = citationOf(
    item,
    wishes,
  );
  const fields: Array<[tag: string, value: string | null]> = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['T2', outlet],
    ['PY', published && String(published[0]).padStart(4, '0')],
    ['DA', published && dayWritten(published, '/')],
    ['Y2', accessed && dayWritten(accessed, '/')],
    ['UR', url],
    // The archive's name and the place in it, as Zotero reads and prints them together.
    ['DB', archive && ARCHIVE_NAME],
    ['AV', archive],
    ['LA', language],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}`);
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** The whole file. */
export const toRis = (items: readonly ExportItem[], wishes?: CitationWishes): string =>
  items.map((item) => record(item, wishes)).join('\r\n');
