/** References in RIS, as Zotero and others write them: read for the addresses that can be fetched. */
import type { FaultInFile } from '../../model/file-faults';
import { type ListedArticle, MOST_LISTED } from '../../model/library/imports';
import type { ImportOptions } from '../web-annotation/from-json-ld';
import type { IncomingResult } from './reading';

/** `TY  - NEWS`; two blanks by the format, one or more as files have it. */
const LINE = /^([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*))?$/u;

/** Whether a text begins like a list of references in RIS. */
export function isRis(text: string): boolean {
  return /^\ufeff?\s*TY\s{1,3}-\s/u.test(text.slice(0, 2_000));
}

interface Reference {
  line: number;
  fields: Map<string, string[]>;
}

/** UTF-16 units of a field that are read: titles and addresses are shorter. */
const LONGEST_FIELD = 10_000;

function first(fields: Reference['fields'], ...tags: string[]): string {
  for (const tag of tags) {
    const value = fields.get(tag)?.find((one) => one !== '');
    if (value !== undefined) return value;
  }
  return '';
}

/** The day of `2031/02/07/` and `2031-02-07`; `null` where no whole day is told. */
function dayOf(value: string): string | null {
  const parts = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/u.exec(value);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString() : null;
}

function listedOf({ fields }: Reference, keyOf: (url: string) => string): ListedArticle | null {
  const url = ['UR', 'L2', 'L1', 'LK']
    .flatMap((tag) => fields.get(tag) ?? [])
    .flatMap((value) => value.split(/;\s*(?=https?:)/u))
    .find((value) => /^https?:\/\/\S+$/iu.test(value) && URL.canParse(value));
  if (url === undefined) return null;
  return {
    key: keyOf(url),
    url,
    title: first(fields, 'TI', 'T1', 'ST') || url,
    outlet: first(fields, 'T2', 'JO', 'JF', 'PB') || new URL(url).hostname,
    published: dayOf(first(fields, 'DA', 'Y1', 'PY')),
  };
}

/** The addresses of a file that `isRis` knows. Each article comes once; references without an address are told. */
export function readRis(text: string, { keyOf = (url) => url }: ImportOptions): IncomingResult {
  const listed = new Map<string, ListedArticle>();
  const refused: FaultInFile[] = [];
  let open: Reference | null = null;
  let field: string[] | null = null;
  let line = 0;
  for (const raw of text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)) {
    line++;
    const [, tag, value = ''] = LINE.exec(raw.slice(0, LONGEST_FIELD)) ?? [];
    if (tag === undefined) {
      if (raw.trim() === '') continue;
      // A value goes on in the next line.
      if (!open || !field) return { ok: false, line, fault: { kind: 'ris-outside' } };
      const before = field.at(-1)!;
      if (before.length < LONGEST_FIELD) field[field.length - 1] = `${before} ${raw.trim()}`.trim();
    } else if (tag === 'TY') {
      if (open) return { ok: false, line: open.line, fault: { kind: 'ris-no-end' } };
      open = { line, fields: new Map() };
      field = null;
    } else if (!open) return { ok: false, line, fault: { kind: 'ris-outside' } };
    else if (tag === 'ER') {
      const found = listedOf(open, keyOf);
      if (!found) refused.push({ line: open.line, fault: { kind: 'no-web-page' } });
      else if (!listed.has(found.key)) listed.set(found.key, found);
      if (listed.size > MOST_LISTED)
        return { ok: false, line, fault: { kind: 'many-addresses', most: MOST_LISTED } };
      open = field = null;
    } else {
      field = open.fields.get(tag) ?? [];
      open.fields.set(tag, field);
      field.push(value.trim());
    }
  }
  if (open) return { ok: false, line: open.line, fault: { kind: 'ris-no-end' } };
  const found = { annotations: [], lines: [], quotes: 0, left: [], texts: [] };
  return {
    ok: true,
    kind: 'addresses',
    own: false,
    from: null,
    ...found,
    refused,
    listed: [...listed.values()],
  };
}
