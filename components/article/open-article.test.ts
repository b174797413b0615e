import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attribution } from '../../engine/model';
import type { ArticleView, EventView, PlacedAnnotation, SynopsisView } from '../../engine/model/views';
import messages from '../../public/_locales/en/messages.json';
import { event } from '../../tests/screens/event-samples';
import { note, SYNOPSIS, view as viewSample } from '../../tests/screens/samples';
import { messagesFrom, setMessageSource } from '../i18n/i18n';
import { type ArticleStore, OpenArticle } from './open-article';

setMessageSource(messagesFrom(messages));

/** An answer that is given when the test says so. */
function later<T>() {
  let answer!: (value: T) => void;
  let refuse!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  return { promise, answer, refuse };
}
const turns = () => new Promise<void>((resolve) => setTimeout(resolve));

const VIEW = viewSample();
const HERE = VIEW.article.key;
const viewOf = (title: string, parts: Partial<ArticleView> = {}, key = HERE): ArticleView => ({
  ...VIEW,
  annotations: [],
  ...parts,
  article: { ...VIEW.article, key, title },
});
const placed = (id: string, body: string, revision = 1): PlacedAnnotation => ({
  annotation: note('', body, { id, revision, target: { kind: 'article' } }),
  anchoring: null,
});

let store: { [K in keyof ArticleStore]: ArticleStore[K] };
let said: string[];
let troubles: unknown[];
let went: unknown[][];
let article: OpenArticle;

beforeEach(() => {
  said = [];
  troubles = [];
  went = [];
  store = {
    view: vi.fn(async () => viewOf('The article')),
    why: async () => 'frame',
    notes: {
      save: async ({ id, revision = 0, body }) => placed(id, body, revision + 1),
      remove: async (id) => placed(id, 'gone').annotation,
      restore: async (annotation) => ({ annotation, anchoring: null }),
    },
    accounts: {
      accounts: vi.fn(async () => event()),
      synopsis: vi.fn(async () => SYNOPSIS),
      sayEvent: async () => null,
      overrule: async () => null,
      regroup: async () => ({ view: SYNOPSIS, id: null }),
    },
    fetching: {
      options: async () => ({ origins: [], outlets: [] }),
      read: async () => ({ read: true, key: 'x' }),
      ask: async () => ({ found: [], answers: [] }),
      cancel: async () => true,
    },
  };
  article = new OpenArticle(store, {
    say: (words) => void said.push(words),
    sayTrouble: (error) => void troubles.push(error),
    go: (...where) => void went.push(where),
    open: (...where) => void went.push(where),
    copy: async (text) => text.length > 0,
    noteAddress: (id) => `library#${id}`,
    describe: (_text, [start, end]) => [{ type: 'TextPositionSelector', start, end }],
  });
});

const title = () => article.view?.article.title ?? null;
const bodies = () => article.view?.annotations.map(({ annotation }) => annotation.body);

describe('what is open', () => {
  it('comes, or why there is nothing', async () => {
    expect(article.state.opened).toEqual({ is: 'loading' });
    await article.look();
    expect(title()).toBe('The article');
    vi.mocked(store.view).mockResolvedValueOnce(null);
    await article.look();
    expect(article.state.opened).toEqual({ is: 'no-article', why: 'frame' });
    article.beBusy();
    expect(article.state.opened).toMatchObject({ busy: true });
  });

  it('is never an answer that a later question has overtaken, nor its failure', async () => {
    const [first, second, third] = [later<ArticleView>(), later<ArticleView>(), later<ArticleView>()];
    for (const { promise } of [first, second, third]) vi.mocked(store.view).mockReturnValueOnce(promise);
    const looks = [article.look(), article.look(), article.look()];
    third.answer(viewOf('Third'));
    await turns();
    first.answer(viewOf('First'));
    second.refuse(new Error('late'));
    await Promise.all(looks);
    expect(title()).toBe('Third');
  });

  it('stays where asking anew fails, and is a failure where nothing was open', async () => {
    vi.mocked(store.view).mockRejectedValueOnce({ failure: { kind: 'storage', detail: '' } });
    await article.look();
    expect(article.state.opened).toEqual({ is: 'failed', trouble: 'storage' });
    await article.start();
    vi.mocked(store.view).mockRejectedValueOnce(new Error('no'));
    await article.look();
    expect(title()).toBe('The article');
  });

  it('begins anew with another article, and keeps where the reader is with another text of the same', async () => {
    await article.look();
    article.lead({ tab: 'notes', active: 'q1', highlighted: [1, 2] });
    vi.mocked(store.view).mockResolvedValueOnce(viewOf('Its new text'));
    await article.look();
    expect(article.state).toMatchObject({ tab: 'notes', active: 'q1', highlighted: [1, 2] });
    expect(store.accounts.accounts).toHaveBeenCalledTimes(1);
    vi.mocked(store.view).mockResolvedValueOnce(viewOf('Another', {}, 'https://rfa.org/other'));
    await article.look();
    expect(article.state).toMatchObject({ tab: 'who', active: null, highlighted: null });
    expect(store.accounts.accounts).toHaveBeenCalledTimes(2);
  });
});

