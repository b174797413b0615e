/**
 * What the background can do for the reader of one article. Two classes do it: `Library`, which stores, and
 * `PrivateSession` for private windows, which forgets.
 */
import type { Annotation, Article } from '../../engine/model';
import type {
  ArticleSummary,
  ArticleView,
  EventView,
  ExportItem,
  PlacedAnnotation,
  Settings,
  SynopsisView,
} from '../../engine/model/views';
import type { EventSaying, Overruling, Regrouped, Regrouping } from '../../protocol/messages/articles';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import type { NoteKeeping } from '../notes/note-keeping';

export interface Repository {
  /** Drafts and earlier words of notes. */
  readonly keeping: NoteKeeping;
  /**
   * Takes in an article as it was just read and answers with everything known of it, once that is kept.
   * @param signal ends it before anything is kept: the tab has gone on
   */
  openArticle(article: Article, signal?: AbortSignal): Promise<ArticleView>;
  /** `null` where the article is not kept here. */
  view(key: string): Promise<ArticleView | null>;
  summary(key: string): Promise<ArticleSummary | null>;
  /** Other accounts of the article's event, and what they have in common. */
  accounts(key: string): Promise<EventView>;
  /** The keys of the other accounts alone, without comparing the texts. */
  accountKeys(key: string): Promise<string[]>;
  synopsis(key: string, otherKey: string): Promise<SynopsisView>;
  /** Says how two articles stand to each other, in place of what was said before; `word: null` takes that back and answers `null`. */
  sayEvent(key: string, ask: EventSaying): Promise<Annotation | null>;
  /** Overrules a row's relation; `relation: null` takes the overruling back and answers `null`. */
  overrule(key: string, ask: Overruling): Promise<Annotation | null>;
  /** Joins or splits rows of a synopsis, or takes that back; answers the synopsis as it is then. */
  regroup(key: string, ask: Regrouping): Promise<Regrouped>;
  saveNote(key: string, draft: NoteDraft): Promise<PlacedAnnotation>;
  /** Deletes a note; with `key`, only if it belongs to that article. Answers with the note, for undo. */
  deleteNote(id: string, key?: string): Promise<Annotation>;
  /** @param asDeleted only as it was deleted in this session, into the library */
  restoreNote(annotation: Annotation, key?: string, asDeleted?: boolean): Promise<PlacedAnnotation>;
  /** What an export of the article with its event is made of. */
  exportItem(key: string): Promise<ExportItem>;
  settings(): Promise<Settings>;
  changeSettings(changes: Partial<Settings>): Promise<Settings>;
}
