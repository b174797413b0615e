/**
 * The one map of messages between the extension's parts. Each name maps to what is sent (`ask`) and what comes
 * back (`answer`). The background answers every one of them (`tests` hold that); what comes in is validated in
 * `validation.ts` before a handler sees it. Failures come back as a `Failure`, never as a thrown string.
 *
 * Who may send what (held by `entrypoints/background/access/senders.ts`):
 *  - `reader/*`   a content script, about its own tab's article only;
 *  - `desk/*`     the sidebar of a tab, once its tab's reader has vouched for it by nonce; it is always about that tab's article;
 *  - `reach/*`    asks the network, only ever on the reader's click: the sidebar about its tab's article, pages about any;
 *  - `backup/*`   the extension's own top-level pages;
 *  - `library/*`, `settings/*`  the extension's own top-level pages (and `settings/get`, `settings/set` also the sidebar).
 */
import type { Annotation, AnnotationTarget, Article, Attributions, Relation, Span } from '../../engine/model';
import type { FaultInFile } from '../../engine/model/file-faults';
import type {
  ArticleSummary,
  ArticleVersion,
  ArticleView,
  AskedView,
  EventView,
  ExportFile,
  ExportFormat,
  FollowView,
  LibraryStats,
  NoArticle,
  PlacedAnnotation,
  ReachProgress,
  ReachView,
  ReadAnswer,
  RegroupChange,
  Settings,
  SynopsisView,
} from '../../engine/model/views';

import type { BackupMessages } from './backup-messages';
import type { ImportMessages } from './import-messages';
import type { NoteMessages } from './note-messages';
import type { ShelfMessages } from './shelf-messages';

/**
 * A note as the reader hands it in. `id` and `revision` are those of the note that is edited, absent for a new one. An `id`
 * without a `revision` is a new note under this id (the client gives it one), so that a save that arrives twice is one note.
 */
export interface NoteDraft {
  id?: string;
  revision?: number;
  /** The article that the note was written on: it is refused where the tab has gone on to another one meanwhile. */
  articleKey?: string;
  target: AnnotationTarget;
  /** Markdown, at most 100,000 characters. */
  body: string;
  tags: string[];
}

/** What a content script needs to paint. Notes' words never go to the page; where they stand only if the reader has them shown there. */
export interface Painting {
  key: string;
  attributions: Attributions;
  marks: Array<{ id: string; span: Span; state: 'anchored' | 'uncertain' }>;
  settings: Settings;
}

/** What the extension lays over a page by rules of style; each is made into rules by the background, never by the page's side. */
export type PageDress =
  /** The colours of the quotes: which slots, on what ground, under which selector of the article's element. */
  | { of: 'quotes'; theme: 'light' | 'dark'; scope: string; slots: number[] }
  /** Room at the side for a sidebar of so many CSS pixels. */
  | { of: 'room'; width: number };

/** A page that the sidebar can have opened: our own, and the browser's for the keys of extensions. */
export type OwnPage = 'library' | 'options' | 'keys' | 'welcome';

export interface LibraryQuery {
  /** Words to be found in title, text, quotes, sources, notes, tags; empty for all. */
  words: string;
  outlet?: string;
  tag?: string;
  /** Only articles that carry notes. */
  withNotes?: boolean;
  offset: number;
  limit: number;
}

export interface MessageMap extends NoteMessages, BackupMessages, ShelfMessages, ImportMessages {
  /** `opened`: no article was shown on this page before, so that whatever was chosen for a page begins anew. */
  'reader/article': { ask: { article: Article; opened?: boolean }; answer: Painting };
  /** The page shows a machine's translation of an article: nothing of it is kept; tells whether the outlet's own text is. */
  'reader/translated': { ask: { key: string; url: string }; answer: { known: boolean; settings: Settings } };
  'reader/left': { ask: Record<string, never>; answer: true };
  /** Lays rules over the page, and takes others away after that. */
  'reader/dress': { ask: { on: PageDress | null; off: PageDress | null }; answer: true };
  /** Answers whether the sidebar is to be opened: not where the browser's side panel shows the tab already. */
  'reader/vouch': { ask: { nonce: string }; answer: boolean };
  /** The reader clicked a quote on the page: the sidebar goes to it. */
  'reader/clicked': { ask: { attributionId: string }; answer: true };
  /** The reader selected a passage and wants a note on it: the sidebar opens an editor. */
  'reader/selected': { ask: { span: Span }; answer: true };
  /** What the reader did with the sidebar, for the next page. */
  'reader/remember': { ask: { sidebarWidth?: number; openSidebar?: boolean }; answer: true };
  /** The page takes the keyboard away from the sidebar, again and again. */
  'reader/keys-taken': { ask: Record<string, never>; answer: true };
  /** How many other accounts the library has; asked after painting. */
  'reader/accounts': { ask: Record<string, never>; answer: { count: number } };

