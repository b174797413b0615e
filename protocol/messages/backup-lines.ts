/**
 * The form of a backup file: JSON Lines. The first line names the form, then a line for each row of a table, the last line says
 * how many rows there are and sums up their checksums. Each line begins with the CRC-32 (IEEE 802.3, over UTF-8) of what follows
 * it on the line, so that a file that was cut off or damaged is known line by line, without holding it in memory.
 */
import type { FileFault, PlainFault } from '../../engine/model/file-faults';

interface BackupHeader {
  form: 'second-source-backup';
  /** Of the form, not of the database. */
  version: 1;
  /** Version of the database that the rows were read from. */
  schema: number;
  created: string;
}

interface BackupRow {
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

/** Why a file is refused as a whole. */
export class BackupFault extends Error {
  constructor(
    readonly line: number,
    readonly fault: FileFault,
  ) {
    super(`line ${line}: ${fault.kind}`);
  }
}

/** A line that is left out of a restore, and why. The others are restored. */
export interface BackupRefusal {
  line: number;
  /** Empty where the line does not say. */
  table: string;
  fault: FileFault;
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
/** What stands in for a line that is too long to be sent: its checksum is counted, its row is left out. */
const TOO_LONG = /^#too-long ([0-9a-f]{8})$/;

export function tooLongLine(line: string): string {
  return `#too-long ${BEGINNING.exec(line)?.[1] ?? '00000000'}`;
}

interface FirstLine {
  form?: unknown;
  version?: unknown;
  schema?: unknown;
}

/** @param schema The newest version of the database whose rows are understood. */
function checkHeader({ form, version, schema: written }: FirstLine, schema: number): void {
  if (form !== 'second-source-backup') throw new BackupFault(1, { kind: 'not-a-backup' });
  if (version !== 1 || typeof written !== 'number' || written > schema)
    throw new BackupFault(1, { kind: 'newer-backup' });
}

export interface LinesRead {
  rows: Array<BackupRow & { line: number }>;
  refused: BackupRefusal[];
  after: BackupProgress;
}

/**
 * Reads whole lines on from `before`. A line that is not as it was written is left out and said; so is what follows the end.
 * @throws BackupFault where the file is none of ours, or a newer version's
 */
export function readLines(text: string, before: BackupProgress, schema: number): LinesRead {
  const read: LinesRead = { rows: [], refused: [], after: before };
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    readLine(line.trimEnd().replace(/^\uFEFF/, ''), read, schema);
  }
  return read;
}

function readLine(line: string, read: LinesRead, schema: number): undefined {
  const now = read.after;
  const at = now.line + 1;
  const refuse = (kind: PlainFault, table = ''): undefined => {
    read.refused.push({ line: at, table, fault: { kind } });
  };
  const sum = BEGINNING.exec(line)?.[1];
  const rest = line.slice('{"sum":"00000000",'.length);
  const value = sum !== undefined && crc32(rest) === sum ? parsed(`{${rest}`) : null;
  if (at === 1) {
    if (sum === undefined) throw new BackupFault(at, { kind: 'not-a-line' });
    if (!value) throw new BackupFault(at, { kind: 'changed-line' });
    checkHeader(value, schema);
    read.after = { ...now, line: at };
    return;
  }
  const tooLong = TOO_LONG.exec(line)?.[1];
  if (tooLong !== undefined) {
    refuse('long-line');
    read.after = counted(now, tooLong);
    return;
  }
  if (value?.end === true) {
    if (now.ended) return refuse('after-end');
    const whole = value.rows === now.rows && value.all === now.sum;
    if (!whole) refuse('lines-missing');
    read.after = { ...now, line: at, ended: true };
    return;
  }
  const table =
    typeof value?.table === 'string' ? value.table : (/"table":"(\w{1,40})"/.exec(line)?.[1] ?? '');
  // Of a line that was changed the checksum may still be the one that was written.
  read.after = counted(now, sum ?? '00000000');
  if (now.ended) return refuse('after-end', table);
  if (sum === undefined) return refuse('not-a-line');
  if (!value) return refuse('changed-line', table);
  if (typeof value.table !== 'string') return refuse('no-table');
  read.rows.push({ table, row: value.row, line: at });
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return null;
  }
}
