import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation, AnnotationTarget, Selector, Span } from '../../engine/model';
import type { KeptDraft, NoteVersion, PlacedAnnotation } from '../../engine/model/views';
import { useStable } from '../kit/use-stable-callbacks';
import type { Drafts, NoteToSave } from './draft';
import { DraftDesk } from './drafts';
import type { NoteDesk, NoteEvents } from './note-desk';
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
  /** The drafts of each article are kept apart: an article that is left and opened again finds its own. */
  articleKey: string | null;
  notes: readonly PlacedAnnotation[];
  store: NoteStore;
  /** The notes after a change, to be shown. */
  onNotes(change: (notes: readonly PlacedAnnotation[]) => PlacedAnnotation[]): void;
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
  onTrouble(error: unknown): void;
  onGo(span: Span): void;
  /** Describes a place in the article's text, so that it can be found again. */
  selectorsOf(span: Span): Selector[];
}

/** Notes and drafts of an article, and everything that can be done with them. */
export function useNotes(given: Given) {
  const { articleKey, notes } = given;
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const desks = useRef(new Map<string, DraftDesk>());
  const newest = useRef(given);
  newest.current = given;

  const including = (note: PlacedAnnotation) => (all: readonly PlacedAnnotation[]) => [
    ...all.filter(({ annotation }) => annotation.id !== note.annotation.id),
    note,
  ];

  const desk = useMemo(() => {
    const key = articleKey ?? '';
    const known = desks.current.get(key);
    if (known) return known;
    const made = new DraftDesk({
      save: (note) => {
        if (newest.current.articleKey !== articleKey)
          return Promise.reject(new Error('the article was left'));
        return newest.current.store.save(note);
      },
      onSaved: (note) => newest.current.articleKey === articleKey && newest.current.onNotes(including(note)),
      onChange: (all) => newest.current.articleKey === articleKey && setDrafts(all),
      keep: async (draft) =>
        articleKey !== null && newest.current.store.keeping?.keepDraft(articleKey, draft),
      drop: async (token) => newest.current.store.keeping?.dropDraft(token),
      discard: async (token) => newest.current.store.keeping?.discardDraft(token),
      setAside: async (version) => newest.current.store.keeping?.keepVersion(version),
    });
    desks.current.set(key, made);
    return made;
  }, [articleKey]);

  useEffect(() => {
    setDrafts(desk.drafts);
    return () => desk.rest();
  }, [desk]);
  useEffect(() => desk.follow(notes), [desk, notes]);
  useEffect(() => {
    if (articleKey === null) return;
    const { keeping } = newest.current.store;
    // A page that cannot hear of its drafts now finds them the next time.
    keeping?.drafts().then(
      (kept) => {
        if (newest.current.articleKey !== articleKey) return;
        const count = desk.adopt(kept, newest.current.notes);
        if (count > 0) newest.current.onDraftsBack?.(count);
      },
      () => {},
    );
  }, [desk, articleKey]);
  useEffect(() => {
    // Whoever turns away from the note, or closes it with the page, has paused.
    const saveAll = () => desk.saveAll();
    addEventListener('blur', saveAll);
    addEventListener('pagehide', saveAll);
    return () => {
      removeEventListener('blur', saveAll);
      removeEventListener('pagehide', saveAll);
    };
  }, [desk]);

  const remove = async ({ annotation: { id } }: PlacedAnnotation) => {
    try {
      const deleted = await given.store.remove(id);
      newest.current.onNotes((all) => all.filter(({ annotation }) => annotation.id !== id));
      newest.current.onDeleted(deleted, async () => {
        try {
          newest.current.onNotes(including(await newest.current.store.restore(deleted)));
          newest.current.onRestored();
        } catch (error) {
          newest.current.onTrouble(error);
        }
      });
    } catch (error) {
      newest.current.onTrouble(error);
    }
  };

  const confirm = (note: PlacedAnnotation) => {
    const { target } = note.annotation;
    if (target.kind !== 'passage' || !note.anchoring?.span) return;
    void alter(note, { target: { ...target, selectors: given.selectorsOf(note.anchoring.span) } });
  };

  /** Changes a stored note outside of its editor. Resolves with whether that was done. */
  const alter = async ({ annotation }: PlacedAnnotation, change: Partial<NoteToSave>): Promise<boolean> => {
    const { id, revision, target, body, tags } = annotation;
    try {
      const note = await newest.current.store.save({ id, revision, target, body, tags, ...change });
      newest.current.onNotes(including(note));
      return true;
    } catch (error) {
      newest.current.onTrouble(error);
      return false;
    }
  };

  /** Offers to put a note back to what it was, from whatever revision it has by then. */
  const offerUndo = (id: string, before: Pick<NoteToSave, 'body' | 'tags'> & { target?: AnnotationTarget }) =>
    newest.current.onEdited?.(() => {
      const now = newest.current.notes.find(({ annotation }) => annotation.id === id);
      if (now) void alter(now, before);
    });

  const [binding, setBinding] = useState<string | null>(null);
  useEffect(() => setBinding(null), [articleKey]);

  /** Takes selected words as the new place of the note that waits for one. Answers whether one did. */
  const place = (span: Span): boolean => {
    const note = notes.find(({ annotation }) => annotation.id === binding);
    setBinding(null);
    if (!note) return false;
    const { id, target, body, tags } = note.annotation;
    const there = { kind: 'passage', selectors: given.selectorsOf(span) } as const;
    void alter(note, { target: there }).then((done) => done && offerUndo(id, { target, body, tags }));
    return true;
  };

  const revert = async (note: PlacedAnnotation, { body, tags }: NoteVersion) => {
    const before = { body: note.annotation.body, tags: note.annotation.tags };
    if (await alter(note, { body, tags })) offerUndo(note.annotation.id, before);
  };

  const finish = async (key: string) => {
    const id = desk.drafts.get(key)?.id;
    const began = desk.drafts.get(key)?.began;
    if (!(await desk.close(key)) || id === undefined || !began) return;
    const now = newest.current.notes.find(({ annotation }) => annotation.id === id)?.annotation;
    if (now && (now.body !== began.body || now.tags.join() !== began.tags.join())) offerUndo(id, began);
  };

  const settle = async (key: string, keep: 'mine' | 'stored') => {
    const id = desk.drafts.get(key)?.id;
    try {
      const all = await given.store.all();
      newest.current.onNotes(() => [...all]);
      const stored = all.find(({ annotation }) => annotation.id === id) ?? null;
      if (keep === 'mine') await desk.keepMine(key, stored);
      else if (stored) {
        await desk.setAside(key);
        desk.takeStored(key, stored);
        if (newest.current.store.keeping) newest.current.onSetAside?.();
      }
    } catch (error) {
      newest.current.onTrouble(error);
    }
  };

  const events = useStable<NoteEvents>({
    onEdit: (note) => desk.edit(note, notedWords(note.annotation)),
    onDelete: (note) => void remove(note),
    onConfirm: confirm,
    onBind: (note) => setBinding(note.annotation.id),
    onBindCancel: () => setBinding(null),
    onGo: given.onGo,
    onLink: given.onLink && ((note) => given.onLink?.(note.annotation.id)),
    onHistory:
      given.store.keeping && (async (note) => given.store.keeping?.history(note.annotation.id) ?? []),
    onRevert: (note, version) => void revert(note, version),
    onType: (key, change) => desk.change(key, change),
    onDone: (key) => void finish(key),
    onDiscard: (key) => void desk.discard(key).catch((error) => newest.current.onTrouble(error)),
    onRetry: (key) => void desk.save(key),
    onKeepMine: (key) => void settle(key, 'mine'),
    onTakeStored: (key) => void settle(key, 'stored'),
  });

  const knownTags = useMemo(() => tagsOf(notes), [notes]);
  const shown: NoteDesk = useMemo(
    () => ({ drafts, knownTags, binding, events }),
    [drafts, knownTags, binding, events],
  );
  /** Opens an editor for a new note. */
  const start = (key: string, target: AnnotationTarget, words: string) => desk.start(key, target, words);
  return { desk: shown, start, place };
}
