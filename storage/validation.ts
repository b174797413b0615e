/**
 * What may come in: a schema for every message's `ask`. The record's type makes the compiler fail when a message has
 * none, or when a schema lets through something else than the message map says.
 */
import * as v from 'valibot';
import type {
  AnnotationTarget,
  Article,
  Block,
  BlockQuotation,
  Link,
  Motivation,
  Relation,
  Selector,
  Span,
} from '../engine/model';
import type { ExportFormat, Settings, Theme } from '../engine/views';
import { LONGEST_LINE } from './backup-lines';
import { BACKUP_SCHEMAS } from './backup-validation';
import { FailureError } from './failures';
import { importSchemas } from './import-validation';
import type { Ask, LibraryQuery, MessageName, NoteDraft, PageDress } from './messages';
import { noteRowSchemas, noteSchemas } from './note-validation';
import { regroupSchemas } from './regroup-validation';
import { SHELF_SCHEMAS } from './shelf-validation';

/**
 * Sizes, in UTF-16 units or pieces. The longest news texts seen have 150,000 characters; a book has about 1,000,000.
 */
export const LIMITS = {
  text: 2_000_000,
  title: 2_000,
  blocks: 20_000,
  links: 20_000,
  /** Captions and notes to readers included. */
  blockText: 4_000_000,
  note: 100_000,
  /** Of all links together: what is over it is left out, link by link from the end. */
  hrefs: 1_000_000,
  /** Of a note's place, written as JSON. */
  place: 10_000_000,
  tags: 100,
  tag: 200,
  /** As long as `engine/outlets/address.ts` reads one. */
  address: 10_000,
  selectors: 10,
  page: 1_000,
  keys: 100_000,
  /** Requests a minute: one in ten seconds to one a second. */
  slowest: 6,
  fastest: 60,
} as const;

const TOO_LARGE = 'too-large';

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit, TOO_LARGE));
/** The length is looked at before the items: what is far too long is refused without being read. */
const list = <T extends v.GenericSchema>(item: T, limit: number) =>
  v.pipe(
    v.custom<unknown[]>((value) => !Array.isArray(value) || value.length <= limit, TOO_LARGE),
    v.array(item),
  );
const oneOf = <const T extends string>(values: Record<T, true>) => v.picklist(Object.keys(values) as T[]);
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const key = v.pipe(text(LIMITS.address), v.minLength(1));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const date = v.pipe(
  v.string(),
  v.maxLength(64),
  v.check((value) => Number.isFinite(Date.parse(value)), 'not a date'),
);
const webAddress = v.pipe(
  text(LIMITS.address),
  v.check((value) => /^https?:\/\//i.test(value), 'not a web address'),
);

const span: v.GenericSchema<unknown, Span> = v.pipe(
  v.tuple([whole, whole]),
  v.check(([start, end]) => start < end, 'a span ends before it begins'),
);

const block: v.GenericSchema<unknown, Block> = v.object({
  kind: oneOf<Block['kind']>({ paragraph: true, subhead: true, caption: true, note: true }),
  text: text(LIMITS.text),
  span: v.nullable(span),
  quotation: v.exactOptional(
    v.object({ number: whole, part: oneOf<BlockQuotation['part']>({ words: true, credit: true }) }),
  ),
});

/** The links that an article keeps: a row of them must fit a line of a backup. */
export function keptLinks(links: Link[]): Link[] {
  let left: number = LIMITS.hrefs;
  return links.filter(({ href }) => {
    left -= href.length;
    return left >= 0;
  });
}

const link: v.GenericSchema<unknown, Link> = v.object({ span, href: webAddress });

/** Whether all spans lie inside the text, those of the blocks in order and apart. */
function spansFit({ text: { length }, blocks, links }: Article): boolean {
  let last = 0;
  for (const { span: at } of blocks) {
    if (!at) continue;
    if (at[0] < last || at[1] > length) return false;
    last = at[1];
  }
  return links.every((one) => one.span[1] <= length);
}

/** Whether the article fits a line of a backup, with what stands beside it in its row. */
function fitsLine(article: Article): boolean {
  const { text, blocks } = article;
  const written = text.length + blocks.reduce((sum, one) => sum + one.text.length, 0);
  // A unit is six characters in JSON at most; only where that could be too much it is written out.
  return written * 6 < LONGEST_LINE / 2 || JSON.stringify(article).length < LONGEST_LINE - 100_000;
}

const article: v.GenericSchema<unknown, Article> = v.pipe(
  v.object({
    key,
    url: webAddress,
    outlet: v.pipe(text(LIMITS.title), v.minLength(1)),
    title: text(LIMITS.title),
    byline: v.nullable(text(LIMITS.title)),
    published: v.nullable(date),
    language: v.pipe(v.string(), v.maxLength(35)),
    text: text(LIMITS.text),
    blocks: list(block, LIMITS.blocks),
    links: v.pipe(list(link, LIMITS.links), v.transform(keptLinks)),
    leftOut: v.optional(whole),
    reader: v.pipe(v.string(), v.maxLength(200)),
    via: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
    claims: v.optional(text(LIMITS.title)),
  }),
  v.check(
    ({ blocks }) => blocks.reduce((sum, one) => sum + one.text.length, 0) <= LIMITS.blockText,
    TOO_LARGE,
  ),
  v.check(fitsLine, TOO_LARGE),
  v.check(spansFit, 'a span lies outside the text or out of order'),
);

const position = v.object({ type: v.literal('TextPositionSelector'), start: whole, end: whole });
const xpath = v.object({
  type: v.literal('XPathSelector'),
  value: text(LIMITS.address),
  refinedBy: v.optional(position),
});
const selector: v.GenericSchema<unknown, Selector> = v.variant('type', [
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: text(LIMITS.text),
    prefix: text(LIMITS.text),
    suffix: text(LIMITS.text),
  }),
  position,
  v.object({ type: v.literal('RangeSelector'), startSelector: xpath, endSelector: xpath }),
]);

