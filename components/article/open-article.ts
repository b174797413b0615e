/**
 * The article that is open: in the sidebar, or on a page of the library. What is known of it, what the reader is at, its notes and
 * its other accounts; what is asked for, and what is told by other clients. It knows no browser: whoever shows it gives it a store of functions.
 */
import type { Attribution, Selector, Span } from '../../engine/model';
import { corrected, isChainTarget } from '../../engine/model/chain-corrections';
import type { ArticleView, NoArticle, PlacedAnnotation } from '../../engine/model/views';
import type { ToClient } from '../../protocol/messages/telling';
import type { AccountsState, SynopsisState } from '../accounts/accounts-state';
import type { FetchControls } from '../accounts/fetch-accounts';
import { Fetching, type FetchStore } from '../accounts/fetching';
import { type AccountStore, OtherAccounts } from '../accounts/other-accounts';
import { plural, t } from '../i18n/i18n';
import { type Trouble, troubleOf } from '../i18n/trouble';
import { Observable } from '../kit/observable';
import { ArticleNotes, type NoteStore } from '../notes/article-notes';
import { type NotesChange, withNote, withoutNote } from '../notes/note-changes';
import type { NoteEditing } from '../notes/note-editing';
import type { QuoteEvents } from '../quotes/quote-item';
import { sourcesById, stretchOf } from '../sources/speaker';
import { citationOf } from '../sources/wording';
import type { ArticleTab, PanelEvents } from './article-panels';
import { Correcting } from './correcting';

/** Where an article and all that belongs to it is asked for. Each function is about the article that is open. */
export interface ArticleStore {
  /** `null` where there is none. */
  view(): Promise<ArticleView | null>;
  /** Why there is none. */
  why?(): Promise<NoArticle>;
  notes: Omit<NoteStore, 'all'>;
  accounts: AccountStore;
  fetching: FetchStore;
}

/** What the page that shows the article does for it: navigation, the clipboard, messages to the reader. */
export interface ArticleHost {
  say(words: string, undo?: () => void): void;
  sayTrouble(error: unknown): void;
  /** Brings a passage into sight; `note`: a note's, whose place the page may not learn by a click that it borrowed. */
  go(span: Span, note?: boolean): void;
  /** Opens another article, at a passage of it where one is given. */
  open(key: string, passage?: string): void;
  /** Opens accounts side by side on a page of their own. */
  compare?(keys: string[]): void;
  /** Puts text on the clipboard. Answers whether it could. */
  copy(text: string): Promise<boolean>;
  /** The address that leads to a note. */
  noteAddress(id: string): string;
  /** Describes a place in a text, so that it can be found again. */
  describe(text: string, span: Span): Selector[];
}

/** What is known of the article. `busy`: the page is being read for one. */
type Opened =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | { is: 'no-article'; why: NoArticle; busy?: boolean }
  | { is: 'open'; view: ArticleView };

export interface ArticleState {
  opened: Opened;
  tab: ArticleTab;
  /** The quote that the reader is at, by its id. */
  active: string | null;
  /** A passage that the reader went to; shown highlighted. */
  highlighted: Span | null;
  accounts: AccountsState;
  synopsis: SynopsisState | null;
  fetching: FetchControls | null;
  notes: NoteEditing;
}

const NO_NOTES: readonly PlacedAnnotation[] = [];

export class OpenArticle extends Observable<Omit<ArticleState, 'notes'>> {
  /** What the panels of an article report. */
  readonly events: PanelEvents;
  readonly notes: ArticleNotes;
  readonly #store: ArticleStore;
  readonly #around: ArticleHost;
  readonly #accounts: OtherAccounts;
  readonly #fetching: Fetching;
  readonly #correcting: Correcting;
  /** The article that notes and accounts are about. */
  #key: string | null = null;
  #looks = 0;
  /** Views that are asked for and not answered. */
  #underWay = 0;
  /** What became of notes while a view is under way, each with its article: the answer may be older. */
  #since: { key: string; change: NotesChange }[] = [];

