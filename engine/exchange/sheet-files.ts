/**
 * Every file that the export sheet offers. Loaded by pages, with the sheet: the background and the sidebar have the formats of
 * `index.ts` alone.
 */
import type { EXPORT_FORMATS, ExportFile, ExportItem, SheetFormat } from '../model/views';
import { toBibtex } from './citations/bibtex';
import type { CitationWishes } from './citations/citation';
import { toCslJson } from './citations/csl-json';
import { toRis } from './citations/ris';
import { stemOf } from './entries/file-names';
import { exportFile } from './index';

/** What the reader chose in the sheet. */
export type ExportWishes = CitationWishes;

type OwnFormat = Exclude<SheetFormat, (typeof EXPORT_FORMATS)[number]>;

const FORMATS: Record<
  OwnFormat,
  { ending: string; type: string; write(items: readonly ExportItem[], wishes: ExportWishes): string }
> = {
  'csl-json': { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', write: toCslJson },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', write: toRis },
  bibtex: { ending: 'bib', type: 'application/x-bibtex', write: toBibtex },
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
