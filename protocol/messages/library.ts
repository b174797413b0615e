/** What the library's page asks of everything that is stored. */
import * as v from 'valibot';
import { type Annotation, HIGHLIGHT_COLOURS } from '../../engine/model';
import {
  type FoundArticle,
  type LibraryStats,
  type NoteFound,
  type RenewalState,
  type TagChange,
  type TagCount,
  TEXTS_GO_AFTER,
  type TextsDue,
} from '../../engine/model/views';
import { article } from '../schemas/article-validation';
import { id, key, LIMITS, list, nothing, text, whole } from '../schemas/schema-parts';
import { day, place, sort, sourceKind } from '../schemas/search-filter';
import { answers, type Definitions } from './definition';

const words = text(LIMITS.title);
const tag = v.optional(text(LIMITS.tag));
/** `offset`: 0, or what the answer before said as `next`. */
const page = { offset: whole, limit: v.pipe(whole, v.maxValue(LIMITS.page)) };

const query = v.object({
  /** To be found in title, text, quotes, sources, notes, tags (`engine/search/query.ts`); empty for all. */
  words,
  outlet: v.optional(text(LIMITS.title)),
  tag,
  /** Only articles that carry notes. */
  withNotes: v.optional(v.boolean()),
  /** The first and the last day of publishing. */
  from: v.optional(day),
  to: v.optional(day),
  /** Who is quoted: of which kind, and where. */
  kind: v.optional(sourceKind),
  place: v.optional(place),
  /** The event that this article tells. */
  event: v.optional(key),
  sort: v.optional(sort),
  ...page,
});
export type LibraryQuery = v.InferOutput<typeof query>;

/** Some of what a query finds, and what it may be narrowed to. */
export interface ArticlesFound {
  articles: FoundArticle[];
  /** How many it finds; at most so many where `isExact` is false: not every text was looked into yet. */
  total: number;
  isExact: boolean;
  /** The `offset` that goes on from here; `null` at the end. */
  next: number | null;
  outlets: string[];
  tags: string[];
  /** Places of sources that are quoted, by the engine's names. */
  places: string[];
}

export const LIBRARY = {
  'library/articles': {
    from: 'pages',
    ask: query,
    answer: answers<ArticlesFound>,
    lane: 'lists',
  },
  'library/notes': {
    from: 'pages',
    ask: v.object({ words, tag, colour: v.optional(v.picklist(HIGHLIGHT_COLOURS)), ...page }),
    answer: answers<{ notes: NoteFound[]; total: number }>,
    lane: 'lists',
  },
  /** The note that a link names; `null` where it was deleted. */
  'library/note': { from: 'pages', ask: v.object({ id }), answer: answers<Annotation | null> },
  'library/tags': { from: 'pages', ask: nothing, answer: answers<TagCount[]> },
  /** Renames a tag in every note, joins it with another, or, `to` empty, takes it away. */
  'library/rename-tag': {
    from: 'pages',
    ask: v.object({ from: text(LIMITS.tag), to: text(LIMITS.tag) }),
    answer: answers<TagChange>,
  },
  /** Puts a tag back into the notes that a change of it touched. */
  'library/undo-tag': {
    from: 'pages',
    ask: v.object({
      from: text(LIMITS.tag),
      to: text(LIMITS.tag),
      changed: list(id, LIMITS.keys),
      both: list(id, LIMITS.keys),
    }),
    answer: answers<number>,
  },
  /** Takes the article with its attributions, annotations and versions out of the library. The token undoes it within the session. */
  'library/delete': {
    from: 'pages',
    ask: v.object({ keys: list(key, LIMITS.keys) }),
    answer: answers<{ token: string }>,
  },
  'library/undelete': {
    from: 'pages',
    ask: v.object({ token: id }),
    answer: answers<true>,
  },
  /** Takes in an article that the reader brought as a file: pasted, dropped, picked. */
  'library/store': {
    from: 'pages',
    ask: v.object({ article }),
    answer: answers<{ key: string }>,
    lane: 'asked',
  },
  /** How the reading anew of stored articles stands; `do` stops it or lets it go on before. */
  'library/renewal': {
    from: 'pages',
    ask: v.object({ do: v.optional(v.picklist(['stop', 'go-on'])) }),
    answer: answers<RenewalState>,
  },
  /** Empties the whole library for good: articles, notes, settings, snapshots, private windows' readings. */
  'library/erase': { from: 'pages', ask: v.object({ all: v.literal(true) }), answer: answers<true> },
  /**
   * Forgets articles, or everything of a site by the name that the library has for it, for good. `keepNotes`: articles that carry notes
   * stay with those, without their texts.
   */
  'library/forget': {
    from: 'pages',
    ask: v.union([
      v.object({ keys: list(key, LIMITS.keys), keepNotes: v.boolean() }),
      v.object({ outlet: v.pipe(text(LIMITS.title), v.minLength(1)), keepNotes: v.boolean() }),
    ]),
    answer: answers<{ articles: number; left: number }>,
  },
  /** The sites that can be forgotten, also those of which only notes that wait for articles are kept, or when they were asked. */
  'library/sites': { from: 'pages', ask: nothing, answer: answers<string[]>, lane: 'lists' },
  /** How many articles forgetting a site would take, and on how many there are notes, those among them that are not in the library. */
  'library/site': {
    from: 'pages',
    ask: v.object({ outlet: v.pipe(text(LIMITS.title), v.minLength(1)) }),
    answer: answers<{ articles: number; noted: number }>,
    lane: 'lists',
  },
  /** How many texts are due by these choices, or by those that are set; `now`: they go at once, by what is set. */
  'library/texts-due': {
    from: 'pages',
    ask: v.object({
      after: v.optional(v.picklist(TEXTS_GO_AFTER)),
      notedStay: v.optional(v.boolean()),
      now: v.optional(v.literal(true)),
    }),
    answer: answers<TextsDue>,
    lane: 'lists',
  },
  /** Forgets what is kept only so that it can be brought back: what was deleted, snapshots. */
  'library/forget-remains': { from: 'pages', ask: nothing, answer: answers<true> },
  'library/stats': { from: 'pages', ask: nothing, answer: answers<LibraryStats> },
} satisfies Definitions;
