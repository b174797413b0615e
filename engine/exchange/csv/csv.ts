/**
 * CSV (RFC 4180: commas, CRLF, every cell in quotation marks, which are doubled inside), one row for each quote and each note,
 * safe to open in a spreadsheet with whatever it takes for a separator.
 */
import Papa from 'papaparse';
import type { Annotation } from '../../model';
import type { ExportItem } from '../../model/views';
import { groundsLine, notesOf, quotesOf } from '../entries/entries';
import { wellFormed } from '../entries/well-formed';
import { guarded } from './formula-guard';

/** The columns, in order. */
export const COLUMNS = [
  'kind',
  'id',
  'outlet',
  'title',
  'url',
  'published',
  'byline',
  'text',
  'type',
  'source',
  'chain',
  'note',
  'tags',
  'place',
  'created',
  'modified',
  'access',
  'unnamed',
  'carried',
  'evidence',
  'stance',
] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** What an annotation is on: words of the text, two accounts, or a link that was taken out of a quote's chain. */
function aboutTarget(
  { target, motivation }: Annotation,
  passage: string,
): Pick<Row, 'kind' | 'text' | 'type' | 'chain'> {
  if (target.kind === 'relation') {
    const { a, b, otherKey, regroup, relation } = target;
    return { kind: 'relation', text: `${a} / ${b}`, type: regroup?.how ?? relation, chain: otherKey };
  }
  if (target.kind === 'event') return { kind: 'event', text: '', type: target.word, chain: target.otherKey };
  if (target.kind === 'chain')
    return { kind: 'chain', text: passage, type: 'removed', chain: target.link.name };
  return { kind: 'note', text: passage, type: motivation, chain: '' };
}

function rowsOf(item: ExportItem): Row[] {
  const { outlet, title, url, published, byline } = item.article;
  const about = { outlet, title, url, published: published ?? '', byline: byline ?? '' };
  const quotes = quotesOf(item).map(
    ({ attribution, words, source, chain, links, access, unnamed, stance }): Row => ({
      ...about,
      kind: 'quote',
      id: attribution.id,
      text: words,
      type: attribution.type,
      source: source ?? '',
      chain,
      note: '',
      tags: '',
      place: '',
      created: '',
      modified: '',
      access: groundsLine(access),
      unnamed: groundsLine(unnamed),
      carried: links.flatMap(({ name, carried }) => (carried ? [name] : [])).join('; '),
      evidence: links.flatMap(({ name, words }) => (words ? [`${name}: ${words}`] : [])).join('; '),
      stance: stance ? groundsLine([stance]) : '',
    }),
  );
  const notes = notesOf(item).map(
    ({ annotation, passage, state }): Row => ({
      ...about,
      ...aboutTarget(annotation, passage),
      id: annotation.id,
      source: '',
      note: annotation.body,
      tags: annotation.tags.join('; '),
      place: state ?? '',
      created: annotation.created,
      modified: annotation.modified,
      access: '',
      unnamed: '',
      carried: '',
      evidence: '',
      stance: '',
    }),
  );
  return [...quotes, ...notes];
}

/** The whole file; with nothing to export, the line of column names alone. */
export function toCsv(items: readonly ExportItem[]): string {
  const data = items
    .flatMap(rowsOf)
    .map((row) => COLUMNS.map((column) => guarded(wellFormed(row[column]).replaceAll('\0', ''))));
  const csv = Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n', quotes: true });
  return `${BYTE_ORDER_MARK}${csv.replace(/\r\n$/u, '')}\r\n`;
}
