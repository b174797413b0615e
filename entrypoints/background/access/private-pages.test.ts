/** The library's page in a private window: what is refused changes nothing, and what it deleted it can put back. */
import { beforeEach, expect, it } from 'vitest';
import type { Annotation } from '../../../engine/model';
import type { SCHEMAS } from '../../../protocol/schemas/validation';
import { articleOf, draftOn, everythingIn, otherAccount } from '../../../tests/support/library-samples';
import { page, roomsForTests } from '../../../tests/support/services';

const bridge = articleOf();
const other = otherAccount();
const words = { otherKey: other.key, rowId: 'r1', a: 'Eleven people', b: 'Nine people' };
let world: ReturnType<typeof roomsForTests>;
let note: Annotation;

const privately = (name: string, ask: unknown) => world.route({ name, ask }, page({ incognito: true }));

beforeEach(async () => {
  world = roomsForTests();
  await world.rooms.library.openArticle(bridge);
  await world.rooms.library.openArticle(other);
  note = (await world.rooms.library.saveNote(bridge.key, draftOn(bridge, 'two logs'))).annotation;
  await world.rooms.library.overrule(bridge.key, { ...words, relation: 'differs' });
});

it.each<[keyof typeof SCHEMAS, () => unknown]>([
  ['library/overrule', () => ({ key: bridge.key, ...words, relation: 'agrees' })],
  ['library/overrule', () => ({ key: bridge.key, ...words, relation: null })],
  [
    'library/regroup',
    () => ({
      key: bridge.key,
      otherKey: other.key,
      change: {
        is: 'made',
        rowId: 'r1',
        relation: 'agrees',
        a: 'x',
        b: 'y',
        regroup: { how: 'split', rows: [{ a: 'x', b: 'y' }] },
      },
    }),
  ],
  ['library/save-note', () => ({ key: bridge.key, draft: draftOn(null, '') })],
  [
    'library/save-note',
    () => ({ key: bridge.key, draft: draftOn(null, '', { id: note.id, revision: 1, body: 'Other' }) }),
  ],
  ['library/restore-note', () => ({ annotation: { ...note, id: 'another' } })],
  ['library/take-in', () => ({ article: articleOf(['Another text.']) })],
  ['library/bring-shelf', () => ({ text: '{}' })],
  ['backup/apply', () => ({ token: 't', mode: 'replace' })],
  ['backup/bring-back', () => ({ snapshot: 's' })],
  ['backup/undo', () => ({ snapshot: 's' })],
])('%s is refused and changes nothing', async (name, ask) => {
  const before = await everythingIn(world.db);
  expect(await privately(name, ask())).toMatchObject({ ok: false, failure: { kind: 'private' } });
  await world.settled();
  expect(await everythingIn(world.db)).toEqual(before);
});

it('a note that was deleted comes back by undo, and only as it was', async () => {
  const reply = await privately('library/delete-note', { id: note.id });
  expect(reply).toMatchObject({ ok: true, answer: note });
  expect(await privately('library/restore-note', { annotation: { ...note, body: 'Other' } })).toMatchObject({
    ok: false,
    failure: { kind: 'private' },
  });
  expect(await privately('library/restore-note', { annotation: note })).toMatchObject({ ok: true });
  expect(await world.db.annotations.get(note.id)).toEqual(note);
});

it('articles that were deleted come back by undo', async () => {
  const reply = await privately('library/delete', { keys: [bridge.key] });
  const { token } = (reply as unknown as { answer: { token: string } }).answer;
  expect(await privately('library/undelete', { token })).toMatchObject({ ok: true });
  expect(await world.db.annotations.get(note.id)).toEqual(note);
});
