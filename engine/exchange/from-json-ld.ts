/** Reads W3C Web Annotations, our own export above all. A file with anything wrong in it is refused whole. */
import * as v from 'valibot';
import type { Annotation, AnnotationTarget } from '../model';
import { fromForeign } from './foreign';
import { foreignShape, type OwnAnnotation, ownShape } from './import-shapes';
import { lineAt, lineOf } from './json-place';

export type ImportResult =
  /** `quotes`: machine-found quotes in the file; they are found anew, not imported. */
  | { ok: true; annotations: Annotation[]; quotes: number }
  /** `line` from 1; `null` where it is unknown. */
  | { ok: false; line: number | null; reason: string };

export interface ImportOptions {
  /** From an address to `Article.key`; needed for annotations by other tools only. */
  keyOf?: (url: string) => string;
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
  const types = [file.type].flat();
  if (types.includes('Annotation')) return [{ value: file, path: [] }];
  if (Array.isArray(file.items)) return under(file.items, ['items']);
  if (isObject(file.first) && Array.isArray(file.first.items))
    return under(file.first.items, ['first', 'items']);
  return types.includes('AnnotationCollection') && file.total === 0 ? [] : null;
}

function fromOwn(own: OwnAnnotation): Annotation | null {
  const target = targetOf(own);
  if (!target) return null;
  return {
    id: own.id.slice('urn:uuid:'.length),
    articleKey: own['ss:article'],
    target,
    motivation: own.motivation,
    body: own.body.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
    tags: own.body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    created: own.created,
    modified: own.modified,
    revision: own['ss:revision'],
  };
}

function targetOf(own: OwnAnnotation): AnnotationTarget | null {
  const relation = own['ss:relation'];
  if (own['ss:kind'] === 'article') return { kind: 'article' };
  if (own['ss:kind'] === 'relation') return relation ? { kind: 'relation', ...relation } : null;
  const target = Array.isArray(own.target) ? own.target[0] : own.target;
  const selectors = typeof target === 'object' ? (target.selector ?? []) : [];
  const attribution = own['ss:attribution'];
  return { kind: 'passage', selectors, ...(attribution === undefined ? {} : { attribution }) };
}

/** What is wrong in the words of a person, and where. */
function problem(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): {
  path: Path;
  reason: string;
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
  return { path, reason: `${path.join('.') || 'annotation'}: ${issue.message}` };
}

function readOne(
  value: unknown,
  options: ImportOptions,
): Annotation | 'quote' | { path: Path; reason: string } {
  if (isObject(value) && value['ss:kind'] === 'quote') return 'quote';
  if (isObject(value) && value['ss:kind'] !== undefined) {
    const parsed = v.safeParse(ownShape, value);
    if (!parsed.success) return problem(parsed.issues);
    return fromOwn(parsed.output) ?? { path: [], reason: 'ss:relation is missing' };
  }
  const parsed = v.safeParse(foreignShape, value);
  if (!parsed.success) return problem(parsed.issues);
  const { keyOf = (url) => url, now = new Date(0) } = options;
  return fromForeign(parsed.output, keyOf, now) ?? { path: ['target'], reason: 'target is not a web page' };
}

/** The line that an engine's own message about broken JSON points at, where it does. */
function lineInMessage(text: string, message: string): number | null {
  const line = /line (\d+)/u.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position) return lineAt(text, Number(position));
  return /end of/iu.test(message) ? lineAt(text, text.length) : null;
}

/**
 * The reader's annotations in a JSON-LD file. The same annotation twice in one file comes once (the one modified
 * last). Never throws.
 */
export function fromJsonLd(text: string, options: ImportOptions = {}): ImportResult {
  let file: unknown;
  try {
    file = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { ok: false, line: lineInMessage(text, message), reason: 'not JSON' };
  }
  const found = annotationsIn(file);
  if (!found)
    return {
      ok: false,
      line: 1,
      reason: 'no annotations: not an Annotation, a list, a page or a collection',
    };
  const annotations = new Map<string, Annotation>();
  let quotes = 0;
  for (const { value, path } of found) {
    const read = readOne(value, options);
    if (read === 'quote') quotes++;
    else if ('reason' in read)
      return { ok: false, line: lineOf(text, [...path, ...read.path]), reason: read.reason };
    else {
      const earlier = annotations.get(read.id);
      if (!earlier || Date.parse(earlier.modified) <= Date.parse(read.modified))
        annotations.set(read.id, read);
    }
  }
  return { ok: true, annotations: [...annotations.values()], quotes };
}
