import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ArticleStore, OpenArticle } from '../../../components/article/open-article';
import { messagesFrom, setMessageSource } from '../../../components/i18n/i18n';
import { describe as describePlace } from '../../../engine/anchoring';
import type { PortMessage } from '../../../protocol/client-port';
import { FailureError } from '../../../protocol/failures';
import type { Answer, Ask, MessageName } from '../../../protocol/messages/message-map';
import messages from '../../../public/_locales/en/messages.json';
import { articleOf, otherAccount } from '../../../tests/support/library-samples';
import { frame, page, reader, servicesForTests } from '../../../tests/support/services';
import type { Sender } from '../access/senders';
import { countRankings } from './message-trace';

setMessageSource(messagesFrom(messages));

const bridge = articleOf();
const other = otherAccount();
let world: ReturnType<typeof servicesForTests>;
let rankingsMade: () => number;
/** The names of what was asked, and what clients were told. */
let asked: MessageName[];
let told: string[];

beforeEach(async () => {
  world = servicesForTests();
  rankingsMade = countRankings(world.services.library.rankings, world.services.session.rankings);
  asked = [];
  told = [];
  const before = reader({ tabId: 8, url: other.url });
  await says('reader/article', { article: other }, before);
  await says('reader/left', {}, before);
  await world.settled();
});

async function says<N extends MessageName>(
  name: N,
  ask: Ask<N>,
  sender: Sender,
  client?: string,
): Promise<Answer<N>> {
  asked.push(name);
  const reply = await world.route({ name, ask, ...(client && { client }) }, sender);
  if (!reply.ok) throw new FailureError(reply.failure.kind, reply.failure.detail);
  return reply.answer as Answer<N>;
}

/** An article in the interface, connected to the background as the sidebar's or the library's page is. */
async function connected(name: string, sender: Sender): Promise<OpenArticle> {
  const isPage = sender.frameId === 0;
  const about = isPage ? { key: bridge.key } : 'tab';
  const ask = <N extends MessageName>(message: N, payload: Ask<N>) => says(message, payload, sender, name);
  const none = () => Promise.reject(new Error('not here'));
  const store: ArticleStore = {
    view: () => ask('article/view', { about }),
    notes: {
      save: (draft) => ask('note/save', { about, draft }),
      remove: (id) => ask('note/delete', { about, id }),
      restore: (annotation) => ask('note/restore', { about, annotation }),
    },
    accounts: {
      accounts: () => ask('article/accounts', { about }),
      synopsis: (otherKey) => ask('synopsis/view', { about, otherKey }),
      sayEvent: (otherKey, word) => ask('article/say-event', { about, otherKey, word }),
      overrule: ({ otherKey, rowId, relation, words }) =>
        ask('synopsis/overrule', { about, otherKey, rowId, relation, ...words }),
      regroup: (otherKey, change) => ask('synopsis/regroup', { about, otherKey, change }),
    },
    fetching: { options: none, read: none, ask: none, cancel: none },
  };
  const nothing = () => {};
  const article: OpenArticle = new OpenArticle(store, {
    say: nothing,
    sayTrouble: nothing,
    go: nothing,
    open: nothing,
    copy: none,
    noteAddress: () => '',
    describe: describePlace,
  });
  await article.look();
  const postMessage = ({ tell }: PortMessage) => {
    if (!tell) return;
    told.push('what' in tell ? `${tell.tell} ${tell.what}` : tell.tell);
    article.hear(structuredClone(tell));
  };
  const called = { client: name, article: isPage ? bridge.key : null };
  await world.services.ports.add({ postMessage }, isPage ? null : sender.tab!.id!, null, called);
  return article;
}

/** A tab's page is read, and its sidebar opens. */
async function openTab(tabId: number, { incognito = false } = {}): Promise<OpenArticle> {
  const nonce = crypto.randomUUID();
  const from = reader({ tabId, incognito });
  await says('reader/article', { article: bridge }, from);
  await says('reader/accounts', {}, from);
  await says('reader/vouch', { nonce }, from);
  const sender = frame({ tabId, incognito, frameId: 10 + tabId, documentId: `client-${tabId}` });
  await says('tab/hello', { nonce }, sender);
  const opened = await connected(`sidebar ${tabId}`, sender);
  await settled();
  return opened;
}

const openInLibrary = () => connected('library', page());

