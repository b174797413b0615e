import type { Annotation, AnnotationTarget, Selector, Span } from '../../engine/model';
import type { KeptDraft, NoteVersion, PlacedAnnotation } from '../../engine/model/views';
import { Observable } from '../kit/observable';
import type { Drafts, NoteToSave } from './draft';
import { DraftStore } from './drafts';
import { type NotesChange, withNote, withoutNote } from './note-changes';
import type { NoteEditing, NoteEvents } from './note-editing';
import { notedWords, tagsOf } from './note-groups';

/** Where notes are kept. Each promise is kept only when the thing is done. */
export interface NoteStore {
  save(note: NoteToSave): Promise<PlacedAnnotation>;
  remove(id: string): Promise<Annotation>;
  restore(annotation: Annotation): Promise<PlacedAnnotation>;
  /** All notes of the article, as they are now. */
  all(): Promise<readonly PlacedAnnotation[]>;
  keeping?: NoteKeepingStore;
}

/** Where unsaved words and earlier words are kept. */
interface NoteKeepingStore {
  drafts(): Promise<KeptDraft[]>;
  keepDraft(articleKey: string, draft: KeptDraft): Promise<unknown>;
  dropDraft(token: string): Promise<unknown>;
  /** The reader throws the words away. Rejects where that click may be another's. */
  discardDraft(token: string): Promise<unknown>;
  keepVersion(version: NoteVersion): Promise<unknown>;
  history(id: string): Promise<NoteVersion[]>;
}

interface Given {
  store: NoteStore;
  /** The notes that are shown. */
  notes(): readonly PlacedAnnotation[];
  /** The notes after a change, to be shown. */
  onNotes(change: NotesChange): void;
  onDeleted(annotation: Annotation, undo: () => void): void;
  onRestored(): void;
  /** A stored note was changed; `undo` changes it back. */
  onEdited?(undo: () => void): void;
  /** Drafts of an earlier page were opened again. */
  onDraftsBack?(count: number): void;
  /** The reader's own words gave way to another window's, and are among what the note said before. */
  onSetAside?(): void;
  /** Copies a link to a note. */
  onLink?(id: string): void;
  /** Whether a link can lead to a note: nothing of a private window is stored. */
  canLink?(): boolean;
  onTrouble(error: unknown): void;
  onGo(span: Span): void;
  /** Describes a place in the article's text, so that it can be found again. */
  selectorsOf(span: Span): Selector[];
}

interface State {
  drafts: Drafts;
  /** The note that is being given a new place, by its id. */
  binding: string | null;
}

const NONE: State = { drafts: new Map(), binding: null };

/** Notes and drafts of the article that is open, and everything that can be done with them. */
export class ArticleNotes extends Observable<State> {
  readonly #given: Given;
  /** The drafts of each article are kept apart: an article that is left and opened again finds its own. */
  readonly #draftStores = new Map<string, DraftStore>();
  readonly #events: NoteEvents;
  readonly #eventsWithLink: NoteEvents;
  #key: string | null = null;
  #drafting: DraftStore;
  #shown: { editing: NoteEditing; notes: readonly PlacedAnnotation[]; state: State } | null = null;

