/** The reader's word on two articles: obeyed from then on, moved with what follows from it, taken back, and kept through every file. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article, EventWord } from '../../engine/model';
import { articleKey } from '../../engine/pages';
import { BACKUP_START } from '../../protocol/messages/backup-lines';
import pit from '../../tests/cases/accounts/mine-figures.json';
import { textOf } from '../../tests/support/export-text';
import { bringFile } from '../../tests/support/importing';
import {
  articleOf,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import { BACKUP_BEGIN, backupPage } from '../backup/backup';
import { PrivateSession } from '../private/private-session';
import { MemoryStore } from '../private/session-store';
import { Library } from './library';

const [bridge, other, salt] = [articleOf(), otherAccount(), saltArticle()];
let library: Library;
const fresh = () => new Library(freshDatabase(), tickingClock());

beforeEach(async () => {
  library = fresh();
  for (const article of [bridge, other, salt]) await library.openArticle(article);
});

const say = (key: string, otherKey: string, word: EventWord | null) =>
  library.sayEvent(key, { otherKey, word });

/** What is listed for an article: in the event, in its story, set aside; a star where the reader's word decides, two where it follows. */
async function listed(key: string, from = library): Promise<Record<string, string>> {
  const { accounts } = await from.accounts(key);
  return Object.fromEntries(
    accounts.map(({ match }) => [
      match.key === bridge.key ? 'bridge' : match.key === other.key ? 'other' : 'salt',
      `${match.same ? 'event' : match.story ? 'story' : 'aside'}${match.said ? (match.said.by === 'reader' ? '*' : '**') : ''}`,
    ]),
  );
}

describe('a word on two articles', () => {
  it.each<[EventWord, string]>([
    ['same-event', 'event*'],
    ['same-story', 'story*'],
    ['apart', 'aside*'],
  ])('%s is obeyed from both sides and taken back from either', async (word, where) => {
    expect(await listed(bridge.key)).toEqual({ other: 'event' });
    await say(bridge.key, other.key, word);
    expect(await listed(bridge.key)).toEqual({ other: where });
    expect(await listed(other.key)).toEqual({ bridge: where });
    expect(await say(other.key, bridge.key, null)).toBeNull();
    expect(await listed(bridge.key)).toEqual({ other: 'event' });
    expect(await library.db.annotations.count()).toBe(0);
  });

  it('stands in place of an earlier one, whichever side it was said from, and is no note', async () => {
    await say(bridge.key, other.key, 'apart');
    const annotation = await say(other.key, bridge.key, 'same-story');
    expect(await library.db.annotations.toArray()).toEqual([annotation]);
    expect(annotation).toMatchObject({
      articleKey: other.key,
      motivation: 'linking',
      target: { kind: 'event', otherKey: bridge.key, word: 'same-story' },
    });
    expect((await library.summary(other.key))!.notes).toBe(0);
    expect((await library.stats()).notes).toBe(0);
  });

  it('brings beside an article what nothing else would', async () => {
    await say(bridge.key, salt.key, 'same-event');
    expect(await listed(bridge.key)).toEqual({ other: 'event', salt: 'event*' });
    // What tells the event with the one tells it with the other.
    expect(await listed(salt.key)).toEqual({ bridge: 'event*', other: 'event' });
    expect(await library.accountKeys(bridge.key)).toContain(salt.key);
  });

  it('is carried on, and "neither" goes before what follows', async () => {
    await say(bridge.key, other.key, 'same-event');
    await say(bridge.key, salt.key, 'same-event');
    expect(await listed(other.key)).toEqual({ bridge: 'event*', salt: 'event**' });
    await say(other.key, salt.key, 'apart');
    expect(await listed(other.key)).toEqual({ bridge: 'event*', salt: 'aside*' });
    expect(await listed(bridge.key)).toEqual({ other: 'event*', salt: 'event*' });
  });

  it('goes before the link of an article to its origin', async () => {
    const href = other.url;
    const at = bridge.text.indexOf('Radio Free Asia');
    const linking = at < 0 ? null : { ...bridge, links: [{ span: [at, at + 15] as [number, number], href }] };
    await library.openArticle(linking ?? bridge);
    await say(bridge.key, other.key, 'apart');
    expect(await listed(bridge.key)).toEqual({ other: 'aside*' });
  });

  it('is refused of an article that is not there, and changes nothing', async () => {
    await expect(say(bridge.key, 'https://x.example/gone', 'apart')).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
    await expect(say('https://x.example/gone', bridge.key, 'apart')).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(await library.db.annotations.count()).toBe(0);
  });

  it('outlives the other article, and holds again when that comes back', async () => {
    await say(bridge.key, salt.key, 'same-event');
    const token = await library.delete([salt.key]);
    expect(await listed(bridge.key)).toEqual({ other: 'event' });
    await library.undelete(token);
    expect(await listed(bridge.key)).toEqual({ other: 'event', salt: 'event*' });
  });

  it('decides whether two are set side by side, and whether anything can be a conflict', async () => {
    const [a, b] = [pit.a, pit.b].map(({ outlet, url, title, date, text }) =>
      articleOf(text.split('\n\n'), { key: articleKey(url), url, outlet, title, published: date }),
    ) as [Article, Article];
    for (const one of [a, b]) await library.openArticle(one);
    const rows = async (one: string, two: string) => (await library.synopsis(one, two)).synopsis.rows;
    const differing = async () =>
      (await rows(a.key, b.key)).filter(({ relation }) => relation === 'differs').length;
    expect(await differing()).toBe(1);
    await say(b.key, a.key, 'same-story');
    expect(await differing()).toBe(0);
    expect((await rows(a.key, b.key)).length).toBeGreaterThan(0);
    await say(a.key, b.key, 'apart');
    expect(await rows(b.key, a.key)).toEqual([]);
    await say(a.key, b.key, 'same-event');
    expect(await differing()).toBe(1);
  });

  it('is what an export of the event says', async () => {
    await say(bridge.key, salt.key, 'same-event');
    const item = await library.exportItem(bridge.key);
    const text = textOf('markdown', item);
    expect(text).toContain(`${salt.outlet} · ${salt.published?.slice(0, 10)} · said by the reader`);
    expect(text).toContain(`Relation to ${salt.key}, said by the reader: **the same event**`);
    const csv = textOf('csv', item);
    expect(csv).toContain(`"event"`);
    expect(csv).toContain(`"same-event"`);
  });
});

