// @vitest-environment happy-dom
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../engine/model';
import type { NoteVersion, PlacedAnnotation } from '../../engine/model/views';
import { doing, draw, named, press, type, words } from '../../tests/screens/draw';
import { DOUBTFUL_NOTES, note } from '../../tests/screens/samples';
import { useObservable } from '../kit/observable';
import { Toast } from '../kit/toast';
import { useToast } from '../kit/use-toast';
import { ArticleNotes, type NoteStore } from './article-notes';
import type { NoteToSave } from './draft';
import { Notes } from './notes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Notes in memory; `refuse` makes the next saves fail with that kind. */
class Memory implements NoteStore {
  keeping = {
    drafts: async () => [],
    keepDraft: async () => true,
    dropDraft: async () => true,
    discardDraft: async () => true,
    keepVersion: async () => true,
    history: async () => VERSIONS,
  };
  notes: PlacedAnnotation[] = [];
  refuse: string | null = null;

  async save({ id, revision, ...rest }: NoteToSave): Promise<PlacedAnnotation> {
    if (this.refuse !== null) throw { failure: { kind: this.refuse, detail: '' } };
    const annotation = note('', rest.body, {
      id,
      target: rest.target,
      tags: rest.tags,
      revision: (revision ?? 0) + 1,
    });
    const placed = { annotation, anchoring: null };
    this.notes = [...this.notes.filter((one) => one.annotation.id !== id), placed];
    return placed;
  }

  async remove(id: string): Promise<Annotation> {
    const found = this.notes.find(({ annotation }) => annotation.id === id);
    if (!found) throw { failure: { kind: 'not-found', detail: '' } };
    this.notes = this.notes.filter((one) => one !== found);
    return found.annotation;
  }

  async restore(annotation: Annotation): Promise<PlacedAnnotation> {
    const placed = { annotation, anchoring: null };
    this.notes = [...this.notes, placed];
    return placed;
  }

  async all(): Promise<readonly PlacedAnnotation[]> {
    return this.notes;
  }
}

const VERSIONS: NoteVersion[] = [
  {
    key: 'v1',
    id: 'n1',
    target: { kind: 'article' },
    body: 'As it was',
    tags: [],
    written: '2021-03-09T12:00:00.000Z',
    why: 'edit',
  },
];

function Page({ store, articleKey = 'here' }: { store: Memory; articleKey?: string }) {
  const [notes, setNotes] = useState<readonly PlacedAnnotation[]>(store.notes);
  const { toast, say, sayTrouble, close } = useToast();
  const newest = useRef(notes);
  newest.current = notes;
  const made = useMemo(
    (): ArticleNotes =>
      new ArticleNotes({
        store,
        notes: () => newest.current,
        onNotes: (change) => {
          newest.current = change(newest.current);
          setNotes(newest.current);
          made.follow();
        },
        onDeleted: (_annotation, undo) => say('Note deleted.', undo),
        onRestored: () => say('Note is back.'),
        onEdited: (undo) => say('Note changed.', undo),
        onSetAside: () => say('Set aside.'),
        onLink: () => {},
        onTrouble: sayTrouble,
        onGo: () => {},
        selectorsOf: ([start, end]) => [{ type: 'TextPositionSelector', start, end }],
      }),
    [],
  );
  useObservable(made);
  useEffect(() => made.open(articleKey), [articleKey]);
  useEffect(() => {
    const saveAll = () => made.saveAll();
    addEventListener('blur', saveAll);
    return () => removeEventListener('blur', saveAll);
  }, []);
  const { editing } = made;
  return (
    <>
      <button type="button" onClick={() => made.start('article', { kind: 'article' }, '')}>
        New
      </button>
      <button type="button" onClick={() => made.place([3, 9])}>
        Select
      </button>
      <Notes notes={notes} editing={editing} draftKey="article" />
      <Toast message={toast} onClose={close} />
    </>
  );
}

async function open(store: Memory): Promise<HTMLElement> {
  const root = draw(<Page store={store} />);
  await doing(() => named(root, 'New').click());
  return root;
}

const field = (root: HTMLElement) => named(root, 'Note') as HTMLTextAreaElement;
const pass = (ms: number) => doing(() => vi.advanceTimersByTimeAsync(ms));