  constructor(given: Given) {
    super(NONE);
    this.#given = given;
    this.#drafting = this.#draftsOf(null);
    const { store } = given;
    this.#events = {
      onEdit: (note) => this.#drafting.edit(note, notedWords(note.annotation)),
      onDelete: (note) => void this.#remove(note),
      onConfirm: (note) => this.#confirm(note),
      onBind: (note) => this.put({ binding: note.annotation.id }),
      onBindCancel: () => this.put({ binding: null }),
      onGo: (span) => given.onGo(span),
      onHistory: store.keeping && (async (note) => store.keeping?.history(note.annotation.id) ?? []),
      onRevert: (note, version) => void this.#revert(note, version),
      onType: (key, change) => this.#drafting.change(key, change),
      onDone: (key) => void this.#finish(key),
      onDiscard: (key) => void this.#drafting.discard(key).catch((error) => given.onTrouble(error)),
      onRetry: (key) => void this.#drafting.save(key),
      onKeepMine: (key) => void this.#settle(key, 'mine'),
      onTakeStored: (key) => void this.#settle(key, 'stored'),
    };
    const { onLink } = given;
    this.#eventsWithLink = {
      ...this.#events,
      onLink: onLink && (({ annotation }: PlacedAnnotation) => onLink(annotation.id)),
    };
  }

  /** What the views of notes are given: the same object until something of it changes. */
  get editing(): NoteEditing {
    const notes = this.#given.notes();
    const { state } = this;
    if (this.#shown?.notes === notes && this.#shown.state === state) return this.#shown.editing;
    const events = this.#given.canLink?.() === false ? this.#events : this.#eventsWithLink;
    const knownTags = this.#shown?.notes === notes ? this.#shown.editing.knownTags : tagsOf(notes);
    const editing = { ...state, knownTags, events };
    this.#shown = { editing, notes, state };
    return editing;
  }

  /** Another article is open, or none: its drafts come, and those that were kept when their page was closed. */
  open(key: string | null): void {
    this.#drafting.rest();
    this.#key = key;
    this.#drafting = this.#draftsOf(key);
    const draftStore = this.#drafting;
    this.put({ drafts: draftStore.drafts, binding: null });
    if (key === null) return;
    // A page that cannot hear of its drafts now finds them the next time.
    this.#given.store.keeping?.drafts().then(
      (kept) => {
        if (this.#key !== key) return;
        const count = draftStore.adopt(kept, this.#given.notes());
        if (count > 0) this.#given.onDraftsBack?.(count);
      },
      () => {},
    );
  }

  /** The notes are other ones now: drafts without changes of their own follow them. */
  follow(): void {
    this.#drafting.follow(this.#given.notes());
  }

  /** Whoever turns away from the notes, or closes their page, has paused. */
  saveAll(): void {
    this.#drafting.saveAll();
  }

  /** Stops saving by itself until the reader types again: the page is left. */
  rest(): void {
    this.#drafting.rest();
  }

  /** Opens an editor for a new note. */
  start(key: string, target: AnnotationTarget, words: string): void {
    this.#drafting.start(key, target, words);
  }

  /** Takes selected words as the new place of the note that waits for one. Answers whether one did. */
  place(span: Span): boolean {
    const note = this.#find(this.state.binding);
    this.put({ binding: null });
    if (!note) return false;
    const { id, target, body, tags } = note.annotation;
    // The words are other ones; that they are marked, and in which colour, stays.
    const colour = target.kind === 'passage' ? target.colour : undefined;
    const there = {
      kind: 'passage',
      selectors: this.#given.selectorsOf(span),
      ...(colour && { colour }),
    } as const;
    void this.#alter(note, { target: there }).then(
      (done) => done && this.#offerUndo(id, { target, body, tags }),
    );
    return true;
  }

  #find(id: string | null | undefined): PlacedAnnotation | undefined {
    return this.#given.notes().find(({ annotation }) => annotation.id === id);
  }

  #draftsOf(key: string | null): DraftStore {
    const known = this.#draftStores.get(key ?? '');
    if (known) return known;
    const { store, onNotes } = this.#given;
    const isOpen = () => this.#key === key;
    const made = new DraftStore({
      save: (note) => (isOpen() ? store.save(note) : Promise.reject(new Error('the article was left'))),
      onSaved: (note) => isOpen() && onNotes(withNote(note)),
      onChange: (drafts) => {
        if (!isOpen()) return;
        this.put({ drafts });
        // Another client's change may have come while this one was being saved.
        this.follow();
      },
      keep: async (draft) => key !== null && store.keeping?.keepDraft(key, draft),
      drop: async (token) => store.keeping?.dropDraft(token),
      discard: async (token) => store.keeping?.discardDraft(token),
      setAside: async (version) => store.keeping?.keepVersion(version),
    });
    this.#draftStores.set(key ?? '', made);
    return made;
  }

  async #remove({ annotation: { id } }: PlacedAnnotation): Promise<void> {
    const { store, onNotes, onDeleted, onRestored, onTrouble } = this.#given;
    try {
      const deleted = await store.remove(id);
      onNotes(withoutNote(id));
      onDeleted(deleted, async () => {
        try {
          onNotes(withNote(await store.restore(deleted)));
          onRestored();
        } catch (error) {
          onTrouble(error);
        }
      });
    } catch (error) {
      onTrouble(error);
    }
  }

  #confirm(note: PlacedAnnotation): void {
    const { target } = note.annotation;
    if (target.kind !== 'passage' || !note.anchoring?.span) return;
    const selectors = this.#given.selectorsOf(note.anchoring.span);
    void this.#alter(note, { target: { ...target, selectors } });
  }

  /** Changes a stored note outside of its editor. Resolves with whether that was done. */
  async #alter({ annotation }: PlacedAnnotation, change: Partial<NoteToSave>): Promise<boolean> {
    const { id, revision, target, body, tags } = annotation;
    try {
      const note = await this.#given.store.save({ id, revision, target, body, tags, ...change });
      this.#given.onNotes(withNote(note));
      return true;
    } catch (error) {
      this.#given.onTrouble(error);
      return false;
    }
  }

  /** Offers to put a note back to what it was, from whatever revision it has by then. */
  #offerUndo(id: string, before: Pick<NoteToSave, 'body' | 'tags'> & { target?: AnnotationTarget }): void {
    this.#given.onEdited?.(() => {
      const now = this.#find(id);
      if (now) void this.#alter(now, before);
    });
  }

  async #revert(note: PlacedAnnotation, { body, tags }: NoteVersion): Promise<void> {
    const before = { body: note.annotation.body, tags: note.annotation.tags };
    if (await this.#alter(note, { body, tags })) this.#offerUndo(note.annotation.id, before);
  }

  async #finish(key: string): Promise<void> {
    const draftStore = this.#drafting;
    const { id, began } = draftStore.drafts.get(key) ?? {};
    if (!(await draftStore.close(key)) || id === undefined || !began) return;
    const now = this.#find(id)?.annotation;
    if (now && (now.body !== began.body || now.tags.join() !== began.tags.join())) this.#offerUndo(id, began);
  }

  async #settle(key: string, keep: 'mine' | 'stored'): Promise<void> {
    const draftStore = this.#drafting;
    const id = draftStore.drafts.get(key)?.id;
    try {
      const all = await this.#given.store.all();
      this.#given.onNotes(() => [...all]);
      const stored = all.find(({ annotation }) => annotation.id === id) ?? null;
      if (keep === 'mine') await draftStore.keepMine(key, stored);
      else if (stored) {
        await draftStore.setAside(key);
        draftStore.takeStored(key, stored);
        if (this.#given.store.keeping) this.#given.onSetAside?.();
      }
    } catch (error) {
      this.#given.onTrouble(error);
    }
  }
}
