/**
 * The form of a backup file: JSON Lines. The first line names the form, then a line for each row of a table, the last line says
 * how many rows there are and sums up their checksums. Each line begins with the CRC-32 (IEEE 802.3, over UTF-8) of what follows
 * it on the line, so that a file that was cut off or damaged is known line by line, without holding it in memory.
 */

export interface BackupHeader {
  form: 'second-source-backup';
  /** Of the form, not of the database. */
  version: 1;
  /** Version of the database that the rows were read from. */
  schema: number;
  created: string;
}

export interface BackupRow {
  table: string;
  row: unknown;
}

/** Where reading or writing has got to: lines, rows, and the sum over the rows' checksums. */
export interface BackupProgress {
  line: number;
  rows: number;
  sum: string;
  ended: boolean;
}

export const BACKUP_START: BackupProgress = { line: 0, rows: 0, sum: '00000000', ended: false };

/** Why a file is refused. */
export class BackupFault extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const encoder = new TextEncoder();

/** CRC-32 of a text's UTF-8, as eight hexadecimal digits. */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  for (const byte of encoder.encode(text)) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

function lineOf(value: object): { text: string; sum: string } {
  const rest = JSON.stringify(value).slice(1);
  const sum = crc32(rest);
  return { text: `{"sum":"${sum}",${rest}\n`, sum };
}

export function headerLine(schema: number, created: string): string {
  const header: BackupHeader = { form: 'second-source-backup', version: 1, schema, created };
  return lineOf(header).text;
}

/** A row's line, and the progress after it. */
export function rowLine(row: BackupRow, before: BackupProgress): { text: string; after: BackupProgress } {
  const { text, sum } = lineOf(row);
  return { text, after: counted(before, sum) };
}

export function footerLine({ rows, sum }: BackupProgress): string {
  return lineOf({ end: true, rows, all: sum }).text;
}

function counted({ line, rows, sum, ended }: BackupProgress, next: string): BackupProgress {
  return { line: line + 1, rows: rows + 1, sum: crc32(sum + next), ended };
}

const BEGINNING = /^\{"sum":"([0-9a-f]{8})",/;

/** Reads whole lines on from `before`. Throws a `BackupFault` at the first that is not as it was written. */
export function readLines(
  text: string,
  before: BackupProgress,
): { rows: BackupRow[]; after: BackupProgress } {
  const rows: BackupRow[] = [];
  let now = before;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const at = now.line + 1;
    const sum = BEGINNING.exec(line)?.[1];
    if (sum === undefined) throw new BackupFault(at, 'not a line of a backup');
    const rest = line.slice('{"sum":"00000000",'.length).trimEnd();
    if (crc32(rest) !== sum) throw new BackupFault(at, 'the line was changed or cut off');
    if (now.ended) throw new BackupFault(at, 'something follows the end');
    const value = JSON.parse(`{${rest}`) as Partial<BackupHeader & BackupRow> & {
      end?: true;
      rows?: number;
      all?: string;
    };
    if (at === 1) {
      if (value.form !== 'second-source-backup') throw new BackupFault(at, 'not a backup of Second Source');
      if (value.version !== 1) throw new BackupFault(at, 'written by a newer version of the extension');
      now = { ...now, line: at };
    } else if (value.end) {
      if (value.rows !== now.rows || value.all !== now.sum) throw new BackupFault(at, 'lines are missing');
      now = { ...now, line: at, ended: true };
    } else {
      if (typeof value.table !== 'string') throw new BackupFault(at, 'a row without its table');
      rows.push({ table: value.table, row: value.row });
      now = counted(now, sum);
    }
  }
  return { rows, after: now };
}