  constructor(store: ArticleStore, around: ArticleHost) {
    super({
      opened: { is: 'loading' },
      tab: 'who',
      active: null,
      highlighted: null,
      accounts: { is: 'loading' },
      synopsis: null,
      fetching: null,
    });
    this.#store = store;
    this.#around = around;
    this.notes = this.#makeNotes();
    this.notes.listen(() => this.put({}));
    const { say: onSay, sayTrouble: onTrouble, open: onOpen } = around;
    const onGo = (span: Span) => around.go(span);
    const onComparePage = around.compare;
    this.#accounts = new OtherAccounts({
      store: store.accounts,
      onGo,
      onOpen,
      onComparePage,
      onSay,
      onTrouble,
    });
    this.#accounts.listen(() => this.put(this.#accounts.state));
    const onRead = (key: string) => void this.#accounts.add(key);
    this.#fetching = new Fetching({ store: store.fetching, onRead, onOpen });
    this.#fetching.listen(() => this.put({ fetching: this.#fetching.controls }));
    this.#correcting = new Correcting({
      store: store.notes,
      view: () => this.view,
      onChange: (key, change) => this.#changeChains(key, change),
      describe: around.describe,
      say: onSay,
      sayTrouble: onTrouble,
    });
    this.events = {
      quotes: this.#quoteEvents(),
      accounts: this.#accounts.events,
      onTab: (tab) => this.put({ tab }),
      onNoteArticle: () => this.notes.start('article', { kind: 'article' }, ''),
    };
  }

  /** The article as it is shown; `null` where none is. */
  get view(): ArticleView | null {
    const { opened } = this.state;
    return opened.is === 'open' ? opened.view : null;
  }

  /** The key of the article that is open. */
  get key(): string | null {
    return this.#key;
  }

  // -------------------------------------------------------- what is open

  /**
   * Asks for the article anew; an answer that a later question has overtaken is dropped, and what is shown stays until there is one.
   * @param ask another way to ask than the store's
   */
  async look(ask: () => Promise<ArticleView | null> = () => this.#store.view()): Promise<void> {
    this.#looks += 1;
    const mine = this.#looks;
    this.#underWay += 1;
    try {
      const view = await ask();
      const why = view === null ? ((await this.#store.why?.()) ?? 'none') : 'none';
      if (mine === this.#looks) this.#show(view, why);
    } catch (error) {
      // What is shown already stays: the article of a moment ago is better than none.
      if (mine === this.#looks && this.state.opened.is !== 'open')
        this.put({ opened: { is: 'failed', trouble: troubleOf(error) } });
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#since = [];
    }
  }

  /** Asks from the beginning: nothing is shown until the answer is there. */
  start(ask?: () => Promise<ArticleView | null>): Promise<void> {
    this.put({ opened: { is: 'loading' } });
    return this.look(ask);
  }

  /** The page is being read for an article. */
  beBusy(): void {
    const { opened } = this.state;
    if (opened.is === 'no-article') this.put({ opened: { ...opened, busy: true } });
  }

  #show(found: ArticleView | null, why: NoArticle): void {
    const before = this.#key;
    const key = found?.article.key ?? null;
    if (found === null) this.put({ opened: { is: 'no-article', why } });
    else {
      const since = this.#since.filter((one) => one.key === key);
      const annotations = since.reduce((notes, { change }) => change(notes), found.annotations);
      this.put({ opened: { is: 'open', view: { ...found, annotations } } });
    }
    if (key === before) {
      this.notes.follow();
      return;
    }
    this.#key = key;
    this.put({ tab: 'who', active: null, highlighted: null });
    this.notes.open(key);
    this.#accounts.open(key);
    this.#fetching.open(key);
  }

  // ------------------------------------------------ what the reader is at

  /** Leads the reader somewhere: to a panel, a quote, words of the text. */
  lead(to: Partial<Pick<ArticleState, 'tab' | 'active' | 'highlighted'>>): void {
    this.put(to);
  }

  /** Hears what the background tells the clients of this article. Answers whether it was for the article. */
  hear(message: ToClient): boolean {
    switch (message.tell) {
      case 'focus':
        this.put({ tab: 'who', active: message.attributionId });
        if (message.act) this.#actOn(message.attributionId, message.act);
        break;
      case 'compose':
        this.notePassage(message.span);
        break;
      case 'note':
        if (isChainTarget(message.note.annotation.target))
          this.#changeChains(message.key, withNote(message.note));
        else this.#changeNotes(message.key, withNote(message.note));
        break;
      case 'note-gone':
        if (this.#isCorrection(message.id)) this.#changeChains(message.key, withoutNote(message.id));
        else this.#changeNotes(message.key, withoutNote(message.id));
        break;
      case 'rows':
        if (message.key === this.#key) void this.#accounts.rowsChanged(message.otherKey);
        break;
      case 'fetch':
        this.#fetching.hear(message.progress);
        break;
      case 'changed':
        if (message.what === 'settings') return false;
        if (message.what === 'view') void this.look();
        else if (this.#key !== null) void this.#accounts.load();
        break;
      default:
        return false;
    }
    return true;
  }

  // ------------------------------------------------------------- notes

  /** @param key the article of the notes: it may be the one that is asked for right now */
  #changeNotes(key: string, change: NotesChange): void {
    if (this.#underWay > 0) this.#since.push({ key, change });
    const { view } = this;
    if (view === null || key !== this.#key) return;
    this.put({ opened: { is: 'open', view: { ...view, annotations: change(view.annotations) } } });
    this.notes.follow();
  }

  #isCorrection(id: string): boolean {
    const { annotation } = this.view?.annotations.find((one) => one.annotation.id === id) ?? {};
    return annotation !== undefined && isChainTarget(annotation.target);
  }

  /** Another account may be read as independent once a link is taken out of a chain. */
  #changeChains(key: string, change: NotesChange): void {
    this.#changeNotes(key, change);
    if (key === this.#key) void this.#accounts.load();
  }

  /** Begins a note on words of the text, or gives them to the note that waits for its place. */
  notePassage(span: Span): void {
    if (this.view === null) return;
    this.put({ tab: 'notes' });
    if (!this.notes.place(span)) this.#noteOn(`passage:${span[0]}-${span[1]}`, span);
  }

  #noteOn(key: string, span: Span, attribution?: true): void {
    const text = this.view?.article.text ?? '';
    const selectors = this.#around.describe(text, span);
    const target = { kind: 'passage', selectors, ...(attribution && { attribution }) } as const;
    this.notes.start(key, target, text.slice(...span));
  }

  #makeNotes(): ArticleNotes {
    const { say, sayTrouble, go, copy, noteAddress, describe } = this.#around;
    return new ArticleNotes({
      store: {
        ...this.#store.notes,
        all: async () => {
          const key = this.#key;
          const view = await this.#store.view();
          // The tab may have gone on: another article's notes are none of this one's.
          if (view?.article.key !== key) throw new Error('the article was left');
          return view?.annotations ?? [];
        },
      },
      notes: () => this.view?.annotations ?? NO_NOTES,
      onNotes: (change) => this.#key !== null && this.#changeNotes(this.#key, change),
      onDeleted: (_annotation, undo) => say(t('noteDeleted'), undo),
      onRestored: () => say(t('noteRestored')),
      onEdited: (undo) => say(t('noteEdited'), undo),
      onDraftsBack: (count) => say(plural('draftsBack', count)),
      onSetAside: () => say(t('noteSetAsideSaid')),
      onLink: async (id) => say(t((await copy(noteAddress(id))) ? 'noteLinkCopied' : 'copyFailed')),
      canLink: () => this.view?.keptIn === 'library',
      onTrouble: sayTrouble,
      onGo: (span) => go(span, true),
      selectorsOf: (span) => describe(this.view?.article.text ?? '', span),
    });
  }

  // ------------------------------------------------------ quotes

  #quoteEvents(): QuoteEvents {
    return {
      onActive: (active) => this.put({ tab: 'who', highlighted: null, active }),
      onGo: ({ content: [span] }) => span && this.#around.go(span),
      onWords: (span) => this.#around.go(span),
      onTakeOut: (attribution, link) => void this.#correcting.takeOut(attribution, link),
      onPutBack: (corrections) => void this.#correcting.putBack(corrections),
      onCompare: (attribution) => this.#compare(attribution),
      onNote: (attribution) => {
        const span = stretchOf(attribution);
        if (this.view === null) return;
        if (span !== null) this.#noteOn(`quote:${attribution.id}`, span, true);
        this.put({ active: attribution.id });
      },
      onCopy: (attribution) => void this.#copy(attribution),
    };
  }

  /** What was asked for at the quote's card on the page. */
  #actOn(id: string, act: 'note' | 'compare'): void {
    const quote = this.view?.attributions.attributions.find((one) => one.id === id);
    if (!quote) return;
    if (act === 'note') this.events.quotes.onNote(quote);
    else this.#compare(quote);
  }

  #compare(attribution: Attribution): void {
    this.put({ tab: 'accounts' });
    void this.#accounts.compareQuote(attribution).then(
      (found) => found || this.#around.say(t('compareNoRow')),
      () => undefined, // What went wrong stands where the accounts do.
    );
  }

  async #copy(attribution: Attribution): Promise<void> {
    const { view } = this;
    if (view === null) return;
    const found = corrected(view.attributions, view.annotations);
    const quote = found.attributions.find(({ id }) => id === attribution.id) ?? attribution;
    const words = citationOf(view.article, quote, sourcesById(found));
    this.#around.say(t((await this.#around.copy(words)) ? 'copied' : 'copyFailed'));
  }
}
