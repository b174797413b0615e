/** What the background tells the other parts without being asked, and the nouns of what it tells. */
import type { Attributions, HighlightColour, Span } from '../../engine/model';
import type { FetchProgress, PlacedAnnotation, Settings } from '../../engine/model/views';

/** What a content script needs to paint. Notes' words never go to the page; where they stand only if the reader has them shown there. */
export interface Painting {
  key: string;
  attributions: Attributions;
  marks: Array<{ id: string; span: Span; state: 'anchored' | 'uncertain'; colour?: HighlightColour }>;
  settings: Settings;
}

/** Whether the sidebar on a page is in plain sight and was for a moment, and what was in the way where it is not. */
export interface Sight {
  clear: boolean;
  why: 'covered' | 'moved' | 'hidden' | 'dialog' | null;
}

/** Whether the words that the reader went to are to be seen on the page: it may keep them hidden, or have something over them. */
export type Arrival = 'seen' | 'hidden' | 'covered';

/** What the background tells a tab's reader (`tabs.sendMessage`, frame 0). */
export type ToReader =
  /** Brings a passage into sight; answered with its `Arrival`. */
  | { tell: 'go'; span: Span }
  | { tell: 'marks'; marks: Painting['marks'] }
  /** What was found, since the reader corrected a chain of it: nothing is painted anew. */
  | { tell: 'chains'; attributions: Attributions }
  | { tell: 'close' }
  /** The background holds the page's article no more: read it and say it again. */
  | { tell: 'read-again' }
  /** The toolbar button, on a page that shows an article as far as the background knew. */
  | { tell: 'toggle' }
  /** The toolbar button, on a page that showed none: the sidebar comes, with the article or with why there is none. Answered with whether this page can carry it. */
  | { tell: 'open' }
  /** Asks why no article is shown: answered with `{ why: NoArticle }`. */
  | { tell: 'page' }
  /** Opens the page as an article: answered with `{ opened: boolean }`. */
  | { tell: 'as-article' }
  | { tell: 'command'; command: 'toggle-sidebar' | 'next-quote' | 'previous-quote' | 'note-selection' }
  | { tell: 'settings'; settings: Settings }
  /** Asks whether the sidebar is in plain sight; answered with `Sight`. */
  | { tell: 'sight' }
  /** Somebody types in the sidebar, or lost the keyboard there. */
  | { tell: 'typing'; typing: boolean; lost: boolean }
  /** The browser's side panel shows this tab now: answered with the article that is shown. */
  | { tell: 'beside' }
  /** A side panel was closed. */
  | { tell: 'alone' }
  /** Another account came into the library: how many there are now. */
  | { tell: 'accounts'; count: number };

/** What another client changed about an article. */
export type ArticleChange =
  /** A note was written, changed or restored: as it is now. */
  | { tell: 'note'; key: string; note: PlacedAnnotation }
  | { tell: 'note-gone'; key: string; id: string }
  /** The rows of the synopsis of these two were overruled, joined or split. */
  | { tell: 'rows'; key: string; otherKey: string };

/** What the background tells the client over its port: what changed, what to ask anew, or where to go. */
export type ToClient =
  | ArticleChange
  | { tell: 'changed'; what: 'view' | 'accounts' | 'settings' }
  | { tell: 'fetch'; progress: FetchProgress }
  /** To a quote; `act`: to a note on it, or to its row in the synopsis. */
  | { tell: 'focus'; attributionId: string; act?: 'note' | 'compare' }
  | { tell: 'compose'; span: Span }
  /** The side panel closes itself, where the browser has no other way. */
  | { tell: 'close' }
  /** The page takes the keyboard away. */
  | { tell: 'keys-taken' };