describe('taking a note', () => {
  it('has the focus at once, is saved by itself, and closes with Escape', async () => {
    const store = new Memory();
    const root = await open(store);
    expect(document.activeElement).toBe(field(root));
    await type(field(root), 'Ask for a second witness.');
    expect(words(root)).not.toContain('Saved');
    await pass(1000);
    expect(words(root)).toContain('Saved');
    await press('Escape');
    expect(root.querySelector('textarea')).toBeNull();
    expect(words(root.querySelector('.note')!)).toContain('Ask for a second witness.');
    expect(store.notes).toHaveLength(1);
  });

  it('takes the tag that was being typed along', async () => {
    const store = new Memory();
    const root = await open(store);
    const tags = named(root, 'Tags, parted by commas') as HTMLInputElement;
    await type(tags, '#ration cards');
    await doing(() => tags.focus());
    await press('Enter');
    await pass(1000);
    expect(store.notes[0]?.annotation.tags).toEqual(['ration cards']);
  });

  it('keeps the typed text in the editor when it cannot be saved, and says what to do', async () => {
    const store = new Memory();
    store.refuse = 'quota';
    const root = await open(store);
    await type(field(root), 'Not to be lost.');
    await press('Escape');
    await pass(0);
    expect(field(root).value).toBe('Not to be lost.');
    expect(words(root.querySelector('[role=alert]')!)).toContain('Not saved. The browser has no room left');
    store.refuse = null;
    await doing(() => named(root, 'Save again').click());
    expect(words(root)).toContain('Saved');
    expect(store.notes[0]?.annotation.body).toBe('Not to be lost.');
  });

  it('keeps an unsaved text over leaving the article and coming back', async () => {
    const store = new Memory();
    store.refuse = 'storage';
    const root = await open(store);
    await type(field(root), 'Half a thought');
    draw(<Page store={store} articleKey="elsewhere" />, root);
    await pass(2000);
    expect(root.querySelector('textarea')).toBeNull();
    draw(<Page store={store} articleKey="here" />, root);
    await pass(0);
    expect(field(root).value).toBe('Half a thought');
  });

  it('lets the reader choose after a conflict', async () => {
    const store = new Memory();
    await store.save({ id: 'n1', target: { kind: 'article' }, body: 'old', tags: [] });
    const root = draw(<Page store={store} />);
    await doing(() => named(root, 'Edit').click());
    await type(field(root), 'mine');
    await store.save({ id: 'n1', revision: 1, target: { kind: 'article' }, body: 'theirs', tags: [] });
    store.refuse = 'conflict';
    await pass(1000);
    expect(words(root)).toContain('changed in another window');
    store.refuse = null;
    await doing(() => named(root, 'Take the other').click());
    await pass(0);
    expect(field(root).value).toBe('theirs');
  });

  it('deletes with an undo', async () => {
    const store = new Memory();
    await store.save({ id: 'n1', target: { kind: 'article' }, body: 'Keep me', tags: [] });
    const root = draw(<Page store={store} />);
    await doing(() => named(root, 'Delete').click());
    expect(store.notes).toHaveLength(0);
    expect(root.querySelector('.note')).toBeNull();
    expect(words(root.querySelector('[role=status]')!)).toContain('Note deleted.');
    await doing(() => named(root, 'Undo').click());
    expect(words(root.querySelector('.note')!)).toContain('Keep me');
    expect(words(root)).toContain('Note is back.');
  });

  it('saves at once when the reader turns away', async () => {
    const store = new Memory();
    const root = await open(store);
    await type(field(root), 'Quick.');
    await doing(() => window.dispatchEvent(new Event('blur')));
    expect(store.notes[0]?.annotation.body).toBe('Quick.');
  });

  it('binds an uncertain note to the place that the reader confirms', async () => {
    const store = new Memory();
    const [uncertain] = DOUBTFUL_NOTES;
    store.notes = [uncertain!];
    const root = draw(<Page store={store} />);
    expect(words(root)).toContain('A number in the passage changed.');
    await doing(() => named(root, 'This is the place').click());
    const [start, end] = uncertain!.anchoring!.span!;
    expect(store.notes[0]?.annotation.target).toMatchObject({ selectors: [{ start, end }] });
    expect(words(root)).not.toContain('A number in the passage changed.');
  });

  it('undoes a change of a stored note', async () => {
    const store = new Memory();
    await store.save({ id: 'n1', target: { kind: 'article' }, body: 'before', tags: [] });
    const root = draw(<Page store={store} />);
    await doing(() => named(root, 'Edit').click());
    await pass(0);
    await type(field(root), 'after');
    await press('Escape');
    await pass(0);
    expect(words(root)).toContain('Note changed.');
    await doing(() => named(root, 'Undo').click());
    await pass(0);
    expect(store.notes[0]?.annotation).toMatchObject({ body: 'before', revision: 3 });
  });

  it('gives a note words that it had before', async () => {
    const store = new Memory();
    await store.save({ id: 'n1', target: { kind: 'article' }, body: 'now', tags: [] });
    const root = draw(<Page store={store} />);
    await doing(() => named(root, 'More for this note').click());
    await pass(0);
    await doing(() => named(root, 'Earlier words').click());
    await pass(0);
    expect(words(root)).toContain('As it was');
    await doing(() => named(root, 'Use these words again').click());
    await pass(0);
    expect(store.notes[0]?.annotation.body).toBe('As it was');
  });

  it('binds a note to words that the reader selects, once, and can undo it', async () => {
    const store = new Memory();
    const orphan = DOUBTFUL_NOTES.at(-1)!;
    store.notes = [orphan];
    const root = draw(<Page store={store} />);
    await doing(() => named(root, 'Choose where it belongs').click());
    await pass(0);
    await doing(() => named(root, 'Select').click());
    await pass(0);
    expect(store.notes[0]?.annotation.target).toMatchObject({ selectors: [{ start: 3, end: 9 }] });
    await doing(() => named(root, 'Select').click());
    await pass(0);
    await doing(() => named(root, 'Undo').click());
    await pass(0);
    expect(store.notes[0]?.annotation.target).toEqual(orphan.annotation.target);
  });
});
