/** The library as files, and files back into it. */
import type { ExportFile, ExportFormat, ExportItem } from '../model/views';
import { toCsv } from './csv/csv';
import { stemOf } from './entries/file-names';
import { toMarkdown } from './markdown/markdown';
import { toJsonLd } from './web-annotation/json-ld';

export { uuidFor } from './web-annotation/foreign';
export { fromJsonLd, readJsonLd } from './web-annotation/from-json-ld';

const FORMATS: Record<
  ExportFormat,
  { ending: string; type: string; write: (items: readonly ExportItem[]) => string }
> = {
  markdown: { ending: 'md', type: 'text/markdown;charset=utf-8', write: toMarkdown },
  'json-ld': { ending: 'jsonld', type: 'application/ld+json', write: toJsonLd },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8', write: toCsv },
};

/**
 * `items` as a file of `format`, named for its article or for the library, and for the day (UTC) of `now`.
 * The text depends on the items alone. `part` (from 1) names one of several files that a large library is exported
 * in; each of them is whole in itself.
 */
export function exportFile(
  format: ExportFormat,
  items: readonly ExportItem[],
  now: Date,
  part?: number,
): ExportFile {
  const { ending, type, write } = FORMATS[format];
  return { name: `${stemOf(items, now, part)}.${ending}`, type, text: write(items) };
}
