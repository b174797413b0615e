import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../components/i18n/i18n';
import { troubleOf } from '../../components/i18n/trouble';
import { notedWords } from '../../components/notes/note-groups';
import { NoteIndex, type NoteIndexState } from '../../components/notes/note-index';
import type { Annotation, HighlightColour } from '../../engine/model';
import type { NoteFound, TagCount } from '../../engine/model/views';
import { ask } from '../../protocol/client';
import { useExportSheet } from '../own-pages/exporting/use-export-sheet';
import type { Saying } from '../own-pages/saying';
import { notesFound, notesOf } from './notes/notes-found';
import { useNoteDrafts } from './notes/use-note-drafts';
import { articleHash } from './route';
import { useFoundMarks } from './use-found-marks';

/** Notes asked for at a time. */
const PAGE = 50;
/** Milliseconds from the last key to the search. */
const SEARCH_AFTER = 150;

const NONE: never[] = [];

/** Every note in the library. */
export function NotesPage({ say, sayTrouble }: Saying) {
  const [words, setWords] = useState('');
  const [tag, setTag] = useState('');
  const [colour, setColour] = useState<HighlightColour | null>(null);
  const [state, setState] = useState<NoteIndexState>({ is: 'loading' });
  const [tags, setTags] = useState<TagCount[]>([]);
  const [selected, setSelected] = useState<ReadonlyMap<string, NoteFound>>(new Map());
  const attempt = useRef(0);

  /** What is asked for now: an undo comes after the reader has gone on to another filter. */
  const asked = useRef({ words, tag, colour });
  asked.current = { words, tag, colour };
  const load = async (more = false) => {
    const { words, tag, colour } = asked.current;
    attempt.current += 1;
    const mine = attempt.current;
    const shown = more && state.is === 'ready' ? state.notes : [];
    try {
      const query = {
        words: words.trim(),
        ...(tag !== '' && { tag }),
        ...(colour && { colour }),
        offset: shown.length,
        limit: PAGE,
      };
      const found = await ask('library/notes', query);
      if (mine !== attempt.current) return;
      setState({ is: 'ready', total: found.total, notes: [...shown, ...found.notes] });
      follow(found.notes);
    } catch (error) {
      if (mine === attempt.current) setState({ is: 'failed', trouble: troubleOf(error) });
    }
  };

  useFoundMarks(state.is === 'ready' ? state.notes : NONE);
  const loadTags = () => ask('library/tags', {}).then(setTags, sayTrouble);
  useEffect(() => {
    void loadTags();
  }, []);

  const { drafts, edit, events, saveAll, follow } = useNoteDrafts({
    onSaved: (annotation) => {
      setState((now) =>
        now.is === 'ready'
          ? {
              ...now,
              notes: now.notes.map((one) =>
                one.annotation.id === annotation.id ? { ...one, annotation } : one,
              ),
            }
          : now,
      );
      void loadTags();
    },
    onTrouble: sayTrouble,
  });

  const renameTag = async (from: string, to: string) => {
    try {
      // What is being typed is saved first, so that it does not come after the change of a tag.
      await saveAll();
      const change = await ask('library/rename-tag', { from, to });
      const again = async () => {
        await Promise.all([loadTags(), load()]);
      };
      if (tag === from) {
        setTag(change.to);
        asked.current = { words, tag: change.to, colour };
      }
      await again();
      say(plural('tagRenamed', change.changed.length + change.both.length), async () => {
        try {
          await ask('library/undo-tag', change);
          if (change.to !== '' && asked.current.tag === change.to) {
            setTag(from);
            asked.current = { ...asked.current, tag: from };
          }
          await again();
          say(t('tagBack'));
        } catch (error) {
          sayTrouble(error);
        }
      });
    } catch (error) {
      sayTrouble(error);
    }
  };

  useEffect(() => {
    if (state.is === 'loading') return void load();
    const timer = setTimeout(() => void load(), SEARCH_AFTER);
    return () => clearTimeout(timer);
  }, [words, tag, colour]);

  const remove = async ({ id, articleKey }: Annotation) => {
    const about = { key: articleKey };
    try {
      const annotation = await ask('note/delete', { about, id });
      setSelected((now) => new Map([...now].filter(([one]) => one !== id)));
      await Promise.all([load(), loadTags()]);
      say(t('noteDeleted'), async () => {
        try {
          await ask('note/restore', { about, annotation });
          await load();
          say(t('noteRestored'));
        } catch (error) {
          sayTrouble(error);
        }
      });
    } catch (error) {
      sayTrouble(error);
    }
  };

  const exporting = useExportSheet({ say, sayTrouble });
  const openExport = () => {
    const count = selected.size > 0 ? selected.size : state.is === 'ready' ? state.total : 0;
    const { words, tag, colour } = asked.current;
    const query = { words: words.trim(), ...(tag !== '' && { tag }), ...(colour && { colour }) };
    exporting.open({
      is: 'notes',
      count,
      keys: async () => notesOf(selected.size > 0 ? [...selected.values()] : await notesFound(query)),
    });
  };

  return (
    <>
      <NoteIndex
        state={state}
        words={words}
        tag={tag}
        colour={colour}
        tags={tags}
        drafts={drafts}
        events={events}
        onEdit={edit}
        onRenameTag={(from, to) => void renameTag(from, to)}
        addressOf={(article, note) => articleHash(article.key, notedWords(note) || undefined)}
        onWords={setWords}
        onTag={setTag}
        onColour={setColour}
        onMore={() => void load(true)}
        onRetry={() => void load()}
        onDelete={(annotation) => void remove(annotation)}
        selected={selected}
        onSelect={(found, on) =>
          setSelected((now) => {
            const next = new Map(now);
            if (on) next.set(found.annotation.id, found);
            else next.delete(found.annotation.id);
            return next;
          })
        }
        onSelectNone={() => setSelected(new Map())}
        onExport={openExport}
      />
      {exporting.sheet}
    </>
  );
}