const relation = oneOf<Relation>({
  repeats: true,
  agrees: true,
  differs: true,
  'only-a': true,
  'only-b': true,
});
const format = oneOf<ExportFormat>({ markdown: true, 'json-ld': true, csv: true });

const { regroup, change } = regroupSchemas({
  id,
  relation,
  words: text(LIMITS.text),
  most: LIMITS.selectors,
});

const target: v.GenericSchema<unknown, AnnotationTarget> = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.literal('article') }),
    v.object({
      kind: v.literal('passage'),
      selectors: v.pipe(list(selector, LIMITS.selectors), v.minLength(1)),
      attribution: v.optional(v.boolean()),
    }),
    v.object({
      kind: v.literal('relation'),
      otherKey: key,
      rowId: id,
      relation,
      a: text(LIMITS.text),
      b: text(LIMITS.text),
      regroup: v.optional(regroup),
    }),
  ]),
  // With the words of a draft beside it the row fits a line of a backup.
  v.check((place) => JSON.stringify(place).length <= LIMITS.place, TOO_LARGE),
);

const noteParts = { target, body: text(LIMITS.note), tags: list(text(LIMITS.tag), LIMITS.tags) };
const draft: v.GenericSchema<unknown, NoteDraft> = v.object({
  id: v.optional(id),
  revision: v.optional(whole),
  articleKey: v.optional(key),
  ...noteParts,
});
const annotation = v.object({
  id,
  articleKey: key,
  motivation: oneOf<Motivation>({
    commenting: true,
    highlighting: true,
    tagging: true,
    linking: true,
    bookmarking: true,
  }),
  created: date,
  modified: date,
  revision: v.pipe(whole, v.minValue(1)),
  ...noteParts,
});

const width = v.pipe(v.number(), v.minValue(100), v.maxValue(5_000));
const settings: v.GenericSchema<unknown, Partial<Settings>> = v.partial(
  v.object({
    showHighlights: v.boolean(),
    showNotes: v.boolean(),
    openSidebar: v.boolean(),
    sidebarWidth: width,
    theme: oneOf<Theme>({ system: true, light: true, dark: true }),
    requestsPerMinute: v.pipe(whole, v.minValue(LIMITS.slowest), v.maxValue(LIMITS.fastest)),
    follow: list(id, LIMITS.tags),
    starterShelf: v.boolean(),
  } satisfies Record<keyof Settings, v.GenericSchema>),
);

const notesParts = { id, key, date, words: text(LIMITS.text), revision: whole, note: noteParts };

/** The parts that rows of a backup file are checked with. */
export const ROW_PARTS = {
  key,
  date,
  text: text(LIMITS.text),
  whole,
  article,
  annotation,
  settings,
  ...noteRowSchemas(notesParts),
};

