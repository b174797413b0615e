/** What the library shows of its events: lists of them, and one with its accounts. */
import type { EventOrigins, EventWord, IsoDate } from './index';
import type { ArticleSummary } from './views';

/** An event as lists show it. */
export interface EventSummary {
  /** `Article.key` of one of its accounts: the event is the one that this article tells. */
  id: string;
  /** Of its first account, in that one's language. */
  title: string;
  language: string;
  /** When its first and its last account were published; where none is dated, when they were read. */
  first: IsoDate;
  last: IsoDate;
  /** Each once, the first one that told it first. */
  outlets: string[];
  /** Copies are not counted. */
  accounts: number;
  /** How many origins the accounts have; `null` where there is one account, it is not counted yet, or it cannot be told. */
  origins: number | null;
  /** `false` where the origins are still to be counted. */
  counted: boolean;
  watched: boolean;
  /** Accounts that came since the reader saw it; 0 where it is not watched. */
  fresh: number;
}

/** How far the grouping is: articles that are still to be looked at, of how many. */
export interface Grouping {
  left: number;
  total: number;
}

/** What is asked of the events. */
export interface EventQuery {
  /** To be found in titles and outlets; empty for all. */
  words: string;
  outlet?: string | undefined;
  /** Also those that one article alone tells. */
  single?: boolean | undefined;
  watched?: boolean | undefined;
  offset: number;
  limit: number;
}

export interface EventList {
  events: EventSummary[];
  total: number;
  outlets: string[];
  grouping: Grouping;
}

/** One account on the time line of its event. */
interface EventAccount {
  summary: ArticleSummary;
  /** It came since the reader saw the event, which is watched. */
  fresh: boolean;
}

/** What the reader says of two articles; `null` takes back what was said. */
export interface PairSaying {
  key: string;
  otherKey: string;
  word: EventWord | null;
}

/** One event with its accounts. */
export interface EventDetail {
  event: EventSummary;
  /** In the order of time; those without a date last. */
  accounts: EventAccount[];
  /** `Article.key` of all of them, copies included. */
  keys: string[];
  /** Accounts that are not listed, since there are too many. */
  unlisted: number;
  /** What the reader said of an account of it and of another article. */
  said: Array<Omit<PairSaying, 'word'> & { word: EventWord }>;
  /** Articles that are not of it by the reader's word. */
  aside: ArticleSummary[];
  /** The other events of its running story, in the order of time. */
  story: EventSummary[];
  grouping: Grouping;
}

/** A running story: events that hang together. */
export interface StorySummary {
  /** `Article.key` of an account of one of its events: the story is the one of that event. */
  id: string;
  /** Of its event that most accounts tell. */
  title: string;
  language: string;
  first: IsoDate;
  last: IsoDate;
  outlets: string[];
  /** How many events and accounts it has. */
  events: number;
  accounts: number;
  /** Its latest events, the last one first. */
  latest: EventSummary[];
}

/** What is asked of the running stories. */
export interface StoryQuery extends Pick<EventQuery, 'words' | 'outlet' | 'offset' | 'limit'> {}

export interface StoryList {
  stories: StorySummary[];
  total: number;
  outlets: string[];
  grouping: Grouping;
}

/** One running story with its events in the order of time. */
export interface StoryDetail {
  story: StorySummary;
  events: EventSummary[];
  grouping: Grouping;
}

/** Who has an event's report from whom; `null` where one article tells it. */
export type OriginsOfEvent = EventOrigins | null;
