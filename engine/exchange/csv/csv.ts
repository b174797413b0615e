/**
 * CSV (RFC 4180: commas, CRLF, every cell in quotation marks, which are doubled inside), one row for each quote and each note,
 * safe to open in a spreadsheet with whatever it takes for a separator. A quote's row has the words and tags of the notes on it, too,
 * and a note's row names the quotes that it is on: a table of quotes alone, or of notes alone, is whole.
 */
import Papa from 'papaparse';
import type { Annotation } from '../../model';
import type { ExportItem } from '../../model/views';
import { groundsLine, type LinkEntry } from '../entries/entries';
import {
  EVENT_SAID,
  KNOWS,
  LINK_ROLE,
  NOTE_TYPE,
  PERSON_SAID,
  personNamed,
  QUOTE_TYPE,
  REGROUPED_WORD,
  RELATION,
  REMOVED_WORD,
  SOURCE_KIND,
  STATE_WORD,
  stanceTold,
  WHY_UNNAMED,
} from '../entries/export-words';
import { joinedOf } from '../entries/joined';
import { wellFormed } from '../entries/well-formed';
import { quoteName } from '../web-annotation/uri';
import { guarded } from './formula-guard';

/** Links of a chain that have a column of their own; the last one has what is left of a longer chain. */
const LINKS = [1, 2, 3, 4, 5, 6] as const;
type LinkColumn = `link_${(typeof LINKS)[number]}${'' | '_role'}`;
const LINK_COLUMNS = LINKS.flatMap((at): LinkColumn[] => [`link_${at}_role`, `link_${at}`]);

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
  'source_kind',
  'source_place',
  'source_role',
  'chain',
  ...LINK_COLUMNS,
  'note',
  'tags',
  'on_quote',
  'note_state',
  'created',
  'modified',
  'access',
  'unnamed',
  'carried',
  'evidence',
  'stance',
  'address',
  'highlight',
  'highlight_meaning',
  'author',
  // The vocabulary's own codes, for programs: what is told in words above.
  'type_code',
  'source_kind_code',
  'link_role_codes',
  'access_codes',
  'unnamed_codes',
  'stance_code',
  'note_state_code',
] as const;

type Column = (typeof COLUMNS)[number];
/** What is not said is an empty cell. */
type Row = Partial<Record<Column, string>>;

/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** What an annotation is on: words of the text, two accounts, or a link that was taken out of a quote's chain. */
function aboutTarget({ target, motivation }: Annotation, passage: string): Row {
  if (target.kind === 'relation') {
    const { a, b, otherKey, regroup, relation } = target;
    return {
      kind: 'relation',
      text: `${a} / ${b}`,
      type: regroup ? REGROUPED_WORD[regroup.how] : RELATION[relation],
      type_code: regroup?.how ?? relation,
      chain: otherKey,
    };
  }
  if (target.kind === 'event')
    return { kind: 'event', type: EVENT_SAID[target.word], type_code: target.word, chain: target.otherKey };
  if (target.kind === 'person') {
    const { one, other, word } = target;
    return {
      kind: 'person',
      text: `${personNamed(one)} / ${personNamed(other)}`,
      type: PERSON_SAID[word],
      type_code: word,
    };
  }
  if (target.kind === 'chain')
    return {
      kind: 'chain',
      text: passage,
      type: REMOVED_WORD,
      type_code: 'removed',
      chain: target.link.name,
    };
  return { kind: 'note', text: passage, type: NOTE_TYPE[motivation], type_code: motivation };
}

/** The links of a chain in their columns. */
function linkCells(links: readonly LinkEntry[]): Row {
  const cells: Row = {};
  for (const at of LINKS) {
    const own = at === LINKS.length ? links.slice(at - 1) : links.slice(at - 1, at);
    cells[`link_${at}_role`] = own.map(({ role }) => LINK_ROLE[role]).join(' → ');
    cells[`link_${at}`] = own.map(({ name }) => name).join(' → ');
  }
  cells.link_role_codes = links.map(({ role }) => role).join(' → ');
  return cells;
}

const codesOf = (grounds: ReadonlyArray<{ type: string }>) =>
  [...new Set(grounds.map(({ type }) => type))].join('; ');

/** A link to a passage, or to its article where a spreadsheet might take a part of the link for a formula: guarded it would lead nowhere. */
const safeLink = (link: string, url: string): string => (guarded(link) === link ? link : url);

function rowsOf(item: ExportItem): Row[] {
  const { outlet, title, url, published, byline, key } = item.article;
  const about: Row = { outlet, title, url, published: published ?? '', byline: byline ?? '' };
  const joined = joinedOf(item);
  const quotes = joined.quotes.map((quote): Row => {
    const { attribution, spans, links, stance, who, notes } = quote;
    return {
      ...about,
      kind: 'quote',
      id: quoteName(key, spans),
      text: quote.words,
      type: QUOTE_TYPE[attribution.type],
      type_code: attribution.type,
      source: quote.source ?? '',
      source_kind: who ? SOURCE_KIND[who.kind] : '',
      source_kind_code: who?.kind ?? '',
      source_place: who?.place ?? '',
      source_role: who?.role ?? '',
      chain: quote.chain,
      ...linkCells(links),
      note: notes
        .map(({ annotation }) => annotation.body)
        .filter(Boolean)
        .join('\n\n'),
      tags: [...new Set(notes.flatMap(({ annotation }) => annotation.tags))].join('; '),
      access: groundsLine(quote.access, KNOWS),
      access_codes: codesOf(quote.access),
      unnamed: groundsLine(quote.unnamed, WHY_UNNAMED),
      unnamed_codes: codesOf(quote.unnamed),
      carried: links.flatMap(({ name, carried }) => (carried ? [name] : [])).join('; '),
      evidence: links.flatMap(({ name, words }) => (words ? [`${name}: ${words}`] : [])).join('; '),
      stance: stance ? stanceTold(stance.type, stance.words) : '',
      stance_code: stance?.type ?? '',
      address: safeLink(quote.link, url),
      author: [...new Set(notes.flatMap(({ annotation }) => annotation.author ?? []))].join('; '),
    };
  });
  const notes = joined.notes.map(
    ({ annotation, passage, highlight, state, link, quotes: on }): Row => ({
      ...about,
      ...aboutTarget(annotation, passage),
      id: `urn:uuid:${annotation.id}`,
      note: annotation.body,
      tags: annotation.tags.join('; '),
      on_quote: on.map(({ spans }) => quoteName(key, spans)).join(' '),
      note_state: state ? STATE_WORD[state] : '',
      note_state_code: state ?? '',
      created: annotation.created,
      modified: annotation.modified,
      address: safeLink(link, url),
      highlight: highlight?.colour ?? '',
      highlight_meaning: highlight?.meaning ?? '',
      author: annotation.author ?? '',
    }),
  );
  return [...quotes, ...notes];
}

/** The whole file; with nothing to export, the line of column names alone. */
export function toCsv(items: readonly ExportItem[]): string {
  const data = items
    .flatMap(rowsOf)
    .map((row) => COLUMNS.map((column) => guarded(wellFormed(row[column] ?? '').replaceAll('\0', ''))));
  const csv = Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n', quotes: true });
  return `${BYTE_ORDER_MARK}${csv.replace(/\r\n$/u, '')}\r\n`;
}
