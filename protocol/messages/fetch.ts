/** What asks the network, only ever on the reader's click: a sidebar about its tab's article, pages about any. */
import * as v from 'valibot';
import type { AskedView, FetchView, FollowView, ReadAnswer } from '../../engine/model/views';
import { about, addressed, id, LIMITS, list, webAddress } from '../schemas/schema-parts';
import { answers, type Definitions } from './definition';

/** `about: null`: no article, but a page that the reader named by its address. */
const addressedOrNone = { about: v.nullable(about), articleKey: addressed.articleKey };

export const FETCH = {
  /** What can be asked of the network for an article; asks nothing of it. */
  'fetch/options': { from: 'network', ask: v.object(addressed), answer: answers<FetchView> },
  /** Fetches, reads and stores one page: a link of the article, one that `fetch/ask` found for it, or any. */
  'fetch/read': {
    from: 'network',
    ask: v.object({ ...addressedOrNone, url: webAddress }),
    answer: answers<ReadAnswer>,
  },
  /** Searches other outlets for the article's story; stores nothing. Progress comes over the port. */
  'fetch/ask': {
    from: 'network',
    ask: v.object({ ...addressed, outlets: list(id, LIMITS.tags) }),
    answer: answers<AskedView>,
  },
  /** Ends what is under way. */
  'fetch/cancel': { from: 'network', ask: v.object(addressedOrNone), answer: answers<true> },
  /** The feeds that are followed; `look`: after looking at them now. */
  'fetch/following': {
    from: 'pages',
    ask: v.object({ look: v.optional(v.literal(true)) }),
    answer: answers<FollowView[]>,
  },
} satisfies Definitions;
