import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationTarget } from '../../engine/model';
import type { KeptDraft, NoteVersion, PlacedAnnotation } from '../../engine/model/views';
import { note } from '../../tests/screens/samples';
import type { NoteToSave } from './draft';
import { KEEP_AFTER } from './draft-keeping';
import { DraftStore, SAVE_AFTER } from './drafts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ARTICLE = { kind: 'article' } as const;

/** A store that answers when it is told to: `answer()` for the oldest save, `refuse(kind)` instead. */
function store() {
  const saves: NoteToSave[] = [];
  const waiting: Array<{ answer(): Promise<void>; refuse(kind: string): Promise<void> }> = [];
  const shown: PlacedAnnotation[] = [];
  const draftStore = new DraftStore({
    save: (asked) =>
      new Promise((resolve, reject) => {
        saves.push(asked);
        const { id, body, tags, revision = 0 } = asked;
        waiting.push({
          answer: async () => {
            resolve({ annotation: note('', body, { id, tags, revision: revision + 1 }), anchoring: null });
            await vi.advanceTimersByTimeAsync(0);
          },
          refuse: async (kind) => {
            reject({ failure: { kind, detail: '' } });
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    onSaved: (placed) => shown.push(placed),
    onChange: () => {},
  });
  const draft = () => draftStore.drafts.get('article');
  return { draftStore, saves, waiting, shown, draft };
}

describe('a draft', () => {
  it('is saved when the reader pauses, and is "saved" only when the answer has come', async () => {
    const { draftStore, saves, waiting, draft } = store();
    draftStore.start('article', ARTICLE, '');
    draftStore.change('article', { body: 'A' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    draftStore.change('article', { body: 'A harbour' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    expect(saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(saves.map(({ body }) => body)).toEqual(['A harbour']);
    expect(draft()?.state).toBe('saving');
    await waiting[0]!.answer();
    expect(draft()).toMatchObject({ state: 'saved', revision: 1 });
  });

  it('typed on while it is saved is saved again, from the revision that came back', async () => {
    const { draftStore, saves, waiting, draft } = store();
    draftStore.start('article', ARTICLE, '');
    draftStore.change('article', { body: 'one' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    draftStore.change('article', { body: 'one two' });
    await waiting[0]!.answer();
    expect(draft()).toMatchObject({ state: 'typing', body: 'one two' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(saves[1]).toMatchObject({ id: saves[0]!.id, revision: 1, body: 'one two' });
  });

  it('keeps its text and its id when the save fails, so that trying again makes no second note', async () => {
    const { draftStore, saves, waiting, draft } = store();
    draftStore.start('article', ARTICLE, '');
    draftStore.change('article', { body: 'kept' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    await waiting[0]!.refuse('quota');
    expect(draft()).toMatchObject({ state: 'failed', trouble: 'quota', body: 'kept' });
    void draftStore.save('article');
    await vi.advanceTimersByTimeAsync(0);
    expect(saves[1]).toEqual(saves[0]);
    expect(saves[1]).not.toHaveProperty('revision');
  });

  it('stays open when it is closed and cannot be saved', async () => {
    const { draftStore, waiting, draft } = store();
    draftStore.start('article', ARTICLE, '');
    draftStore.change('article', { body: 'kept' });
    const closing = draftStore.close('article');
    await vi.advanceTimersByTimeAsync(0);
    await waiting[0]!.refuse('storage');
    expect(await closing).toBe(false);
    expect(draft()?.body).toBe('kept');
  });

  it('a passage that is marked in a colour is saved without words, and not kept once it is marked in none', async () => {
    const { draftStore, saves, waiting } = store();
    const place: AnnotationTarget = { kind: 'passage', selectors: [] };
    draftStore.start('passage:1-2', place, 'ice');
    draftStore.change('passage:1-2', { colour: 'blue' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(saves).toMatchObject([{ target: { ...place, colour: 'blue' }, body: '', tags: [] }]);
    draftStore.change('passage:1-2', { colour: null });
    await waiting[0]!.answer();
    expect(draftStore.drafts.get('passage:1-2')?.state).toBe('typing');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(saves[1]?.target).toEqual(place);
  });

  it('closes without a save when nothing was written', async () => {
    const { draftStore, saves, draft } = store();
    draftStore.start('article', ARTICLE, '');
    expect(await draftStore.close('article')).toBe(true);
    expect(saves).toHaveLength(0);
    expect(draft()).toBeUndefined();
  });

  it('is not saved by itself after a conflict; the reader’s text can go over the stored one', async () => {
    const { draftStore, saves, waiting, draft } = store();
    draftStore.edit({ annotation: note('', 'old', { id: 'n1', revision: 3 }), anchoring: null }, '');
    draftStore.change('n1', { body: 'mine' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    await waiting[0]!.refuse('conflict');
    draftStore.change('n1', { body: 'mine, too' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER * 2);
    expect(saves).toHaveLength(1);
    void draftStore.keepMine('n1', {
      annotation: note('', 'theirs', { id: 'n1', revision: 5 }),
      anchoring: null,
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(saves[1]).toMatchObject({ id: 'n1', revision: 5, body: 'mine, too' });
    expect(draft()).toBeUndefined();
  });

  it('becomes a new note where the stored one is gone', async () => {
    const { draftStore, saves, waiting } = store();
    draftStore.edit({ annotation: note('', 'old', { id: 'n1' }), anchoring: null }, '');
    draftStore.change('n1', { body: 'mine' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    await waiting[0]!.refuse('not-found');
    void draftStore.keepMine('n1', null);
    await vi.advanceTimersByTimeAsync(0);
    expect(saves[1]?.id).not.toBe('n1');
    expect(saves[1]).not.toHaveProperty('revision');
  });

  it('follows a newer stored text only while it has no words of its own', () => {
    const { draftStore } = store();
    const stored = { annotation: note('', 'newer', { id: 'n1', revision: 2 }), anchoring: null };
    draftStore.edit({ annotation: note('', 'old', { id: 'n1', revision: 1 }), anchoring: null }, '');
    draftStore.follow([stored]);
    expect(draftStore.drafts.get('n1')?.body).toBe('newer');
    draftStore.change('n1', { body: 'mine' });
    draftStore.follow([{ ...stored, annotation: { ...stored.annotation, body: 'newest', revision: 3 } }]);
    expect(draftStore.drafts.get('n1')?.body).toBe('mine');
  });

  it('rests when the article is left', async () => {
    const { draftStore, saves } = store();
    draftStore.start('article', ARTICLE, '');
    draftStore.change('article', { body: 'unfinished' });
    draftStore.rest();
    await vi.advanceTimersByTimeAsync(SAVE_AFTER * 2);
    expect(saves).toHaveLength(0);
    expect(draftStore.drafts.get('article')?.body).toBe('unfinished');
  });
});

describe('words that are not saved yet', () => {
  /** A keeper that holds drafts by token, as the background does; `saves` answers unless `refuse` names a failure. */
  function keeping() {
    const kept = new Map<string, KeptDraft>();
    const aside: NoteVersion[] = [];
    const order: string[] = [];
    const world = { refuse: null as string | null, kept, aside, order };
    const draftStore = new DraftStore({
      save: async ({ id, body, tags, revision = 0 }) => {
        order.push(`save ${body}`);
        if (world.refuse !== null) throw { failure: { kind: world.refuse, detail: '' } };
        for (const [token, draft] of kept) if (draft.id === id && draft.body === body) kept.delete(token);
        return { annotation: note('', body, { id, tags, revision: revision + 1 }), anchoring: null };
      },
      onSaved: () => {},
      onChange: () => {},
      keep: async (draft) => {
        order.push(`keep ${draft.body}`);
        kept.set(draft.token, draft);
      },
      drop: async (token) => kept.delete(token),
      discard: async () => {
        if (world.refuse === 'covered') throw { failure: { kind: 'covered', detail: '' } };
      },
      setAside: async (version) => aside.push(version),
    });
    return { draftStore, world };
  }
  const only = (map: Map<string, KeptDraft>) => [...map.values()][0];

  it('are kept a moment after they were typed, and no longer than until they are saved', async () => {
    const { draftStore, world } = keeping();
    draftStore.start('article', ARTICLE, '');
    draftStore.change('article', { body: 'A harbour' });
    await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    expect(only(world.kept)).toMatchObject({ body: 'A harbour', revision: null, opened: 'article' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(world.kept.size).toBe(0);
    expect(world.order).toEqual(['keep A harbour', 'save A harbour']);
  });

  it('stay kept while the save fails, and go when the reader throws them away', async () => {
    const { draftStore, world } = keeping();
    world.refuse = 'quota';
    draftStore.start('article', ARTICLE, '');
    draftStore.change('article', { body: 'not lost' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(only(world.kept)?.body).toBe('not lost');
    await draftStore.discard('article');
    await vi.advanceTimersByTimeAsync(0);
    expect(world.kept.size).toBe(0);
  });

  it('stay where the click that throws them away may be borrowed', async () => {
    const { draftStore, world } = keeping();
    world.refuse = 'covered';
    draftStore.start('article', ARTICLE, '');
    draftStore.change('article', { body: 'not lost' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    await expect(draftStore.discard('article')).rejects.toMatchObject({ failure: { kind: 'covered' } });
    await vi.advanceTimersByTimeAsync(0);
    expect(draftStore.drafts.get('article')?.body).toBe('not lost');
    expect(only(world.kept)?.body).toBe('not lost');
  });

  it('are kept at once when the article is left', async () => {
    const { draftStore, world } = keeping();
    draftStore.start('article', ARTICLE, '');
    draftStore.change('article', { body: 'half' });
    draftStore.rest();
    await vi.advanceTimersByTimeAsync(0);
    expect(only(world.kept)?.body).toBe('half');
  });

  const kept: KeptDraft = {
    token: 't',
    id: 'n1',
    opened: 'n1',
    revision: 2,
    target: ARTICLE,
    words: '',
    body: 'mine',
    tags: [],
    changed: '2021-03-09T12:00:00.000Z',
  };
  const stored = (revision: number) => ({
    annotation: note('', 'theirs', { id: 'n1', revision }),
    anchoring: null,
  });

  it.each([
    ['where the note is as it was', [stored(2)], kept, { key: 'n1', state: 'typing', trouble: null }],
    [
      'as a conflict where it changed',
      [stored(3)],
      kept,
      { key: 'n1', state: 'failed', trouble: 'conflict' },
    ],
    ['as a note to be saved anew where it was deleted', [], kept, { state: 'failed', trouble: 'not-found' }],
    [
      'among the passages where they were on a quote',
      [],
      { ...kept, revision: null, opened: 'quote:q3' },
      { key: 'passage:t', state: 'typing' },
    ],
  ])('open again %s', (_name, notes, draft, expected) => {
    const { draftStore } = keeping();
    expect(draftStore.adopt([draft], notes)).toBe(1);
    expect([...draftStore.drafts.values()]).toMatchObject([{ ...expected, body: 'mine', restored: true }]);
    expect(draftStore.adopt([draft], notes)).toBe(0);
  });

  it('are set aside, not lost, where the reader takes the other window’s', async () => {
    const { draftStore, world } = keeping();
    draftStore.adopt([kept], [stored(3)]);
    await draftStore.setAside('n1');
    draftStore.takeStored('n1', stored(3));
    expect(world.aside).toMatchObject([{ id: 'n1', body: 'mine', why: 'conflict' }]);
    expect(draftStore.drafts.get('n1')?.body).toBe('theirs');
  });
});
