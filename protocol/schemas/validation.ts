/**
 * What may come in: a schema for every message's `ask`. The record's type makes the compiler fail when a message has
 * none, or when a schema lets through something else than the message map says.
 */
import * as v from 'valibot';
import type { ExportFormat, Settings, Theme } from '../../engine/model/views';
import { FailureError } from '../failures';
import type { Ask, LibraryQuery, MessageName, PageDress } from '../messages/message-map';
import { annotation, change, draft, notesParts, relation } from './annotation-validation';
import { article } from './article-validation';
import { BACKUP_SCHEMAS } from './backup-validation';
import { importSchemas } from './import-validation';
import { noteSchemas } from './note-validation';
import { id, key, LIMITS, list, oneOf, span, TOO_LARGE, text, webAddress, whole } from './schema-parts';
import { SHELF_SCHEMAS } from './shelf-validation';

export { LIMITS } from './schema-parts';

const format = oneOf<ExportFormat>({ markdown: true, 'json-ld': true, csv: true });

const width = v.pipe(v.number(), v.minValue(100), v.maxValue(5_000));
export const settings: v.GenericSchema<unknown, Partial<Settings>> = v.partial(
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
