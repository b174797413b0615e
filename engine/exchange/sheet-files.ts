/**
 * Every file that the export sheet offers. Loaded by pages, with the sheet: the background and the sidebar have the formats of
 * `index.ts` alone.
 */
import type { ExportFile, ExportItem, SheetFormat } from '../model/views';
import { toBibtex } from './citations/bibtex';
import type { CitationWishes } from './citations/citation';
import { toCslJson } from './citations/csl-json';
import { toRis } from './citations/ris';
import { lastingName, stemOf } from './entries/file-names';
import { toHtml } from './html/html';
import { exportFile } from './index';
import { toMarkdown } from './markdown/markdown';
import { type BundleWishes, toBundle } from './web-annotation/json-ld';

export { DEFAULT_TEMPLATE } from './markdown/default-template';
export { faultsOf, TEMPLATE_NAMES } from './markdown/template-names';
export { zipOf } from './zip';

/** What the reader chose in the sheet. */
export interface ExportWishes extends CitationWishes, BundleWishes {
  /** For Markdown, in place of the one that it has. */
  template?: string | undefined;
}

/** Those that are written with wishes. */
type OwnFormat = Exclude<SheetFormat, 'csv' | 'json-ld'>;

const FORMATS: Record<
  OwnFormat,
  { ending: string; type: string; write(items: readonly ExportItem[], wishes: ExportWishes): string }
> = {
  markdown: {
    ending: 'md',
    type: 'text/markdown;charset=utf-8',
    write: (items, { template }) => toMarkdown(items, template),
  },
  html: { ending: 'html', type: 'text/html;charset=utf-8', write: toHtml },
  'csl-json': { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', write: toCslJson },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', write: toRis },
  bibtex: { ending: 'bib', type: 'application/x-bibtex', write: toBibtex },
  bundle: { ending: 'bundle.jsonld', type: 'application/ld+json', write: toBundle },
};

function isOwn(format: SheetFormat): format is OwnFormat {
  return Object.hasOwn(FORMATS, format);
}

/** `items` as a file, as `exportFile` makes those of its formats. */
export function sheetFile(
  format: SheetFormat,
  items: readonly ExportItem[],
  now: Date,
  wishes: ExportWishes = {},
  part?: number,
): ExportFile {
  if (!isOwn(format)) return exportFile(format, items, now, part);
  const { ending, type, write } = FORMATS[format];
  return { name: `${stemOf(items, now, part)}.${ending}`, type, text: write(items, wishes) };
}

/** Formats that may be a file for each article. */
export const EACH_FORMATS: readonly SheetFormat[] = ['markdown', 'html'];

/** A file of one article among others, under a name that it has in every export. */
export function fileOfEach(
  format: SheetFormat,
  item: ExportItem,
  now: Date,
  wishes: ExportWishes,
): ExportFile {
  const file = sheetFile(format, [item], now, wishes);
  return { ...file, name: `${lastingName(item.article)}${file.name.slice(file.name.indexOf('.'))}` };
}

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
