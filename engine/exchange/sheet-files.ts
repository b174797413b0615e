/**
 * Every file that the export sheet offers. Loaded by pages and the sidebar with the sheet; the background carries none of it.
 */
import type { ExportFile, ExportItem, SheetFormat } from '../model/views';
import { toBibtex } from './citations/bibtex';
import type { CitationWishes } from './citations/citation';
import { toCslJson } from './citations/csl-json';
import { toRis } from './citations/ris';
import { toCsv } from './csv/csv';
import { lastingName, stemOf } from './entries/file-names';
import { toHtml } from './html/html';
import { toMarkdown } from './markdown/markdown';
import { type BundleWishes, toBundle, toJsonLd } from './web-annotation/json-ld';

export { onlyNotes, strayItem } from './entries/only-notes';
export { DEFAULT_TEMPLATE } from './markdown/default-template';
export { faultsOf, TEMPLATE_NAMES } from './markdown/template-names';
export { zipOf } from './zip';

/** What the reader chose in the sheet. */
interface ExportWishes extends CitationWishes, BundleWishes {
  /** For Markdown, in place of the one that it has. */
  template?: string | undefined;
}

const FORMATS: Record<
  SheetFormat,
  { ending: string; type: string; write(items: readonly ExportItem[], wishes: ExportWishes): string }
> = {
  markdown: {
    ending: 'md',
    type: 'text/markdown;charset=utf-8',
    write: (items, { template }) => toMarkdown(items, template),
  },
  'json-ld': { ending: 'jsonld', type: 'application/ld+json', write: toJsonLd },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8', write: toCsv },
  html: { ending: 'html', type: 'text/html;charset=utf-8', write: toHtml },
  'csl-json': { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', write: toCslJson },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', write: toRis },
  bibtex: { ending: 'bib', type: 'application/x-bibtex', write: toBibtex },
  bundle: { ending: 'bundle.jsonld', type: 'application/ld+json', write: toBundle },
};

/**
 * `items` as a file of `format`, named for its article or for the library, and for the day (UTC) of `now`; what is kept as a note of one
 * article has a name that lasts.
 * The text depends on the items and the wishes alone. `part` (from 1) names one of several files that a large library is exported
 * in; each of them is whole in itself.
 */
export function sheetFile(
  format: SheetFormat,
  items: readonly ExportItem[],
  now: Date,
  wishes: ExportWishes = {},
  part?: number,
): ExportFile {
  const { ending, type, write } = FORMATS[format];
  const [only, ...others] = items;
  const isNote =
    only !== undefined && others.length === 0 && part === undefined && EACH_FORMATS.includes(format);
  const stem = isNote ? lastingName(only.article) : stemOf(items, now, part);
  return { name: `${stem}.${ending}`, type, text: write(items, wishes) };
}

/** Formats that may be a file for each article, under a name that it has in every export. */
export const EACH_FORMATS: readonly SheetFormat[] = ['markdown', 'html'];

/** A file of one article among others. */
export const fileOfEach = (
  format: SheetFormat,
  item: ExportItem,
  now: Date,
  wishes: ExportWishes,
): ExportFile => sheetFile(format, [item], now, wishes);

/** Files of these formats become one by setting their texts together. */
const JOINED: { readonly [F in SheetFormat]?: (texts: string[]) => string } = {
  csv: (texts) => texts.map((text, at) => (at === 0 ? text : text.slice(text.indexOf('\r\n') + 2))).join(''),
  'csl-json': (texts) =>
    `${JSON.stringify(
      texts.flatMap((text) => JSON.parse(text) as unknown[]),
      null,
      2,
    )}\n`,
  ris: (texts) => texts.join('\r\n'),
  bibtex: (texts) => texts.join('\n'),
};

/** Whether files of a format, each of some articles, can be made one. */
export const isJoined = (format: SheetFormat): boolean => Object.hasOwn(JOINED, format);

/** Files of such a format as one. */
export function joinedFiles(format: SheetFormat, files: readonly [ExportFile, ...ExportFile[]]): ExportFile {
  const join = JOINED[format];
  const [first] = files;
  return join && files.length > 1 ? { ...first, text: join(files.map(({ text }) => text)) } : first;
}