  'desk/hello': { ask: { nonce: string }; answer: true };
  'desk/view': { ask: Record<string, never>; answer: ArticleView | null };
  /** Why the tab shows no article, where `desk/view` answered none. */
  'desk/page': { ask: Record<string, never>; answer: { why: NoArticle } };
  /** Opens the tab's page as an article, whatever speaks against it. */
  'desk/as-article': { ask: Record<string, never>; answer: { opened: boolean } };
  'desk/accounts': { ask: Record<string, never>; answer: EventView };
  'desk/synopsis': { ask: { otherKey: string }; answer: SynopsisView };
  'desk/overrule': {
    ask: { otherKey: string; rowId: string; relation: Relation | null; a: string; b: string };
    answer: Annotation | null;
  };
  /** Joins or splits rows; answers the synopsis as it is then, and what keeps the change. */
  'desk/regroup': {
    ask: { otherKey: string; change: RegroupChange };
    answer: { view: SynopsisView; id: string | null };
  };
  'desk/save-note': { ask: NoteDraft; answer: PlacedAnnotation };
  'desk/delete-note': { ask: { id: string }; answer: Annotation };
  /** Undo of a deletion: the annotation as it was. */
  'desk/restore-note': { ask: { annotation: Annotation }; answer: PlacedAnnotation };
  'desk/export': { ask: { format: ExportFormat }; answer: ExportFile };
  /** Go to a passage on the page. */
  /** Brings a passage of the page into sight. */
  'desk/go': { ask: { span: Span; note?: true }; answer: { arrival: Arrival } };
  /** Has the notes shown on the page, or no longer, while this article stays there; `null` only asks. */
  'desk/notes-on-page': { ask: { shown: boolean | null }; answer: { shown: boolean } };
  /** Close the sidebar. */
  'desk/close': { ask: Record<string, never>; answer: true };
  /** Somebody types in the sidebar or has stopped; `lost`: the keyboard went elsewhere without their doing, as far as the sidebar knows. */
  'desk/typing': { ask: { typing: boolean; lost: boolean }; answer: true };
  'desk/resize': { ask: { width: number }; answer: true };
  /** Open one of our own pages, the browser's page for keys, or another account's page in a tab. */
  'desk/open': { ask: { page: OwnPage } | { article: string; passage?: string }; answer: true };

  'library/articles': {
    ask: LibraryQuery;
    answer: { articles: ArticleSummary[]; total: number; outlets: string[]; tags: string[] };
  };
  'library/article': { ask: { key: string }; answer: ArticleView | null };
  /** One of the article's earlier texts; null where it is not kept any more. */
  'library/version': { ask: { key: string; id: string }; answer: ArticleVersion | null };
  'library/accounts': { ask: { key: string }; answer: EventView };
  'library/synopsis': { ask: { key: string; otherKey: string }; answer: SynopsisView };
  /** Overrules a row of the synopsis, or takes that back with `relation: null`, in one go. */
  'library/overrule': {
    ask: { key: string; otherKey: string; rowId: string; relation: Relation | null; a: string; b: string };
    answer: Annotation | null;
  };
  'library/regroup': {
    ask: { key: string; otherKey: string; change: RegroupChange };
    answer: { view: SynopsisView; id: string | null };
  };
  'library/notes': {
    ask: { words: string; tag?: string; offset: number; limit: number };
    answer: { notes: Array<{ annotation: Annotation; article: ArticleSummary }>; total: number };
  };
  'library/save-note': { ask: { key: string; draft: NoteDraft }; answer: PlacedAnnotation };
  'library/delete-note': { ask: { id: string }; answer: Annotation };
  'library/restore-note': { ask: { annotation: Annotation }; answer: PlacedAnnotation };
  /** Takes the article with its attributions, annotations and versions out of the library. The token undoes it within the session. */
  'library/delete': { ask: { keys: string[] }; answer: { token: string } };
  'library/undelete': { ask: { token: string }; answer: true };
  /** `keys: null` is everything, page by page: `cursor` starts at 0 and is `null` in the last answer. */
  'library/export': {
    ask: { format: ExportFormat; keys: string[] | null; cursor: number };
    answer: { file: ExportFile; cursor: number | null; done: number; total: number };
  };
  'library/stats': { ask: Record<string, never>; answer: LibraryStats };

