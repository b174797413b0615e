/** One article: its view, its other accounts, and the synopsis with one of them. */
import * as v from 'valibot';
import type { Annotation } from '../../engine/model';
import type {
  ArticleVersion,
  ArticleView,
  EventView,
  ExportFile,
  ExportFormat,
  ExportItem,
  SynopsisView,
} from '../../engine/model/views';
import { change, eventWord, relation } from '../schemas/annotation-validation';
import { about, addressed, id, key, LIMITS, list, oneOf, text, whole } from '../schemas/schema-parts';
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

const format = oneOf<ExportFormat>({ markdown: true, 'json-ld': true, csv: true });

/** An export by keys; `null` is everything. */
export interface LibraryExport {
  keys: string[] | null;
  format: ExportFormat;
  cursor: number;
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
   * The tab's article with its event, or articles by their keys. `keys: null` is everything, page by page: `cursor` starts at 0 and is
   * `null` in the last answer.
   */
  'article/export': {
    from: 'article',
    ask: v.object({
      about: v.union([v.literal('tab'), v.object({ keys: v.nullable(list(key, LIMITS.keys)) })]),
      format,
      cursor: whole,
    }),
    answer: answers<{ file: ExportFile; cursor: number | null; done: number; total: number }>,
    lane: 'asked',
  },
  /** What exports are made of, page by page, for a page that writes the files itself; of one article by itself with its event. */
  'article/export-items': {
    from: 'pages',
    /** `waiting`: notes on articles that are not in the library as well, where everything is asked for. */
    ask: v.object({
      keys: v.nullable(list(key, LIMITS.keys)),
      cursor: whole,
      waiting: v.optional(v.literal(true)),
    }),
    answer: answers<{ items: ExportItem[]; cursor: number | null; done: number; total: number }>,
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
