/** What a sidebar asks about the tab that it belongs to. */
import * as v from 'valibot';
import { MOST_COLUMNS } from '../../engine/model/library/comparison';
import type { NoArticle } from '../../engine/model/views';
import { key, LIMITS, nonce, nothing, span, text } from '../schemas/schema-parts';
import { answers, type Definitions } from './definition';
import type { Arrival } from './telling';

/** A page that the sidebar can have opened: our own, and the browser's for the keys of extensions. */
const ownPage = v.picklist(['library', 'options', 'keys', 'welcome']);
export type OwnPage = v.InferOutput<typeof ownPage>;

export const TAB = {
  /** The sidebar's greeting, by the nonce that the tab's reader vouched with. */
  'tab/hello': { from: 'greeting', ask: nonce, answer: answers<true> },
  /** Why the tab shows no article, where `article/view` answered none. */
  'tab/page': { from: 'tab', ask: nothing, answer: answers<{ why: NoArticle }> },
  /** Opens the tab's page as an article, whatever speaks against it. */
  'tab/as-article': {
    from: 'tab',
    ask: nothing,
    answer: answers<{ opened: boolean }>,
  },
  /** Brings a passage of the page into sight. */
  'tab/go': {
    from: 'tab',
    ask: v.object({ span, note: v.optional(v.literal(true)) }),
    answer: answers<{ arrival: Arrival }>,
  },
  /** Has the notes shown on the page, or no longer, while this article stays there; `null` only asks. */
  'tab/notes-on-page': {
    from: 'tab',
    ask: v.object({ shown: v.nullable(v.boolean()) }),
    answer: answers<{ shown: boolean }>,
  },
  /** What happened in the sidebar, for the page's reader to hear of. */
  'tab/tell': {
    from: 'tab',
    ask: v.variant('tell', [
      /** Close the sidebar. */
      v.object({ tell: v.literal('close') }),
      /** Somebody types or has stopped; `lost`: the keyboard went elsewhere without their doing, as far as the sidebar knows. */
      v.object({ tell: v.literal('typing'), typing: v.boolean(), lost: v.boolean() }),
    ]),
    answer: answers<true>,
  },
  /** Open one of our own pages, the browser's page for keys, another account's page, or accounts side by side, in a tab. */
  'tab/open': {
    from: 'tab',
    ask: v.union([
      v.object({ page: ownPage }),
      v.object({ article: key, passage: v.optional(text(LIMITS.text)) }),
      v.object({ compare: v.pipe(v.array(key), v.minLength(2), v.maxLength(MOST_COLUMNS)) }),
    ]),
    answer: answers<true>,
  },
} satisfies Definitions;