describe('what another client changed', () => {
  it('is shown without asking', async () => {
    await article.look();
    article.hear({ tell: 'note', key: HERE, note: placed('n1', 'Theirs') });
    expect(bodies()).toEqual(['Theirs']);
    article.hear({ tell: 'note', key: HERE, note: placed('n1', 'Theirs, longer', 2) });
    article.hear({ tell: 'note', key: 'https://rfa.org/other', note: placed('n2', 'Elsewhere') });
    expect(bodies()).toEqual(['Theirs, longer']);
    article.hear({ tell: 'note-gone', key: HERE, id: 'n1' });
    expect(bodies()).toEqual([]);
    expect(store.view).toHaveBeenCalledTimes(1);
  });

  it('is never undone by an older revision that comes later', async () => {
    await article.look();
    article.hear({ tell: 'note', key: HERE, note: placed('n1', 'Newer', 4) });
    article.hear({ tell: 'note', key: HERE, note: placed('n1', 'Older', 3) });
    expect(bodies()).toEqual(['Newer']);
  });

  it('is not lost to a view that was under way', async () => {
    await article.look();
    const slow = later<ArticleView>();
    vi.mocked(store.view).mockReturnValueOnce(slow.promise);
    const looking = article.look();
    article.hear({ tell: 'note', key: HERE, note: placed('n1', 'Meanwhile') });
    article.hear({ tell: 'note-gone', key: HERE, id: 'n2' });
    slow.answer(viewOf('As it was', { annotations: [placed('n2', 'Deleted since')] }));
    await looking;
    expect([title(), bodies()]).toEqual(['As it was', ['Meanwhile']]);
  });

  it('is not lost where the article is only being opened, nor to the one that was open before', async () => {
    const first = later<ArticleView | null>();
    store.view = () => first.promise;
    const opening = article.start();
    article.hear({ tell: 'note', key: HERE, note: placed('told', 'Told while it opened') });
    article.hear({ tell: 'note', key: 'https://elsewhere.example/', note: placed('other', 'Of another') });
    first.answer(viewOf('The article'));
    await opening;
    expect(article.view?.annotations.map(({ annotation }) => annotation.id)).toEqual(['told']);
    // What was told then is not told again to a later answer.
    store.view = async () => viewOf('The article');
    await article.look();
    expect(article.view?.annotations).toEqual([]);
  });

  it('shows in an editor that was opened on the note, and is a conflict only where something was typed', async () => {
    vi.mocked(store.view).mockResolvedValue(viewOf('The article', { annotations: [placed('n1', 'Mine')] }));
    await article.look();
    const { events } = article.notes.editing;
    events.onEdit(placed('n1', 'Mine'));
    article.hear({ tell: 'note', key: HERE, note: placed('n1', 'Theirs', 2) });
    expect(article.notes.editing.drafts.get('n1')).toMatchObject({
      body: 'Theirs',
      revision: 2,
      state: 'saved',
    });
    events.onType('n1', { body: 'Mine again' });
    article.hear({ tell: 'note', key: HERE, note: placed('n1', 'Theirs again', 3) });
    expect(article.notes.editing.drafts.get('n1')).toMatchObject({ body: 'Mine again', revision: 2 });
    article.notes.rest();
  });

  it('of the rows is asked for only where these rows are shown', async () => {
    await article.look();
    await turns();
    const other = event().accounts[0]!.summary.key;
    article.hear({ tell: 'rows', key: HERE, otherKey: other });
    expect(store.accounts.synopsis).not.toHaveBeenCalled();
    article.events.accounts.onCompare(other);
    await turns();
    article.hear({ tell: 'rows', key: HERE, otherKey: 'https://rfa.org/third' });
    article.hear({ tell: 'rows', key: HERE, otherKey: other });
    await turns();
    expect(store.accounts.synopsis).toHaveBeenCalledTimes(2);
    expect(article.state.synopsis).toMatchObject({ is: 'ready', otherKey: other });
  });

  it('of what it cannot say in a word is asked for', async () => {
    await article.look();
    article.hear({ tell: 'changed', what: 'accounts' });
    article.hear({ tell: 'changed', what: 'view' });
    await turns();
    expect(store.accounts.accounts).toHaveBeenCalledTimes(2);
    expect(store.view).toHaveBeenCalledTimes(2);
    expect(article.hear({ tell: 'changed', what: 'settings' })).toBe(false);
    expect(article.hear({ tell: 'keys-taken' })).toBe(false);
  });
});