  /** Takes in an article that the reader brought as a file: pasted, dropped, picked. */
  'library/take-in': { ask: { article: Article }; answer: { key: string } };

  /** What can be asked of the network for an article; asks nothing of it. */
  'reach/options': { ask: { key: string }; answer: ReachView };
  /** Fetches, reads and stores one page: a link of the article, or one that `reach/ask` found for it. */
  'reach/read': { ask: { key: string; url: string }; answer: ReadAnswer };
  /** Searches other outlets for the article's story; stores nothing. Progress comes over the port. */
  'reach/ask': { ask: { key: string; outlets: string[] }; answer: AskedView };
  /** Ends what is under way for an article. */
  'reach/cancel': { ask: { key: string }; answer: true };
  /** Fetches, reads and stores a page that the reader named by its address. */
  'reach/address': { ask: { url: string }; answer: ReadAnswer };
  'reach/following': { ask: Record<string, never>; answer: FollowView[] };
  /** Looks at the followed feeds now. */
  'reach/look': { ask: Record<string, never>; answer: FollowView[] };

  'settings/get': { ask: Record<string, never>; answer: Settings };
  'settings/set': { ask: Partial<Settings>; answer: Settings };
}

export type MessageName = keyof MessageMap;
export type Ask<N extends MessageName> = MessageMap[N]['ask'];
export type Answer<N extends MessageName> = MessageMap[N]['answer'];

/** Why something was not done, in kinds that the interface has words for. */
export type FailureKind =
  | 'quota'
  | 'storage'
  | 'conflict'
  | 'not-found'
  | 'invalid'
  | 'forbidden'
  | 'too-large'
  | 'private'
  /** The sidebar was not in plain sight: the click may have been borrowed by the page. */
  | 'covered'
  /** A text took longer than it may. */
  | 'too-slow'
  /** What was asked is wanted no more: the tab has gone on. */
  | 'cancelled'
  /** Asked too often: `wait` says when it may be asked again. */
  | 'put-off'
  /** The library was written by a later version of the extension: this one neither reads nor writes it. */
  | 'newer'
  /** Another window keeps the library open in an earlier version. */
  | 'blocked'
  | 'internal';

export interface Failure {
  kind: FailureKind;
  /** For the log and for bug reports; the interface words the kind itself. */
  detail: string;
  /** Milliseconds after which it may be asked again; with `put-off` alone. */
  wait?: number;
  /** What is wrong with a file that was refused as a whole; with `invalid` alone. */
  file?: FaultInFile;
}

/** What goes over `runtime.sendMessage`. */
export interface Envelope<N extends MessageName = MessageName> {
  name: N;
  ask: Ask<N>;
  /** The desk that asks, by the name of its port: what it changes is told to the others. */
  desk?: string;
}
export type Reply<N extends MessageName = MessageName> =
  | { ok: true; answer: Answer<N> }
  | { ok: false; failure: Failure };

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
  | { tell: 'close' }
  /** The background holds the page's article no more: read it and say it again. */
  | { tell: 'read-again' }
  | { tell: 'resize'; width: number }
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

/** What another desk changed about an article. */
export type ArticleChange =
  /** A note was written, changed or restored: as it is now. */
  | { tell: 'note'; key: string; note: PlacedAnnotation }
  | { tell: 'note-gone'; key: string; id: string }
  /** The rows of the synopsis of these two were overruled, joined or split. */
  | { tell: 'rows'; key: string; otherKey: string };

/** What the background tells the desk over its port: what changed, what to ask anew, or where to go. */
export type ToDesk =
  | ArticleChange
  | { tell: 'changed'; what: 'view' | 'accounts' | 'settings' }
  | { tell: 'reach'; progress: ReachProgress }
  | { tell: 'focus'; attributionId: string }
  | { tell: 'compose'; span: Span }
  /** The side panel closes itself, where the browser has no other way. */
  | { tell: 'close' }
  /** The page takes the keyboard away. */
  | { tell: 'keys-taken' };
