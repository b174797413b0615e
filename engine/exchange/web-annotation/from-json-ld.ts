/** Reads W3C Web Annotations: our own export, and what other tools write. */
import * as v from 'valibot';
import type { Annotation, AnnotationTarget } from '../../model';
import type { FaultInFile, FileFault } from '../../model/file-faults';
import { faultOfIssue, placeTold } from '../faults/issue-fault';
import { contentOf } from './content';
import { creatorOf } from './creators';
import { fromForeign } from './foreign';
import { foreignShape, type OwnAnnotation, ownShape } from './import-shapes';
import { brokenLine, ListLines, lineOf } from './json-place';
import { field, typesOf } from './linked-data';

/** A file read row by row. */
export interface ImportReading {
  ok: true;
  annotations: Annotation[];
  /** The line of each annotation. */
  lines: number[];
  /** They are of this extension. */
  own: boolean;
  /** Machine-found quotes in the file; they are found anew, not imported. */
  quotes: number;
  /** Rows of which nothing is taken. */
  refused: FaultInFile[];
  /** What could not be kept of rows that are taken. */
  left: FaultInFile[];
}

type ImportResult =
  | Pick<ImportReading, 'ok' | 'annotations' | 'quotes'>
  /** `line` from 1; `null` where it is unknown. */
  | ({ ok: false } & FaultInFile);

export interface ImportOptions {
  /** From an address to `Article.key`; needed for annotations by other tools only. */
  keyOf?: (url: string) => string;
  /** Whether an address may be that of the article with a key: of our own annotations, which name both. */
  isAddressOf?: (key: string, address: string) => boolean;
  /** The date of foreign annotations that have none. */
  now?: Date;
}

type Path = Array<string | number>;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the annotations of a file are: a list, a collection, a page, or one annotation; `null` for anything else. */
function annotationsIn(file: unknown): Array<{ value: unknown; path: Path }> | null {
  const under = (list: unknown[], path: Path) => list.map((value, at) => ({ value, path: [...path, at] }));
  if (Array.isArray(file)) return under(file, []);
  if (!isObject(file)) return null;
  const types = typesOf(file);
  if (types.includes('Annotation')) return [{ value: file, path: [] }];
  if (Array.isArray(file['@graph'])) {
    const graph = under(file['@graph'], ['@graph']);
    const listed = graph.filter(({ value }) => typesOf(value).includes('Annotation'));
    if (listed.length > 0) return listed;
  }
  if (Array.isArray(file.items)) return under(file.items, ['items']);
  if (isObject(file.first) && Array.isArray(file.first.items))
    return under(file.first.items, ['first', 'items']);
  return types.includes('AnnotationCollection') && file.total === 0 ? [] : null;
}

function fromOwn(own: OwnAnnotation): Annotation | null {
  const target = targetOf(own);
  if (!target) return null;
  const author = creatorOf(own);
  return {
    id: own.id.slice('urn:uuid:'.length).toLowerCase(),
    articleKey: own['ss:article'],
    target,
    motivation: own.motivation,
    body: own.body.flatMap(({ purpose, value }) => (purpose === 'commenting' ? [value] : [])).join('\n\n'),
    tags: own.body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    created: own.created,
    modified: own.modified,
    revision: own['ss:revision'],
    ...(author !== null && { author }),
  };
}

function targetOf(own: OwnAnnotation): AnnotationTarget | null {
  const relation = own['ss:relation'];
  if (own['ss:kind'] === 'article') return { kind: 'article' };
  if (own['ss:kind'] === 'relation') return relation ? { kind: 'relation', ...relation } : null;
  const event = own['ss:event'];
  if (own['ss:kind'] === 'event') return event ? { kind: 'event', ...event } : null;
  const person = own['ss:person'];
  if (own['ss:kind'] === 'person') return person ? { kind: 'person', ...person } : null;
  const target = Array.isArray(own.target) ? own.target[0] : own.target;
  const selectors = typeof target === 'object' ? (target.selector ?? []) : [];
  if (own['ss:kind'] === 'chain') {
    const correction = own['ss:correction'];
    return correction && selectors.length > 0 ? { kind: 'chain', selectors, ...correction } : null;
  }
  const attribution = own['ss:attribution'];
  const colour = typeof target === 'object' ? target.styleClass : undefined;
  return {
    kind: 'passage',
    selectors,
    ...(attribution === undefined ? {} : { attribution }),
    ...(colour && { colour }),
  };
}

function addressesOf({ target }: OwnAnnotation): string[] {
  const targets = Array.isArray(target) ? target : [target];
  return targets.map((one) => (typeof one === 'string' ? one : one.source));
}

/** What is wrong, and where. */
export function problem(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): {
  path: Path;
  fault: FileFault;
} {
  // A union's own message says less than that of the alternative that came closest.
  let issue = issues[0];
  const path: Path = [];
  for (;;) {
    for (const { key } of issue.path ?? [])
      if (typeof key === 'string' || typeof key === 'number') path.push(key);
    const inner = issue.issues?.[0];
    if (!inner) break;
    issue = inner;
  }
  return { path, fault: { at: placeTold(path.join('.') || 'annotation'), ...faultOfIssue(issue) } };
}

