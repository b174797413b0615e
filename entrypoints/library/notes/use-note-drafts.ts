import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Drafts } from '../../../components/notes/draft';
import { DraftStore } from '../../../components/notes/drafts';
import type { EditorEvents } from '../../../components/notes/note-editing';
import { notedWords } from '../../../components/notes/note-groups';
import type { Annotation } from '../../../engine/model';
import type { NoteFound } from '../../../engine/model/views';
import { ask } from '../../../protocol/client';

interface Given {
  /** A note was saved. */
  onSaved(annotation: Annotation): void;
  onTrouble(error: unknown): void;
}

/** The notes of a list that are being edited where they stand, whatever articles they are in: saved as in the sidebar. */
export function useNoteDrafts({ onSaved, onTrouble }: Given): {
  drafts: Drafts;
  edit(found: NoteFound): void;
  events: EditorEvents;
  /** Saves what is typed. */
  saveAll(): Promise<void>;
  /** Notes were asked for anew: editors without changes of their own follow them. */
  follow(notes: readonly NoteFound[]): void;
} {
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  /** The article of each note that is edited: a draft names none. */
  const articles = useRef(new Map<string, string>());
  const saved = useRef(onSaved);
  saved.current = onSaved;

  /** The article of each opening of an editor, once something of it is kept. */
  const tokens = useRef(new Map<string, string>());

  const store = useMemo(() => {
    const drop = async (token: string, discarded = false) => {
      const key = tokens.current.get(token);
      if (key !== undefined)
        await ask('draft/drop', { about: { key }, token, ...(discarded && { discarded: true }) });
    };
    /** By the note's id, or by the editor that it is in: a note that was deleted meanwhile is saved under another id. */
    const articleOf = (id: string): string => {
      const opened = [...made.drafts.values()].find((draft) => draft.id === id)?.key ?? id;
      return articles.current.get(opened) ?? '';
    };
    const made: DraftStore = new DraftStore({
      save: (draft) => ask('note/save', { about: { key: articleOf(draft.id) }, draft }),
      onSaved: ({ annotation }) => saved.current(annotation),
      onChange: setDrafts,
      keep: (draft) => {
        const articleKey = articleOf(draft.id);
        tokens.current.set(draft.token, articleKey);
        return ask('draft/keep', { about: { key: articleKey }, articleKey, draft });
      },
      drop: (token) => drop(token),
      discard: (token) => drop(token, true),
      setAside: (version) => ask('note/keep-version', { about: { key: articleOf(version.id) }, version }),
    });
    return made;
  }, []);

  useEffect(() => {
    const saveAll = () => store.saveAll();
    addEventListener('blur', saveAll);
    return () => {
      removeEventListener('blur', saveAll);
      store.saveAll();
      store.rest();
    };
  }, []);

  /** After a conflict: the note as it is stored now. */
  const stored = async (key: string) => {
    const annotation = await ask('library/note', { id: key });
    return annotation && { annotation, anchoring: null };
  };
  const settled = (work: Promise<unknown>) => void work.catch(onTrouble);
  const events: EditorEvents = {
    onType: (key, change) => store.change(key, change),
    onDone: (key) => settled(store.close(key)),
    onDiscard: (key) => settled(store.discard(key)),
    onRetry: (key) => settled(store.save(key)),
    onKeepMine: (key) => settled(stored(key).then((note) => store.keepMine(key, note))),
    onTakeStored: (key) =>
      settled(
        stored(key).then(async (note) => {
          if (!note) return;
          await store.setAside(key);
          store.takeStored(key, note);
        }),
      ),
  };

  return {
    drafts,
    edit({ annotation }) {
      articles.current.set(annotation.id, annotation.articleKey);
      store.edit({ annotation, anchoring: null }, notedWords(annotation));
    },
    events,
    async saveAll() {
      await Promise.all([...store.drafts.keys()].map((key) => store.save(key)));
    },
    follow: (notes) => store.follow(notes.map(({ annotation }) => ({ annotation, anchoring: null }))),
  };
}
