/** The library as files, and files back into it. */
import type { ExportFile, ExportFormat, ExportItem } from '../model/views';
import { toCsv } from './csv/csv';
import { toMarkdown } from './markdown/markdown';
import { toJsonLd } from './web-annotation/json-ld';

export { uuidFor } from './web-annotation/foreign';
export { fromJsonLd, type ImportReading, readJsonLd } from './web-annotation/from-json-ld';
export { mergeImport } from './web-annotation/merge';

const FORMATS: Record<
  ExportFormat,
  { ending: string; type: string; write: (items: readonly ExportItem[]) => string }
> = {
  markdown: { ending: 'md', type: 'text/markdown;charset=utf-8', write: toMarkdown },
  'json-ld': { ending: 'jsonld', type: 'application/ld+json', write: toJsonLd },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8', write: toCsv },
};

/** Three bytes a letter at most in UTF-8 (Korean), and file systems take 255 bytes. */
const LONGEST_TITLE = 60;

/** Letters and digits of any script; everything that a file system may refuse becomes a dash. */
function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]/gu, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST_TITLE).join('').replace(/-+$/u, '');
}

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
  const only = items.length === 1 && part === undefined ? items[0]!.article : null;
  const name = (only && slug(`${only.outlet} ${only.title}`)) || 'library';
  const day = Number.isNaN(now.getTime()) ? '' : `-${now.toISOString().slice(0, 10)}`;
  const of = part === undefined ? '' : `-part-${part}`;
  return { name: `second-source-${name}${day}${of}.${ending}`, type, text: write(items) };
}
