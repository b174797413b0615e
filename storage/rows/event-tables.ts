/** What is kept of events: what each article's ranking names, the events that follow, and which are watched. */
import type { Article, IsoDate } from '../../engine/model';

/** Version 7 of the schema. Rows are made in the background from the articles that are there, a few at a time. */
export const TABLES_7 = {
  rankings: '&key, due, size, words, *same, *story',
  events: '&id, [several+last], last, counted',
  watches: '&key',
} as const;

/** Version 10: events know their running story. It is worked out in the background (`storage/events/stories.ts`). */
export const TABLES_10 = { events: '&id, [several+last], last, counted, storied, story' } as const;

/** How much is to be done for an article: nothing, ranking it anew since one near to it changed, or since it changed itself. */
export const DUE = { ranked: 0, near: 1, changed: 2 } as const;

/** What an article's own ranking names; a row an article. */
export interface RankingRow extends Pick<Article, 'outlet' | 'title' | 'published' | 'language' | 'claims'> {
  key: string;
  /** Of `DUE`. */
  due: 0 | 1 | 2;
  /** When the article or a word on it changed, and when it was ranked, in milliseconds; 0: long ago, and never. */
  changed: number;
  ranked: number;
  /** Articles in the library as it was ranked: rankings rest on how rare a word is in all of them. */
  size: number;
  /** A sum of the reader's words that name it, as it was ranked; empty for none. */
  words: string;
  /** Accounts of the same event, and of other happenings of its story, by their keys. */
  same: string[];
  story: string[];
  /** The report that it links as its origin, an account by the article's own word: among `same` as well. */
  linked?: string | null;
  /** `EventRow.id`; `null` until it is grouped. */
  event: string | null;
  firstRead: IsoDate;
}

/** An event: the accounts that are grouped. */
export interface EventRow {
  /** The least of the keys of its articles. */
  id: string;
  /** Every article of it, in the order of time. */
  keys: string[];
  /** Without copies. */
  accounts: number;
  /** 1 where there are several. */
  several: 0 | 1;
  /** Days of the first and last account; where none is dated, when the last one was read. */
  first: IsoDate;
  last: IsoDate;
  /** Of its first account. */
  title: string;
  language: string;
  /** What its accounts are searched by: titles and outlets. */
  words: string;
  /** Each once, in the order of time. */
  outlets: string[];
  /** How many origins the accounts have; `null` where there is one account, or nobody has counted. */
  origins: number | null;
  /** 0 where the origins are to be counted. */
  counted: 0 | 1;
  /** What all events of its running story have, and no others; empty where it is alone, or nobody has looked. */
  story: string;
  /** 0 where its running story is to be worked out. */
  storied: 0 | 1;
}

/** An event that the reader watches: the one that an article tells. */
export interface WatchRow {
  /** `Article.key`. */
  key: string;
  since: IsoDate;
  /** Accounts that the reader has seen, by their keys. */
  seen: string[];
}
