import { sheetFile } from '../../engine/exchange/sheet-files';
import type { ExportItem, SheetFormat } from '../../engine/model/views';

/** What the export sheet writes of some articles. */
export const textOf = (format: SheetFormat, ...items: ExportItem[]): string =>
  sheetFile(format, items, new Date(0)).text;
