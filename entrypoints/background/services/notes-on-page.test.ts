import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../protocol/failures';
import type { Painting } from '../../../protocol/messages/telling';
import { articleOf, draftOn, saltArticle } from '../../../tests/support/library-samples';
import { frame, page, reader, servicesForTests } from '../../../tests/support/services';
import type { Sender } from '../access/senders';

const bridge = articleOf();
let world: ReturnType<typeof servicesForTests>;

beforeEach(() => {
  world = servicesForTests();
});

async function ask<T = unknown>(name: string, payload: unknown, sender: Sender): Promise<T> {
  const reply = await world.route({ name, ask: payload }, sender);
  await world.settled();
  if (!reply.ok) throw new FailureError(reply.failure.kind, reply.failure.detail);
  return reply.answer as T;
}

/** A tab with the article and a note on it; answers its client. */
async function noted(tabId = 1): Promise<Sender> {
  const nonce = crypto.randomUUID();
  await ask('reader/article', { article: bridge }, reader({ tabId }));
  await ask('reader/vouch', { nonce }, reader({ tabId }));
  const client = frame({ tabId, frameId: 10 + tabId, documentId: `client-${tabId}` });
  await ask('tab/hello', { nonce }, client);
  await ask(
    'note/save',
    { about: 'tab', draft: draftOn(bridge, 'two logs', { body: 'Private words' }) },
    client,
  );
  world.told.readers.length = 0;
  return client;
}

const marksIn = async (sender: Sender, article = bridge) =>
  (await ask<Painting>('reader/article', { article }, sender)).marks;

/** The marks that a tab's page was told of last; `undefined` where it was told nothing. */
const told = (tabId: number) =>
  world.told.readers
    .filter((one) => one.tabId === tabId)
    .map(({ message }) => message)
    .findLast((message) => message.tell === 'marks')?.marks;

describe('where notes stand', () => {
  it('is told to no page, whatever happens to them', async () => {
    const client = await noted();
    expect(await marksIn(reader())).toEqual([]);
    const { annotation } = await ask<{ annotation: { id: string } }>(
      'note/save',
      { about: 'tab', draft: draftOn(bridge, 'two logs') },
      client,
    );
    await ask('note/delete', { about: 'tab', id: annotation.id }, client);
    await ask('note/restore', { about: 'tab', annotation }, client);
    await ask('settings/set', { theme: 'dark' }, page());
    const { token } = await ask<{ token: string }>('library/delete', { keys: [bridge.key] }, page());
    await ask('library/undelete', { token }, page());
    expect(world.told.readers.filter(({ message }) => message.tell === 'marks')).toEqual([]);
  });

  it('is told to the page on which the reader has them shown, until that is switched off', async () => {
    const client = await noted(1);
    await noted(2);
    expect(await ask('tab/notes-on-page', { shown: null }, client)).toEqual({ shown: false });
    expect(await ask('tab/notes-on-page', { shown: true }, client)).toEqual({ shown: true });
    expect(told(1)).toHaveLength(2);
    expect(told(2)).toBeUndefined();
    await ask('note/save', { about: 'tab', draft: draftOn(bridge, 'two logs') }, client);
    expect(told(1)).toHaveLength(3);
    expect(told(2)).toBeUndefined();
    expect(JSON.stringify(world.told.readers)).not.toContain('Private words');
    expect(await ask('tab/notes-on-page', { shown: false }, client)).toEqual({ shown: false });
    expect(told(1)).toEqual([]);
  });

  it('is told again to a page whose text changed, and no longer once it was left or loaded anew', async () => {
    const client = await noted();
    await ask('tab/notes-on-page', { shown: true }, client);
    expect(await marksIn(reader())).toHaveLength(1);
    const salt = saltArticle();
    await marksIn(reader({ url: salt.url }), salt);
    expect(await marksIn(reader())).toEqual([]);
    await ask('tab/notes-on-page', { shown: true }, client);
    expect(await marksIn(reader())).toHaveLength(1);
    expect(await marksIn(reader({ documentId: 'loaded-anew' }))).toEqual([]);
  });

  it('is told no longer where a page opens the article anew in a browser that names no documents', async () => {
    const client = await noted();
    await ask('tab/notes-on-page', { shown: true }, client);
    const painting = await ask<Painting>('reader/article', { article: bridge, opened: true }, reader());
    expect(painting.marks).toEqual([]);
  });

  it('is told to every page by a setting, and a page may be left out', async () => {
    const client = await noted(1);
    await noted(2);
    await ask('settings/set', { showNotes: true }, page());
    expect(told(1)).toHaveLength(2);
    expect(told(2)).toHaveLength(2);
    await ask('tab/notes-on-page', { shown: false }, client);
    expect(told(1)).toEqual([]);
    expect(await marksIn(reader({ tabId: 2 }))).toHaveLength(2);
    await ask('settings/set', { showNotes: false }, page());
    expect(told(2)).toEqual([]);
  });

  it('cannot be asked for where no article is open', async () => {
    const client = await noted();
    await ask('reader/left', {}, reader());
    await expect(ask('tab/notes-on-page', { shown: true }, client)).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});
