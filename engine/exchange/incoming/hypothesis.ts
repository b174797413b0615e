/**
 * The JSON that Hypothesis's client exports ("Export annotations"): `{export_date, export_userid, client_version, annotations}` with the
 * annotations of its API (https://h.readthedocs.io/en/latest/api-reference/). What a search of that API answers (`{total, rows}`) is
 * read as well.
 */
import * as v from 'valibot';
import type { FileFault, PlainFault } from '../../model/file-faults';
import type { ListedArticle } from '../../model/library/imports';
import { toldName } from '../../model/library/told-name';
import { LONGEST_NOTE } from '../../model/note';
import { limitMessage } from '../faults/issue-fault';
import { accountName } from '../web-annotation/creators';
import { fromForeign } from '../web-annotation/foreign';
import { type ImportOptions, problem } from '../web-annotation/from-json-ld';
import { ListLines } from '../web-annotation/json-place';
import type { Incoming, IncomingResult } from './reading';

const instant = v.pipe(
  v.string(),
  v.check((value) => Number.isFinite(Date.parse(value)), 'no-instant' satisfies PlainFault),
);

/** A selector of the API; those that are no quotation count in the whole page, which an article's text is not. */
const selector = v.looseObject({ type: v.string() });
const quotation = v.looseObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});

const row = v.looseObject({
  id: v.optional(v.pipe(v.string(), v.minLength(1, 'empty' satisfies PlainFault))),
  uri: v.string(),
  created: instant,
  updated: instant,
  text: v.nullish(v.pipe(v.string(), v.maxLength(LONGEST_NOTE, limitMessage('long-note', LONGEST_NOTE))), ''),
  tags: v.nullish(v.array(v.string()), []),
  user: v.optional(v.string()),
  user_info: v.nullish(v.looseObject({ display_name: v.nullish(v.string()) })),
  target: v.nullish(v.array(v.looseObject({ selector: v.nullish(v.array(selector), []) })), []),
  references: v.nullish(v.array(v.string()), []),
  document: v.nullish(v.looseObject({ title: v.nullish(v.union([v.string(), v.array(v.string())])) })),
});
type Row = v.InferOutput<typeof row>;

interface HypothesisFile {
  export_userid?: unknown;
  annotations?: unknown;
  rows?: unknown;
}

function listIn(file: HypothesisFile): 'annotations' | 'rows' | null {
  const has = (name: string) => Object.hasOwn(file, name);
  if (Array.isArray(file.annotations) && ['export_date', 'export_userid', 'client_version'].some(has))
    return 'annotations';
  const [one] = Array.isArray(file.rows) ? (file.rows as unknown[]) : [];
  return typeof one === 'object' && one !== null && Object.hasOwn(one, 'uri') && has('total') ? 'rows' : null;
}

/** Whether a parsed file is one of Hypothesis's. */
export function isHypothesis(file: unknown): file is HypothesisFile {
  return typeof file === 'object' && file !== null && !Array.isArray(file) && listIn(file) !== null;
}

const nameOf = ({ user, user_info: info }: Row): string | null =>
  toldName(info?.display_name ?? '') ?? toldName(accountName(user ?? ''));

const quotationsOf = ({ target }: Row) =>
  (target ?? []).flatMap(({ selector: all }) => all ?? []).filter((one) => v.is(quotation, one));

/**
 * The annotations of an export. A reply stands where the note stands that it answers. Each has the name of who wrote it where that is told: a row that names nobody may be anybody's, not only his who made the file.
 * A row of another shape refuses the file; one that is on no web page is told and left out.
 */
export function readHypothesis(file: HypothesisFile, text: string, options: ImportOptions): IncomingResult {
  const name = listIn(file) ?? 'annotations';
  const list = file[name] as unknown[];
  const lines = new ListLines(text, [name]);
  const reader = typeof file.export_userid === 'string' ? file.export_userid : null;
  const rows: Row[] = [];
  for (const [at, value] of list.entries()) {
    const parsed = v.safeParse(row, value);
    if (!parsed.success) {
      const { path, fault } = problem(parsed.issues);
      return { ok: false, line: lines.of(at, path), fault };
    }
    rows.push(parsed.output);
  }
  const byId = new Map(rows.flatMap((one) => (one.id === undefined ? [] : [[one.id, one]])));
  const listed = new Map<string, ListedArticle>();
  const read: Incoming = {
    ok: true,
    kind: 'hypothesis',
    own: false,
    from: reader === null ? null : toldName(accountName(reader)),
    annotations: [],
    lines: [],
    quotes: 0,
    refused: [],
    left: [],
    listed: [],
    texts: [],
  };
  const { keyOf = (url) => url, now = new Date(0) } = options;
  const whereTold = new ListLines(text, [name]);
  for (const [at, one] of rows.entries()) {
    const line = whereTold.of(at, []);
    const root = byId.get(one.references?.[0] ?? '') ?? one;
    const selectors = quotationsOf(one).length > 0 ? quotationsOf(one) : quotationsOf(root);
    const words = (one.text ?? '').trim() === '' ? '' : (one.text ?? '');
    const found = fromForeign(
      {
        id: one.id === undefined ? '_:' : `https://hypothes.is/a/${one.id}`,
        type: 'Annotation',
        creator: { type: 'Person', name: nameOf(one) },
        created: new Date(one.created).toISOString(),
        modified: new Date(one.updated).toISOString(),
        body: [
          ...(words ? [{ type: 'TextualBody', value: words }] : []),
          ...(one.tags ?? []).map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
        ],
        target: selectors.length > 0 ? { source: one.uri, selector: selectors } : { source: one.uri },
      },
      keyOf,
      now,
    );
    if ('fault' in found) {
      read.refused.push({ line, fault: found.fault });
      continue;
    }
    for (const annotation of found.annotations) {
      read.annotations.push(annotation);
      read.lines.push(line);
      const title = [one.document?.title ?? []].flat()[0]?.trim() || one.uri;
      const { articleKey: key } = annotation;
      if (!listed.has(key))
        listed.set(key, { key, url: one.uri, title, outlet: new URL(one.uri).hostname, published: null });
    }
    const left: FileFault[] = selectors.length > 0 ? found.left : [...found.left, ...placesWithout(one)];
    for (const fault of left) read.left.push({ line, fault });
  }
  return { ...read, listed: [...listed.values()] };
}

/** A place that is told by no words (a page of a PDF, seconds of a film): the note is kept as one on the whole article. */
function placesWithout({ target }: Row): FileFault[] {
  const kinds = (target ?? []).flatMap(({ selector: all }) => (all ?? []).map(({ type }) => type));
  return [...new Set(kinds)].slice(0, 1).map((type) => ({ kind: 'selector-kind', type }));
}
