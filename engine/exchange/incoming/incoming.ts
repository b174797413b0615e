/** What a file is that the reader brings, and what is in it. Nothing here throws, and everything is linear in the file. */
import { type ImportOptions, parsedJson, readParsed } from '../web-annotation/from-json-ld';
import { isBundle, readBundle } from './bundle';
import { isHypothesis, readHypothesis } from './hypothesis';
import type { IncomingResult } from './reading';
import { isRis, readRis } from './ris';

/** In the first line of a backup. */
const BACKUP = '"form":"second-source-backup"';

/** Tells what `text` is and reads it. */
export function readIncoming(text: string, options: ImportOptions = {}): IncomingResult {
  if (isRis(text)) return readRis(text, options);
  if (text.slice(0, 200).includes(BACKUP)) return { ok: false, line: 1, fault: { kind: 'is-backup' } };
  const beginning = text.slice(0, 1_000).trimStart();
  if (text.trim() === '') return { ok: false, line: null, fault: { kind: 'empty-file' } };
  if (!/^[[{"\ufeff]/u.test(beginning)) return { ok: false, line: 1, fault: { kind: 'unknown-file' } };
  const parsed = parsedJson(text);
  if (!parsed.ok) return parsed;
  const { file } = parsed;
  if (isHypothesis(file)) return readHypothesis(file, text, options);
  if (isBundle(file)) return readBundle(file, text, options);
  const read = readParsed(file, text, options);
  if (!read.ok) return read;
  return { ...read, kind: read.own ? 'own' : 'others', from: null, listed: [], texts: [] };
}
