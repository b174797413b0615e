import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlacedAnnotation } from '../engine/views';
import { note } from '../tests/screens/samples';
import { DraftDesk, type NoteToSave, SAVE_AFTER } from './drafts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ARTICLE = { kind: 'article' } as const;

/** A store that answers when it is told to: `answer()` for the oldest save, `refuse(kind)` instead. */
function store() {
  const saves: NoteToSave[] = [];
  const waiting: Array<{ answer(): Promise<void>; refuse(kind: string): Promise<void> }> = [];
  const shown: PlacedAnnotation[] = [];
  const desk = new DraftDesk({
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
  const draft = () => desk.drafts.get('article');
  return { desk, saves, waiting, shown, draft };
}

describe('a draft', () => {
  it('is saved when the reader pauses, and is "saved" only when the answer has come', async () => {
    const { desk, saves, waiting, draft } = store();
    desk.start('article', ARTICLE, '');
    desk.change('article', { body: 'A' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    desk.change('article', { body: 'A harbour' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    expect(saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(saves.map(({ body }) => body)).toEqual(['A harbour']);
    expect(draft()?.state).toBe('saving');
    await waiting[0]!.answer();
    expect(draft()).toMatchObject({ state: 'saved', revision: 1 });
  });

  it('typed on while it is saved is saved again, from the revision that came back', async () => {
    const { desk, saves, waiting, draft } = store();
    desk.start('article', ARTICLE, '');
    desk.change('article', { body: 'one' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    desk.change('article', { body: 'one two' });
    await waiting[0]!.answer();
    expect(draft()).toMatchObject({ state: 'typing', body: 'one two' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    expect(saves[1]).toMatchObject({ id: saves[0]!.id, revision: 1, body: 'one two' });
  });

  it('keeps its text and its id when the save fails, so that trying again makes no second note', async () => {
    const { desk, saves, waiting, draft } = store();
    desk.start('article', ARTICLE, '');
    desk.change('article', { body: 'kept' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    await waiting[0]!.refuse('quota');
    expect(draft()).toMatchObject({ state: 'failed', trouble: 'quota', body: 'kept' });
    void desk.save('article');
    await vi.advanceTimersByTimeAsync(0);
    expect(saves[1]).toEqual(saves[0]);
    expect(saves[1]).not.toHaveProperty('revision');
  });

  it('stays open when it is closed and cannot be saved', async () => {
    const { desk, waiting, draft } = store();
    desk.start('article', ARTICLE, '');
    desk.change('article', { body: 'kept' });
    const closing = desk.close('article');
    await vi.advanceTimersByTimeAsync(0);
    await waiting[0]!.refuse('storage');
    expect(await closing).toBe(false);
    expect(draft()?.body).toBe('kept');
  });

  it('closes without a save when nothing was written', async () => {
    const { desk, saves, draft } = store();
    desk.start('article', ARTICLE, '');
    expect(await desk.close('article')).toBe(true);
    expect(saves).toHaveLength(0);
    expect(draft()).toBeUndefined();
  });

  it('is not saved by itself after a conflict; the reader’s text can go over the stored one', async () => {
    const { desk, saves, waiting, draft } = store();
    desk.edit({ annotation: note('', 'old', { id: 'n1', revision: 3 }), anchoring: null }, '');
    desk.change('n1', { body: 'mine' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    await waiting[0]!.refuse('conflict');
    desk.change('n1', { body: 'mine, too' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER * 2);
    expect(saves).toHaveLength(1);
    void desk.keepMine('n1', { annotation: note('', 'theirs', { id: 'n1', revision: 5 }), anchoring: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(saves[1]).toMatchObject({ id: 'n1', revision: 5, body: 'mine, too' });
    expect(draft()).toBeUndefined();
  });

  it('becomes a new note where the stored one is gone', async () => {
    const { desk, saves, waiting } = store();
    desk.edit({ annotation: note('', 'old', { id: 'n1' }), anchoring: null }, '');
    desk.change('n1', { body: 'mine' });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER);
    await waiting[0]!.refuse('not-found');
    void desk.keepMine('n1', null);
    await vi.advanceTimersByTimeAsync(0);
    expect(saves[1]?.id).not.toBe('n1');
    expect(saves[1]).not.toHaveProperty('revision');
  });

  it('follows a newer stored text only while it has no words of its own', () => {
    const { desk } = store();
    const stored = { annotation: note('', 'newer', { id: 'n1', revision: 2 }), anchoring: null };
    desk.edit({ annotation: note('', 'old', { id: 'n1', revision: 1 }), anchoring: null }, '');
    desk.follow([stored]);
    expect(desk.drafts.get('n1')?.body).toBe('newer');
    desk.change('n1', { body: 'mine' });
    desk.follow([{ ...stored, annotation: { ...stored.annotation, body: 'newest', revision: 3 } }]);
    expect(desk.drafts.get('n1')?.body).toBe('mine');
  });

  it('rests when the article is left', async () => {
    const { desk, saves } = store();
    desk.start('article', ARTICLE, '');
    desk.change('article', { body: 'unfinished' });
    desk.rest();
    await vi.advanceTimersByTimeAsync(SAVE_AFTER * 2);
    expect(saves).toHaveLength(0);
    expect(desk.drafts.get('article')?.body).toBe('unfinished');
  });
});