describe('other accounts', () => {
  it('that were asked for before are dropped where a later answer is there', async () => {
    await article.look();
    await turns();
    const [first, second] = [later<EventView>(), later<EventView>()];
    for (const { promise } of [first, second])
      vi.mocked(store.accounts.accounts).mockReturnValueOnce(promise);
    article.hear({ tell: 'changed', what: 'accounts' });
    article.hear({ tell: 'changed', what: 'accounts' });
    second.answer({ ...event(), searched: 2 });
    await turns();
    first.answer({ ...event(), searched: 1 });
    await turns();
    expect(article.state.accounts).toMatchObject({ is: 'ready', searched: 2 });
  });

  it('of an article that was left are dropped, with their synopsis', async () => {
    const [accounts, synopsis] = [later<EventView>(), later<SynopsisView>()];
    vi.mocked(store.accounts.accounts).mockReturnValueOnce(accounts.promise);
    vi.mocked(store.accounts.synopsis).mockReturnValueOnce(synopsis.promise);
    await article.look();
    article.events.accounts.onCompare('https://rfa.org/third');
    vi.mocked(store.accounts.accounts).mockReturnValueOnce(new Promise(() => {}));
    vi.mocked(store.view).mockResolvedValueOnce(viewOf('Another', {}, 'https://rfa.org/other'));
    await article.look();
    accounts.answer(event());
    synopsis.answer(SYNOPSIS);
    await turns();
    expect(article.state).toMatchObject({ accounts: { is: 'loading' }, synopsis: null });
  });
});

describe('what the reader does', () => {
  it('goes to a quote, copies it, takes a note on it', async () => {
    await article.look();
    const quote = VIEW.attributions.attributions.find(({ content }) => content[0]) as Attribution;
    const { quotes } = article.events;
    quotes.onGo(quote);
    quotes.onCopy(quote);
    quotes.onNote(quote);
    await turns();
    expect(went).toEqual([[quote.content[0]]]);
    expect(said).toEqual(['Citation copied.']);
    expect(article.state.active).toBe(quote.id);
    expect([...article.notes.editing.drafts.keys()]).toEqual([`quote:${quote.id}`]);
  });

  it('is led by the page to a quote and to words that want a note', async () => {
    article.hear({ tell: 'compose', span: [0, 4] });
    expect(article.notes.editing.drafts.size).toBe(0);
    await article.look();
    article.hear({ tell: 'compose', span: [0, 4] });
    expect(article.state.tab).toBe('notes');
    expect(article.notes.editing.drafts.get('passage:0-4')?.words).toBe(VIEW.article.text.slice(0, 4));
    article.hear({ tell: 'focus', attributionId: 'q2' });
    expect(article.state).toMatchObject({ tab: 'who', active: 'q2' });
  });

  it('copies links to notes that are stored, and to no others', async () => {
    await article.look();
    article.notes.editing.events.onLink?.(placed('n1', 'x'));
    await turns();
    expect(said).toHaveLength(1);
    vi.mocked(store.view).mockResolvedValueOnce(viewOf('Private', { keptIn: 'session' }));
    await article.look();
    expect(article.notes.editing.events.onLink).toBeUndefined();
  });
});