/** Waits for what follows from answers, on both sides. */
async function settled(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await world.settled();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** What is asked and told while something is done, and how often accounts are ranked. */
async function counted(doing: () => Promise<unknown>) {
  const before = { rankings: rankingsMade(), asked: asked.length, told: told.length };
  await doing();
  await settled();
  return {
    views: asked.slice(before.asked).filter((name) => name === 'article/view').length,
    rankings: rankingsMade() - before.rankings,
    told: told.slice(before.told),
  };
}

/** Writes a note as the editor does, and lets it be saved by itself. */
async function writes(article: OpenArticle, body: string): Promise<void> {
  article.events.onNoteArticle();
  article.notes.editing.events.onType('article', { body });
  article.notes.saveAll();
  await settled();
}
const bodies = ({ view }: OpenArticle) => view?.annotations.map(({ annotation }) => annotation.body);

describe.each([
  ['a window', false],
  ['a private window', true],
])('in %s', (_name, incognito) => {
  it('an opening is one view and one ranking', async () => {
    const { views, rankings } = await counted(() => openTab(1, { incognito }));
    expect({ views, rankings }).toEqual({ views: 1, rankings: 1 });
  });

  it('a note is saved with no view and no ranking, and the other client shows its words', async () => {
    const [here, there] = [await openTab(1, { incognito }), await openTab(2, { incognito })];
    const first = await counted(() => writes(here, 'Ask who saw it.'));
    expect(first).toEqual({ views: 0, rankings: 0, told: ['note'] });
    expect(bodies(there)).toEqual(['Ask who saw it.']);
    const second = await counted(() => writes(here, 'Ask who saw it, and when.'));
    expect(second).toEqual({ views: 0, rankings: 0, told: ['note'] });
    expect([bodies(here), bodies(there)]).toEqual([
      ['Ask who saw it, and when.'],
      ['Ask who saw it, and when.'],
    ]);
    const deleted = await counted(async () => here.notes.editing.events.onDelete(here.view!.annotations[0]!));
    expect(deleted).toEqual({ views: 0, rankings: 0, told: ['note-gone'] });
    expect([bodies(here), bodies(there)]).toEqual([[], []]);
  });

  it('with one client nobody is told', async () => {
    const here = await openTab(1, { incognito });
    expect(await counted(() => writes(here, 'Alone'))).toEqual({ views: 0, rankings: 0, told: [] });
    expect(bodies(here)).toEqual(['Alone']);
  });
});

it('the library’s page and the sidebar tell each other', async () => {
  const [sidebar, library] = [await openTab(1), await openInLibrary()];
  expect(await counted(() => writes(sidebar, 'From the page'))).toMatchObject({ views: 0, told: ['note'] });
  expect(bodies(library)).toEqual(['From the page']);
  const [note] = library.view!.annotations;
  library.notes.editing.events.onEdit(note!);
  library.notes.editing.events.onType(note!.annotation.id, { body: 'From the library' });
  expect(await counted(async () => library.notes.saveAll())).toMatchObject({ views: 0, told: ['note'] });
  expect(bodies(sidebar)).toEqual(['From the library']);
});

it('what is written in a private window is told in private windows only', async () => {
  const [open, hidden, library] = [
    await openTab(1),
    await openTab(2, { incognito: true }),
    await openInLibrary(),
  ];
  expect((await counted(() => writes(hidden, 'Private words'))).told).toEqual([]);
  expect([bodies(open), bodies(library)]).toEqual([[], []]);
  expect((await counted(() => writes(open, 'Open words'))).told).toEqual(['note']);
  expect(bodies(hidden)).toEqual(['Private words']);
});

it('two that write the same note meet as a conflict', async () => {
  const [here, there] = [await openTab(1), await openTab(2)];
  await writes(here, 'First');
  await vi.waitFor(() => expect(there.view!.annotations).toHaveLength(1));
  const { id } = there.view!.annotations[0]!.annotation;
  there.notes.editing.events.onEdit(there.view!.annotations[0]!);
  there.notes.editing.events.onType(id, { body: 'Theirs' });
  await writes(here, 'First, and more');
  there.notes.saveAll();
  await settled();
  expect(there.notes.editing.drafts.get(id)).toMatchObject({
    state: 'failed',
    trouble: 'conflict',
    body: 'Theirs',
  });
  there.notes.editing.events.onTakeStored(id);
  await settled();
  expect(there.notes.editing.drafts.get(id)).toMatchObject({ state: 'saved', body: 'First, and more' });
});

it('rows that are overruled are asked for by the other client that shows them, from either side', async () => {
  const [here, there] = [await openTab(1), await openTab(2)];
  for (const one of [here, there]) one.events.accounts.onCompare(other.key);
  await settled();
  const { synopsis } = here.state;
  const row = synopsis?.is === 'ready' ? synopsis.view.synopsis.rows[0]! : null;
  const { views, told } = await counted(async () =>
    here.events.accounts.onOverrule(other.key, row!, 'differs'),
  );
  expect({ views, told }).toEqual({ views: 0, told: ['rows'] });
  await vi.waitFor(() => {
    const shown = there.state.synopsis;
    expect(shown?.is === 'ready' && Object.keys(shown.view.overruled)).toEqual([row!.id]);
  });
});
