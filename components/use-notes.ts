import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation, AnnotationTarget, Selector, Span } from '../engine/model';
import type { PlacedAnnotation } from '../engine/views';
import { DraftDesk, type Drafts, type NoteToSave } from './drafts';
import type { NoteDesk, NoteEvents } from './note-desk';
import { notedWords, tagsOf } from './note-groups';
import { useStable } from './stable';

/** Where notes are kept. Each promise is kept only when the thing is done. */
export interface NoteStore {
  save(note: NoteToSave): Promise<PlacedAnnotation>;
  remove(id: string): Promise<Annotation>;
  restore(annotation: Annotation): Promise<PlacedAnnotation>;
  /** All notes of the article, as they are now. */
  all(): Promise<readonly PlacedAnnotation[]>;
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

  const confirm = async ({ annotation, anchoring }: PlacedAnnotation) => {
    const { id, revision, target, body, tags } = annotation;
    if (target.kind !== 'passage' || !anchoring?.span) return;
    try {
      const there = { ...target, selectors: given.selectorsOf(anchoring.span) };
      const note = await given.store.save({ id, revision, target: there, body, tags });
      newest.current.onNotes(including(note));
    } catch (error) {
      newest.current.onTrouble(error);
    }
  };

  const settle = async (key: string, keep: 'mine' | 'stored') => {
    const id = desk.drafts.get(key)?.id;
    try {
      const all = await given.store.all();
      newest.current.onNotes(() => [...all]);
      const stored = all.find(({ annotation }) => annotation.id === id) ?? null;
      if (keep === 'mine') await desk.keepMine(key, stored);
      else if (stored) desk.takeStored(key, stored);
    } catch (error) {
      newest.current.onTrouble(error);
    }
  };

  const events = useStable<NoteEvents>({
    onEdit: (note) => desk.edit(note, notedWords(note.annotation)),
    onDelete: (note) => void remove(note),
    onConfirm: (note) => void confirm(note),
    onGo: given.onGo,
    onType: (key, change) => desk.change(key, change),
    onDone: (key) => void desk.close(key),
    onDiscard: (key) => desk.drop(key),
    onRetry: (key) => void desk.save(key),
    onKeepMine: (key) => void settle(key, 'mine'),
    onTakeStored: (key) => void settle(key, 'stored'),
  });

  const knownTags = useMemo(() => tagsOf(notes), [notes]);
  const shown: NoteDesk = useMemo(() => ({ drafts, knownTags, events }), [drafts, knownTags, events]);
  /** Opens an editor for a new note. */
  const start = (key: string, target: AnnotationTarget, words: string) => desk.start(key, target, words);
  return { desk: shown, start };
}
