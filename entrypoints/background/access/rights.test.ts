/** The rights table: for every message and every kind of caller, whether it is let in. */
import { expect, it } from 'vitest';
import { MESSAGES } from '../../../protocol/messages/all';
import { FRAMED_SIDEBAR } from '../../../protocol/sidebar-address';
import { validate } from '../../../protocol/validation';
import { CALLERS, LINKED, RIGHTS } from '../../../tests/support/rights';
import { frame, OWN_ID, OWN_ORIGIN, page, reader, servicesForTests } from '../../../tests/support/services';
import type { Sender } from './senders';

const PRIVATE = { tabId: 3, incognito: true };

const SENDERS: Record<(typeof CALLERS)[number], Sender> = {
  'a content script': reader(),
  'a sidebar on a page that its reader vouched for': frame(),
  'a sidebar on a page that nobody vouched for': frame({ frameId: 8, documentId: 'hostile' }),
  'the side panel': { id: OWN_ID, url: `${OWN_ORIGIN}/sidebar.html?panel=7` },
  'a page of ours in a tab': page(),
  'a sidebar in a private window': frame({ ...PRIVATE, documentId: 'private-client' }),
  'a page of ours in a private window': page({ incognito: true }),
  'a sidebar whose tab is closed': {
    id: OWN_ID,
    url: `${OWN_ORIGIN}/${FRAMED_SIDEBAR}`,
    origin: OWN_ORIGIN,
    documentId: 'client',
  },
  'another extension': { ...page(), id: 'other' },
};

/** The article of the samples, open in a tab and in a private one, each with its sidebar. */
async function openWorld() {
  const world = servicesForTests();
  const open = async (from: Sender, sidebar: Sender) => {
    const nonce = crypto.randomUUID();
    await world.route({ name: 'reader/article', ask: { article: LINKED } }, from);
    await world.route({ name: 'reader/vouch', ask: { nonce } }, from);
    expect(await world.route({ name: 'tab/hello', ask: { nonce } }, sidebar)).toMatchObject({ ok: true });
  };
  await open(reader(), SENDERS['a sidebar on a page that its reader vouched for']);
  await open(reader(PRIVATE), SENDERS['a sidebar in a private window']);
  return world;
}

it.each(RIGHTS)('%s %s %j', async (signs, name, ask) => {
  expect(() => validate(name, ask)).not.toThrow();
  const world = await openWorld();
  let found = '';
  // The last first: what a page in a private window may not write must not be there already.
  for (const caller of CALLERS.toReversed()) {
    const isPrivate = caller === 'a page of ours in a private window';
    world.browser.active = isPrivate ? { id: 3, isPrivate } : { id: 1, isPrivate };
    const reply = await world.route({ name, ask }, SENDERS[caller]);
    const kind = reply.ok ? 'ok' : reply.failure.kind;
    expect(kind, `${name} ${caller}`).not.toBe('internal');
    found = (kind === 'forbidden' ? '.' : kind === 'private' ? 'p' : '+') + found;
  }
  expect(found, CALLERS.join(', ')).toBe(signs);
});

it('every message is in the table', () => {
  const names = new Set(RIGHTS.map(([, name]) => name));
  expect([...names].toSorted()).toEqual(Object.keys(MESSAGES).toSorted());
});
