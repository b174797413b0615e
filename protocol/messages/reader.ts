/** What a content script asks, about the article of its own tab. */
import * as v from 'valibot';
import type { Settings } from '../../engine/model/views';
import { article } from '../schemas/article-validation';
import { pageStyle } from '../schemas/page-style-validation';
import { id, key, nonce, nothing, span, webAddress } from '../schemas/schema-parts';
import { width } from '../schemas/settings-validation';
import { answers, type Definitions } from './definition';
import type { Painting } from './telling';

export type { PageStyle } from '../schemas/page-style-validation';

export const READER = {
  /** `opened`: no article was shown on this page before, so that whatever was chosen for a page begins anew. */
  'reader/article': {
    from: 'reader',
    ask: v.object({ article, opened: v.optional(v.boolean()) }),
    answer: answers<Painting>,
    lane: 'pages',
  },
  /** The page shows a machine's translation of an article: nothing of it is kept; tells whether the outlet's own text is. */
  'reader/translated': {
    from: 'reader',
    ask: v.object({ key, url: webAddress }),
    answer: answers<{ known: boolean; settings: Settings }>,
  },
  'reader/left': { from: 'reader', ask: nothing, answer: answers<true> },
  /** Lays rules over the page, and takes others away after that. */
  'reader/style': {
    from: 'reader',
    ask: v.object({ on: v.nullable(pageStyle), off: v.nullable(pageStyle) }),
    answer: answers<true>,
  },
  /** Answers whether the sidebar is to be opened: not where the browser's side panel shows the tab already. */
  'reader/vouch': { from: 'reader', ask: nonce, answer: answers<boolean> },
  /** What happened on the page, for the sidebar to hear of. */
  'reader/tell': {
    from: 'reader',
    ask: v.variant('tell', [
      /** The reader clicked a quote: the sidebar goes to it, begins a note on it, or sets beside it what another account says. */
      v.object({
        tell: v.literal('clicked'),
        attributionId: id,
        act: v.optional(v.picklist(['note', 'compare'])),
      }),
      /** The reader selected a passage and wants a note on it: the sidebar opens an editor. */
      v.object({ tell: v.literal('selected'), span }),
      /** The page takes the keyboard away from the sidebar, again and again. */
      v.object({ tell: v.literal('keys-taken') }),
    ]),
    answer: answers<true>,
  },
  /** What the reader did with the sidebar, for the next page. */
  'reader/remember': {
    from: 'reader',
    ask: v.object({ sidebarWidth: v.optional(width), openSidebar: v.optional(v.boolean()) }),
    answer: answers<true>,
  },
  /** How many other accounts the library has; asked after painting. */
  'reader/accounts': {
    from: 'reader',
    ask: nothing,
    answer: answers<{ count: number }>,
    lane: 'pages',
  },
} satisfies Definitions;
