/** Reads a colleague's bundle: an annotation collection with a list of its articles (`docs/bundle.md`). A fault anywhere refuses it whole. */
import * as v from 'valibot';
import type { Block } from '../../model';
import type { PlainFault } from '../../model/file-faults';
import { type ListedArticle, LONGEST_SENDER, MOST_LISTED } from '../../model/library/imports';
import { toldName } from '../../model/library/told-name';
import { limitMessage } from '../faults/issue-fault';
import { type ImportOptions, problem, readParsed } from '../web-annotation/from-json-ld';
import { ListLines, lineOf } from '../web-annotation/json-place';
import { BUNDLE, BUNDLE_VERSION } from '../web-annotation/web-annotation';
import type { IncomingResult, IncomingText } from './reading';

const address = v.pipe(
  v.string(),
  v.maxLength(10_000, 'too-large' satisfies PlainFault),
  v.check(
    (value) => /^https?:\/\//iu.test(value) && URL.canParse(value),
    'no-web-address' satisfies PlainFault,
  ),
);
const words = (most: number) => v.pipe(v.string(), v.maxLength(most, 'too-large' satisfies PlainFault));

const envelope = v.object({
  version: v.pipe(v.number(), v.safeInteger('not-whole' satisfies PlainFault)),
  from: v.optional(words(LONGEST_SENDER)),
  articles: v.pipe(
    v.custom<unknown[]>(
      (value) => Array.isArray(value) && value.length <= MOST_LISTED,
      limitMessage('many-addresses', MOST_LISTED),
    ),
    v.array(v.looseObject({})),
  ),
});

const listedShape = v.object({
  key: words(10_000),
  url: address,
  outlet: words(2_000),
  title: words(2_000),
  published: v.nullable(
    v.pipe(
      words(64),
      v.check((value) => Number.isFinite(Date.parse(value)), 'no-date' satisfies PlainFault),
    ),
  ),
});

/** The text of an article: its paragraphs with an empty line between them. */
const textShape = v.object({
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/u)),
  byline: v.nullable(words(2_000)),
  body: v.pipe(words(2_000_000), v.minLength(1, 'empty' satisfies PlainFault)),
});

const PARAGRAPHS_APART = '\n\n';

/** A text's paragraphs as blocks. */
function blocksOf(text: string): Block[] {
  let at = 0;
  return text.split(PARAGRAPHS_APART).map((words) => {
    const span: Block['span'] = words === '' ? null : [at, at + words.length];
    at += words.length + PARAGRAPHS_APART.length;
    return { kind: 'paragraph', text: words, span };
  });
}

/** Whether a parsed file says that it is a bundle. */
export function isBundle(file: unknown): file is Record<string, unknown> {
  return typeof file === 'object' && file !== null && !Array.isArray(file) && Object.hasOwn(file, BUNDLE);
}

/** What a bundle brings; `file` is its text, parsed. */
export function readBundle(
  file: Record<string, unknown>,
  text: string,
  options: ImportOptions,
): IncomingResult {
  const given = file[BUNDLE];
  const version =
    typeof given === 'object' && given !== null ? (given as { version?: unknown }).version : null;
  if (typeof version === 'number' && version > BUNDLE_VERSION)
    return { ok: false, line: lineOf(text, [BUNDLE]), fault: { kind: 'newer-bundle' } };
  const parsed = v.safeParse(envelope, given);
  if (!parsed.success) {
    const { path, fault } = problem(parsed.issues);
    return { ok: false, line: lineOf(text, [BUNDLE, ...path]), fault };
  }
  const { from, articles } = parsed.output;
  const lines = new ListLines(text, [BUNDLE, 'articles']);
  const { keyOf = (url: string) => url, isAddressOf = () => true } = options;
  const listed = new Map<string, ListedArticle>();
  const texts: IncomingText[] = [];
  for (const [at, article] of articles.entries()) {
    const one = v.safeParse(listedShape, article);
    if (!one.success) {
      const { path, fault } = problem(one.issues);
      return { ok: false, line: lines.of(at, path), fault };
    }
    const { key, url } = one.output;
    if (key !== keyOf(url) && !isAddressOf(key, url))
      return { ok: false, line: lines.of(at, ['key']), fault: { at: 'key', kind: 'other-address' } };
    if (listed.has(key))
      return { ok: false, line: lines.of(at, ['key']), fault: { at: 'key', kind: 'double-id' } };
    listed.set(key, one.output);
    if (!Object.hasOwn(article, 'text')) continue;
    const told = v.safeParse(textShape, article.text);
    if (!told.success) {
      const { path, fault } = problem(told.issues);
      return { ok: false, line: lines.of(at, ['text', ...path]), fault };
    }
    const { body, ...rest } = told.output;
    const whole = { ...one.output, ...rest, text: body, blocks: blocksOf(body), links: [], reader: 'bundle' };
    texts.push({ line: lines.of(at, ['text']), article: whole });
  }
  const read = readParsed(file, text, options);
  if (!read.ok) return read;
  const [refused] = read.refused;
  if (refused) return { ok: false, ...refused };
  const sender = toldName(from ?? '');
  // What the sender wrote has no other name in the file; what he was sent has its own.
  const annotations = read.annotations.map((one) =>
    one.author === undefined && sender !== null ? { ...one, author: sender } : one,
  );
  return { ...read, annotations, kind: 'bundle', from: sender, listed: [...listed.values()], texts };
}