/** One id, class or element's name as `CSS.escape` writes it, or nothing. What else a selector may hold would end it and begin a rule. */
const SCOPE = /^(?:[#.]?(?:[-\w]|[^\0-\x7f]|\\[\da-f]{1,6} |\\[^\n\r\f\da-f])+)?$/;
const dress: v.GenericSchema<unknown, PageDress> = v.variant('of', [
  v.object({
    of: v.literal('quotes'),
    theme: oneOf<'light' | 'dark'>({ light: true, dark: true }),
    scope: v.pipe(text(LIMITS.title), v.regex(SCOPE)),
    slots: list(whole, LIMITS.tags),
  }),
  v.object({ of: v.literal('room'), width }),
]);

const nothing = v.object({});
/** At least the 122 random bits of a UUID. */
const nonce = v.object({ nonce: v.pipe(v.string(), v.minLength(32), v.maxLength(200)) });
const words = text(LIMITS.title);
const page = { offset: whole, limit: v.pipe(whole, v.maxValue(LIMITS.page)) };
const overruling = {
  otherKey: key,
  rowId: id,
  relation: v.nullable(relation),
  a: text(LIMITS.text),
  b: text(LIMITS.text),
};
const query: v.GenericSchema<unknown, LibraryQuery> = v.object({
  words,
  outlet: v.optional(text(LIMITS.title)),
  tag: v.optional(text(LIMITS.tag)),
  withNotes: v.optional(v.boolean()),
  ...page,
});

export const SCHEMAS: { [N in MessageName]: v.GenericSchema<unknown, Ask<N>> } = {
  'reader/article': v.object({ article, opened: v.optional(v.boolean()) }),
  'reader/translated': v.object({ key, url: webAddress }),
  'reader/left': nothing,
  'reader/vouch': nonce,
  'reader/keys-taken': nothing,
  'reader/dress': v.object({ on: v.nullable(dress), off: v.nullable(dress) }),
  'reader/clicked': v.object({ attributionId: id }),
  'reader/selected': v.object({ span }),
  'reader/remember': v.object({ sidebarWidth: v.optional(width), openSidebar: v.optional(v.boolean()) }),
  'reader/accounts': nothing,

  'desk/hello': nonce,
  'desk/view': nothing,
  'desk/page': nothing,
  'desk/as-article': nothing,
  'desk/accounts': nothing,
  'desk/synopsis': v.object({ otherKey: key }),
  'desk/overrule': v.object(overruling),
  'desk/regroup': v.object({ otherKey: key, change }),
  'desk/save-note': draft,
  'desk/delete-note': v.object({ id }),
  'desk/restore-note': v.object({ annotation }),
  'desk/export': v.object({ format }),
  'desk/go': v.object({ span, note: v.optional(v.literal(true)) }),
  'desk/notes-on-page': v.object({ shown: v.nullable(v.boolean()) }),
  'desk/close': nothing,
  'desk/typing': v.object({ typing: v.boolean(), lost: v.boolean() }),
  'desk/resize': v.object({ width }),
  'desk/open': v.union([
    v.object({ page: v.picklist(['library', 'options', 'keys', 'welcome']) }),
    v.object({ article: key, passage: v.optional(text(LIMITS.text)) }),
  ]),

  'library/articles': query,
  'library/article': v.object({ key }),
  'library/version': v.object({ key, id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
  'library/accounts': v.object({ key }),
  'library/synopsis': v.object({ key, otherKey: key }),
  'library/overrule': v.object({ key, ...overruling }),
  'library/regroup': v.object({ key, otherKey: key, change }),
  'library/notes': v.object({ words, tag: v.optional(text(LIMITS.tag)), ...page }),
  'library/save-note': v.object({ key, draft }),
  'library/delete-note': v.object({ id }),
  'library/restore-note': v.object({ annotation }),
  'library/delete': v.object({ keys: list(key, LIMITS.keys) }),
  'library/undelete': v.object({ token: id }),
  'library/export': v.object({ format, keys: v.nullable(list(key, LIMITS.keys)), cursor: whole }),
  'library/stats': nothing,

  'library/take-in': v.object({ article }),

  'reach/options': v.object({ key }),
  'reach/read': v.object({ key, url: webAddress }),
  'reach/ask': v.object({ key, outlets: list(id, LIMITS.tags) }),
  'reach/cancel': v.object({ key }),
  'reach/address': v.object({ url: webAddress }),
  'reach/following': nothing,
  'reach/look': nothing,
  ...noteSchemas(notesParts),
  ...BACKUP_SCHEMAS,
  ...SHELF_SCHEMAS,
  ...importSchemas(annotation),

  'settings/get': nothing,
  'settings/set': settings,
};

/** Whether a value is the name of a message. */
export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(SCHEMAS, name);
}

/**
 * The `ask` of a message as the map says, without anything beside it.
 * @throws FailureError `too-large` where a size is over its limit, `invalid` for every other fault, with its path.
 */
export function validate<N extends MessageName>(name: N, ask: unknown): Ask<N> {
  const result = v.safeParse(SCHEMAS[name], ask, { abortEarly: true });
  if (result.success) return result.output as Ask<N>;
  const issue = result.issues[0];
  const path = v.getDotPath(issue) ?? '';
  throw new FailureError(
    issue.message === TOO_LARGE ? 'too-large' : 'invalid',
    `${name} ${path}: ${issue.message}`,
  );
}
