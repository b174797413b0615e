/**
 * Random doings with notes beside a model of what must be there: nothing acknowledged is ever missing, nothing appears
 * that was not written, also when transactions break off, messages arrive twice and the background starts anew.
 */

import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../engine/model';
import { failureOf } from '../../protocol/failures';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import { articleOf, freshDatabase, tickingClock } from '../../tests/support/library-samples';
import { Library } from '../library/library';
import type { Repository } from '../library/repository';
import { PrivateSession } from '../private/private-session';
import { MemoryStore } from '../private/session-store';

const bridge = articleOf();
const draft = (body: string, parts: Partial<NoteDraft> = {}): NoteDraft => ({
  target: { kind: 'article' },
  body,
  tags: [],
  ...parts,
});

type Doing =
  | { do: 'write'; body: string; twice: boolean }
  | { do: 'edit'; which: number; body: string; behind: number; twice: boolean }
  | { do: 'delete'; which: number }
  | { do: 'undo'; which: number }
  | { do: 'break' }
  | { do: 'restart' }
  | { do: 'reread' };

const which = fc.nat(5);
const body = fc.string({ maxLength: 8 });
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), body, twice: fc.boolean() }),
  fc.record({ do: fc.constant('edit' as const), which, body, behind: fc.nat(2), twice: fc.boolean() }),
  fc.record({ do: fc.constant('delete' as const), which }),
  fc.record({ do: fc.constant('undo' as const), which }),
  fc.constant({ do: 'break' as const }),
  fc.constant({ do: 'restart' as const }),
  fc.constant({ do: 'reread' as const }),
);

/** A place for notes that can be restarted, and made to break off its next write. */
interface Place {
  repository: Repository;
  restart(): void;
  breakNext(): void;
}

function libraryPlace(): Place {
  const factory = new IDBFactory();
  const clock = tickingClock();
  let breaking = false;
  const open = () => {
    const db = freshDatabase(factory);
    const fault = () => {
      if (!breaking) return;
      breaking = false;
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.annotations.hook('creating', fault);
    db.annotations.hook('updating', fault);
    db.annotations.hook('deleting', fault);
    return new Library(db, clock);
  };
  const place: Place = {
    repository: open(),
    restart() {
      (place.repository as Library).db.close();
      place.repository = open();
    },
    breakNext() {
      breaking = true;
    },
  };
  return place;
}

function sessionPlace(): Place {
  const store = new MemoryStore();
  const clock = tickingClock();
  const library = new Library(freshDatabase());
  const setAll = store.setAll.bind(store);
  let breaking = false;
  store.setAll = async (values) => {
    if (breaking && Object.keys(values).some((key) => key.includes('/notes/'))) {
      breaking = false;
      throw new DOMException('full', 'QuotaExceededError');
    }
    return setAll(values);
  };
  const place: Place = {
    repository: new PrivateSession(store, library, clock),
    restart() {
      place.repository = new PrivateSession(store, library, clock);
    },
    breakNext() {
      breaking = true;
    },
  };
  return place;
}

/** Does one thing; changes the model only if it was acknowledged. Refusals must be of a kind that the doing explains. */
async function perform(
  place: Place,
  it: Doing,
  model: Map<string, Annotation>,
  gone: Annotation[],
): Promise<void> {
  const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
  const save = async (note: NoteDraft, twice: boolean) => {
    const saved = (await place.repository.saveNote(bridge.key, note)).annotation;
    if (twice) expect((await place.repository.saveNote(bridge.key, note)).annotation).toEqual(saved);
    model.set(saved.id, saved);
  };
  if (it.do === 'write') await save(draft(it.body, { id: crypto.randomUUID() }), it.twice);
  if (it.do === 'edit') {
    const note = nth([...model.values()], it.which);
    const revision = note ? note.revision - it.behind : 0;
    if (!note || revision < 1) return;
    await save(draft(it.body, { id: note.id, revision }), it.twice);
    // An edit of an older revision is acknowledged only where it says what is stored already.
    if (it.behind > 0) expect(model.get(note.id)).toEqual(note);
  }
  if (it.do === 'delete') {
    const note = nth([...model.values()], it.which);
    if (!note) return;
    gone.push(await place.repository.deleteNote(note.id, bridge.key));
    model.delete(note.id);
  }
  if (it.do === 'undo') {
    const note = nth(gone, it.which);
    if (note) model.set(note.id, (await place.repository.restoreNote(note, bridge.key)).annotation);
  }
  if (it.do === 'break') place.breakNext();
  if (it.do === 'restart') place.restart();
  if (it.do === 'reread') await place.repository.openArticle(bridge);
}

describe.each([
  ['the library', libraryPlace],
  ['a private session', sessionPlace],
])('notes in %s', (_name, open) => {
  it('are exactly those that were acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 14 }), async (doings) => {
        const place = open();
        await place.repository.openArticle(bridge);
        const model = new Map<string, Annotation>();
        const gone: Annotation[] = [];
        for (const one of doings) {
          try {
            await perform(place, one, model, gone);
          } catch (error) {
            expect(['quota', 'conflict']).toContain(failureOf(error).kind);
          }
          const there = (await place.repository.view(bridge.key))!.annotations.map(
            ({ annotation }) => annotation,
          );
          expect(new Map(there.map((note) => [note.id, note]))).toEqual(model);
        }
      }),
      { numRuns: 60 },
    );
  });
});