describe('words in files', () => {
  const annotations = async (from: Library) =>
    (await from.db.annotations.toArray()).map(({ revision: _, ...rest }) => rest);

  beforeEach(async () => {
    await say(bridge.key, other.key, 'same-story');
    await say(salt.key, bridge.key, 'same-event');
  });

  it('come back from a backup, and are obeyed', async () => {
    let text = '';
    for (let cursor: typeof BACKUP_BEGIN | null = BACKUP_BEGIN; cursor !== null; ) {
      const page = await backupPage(library.db, cursor, new Date());
      text += page.text;
      cursor = page.cursor;
    }
    const into = fresh();
    const { refused } = await into.backup.stage({ token: 't', part: 0, text, progress: BACKUP_START });
    expect(refused).toEqual([]);
    await into.backup.apply('t', 'merge');
    while ((await into.renew(10)) > 0);
    expect(await annotations(into)).toEqual(await annotations(library));
    expect(await listed(bridge.key, into)).toEqual({ other: 'story*', salt: 'event*' });
  });

  it('come back from Web Annotations, and are obeyed', async () => {
    const { items } = await library.exportItems({ keys: null, cursor: null });
    const into = fresh();
    for (const article of [bridge, other, salt]) await into.openArticle(article);
    const file = textOf('json-ld', ...items);
    const { record } = await bringFile(into.db, file, new Date('2026-06-01'));
    expect(record.added).toBe(2);
    expect(await annotations(into)).toEqual(await annotations(library));
    expect(await listed(other.key, into)).toMatchObject({ bridge: 'story*', salt: 'story**' });
  });
});

describe('words in a private window', () => {
  let session: PrivateSession;

  beforeEach(async () => {
    session = new PrivateSession(new MemoryStore(), library, tickingClock('2026-02-01T00:00:00.000Z'));
    await session.openArticle(bridge);
  });

  const here = async () => {
    const { accounts } = await session.accounts(bridge.key);
    return accounts.find(({ match }) => match.key === other.key)!.match.said;
  };

  it('of the library hold, and are not taken back there', async () => {
    await say(bridge.key, other.key, 'same-story');
    expect(await here()).toEqual({ word: 'same-story', by: 'reader' });
    await session.sayEvent(bridge.key, { otherKey: other.key, word: null });
    expect(await here()).toEqual({ word: 'same-story', by: 'reader' });
  });

  it('go before those, and are forgotten with the window: the library hears nothing of them', async () => {
    await say(bridge.key, other.key, 'same-story');
    const before = await library.db.annotations.toArray();
    const made = await session.sayEvent(bridge.key, { otherKey: other.key, word: 'apart' });
    expect(await here()).toEqual({ word: 'apart', by: 'reader', id: made!.id });
    expect(await library.db.annotations.toArray()).toEqual(before);
    expect(await listed(bridge.key)).toEqual({ other: 'story*' });
    await session.sayEvent(bridge.key, { otherKey: other.key, word: null });
    expect(await here()).toEqual({ word: 'same-story', by: 'reader' });
  });

  it('are refused of an article that is not there', async () => {
    const asked = session.sayEvent(bridge.key, { otherKey: 'https://x.example/gone', word: 'apart' });
    await expect(asked).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });
});
