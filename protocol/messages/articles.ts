/** One article: its view, its other accounts, and the synopsis with one of them. */
import * as v from 'valibot';
import type { Annotation } from '../../engine/model';
import type {
  ArticleVersion,
  ArticleView,
  EventView,
  ExportItem,
  SynopsisView,
} from '../../engine/model/views';
import { change, eventWord, relation } from '../schemas/annotation-validation';
import { about, addressed, date, id, key, LIMITS, list, text, whole } from '../schemas/schema-parts';
import { answers, type Definitions } from './definition';

const overruling = v.object({
  otherKey: key,
  rowId: id,
  relation: v.nullable(relation),
  /** The row's words of either side. */
  a: text(LIMITS.text),
  b: text(LIMITS.text),
});
export type Overruling = v.InferOutput<typeof overruling>;

const eventSaying = v.object({ otherKey: key, word: v.nullable(eventWord) });
export type EventSaying = v.InferOutput<typeof eventSaying>;

const regrouping = v.object({ otherKey: key, change });
export type Regrouping = v.InferOutput<typeof regrouping>;
/** The synopsis as it is then, and what keeps the change. */
export interface Regrouped {
  view: SynopsisView;
  id: string | null;
}

/** How far an export is. */
const exportCursor = v.object({
  /** Articles that came, or were passed over. */
  done: whole,
  /** The last one that came: an export of everything goes on behind it. */
  last: v.optional(v.object({ firstRead: date, key })),
});
export type ExportCursor = v.InferOutput<typeof exportCursor>;

/** An export by keys; `null` is everything. */
export interface LibraryExport {
  keys: string[] | null;
  cursor: ExportCursor | null;
}

export const ARTICLES = {
  'article/view': {
    from: 'article',
    ask: v.object({ about }),
    answer: answers<ArticleView | null>,
  },
  /** One of the article's earlier texts; null where it is not kept any more. */
  'article/version': {
    from: 'pages',
    ask: v.object({ key, id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
    answer: answers<ArticleVersion | null>,
  },
  'article/accounts': {
    from: 'article',
    ask: v.object({ about }),
    answer: answers<EventView>,
    lane: 'asked',
  },
  /** Says how the article and another one stand to each other, or takes that back with `word: null`, in one go. */
  'article/say-event': {
    from: 'article',
    ask: v.object({ ...addressed, ...eventSaying.entries }),
    answer: answers<Annotation | null>,
    lane: 'words',
  },
  /**
   * What exports are made of, page by page, for the page that writes the files: the tab's article, or articles by their keys, `null` for
   * everything. One article by itself comes with its event. `cursor` is `null` at first, and in the last answer.
   */
  'article/export-items': {
    from: 'article',
    ask: v.object({
      about: v.union([v.literal('tab'), v.object({ keys: v.nullable(list(key, LIMITS.keys)) })]),
      cursor: v.nullable(exportCursor),
    }),
    answer: answers<{ items: ExportItem[]; cursor: ExportCursor | null; done: number; total: number }>,
    lane: 'asked',
  },

  'synopsis/view': {
    from: 'article',
    ask: v.object({ about, otherKey: key }),
    answer: answers<SynopsisView>,
    lane: 'asked',
  },
  /** Overrules a row of the synopsis, or takes that back with `relation: null`, in one go. */
  'synopsis/overrule': {
    from: 'article',
    ask: v.object({ ...addressed, ...overruling.entries }),
    answer: answers<Annotation | null>,
    lane: 'words',
  },
  /** Joins or splits rows. */
  'synopsis/regroup': {
    from: 'article',
    ask: v.object({ ...addressed, ...regrouping.entries }),
    answer: answers<Regrouped>,
    lane: 'asked',
  },
} satisfies Definitions;
