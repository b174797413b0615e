/** What a content script may have laid over its page: names of slots and widths, never rules. */
import * as v from 'valibot';
import { LIMITS, list, oneOf, text, whole } from './schema-parts';
import { width } from './settings-validation';

/** One id, class or element's name as `CSS.escape` writes it, or nothing. What else a selector may hold would end it and begin a rule. */
const SCOPE = /^(?:[#.]?(?:[-\w]|[^\0-\x7f]|\\[\da-f]{1,6} |\\[^\n\r\f\da-f])+)?$/;

/** What the extension lays over a page by rules of style; each is made into rules by the background, never by the page's side. */
export const pageStyle = v.variant('of', [
  /** The colours of the quotes: which slots, on what ground, under which selector of the article's element. */
  v.object({
    of: v.literal('quotes'),
    theme: oneOf<'light' | 'dark'>({ light: true, dark: true }),
    scope: v.pipe(text(LIMITS.title), v.regex(SCOPE)),
    slots: list(whole, LIMITS.tags),
  }),
  /** Room at the side for a sidebar of so many CSS pixels. */
  v.object({ of: v.literal('margin'), width }),
]);
export type PageStyle = v.InferOutput<typeof pageStyle>;
