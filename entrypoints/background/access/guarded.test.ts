import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../protocol/messages/message-map';
import { OWN_ID, OWN_ORIGIN, servicesForTests } from '../../../tests/support/services';
import { assertInSight } from './guarded';
import { type ClientCaller, callerOf } from './senders';

const client = (inPage: boolean): ClientCaller => ({
  who: 'client',
  tabId: 4,
  isPrivate: false,
  inPage,
  windowId: inPage ? null : 7,
});

describe('a sidebar that is not in plain sight', () => {
  const { browser } = servicesForTests();
  it('deletes, asks, opens and exports nothing', async () => {
    browser.sight = { clear: false, why: 'covered' };
    for (const name of [
      'note/delete',
      'article/say-event',
      'synopsis/overrule',
      'tab/open',
      'article/export-items',
      'fetch/ask',
    ] as const)
      await expect(assertInSight(name, {}, client(true), browser)).rejects.toMatchObject({
        failure: { kind: 'covered' },
      });
  });

  it('throws no words away, and shows the page no place of a note', async () => {
    for (const [name, ask] of [
      ['draft/drop', { about: 'tab', token: 't1', discarded: true }],
      ['tab/notes-on-page', { shown: true }],
      ['settings/set', { showNotes: true }],
      ['tab/go', { span: [3, 9], note: true }],
    ] as const)
      await expect(assertInSight(name, ask as Ask<typeof name>, client(true), browser), name).rejects.toThrow(
        'covered',
      );
  });

  it('goes to quotes, hides notes and forgets drafts that were saved', async () => {
    for (const [name, ask] of [
      ['draft/drop', { about: 'tab', token: 't1' }],
      ['tab/notes-on-page', { shown: false }],
      ['tab/notes-on-page', { shown: null }],
      ['tab/go', { span: [3, 9] }],
    ] as const)
      await expect(
        assertInSight(name, ask as Ask<typeof name>, client(true), browser),
      ).resolves.toBeUndefined();
  });

  it('reads and saves all the same', async () => {
    for (const name of ['article/view', 'note/save', 'draft/keep', 'tab/tell'] as const)
      await expect(assertInSight(name, {}, client(true), browser)).resolves.toBeUndefined();
  });

  it('takes no link out of a chain', async () => {
    const target = {
      kind: 'chain',
      selectors: [{ type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' }],
      link: { role: 'relay', name: 'y' },
      chain: [],
      engine: 1,
    } as const;
    const save = { about: 'tab', draft: { target, body: '', tags: [] } } as unknown as Ask<'note/save'>;
    await expect(assertInSight('note/save', save, client(true), browser)).rejects.toThrow('note/save');
  });

  it('is believed where no reader answers as little as where one says no', async () => {
    browser.deaf.add(4);
    await expect(
      assertInSight('note/delete', { about: 'tab', id: 'n1' }, client(true), browser),
    ).rejects.toThrow('no reader');
  });

  it('is not asked for in the side panel', async () => {
    await expect(
      assertInSight('note/delete', { about: 'tab', id: 'n1' }, client(false), browser),
    ).resolves.toBeUndefined();
  });
});

describe('the side panel of a window', () => {
  const { browser, services } = servicesForTests();
  const panel = { id: OWN_ID, url: `${OWN_ORIGIN}/sidebar.html?panel=7`, origin: OWN_ORIGIN };
  it('is about the tab of its window, in private windows too', async () => {
    browser.active = { id: 9, isPrivate: true };
    for (const [name, ask] of [
      ['article/view', { about: 'tab' }],
      ['fetch/ask', { about: 'tab' }],
      ['settings/get', {}],
    ] as const)
      expect(await callerOf(panel, { name, ask }, browser, services.states)).toEqual({
        who: 'client',
        tabId: 9,
        isPrivate: true,
        inPage: false,
        windowId: 7,
      });
  });

  it('asks nothing of the library’s pages', async () => {
    await expect(
      callerOf(panel, { name: 'library/delete', ask: {} }, browser, services.states),
    ).rejects.toThrow('panel');
  });

  it('is not believed of a frame that names itself one', async () => {
    const framed = { ...panel, frameId: 3, tab: { id: 9 } };
    await expect(
      callerOf(framed, { name: 'article/view', ask: { about: 'tab' } }, browser, services.states),
    ).rejects.toThrow('vouched');
  });
});
