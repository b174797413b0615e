/** What is stored of the index of words (`storage/search/`). All of it is made of the articles and can be made anew. */

/** Version 9 of the schema adds these. */
export const SEARCH_TABLES = {
  searchArticles: '++n, &key',
  searchTimes: '&chunk',
  searchNew: '&n',
  searchSegments: '++id',
  searchBlocks: '&[segment+block], segment',
} as const;

/** An article's number in the index. An article whose words change gets another one. */
export interface SearchedArticleRow {
  n?: number;
  key: string;
  /** `IndexWords.hash`. */
  hash: number;
}

/** When the articles with so many successive numbers were published and last read, in minutes since 1970. */
export interface SearchTimesRow {
  /** Counts the chunks of `CHUNK` numbers. */
  chunk: number;
  /** -1 where it is not known. */
  published: Int32Array;
  /** 0 where no article has the number any more. */
  read: Int32Array;
}

/** The words of an article that is in no segment yet. */
export interface SearchNewRow {
  n: number;
  /** Joined by line ends, in order. */
  words: string;
  /** A digit for each. */
  weights: string;
}

/** The words of many articles, in order and cut into blocks. It is never changed: others are made of it. */
export interface SearchSegmentRow {
  id?: number;
  /** Of its articles, rising. */
  numbers: Uint32Array;
  /** The first word of each block. */
  firsts: string[];
  bytes: number;
}

export interface SearchBlockRow {
  segment: number;
  block: number;
  /** `engine/search/word-blocks.ts`. */
  bytes: Uint8Array;
}
