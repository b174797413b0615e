/** The library's page in a private window: what is refused changes nothing, and what it deleted it can put back. */
import { beforeEach, expect, it } from 'vitest';
import type { Annotation } from '../../../engine/model';
import type { MessageName } from '../../../protocol/messages/message-map';
import { articleOf, draftOn, everythingIn, otherAccount } from '../../../tests/support/library-samples';
import { page, servicesForTests } from '../../../tests/support/services';

const bridge = articleOf();
const other = otherAccount();
const words = { otherKey: other.key, rowId: 'r1', a: 'Eleven people', b: 'Nine people' };
let world: ReturnType<typeof servicesForTests>;
let note: Annotation;

const privately = (name: string, ask: unknown) => world.route({ name, ask }, page({ incognito: true }));

beforeEach(async () => {
  world = servicesForTests();
  await world.services.library.openArticle(bridge);
  await world.services.library.openArticle(other);
  note = (await world.services.library.saveNote(bridge.key, draftOn(bridge, 'two logs'))).annotation;
  await world.services.library.overrule(bridge.key, { ...words, relation: 'differs' });
});

it.each<[MessageName, () => unknown]>([
  ['article/say-event', () => ({ about: { key: bridge.key }, otherKey: other.key, word: 'apart' })],
  ['article/say-event', () => ({ about: { key: bridge.key }, otherKey: other.key, word: null })],
  ['synopsis/overrule', () => ({ about: { key: bridge.key }, ...words, relation: 'agrees' })],
  ['synopsis/overrule', () => ({ about: { key: bridge.key }, ...words, relation: null })],
  [
    'synopsis/regroup',
    () => ({
      about: { key: bridge.key },
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
  ['note/save', () => ({ about: { key: bridge.key }, draft: draftOn(null, '') })],
  [
    'note/save',
    () => ({
      about: { key: bridge.key },
      draft: draftOn(null, '', { id: note.id, revision: 1, body: 'Other' }),
    }),
  ],
  ['note/restore', () => ({ about: { key: bridge.key }, annotation: { ...note, id: 'another' } })],
  ['library/store', () => ({ article: articleOf(['Another text.']) })],
  ['shelf/bring', () => ({ text: '{}' })],
  ['backup/restore', () => ({ token: 't', mode: 'replace' })],
  ['backup/restore', () => ({ snapshot: 's', mode: 'merge' })],
  ['backup/restore', () => ({ snapshot: 's', mode: 'replace' })],
])('%s is refused and changes nothing', async (name, ask) => {
  const before = await everythingIn(world.db);
  expect(await privately(name, ask())).toMatchObject({ ok: false, failure: { kind: 'private' } });
  await world.settled();
  expect(await everythingIn(world.db)).toEqual(before);
});

it('a note that was deleted comes back by undo, and only as it was', async () => {
  const reply = await privately('note/delete', { about: { key: bridge.key }, id: note.id });
  expect(reply).toMatchObject({ ok: true, answer: note });
  expect(
    await privately('note/restore', { about: { key: bridge.key }, annotation: { ...note, body: 'Other' } }),
  ).toMatchObject({
    ok: false,
    failure: { kind: 'private' },
  });
  expect(await privately('note/restore', { about: { key: bridge.key }, annotation: note })).toMatchObject({
    ok: true,
  });
  expect(await world.db.annotations.get(note.id)).toEqual(note);
});

it('articles that were deleted come back by undo', async () => {
  const reply = await privately('library/delete', { keys: [bridge.key] });
  const { token } = (reply as unknown as { answer: { token: string } }).answer;
  expect(await privately('library/undelete', { token })).toMatchObject({ ok: true });
  expect(await world.db.annotations.get(note.id)).toEqual(note);
});
