/** The events of the library: the list, one of them, and what the reader says of it. */
import * as v from 'valibot';
import type {
  EventDetail,
  EventList,
  EventQuery,
  OriginsOfEvent,
  PairSaying,
  StoryDetail,
  StoryList,
  StoryQuery,
} from '../../engine/model/event-views';
import type { ArticleSummary } from '../../engine/model/views';
import { eventWord } from '../schemas/annotation-validation';
import { key, LIMITS, list, text, whole } from '../schemas/schema-parts';
import { answers, type Definitions } from './definition';

/** Pairs that one word is about at most: an event of hundreds that is parted from another. */
const PAIRS = 2_000;

const query: v.GenericSchema<unknown, EventQuery> = v.object({
  words: text(LIMITS.title),
  outlet: v.optional(text(LIMITS.title)),
  single: v.optional(v.boolean()),
  watched: v.optional(v.boolean()),
  offset: whole,
  limit: v.pipe(whole, v.maxValue(LIMITS.page)),
});

const stories: v.GenericSchema<unknown, StoryQuery> = v.object({
  words: text(LIMITS.title),
  outlet: v.optional(text(LIMITS.title)),
  offset: whole,
  limit: v.pipe(whole, v.maxValue(LIMITS.page)),
});

const pair: v.GenericSchema<unknown, PairSaying> = v.object({
  key,
  otherKey: key,
  word: v.nullable(eventWord),
});

export const EVENTS = {
  'event/list': { from: 'pages', ask: query, answer: answers<EventList>, lane: 'lists' },
  /** The event that an article tells; `null` where it is not there, or not grouped yet. */
  'event/view': {
    from: 'pages',
    ask: v.object({ key }),
    answer: answers<EventDetail | null>,
    lane: 'lists',
  },
  /** The running stories: events that hang together. */
  'event/stories': { from: 'pages', ask: stories, answer: answers<StoryList>, lane: 'lists' },
  /** The running story of the event that an article tells; `null` where that is alone. */
  'event/story': {
    from: 'pages',
    ask: v.object({ key }),
    answer: answers<StoryDetail | null>,
    lane: 'lists',
  },
  /** Accounts of an article's event that stand on shelves and not in the library. */
  'event/shelved': {
    from: 'pages',
    ask: v.object({ key }),
    answer: answers<ArticleSummary[]>,
    lane: 'asked',
  },
  /** Who has the report of the event from whom. */
  'event/origins': {
    from: 'pages',
    ask: v.object({ key }),
    answer: answers<OriginsOfEvent>,
    lane: 'asked',
  },
  /** Joins events, splits one, takes accounts out of one: words on pairs, all or none. Answers the words that undo it. */
  'event/say': {
    from: 'pages',
    ask: v.object({ pairs: list(pair, PAIRS) }),
    answer: answers<{ undo: PairSaying[] }>,
    lane: 'words',
  },
  /** Watches the event that an article tells, or ends that; `seen`: its accounts were seen. */
  'event/watch': {
    from: 'pages',
    ask: v.object({ key, watched: v.union([v.boolean(), v.literal('seen')]) }),
    answer: answers<true>,
  },
} satisfies Definitions;