/** Where an annotation of a kind has what the model has no word for. */
const OWN_TERM: Partial<Record<OwnAnnotation['ss:kind'], string>> = {
  chain: 'ss:correction',
  event: 'ss:event',
  person: 'ss:person',
};

type Row = 'quote' | { annotations: Annotation[]; left: FileFault[] } | { path: Path; fault: FileFault };

function readOne(value: unknown, options: ImportOptions): Row {
  if (isObject(value) && value['ss:kind'] === 'quote') return 'quote';
  if (isObject(value) && value['ss:kind'] !== undefined) {
    const parsed = v.safeParse(ownShape, value);
    if (!parsed.success) return problem(parsed.issues);
    const own = fromOwn(parsed.output);
    if (!own) {
      const at = OWN_TERM[parsed.output['ss:kind']] ?? 'ss:relation';
      return { path: [], fault: { at, kind: 'missing' } };
    }
    const [address, ...others] = addressesOf(parsed.output);
    const { isAddressOf = () => true } = options;
    if (address && /^https?:/iu.test(address) && !isAddressOf(own.articleKey, address))
      return { path: ['ss:article'], fault: { at: 'ss:article', kind: 'other-article' } };
    const isMore = others.length > 0 && !('otherKey' in own.target);
    return { annotations: [own], left: isMore ? [{ kind: 'second-target' }] : [] };
  }
  const parsed = v.safeParse(foreignShape, isObject(value) ? withPlainNames(value) : value);
  if (!parsed.success) return problem(parsed.issues);
  const { keyOf = (url) => url, now = new Date(0) } = options;
  const read = fromForeign(parsed.output, keyOf, now);
  return 'fault' in read ? { path: ['target'], fault: read.fault } : read;
}

/** Ten bodies of a kind that has no place here are told once. */
function eachOnce(faults: readonly FileFault[]): FileFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** An annotation's own `@id`, `@type` and dates under the names that the model has; `null` is as good as nothing. */
function withPlainNames(value: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
  const types = typesOf(value);
  const id = field(value, 'id');
  return {
    ...kept,
    ...(id === undefined ? {} : { id }),
    ...(types.includes('Annotation') ? { type: 'Annotation' } : {}),
  };
}

type Refused = Extract<ImportResult, { ok: false }>;

/** A text as JSON. Never throws. */
export function parsedJson(text: string): { ok: true; file: unknown } | Refused {
  try {
    return { ok: true, file: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) };
  } catch (error) {
    return { ok: false, line: brokenLine(text, error), fault: { kind: 'no-json' } };
  }
}

/**
 * The annotations of a JSON-LD file, row by row: each is taken, or refused with its line and the reason, and what is left out of
 * one that is taken is told. The same annotation twice in one file comes once (the one modified last). Never throws.
 */
export function readJsonLd(text: string, options: ImportOptions = {}): ImportReading | Refused {
  const parsed = parsedJson(text);
  return parsed.ok ? readParsed(parsed.file, text, options) : parsed;
}

/** The same of a text that was parsed. */
export function readParsed(file: unknown, text: string, options: ImportOptions): ImportReading | Refused {
  const found = annotationsIn(file);
  if (!found) return { ok: false, line: 1, fault: { kind: 'no-annotations' } };
  const annotations = new Map<string, { annotation: Annotation; line: number }>();
  const reading = { quotes: 0, refused: [] as FaultInFile[], left: [] as FaultInFile[] };
  const list = found[0]?.path.slice(0, -1) ?? [];
  const lines = new ListLines(text, list);
  const placeOf = (path: Path): number => {
    const at = path[list.length];
    return typeof at === 'number' ? lines.of(at, path.slice(list.length + 1)) : lineOf(text, path);
  };
  const report = (to: FaultInFile[], path: Path, fault: FileFault) => to.push({ line: placeOf(path), fault });
  for (const { value, path } of found) {
    const read = readOne(value, options);
    if (read === 'quote') reading.quotes++;
    else if ('fault' in read) report(reading.refused, [...path, ...read.path], read.fault);
    else {
      for (const what of eachOnce(read.left)) report(reading.left, path, what);
      for (const annotation of read.annotations) {
        const earlier = annotations.get(annotation.id)?.annotation;
        if (earlier && contentOf(earlier) !== contentOf(annotation))
          report(reading.left, path, { kind: 'earlier-id' });
        if (!earlier || Date.parse(earlier.modified) <= Date.parse(annotation.modified))
          annotations.set(annotation.id, { annotation, line: placeOf(path) });
      }
    }
  }
  const rows = [...annotations.values()];
  const own =
    found.length > 0 && found.every(({ value }) => isObject(value) && value['ss:kind'] !== undefined);
  return {
    ok: true,
    ...reading,
    own,
    annotations: rows.map(({ annotation }) => annotation),
    lines: rows.map(({ line }) => line),
  };
}

/** The same for a caller that takes a file whole or not at all: the first row that is refused refuses it. */
export function fromJsonLd(text: string, options: ImportOptions = {}): ImportResult {
  const read = readJsonLd(text, options);
  if (!read.ok) return read;
  const [refused] = read.refused;
  if (refused) return { ok: false, ...refused };
  return { ok: true, annotations: read.annotations, quotes: read.quotes };
}
