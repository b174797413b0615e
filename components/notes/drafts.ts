/**
 * The notes being written. A draft is saved by itself when the reader pauses, and says "saved" only when the answer has
 * come. Whatever goes wrong, the typed text stays in the draft until the reader throws it away.
 */
import type { AnnotationTarget, HighlightColour } from '../../engine/model';
import { newUuid } from '../../engine/model/uuid';
import type { KeptDraft, PlacedAnnotation } from '../../engine/model/views';
import { troubleOf } from '../i18n/trouble';
import type { Draft, DraftChange, DraftKeeper, Drafts } from './draft';
import { DraftKeeping } from './draft-keeping';

/** After so many milliseconds without a key the draft is saved: shorter than a pause for thought, longer than one between words. */
export const SAVE_AFTER = 800;

export class DraftStore {
  #drafts = new Map<string, Draft>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #saves = new Map<string, Promise<void>>();
  readonly #keeping: DraftKeeping;

  readonly #keeper: DraftKeeper;

  constructor(keeper: DraftKeeper) {
    this.#keeper = keeper;
    this.#keeping = new DraftKeeping(keeper, (key) => this.#drafts.get(key));
  }

  get drafts(): Drafts {
    return this.#drafts;
  }

  /** Opens a draft for a new note; one that is open on the same words already stays as it is. */
  start(key: string, target: AnnotationTarget, words: string): void {
    if (this.#drafts.has(key)) return;
    const blank = { id: newUuid(), revision: null, body: '', tags: [], trouble: null, saved: null };
    this.#put({ ...blank, key, target, words, state: 'fresh', token: newUuid() });
  }

  /** Opens a stored note for editing, under its id. */
  edit({ annotation }: PlacedAnnotation, words: string): void {
    if ([...this.#drafts.values()].some(({ id }) => id === annotation.id)) return;
    const { id, revision, target, body, tags, modified } = annotation;
    this.#put({
      key: id,
      id,
      revision,
      target,
      words,
      body,
      tags,
      state: 'saved',
      trouble: null,
      saved: modified,
      token: newUuid(),
      began: { body, tags },
    });
  }

  /**
   * Opens the drafts that were kept when their page was closed. What another window stored since is a conflict, for the
   * reader to settle; a draft on a quote opens among the passages, since the quote may be counted otherwise by now. Answers how many.
   */
  adopt(kept: readonly KeptDraft[], notes: readonly PlacedAnnotation[]): number {
    let adopted = 0;
    for (const { opened, changed: _changed, ...draft } of kept) {
      if ([...this.#drafts.values()].some(({ id, token }) => id === draft.id || token === draft.token))
        continue;
      const stored = notes.find(({ annotation }) => annotation.id === draft.id)?.annotation ?? null;
      const known = draft.revision === null || (stored !== null && stored.revision === draft.revision);
      const trouble =
        stored && (draft.revision ?? 0) < stored.revision ? 'conflict' : known ? null : 'not-found';
      const key = stored ? draft.id : opened === 'article' ? opened : `passage:${draft.token}`;
      if (this.#drafts.has(key)) continue;
      const began = stored && { began: { body: stored.body, tags: stored.tags } };
      const state = trouble === null ? 'typing' : 'failed';
      this.#put({ ...draft, ...began, key, state, trouble, saved: stored?.modified ?? null, restored: true });
      this.#keeping.known(draft.token);
      adopted += 1;
    }
    return adopted;
  }

  /** The reader typed. */
  change(key: string, { colour, ...change }: DraftChange): void {
    const draft = this.#drafts.get(key);
    if (!draft) return;
    const target = colour === undefined ? draft.target : inColour(draft.target, colour);
    const state = draft.state === 'saving' ? 'saving' : 'typing';
    // A conflict is for the reader to settle; saving again by itself would only fail again.
    const stuck = draft.trouble === 'conflict' || draft.trouble === 'not-found';
    this.#put({ ...draft, ...change, target, state: stuck ? 'failed' : state });
    this.#keeping.soon(key);
    if (!stuck) this.#later(key);
  }

  /** Saves at once. Resolves when nothing of it is unsaved any more, or when it failed. */
  async save(key: string): Promise<void> {
    clearTimeout(this.#timers.get(key));
    await this.#saves.get(key);
    const draft = this.#drafts.get(key);
    if (!draft || (draft.state !== 'typing' && draft.state !== 'failed')) return;
    if (draft.revision === null && isBlank(draft)) return;
    const save = this.#send(draft);
    this.#saves.set(key, save);
    await save;
    this.#saves.delete(key);
  }

  /** Saves at once whatever waits for a pause. Drafts that failed wait for the reader. */
  saveAll(): void {
    for (const { key, state } of this.#drafts.values()) {
      if (state !== 'saved' && state !== 'fresh') void this.#keeping.now(key);
      if (state === 'typing') void this.save(key);
    }
  }

  /** Saves what is unsaved and closes the draft; it stays open where that failed. Returns whether it closed. */
  async close(key: string): Promise<boolean> {
    await this.save(key);
    // Typed while the save was under way.
    if (this.#drafts.get(key)?.state === 'typing') await this.save(key);
    const draft = this.#drafts.get(key);
    if (draft && draft.state === 'failed') return false;
    if (draft && draft.state === 'typing' && !isBlank(draft)) return false;
    this.drop(key);
    return true;
  }

  /** Stops saving by itself until the reader types again: the article is left. */
  rest(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const { key, state } of this.#drafts.values()) if (state === 'typing') void this.#keeping.now(key);
  }

  /** Closes the draft and forgets what is unsaved. */
  drop(key: string): void {
    clearTimeout(this.#timers.get(key));
    const token = this.#drafts.get(key)?.token;
    if (this.#drafts.delete(key)) this.#tell();
    if (token !== undefined) void this.#keeping.drop(key, token);
  }

  /** The reader throws a draft away. Rejects, and leaves it as it is, where that is not allowed at the moment. */
  async discard(key: string): Promise<void> {
    const token = this.#drafts.get(key)?.token;
    if (token !== undefined) await this.#keeper.discard?.(token);
    this.drop(key);
  }

  /** After a conflict: the reader's text goes over the stored note, or becomes a new one where that is gone. */
  async keepMine(key: string, stored: PlacedAnnotation | null): Promise<void> {
    const draft = this.#drafts.get(key);
    if (!draft) return;
    const onto = stored ? { revision: stored.annotation.revision } : { id: newUuid(), revision: null };
    this.#put({ ...draft, ...onto, state: 'typing', trouble: null });
    await this.save(key);
  }

  /** After a conflict: sets the reader's text aside among what the note said before. Rejects where it could not be kept. */
  async setAside(key: string): Promise<void> {
    const draft = this.#drafts.get(key);
    if (!draft || isBlank(draft)) return;
    const { id, target, body, tags } = draft;
    const version = { key: newUuid(), id, target, body, tags, written: new Date().toISOString() };
    await this.#keeper.setAside?.({ ...version, why: 'conflict' });
  }

  /** After a conflict: the stored text takes the draft's place. */
  takeStored(key: string, { annotation }: PlacedAnnotation): void {
    const draft = this.#drafts.get(key);
    if (!draft) return;
    const { target, body, tags, revision, modified } = annotation;
    this.#put({ ...draft, target, body, tags, revision, state: 'saved', trouble: null, saved: modified });
    if (draft.token !== undefined) void this.#keeping.drop(key, draft.token);
  }

  /** The article's notes were asked anew: drafts without changes of their own follow them. */
  follow(notes: readonly PlacedAnnotation[]): void {
    for (const draft of [...this.#drafts.values()]) {
      const stored = notes.find(({ annotation }) => annotation.id === draft.id);
      if (stored && draft.state === 'saved' && stored.annotation.revision > (draft.revision ?? 0))
        this.takeStored(draft.key, stored);
    }
  }

  async #send(draft: Draft): Promise<void> {
    const { key, id, revision, target, body, tags } = draft;
    this.#put({ ...draft, state: 'saving', trouble: null, restored: false });
    try {
      // One after the other, so that words kept on the way never arrive after the note that says the same.
      const underWay = this.#keeping.quiet(key);
      if (underWay) await underWay;
      const edited = revision === null ? { id } : { id, revision };
      const note = await this.#keeper.save({ ...edited, target, body, tags });
      const now = this.#drafts.get(key);
      this.#keeper.onSaved(note);
      if (!now) return;
      const same = now.body === body && now.tags === tags && now.target === target;
      if (same && now.token !== undefined) this.#keeping.done(now.token);
      this.#put({
        ...now,
        revision: note.annotation.revision,
        state: same ? 'saved' : 'typing',
        saved: note.annotation.modified,
      });
      if (!same) this.#later(key);
    } catch (error) {
      const now = this.#drafts.get(key);
      if (now) this.#put({ ...now, state: 'failed', trouble: troubleOf(error) });
    }
  }

  #later(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.save(key), SAVE_AFTER),
    );
  }

  #put(draft: Draft): void {
    this.#drafts.set(draft.key, draft);
    this.#tell();
  }

  /** Hands over a copy, so that a view can tell old from new by identity. */
  #tell(): void {
    this.#drafts = new Map(this.#drafts);
    this.#keeper.onChange(this.#drafts);
  }
}

function isBlank({ body, tags, target }: Draft): boolean {
  const isMark = target.kind === 'passage' && target.colour !== undefined;
  return body.trim() === '' && tags.length === 0 && !isMark;
}

/** The same place marked in a colour, or in none. */
function inColour(target: AnnotationTarget, colour: HighlightColour | null): AnnotationTarget {
  if (target.kind !== 'passage') return target;
  const { colour: _, ...place } = target;
  return colour === null ? place : { ...place, colour };
}
