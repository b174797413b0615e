/** A clock that stood in 2099 once: after it is right again everything goes on. */
import { beforeEach, describe, expect, it } from 'vitest';
import { byTime, notLater, restsUntil, since, timeOf } from '../../engine/model/times';
import {
  articleOf,
  draftOn,
  editedBridge,
  freshDatabase,
  saltArticle,
} from '../../tests/support/library-samples';
import { keepAnswer } from '../tables/http-cache';
import { Library } from './library';

const DAY = 86_400_000;
const AHEAD = Date.parse('2099-06-01T00:00:00.000Z');
const RIGHT = Date.parse('2026-06-01T00:00:00.000Z');
const bridge = articleOf();
let now: number;
let library: Library;

/** What the background does when a session begins. */
async function beginSession(): Promise<void> {
  const date = new Date(now);
  await library.mendTimes(date);
  await library.forgetDeleted(date);
  await library.backup.beginSession();
}

beforeEach(async () => {
  now = AHEAD;
  library = new Library(freshDatabase(), () => {
    now += 1_000;
    return new Date(now);
  });
  await library.openArticle(bridge);
  await library.saveNote(bridge.key, draftOn(bridge, 'two logs'));
});

describe('after the clock was ahead', () => {
  it('snapshots are taken daily, and the newest ones are kept', async () => {
    for (let day = 0; day < 8; day++, now += DAY) await beginSession();
    now = RIGHT;
    for (let day = 0; day < 3; day++, now += DAY) await beginSession();
    const { snapshots } = await library.backup.state();
    expect(snapshots).toHaveLength(7);
    expect(
      snapshots.filter(({ taken }) => taken.startsWith('2026')).map(({ taken }) => taken.slice(0, 10)),
    ).toEqual(['2026-06-03', '2026-06-02', '2026-06-01']);
    expect(snapshots[0]!.taken.slice(0, 10)).toBe('2026-06-03');
  });

  it('the reminder comes: neither a backup of 2099 nor a rest until 2099 keeps it away', async () => {
    await library.backup.written();
    await library.backup.later();
    now = RIGHT;
    await beginSession();
    expect((await library.backup.state()).due).toBe(false);
    now += 31 * DAY;
    expect((await library.backup.state()).due).toBe(true);
    await library.backup.later();
    expect((await library.backup.state()).due).toBe(false);
  });

  it('what is read now stands above what was read in 2099', async () => {
    now = RIGHT;
    await beginSession();
    await library.openArticle(saltArticle());
    const { articles } = await library.articles({ words: '', offset: 0, limit: 9 });
    expect(articles.map(({ key }) => key)).toEqual([saltArticle().key, bridge.key]);
    for (const { firstRead, lastRead } of articles)
      expect([firstRead, lastRead].join()).not.toContain('2099');
  });

  it('versions keep their order', async () => {
    now = RIGHT;
    await library.openArticle(editedBridge());
    now += DAY;
    await library.openArticle(articleOf(['A third text.']));
    const { versions } = (await library.view(bridge.key))!;
    expect(versions.map(({ read }) => read.slice(0, 4))).toEqual(['2026', '2026']);
    expect(versions[0]!.read >= versions[1]!.read).toBe(true);
  });

  it('what was deleted is forgotten when the next session begins', async () => {
    const [note] = await library.db.annotations.toArray();
    await library.deleteNote(note!.id);
    await library.delete([bridge.key]);
    now = RIGHT;
    await beginSession();
    expect([await library.db.deletions.count(), await library.db.graves.count()]).toEqual([0, 0]);
  });

  it('the index is looked over again', async () => {
    expect(await library.lookOver()).not.toBe(undefined);
    now = RIGHT;
    const before = (await library.db.facts.get('index-looked-over'))!.value;
    await library.lookOver();
    expect((await library.db.facts.get('index-looked-over'))!.value).not.toBe(before);
  });

  it('answers of the network are remembered', async () => {
    const row = (address: string, when: number) => ({
      address,
      etag: '"1"',
      modified: null,
      type: null,
      text: '',
      when,
    });
    for (let i = 0; i < 40; i++) await keepAnswer(library.db, row(`https://a.example/${i}`, AHEAD + i));
    for (let i = 0; i < 3; i++) await keepAnswer(library.db, row(`https://b.example/${i}`, RIGHT + i));
    const kept = (await library.db.answers.toArray()).map(({ address }) => address);
    expect(kept).toHaveLength(40);
    expect(kept.filter((address) => address.startsWith('https://b.example/'))).toHaveLength(3);
  });
});

describe('a stored time', () => {
  const at = Date.parse('2026-06-01T12:00:00Z');
  it.each<[Parameters<typeof timeOf>[0], number | null]>([
    ['2026-06-01T12:00:00Z', at],
    ['2026-06-01T21:00:00+09:00', at],
    ['2026-06-01T11:59:59Z', at - 1_000],
    ['2026-06-01T12:00:00.001Z', null],
    ['2099-01-01', null],
    ['no time', null],
    [undefined, null],
    [null, null],
    [at, at],
    [at + 1, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])('%s', (stored, expected) => {
    expect(timeOf(stored, at)).toBe(expected);
    expect(since(stored, new Date(at))).toBe(expected === null ? Number.POSITIVE_INFINITY : at - expected);
  });

  it('that something rests until is believed as far as such a rest goes', () => {
    expect(restsUntil(at + 5, 10, at)).toBe(true);
    expect(restsUntil(new Date(at + 5).toISOString(), 10, at)).toBe(true);
    expect(restsUntil(at + 11, 10, at)).toBe(false);
    expect(restsUntil(at, 10, at)).toBe(false);
    expect(restsUntil(undefined, 10, at)).toBe(false);
  });

  it('is ordered as an instant, and one that is none comes first', () => {
    const times = [
      '2026-06-01T12:00:00Z',
      '2099-01-01T00:00:00Z',
      '2026-06-01T20:59:00+09:00',
      '2026-06-01T11:59:30.5Z',
    ];
    expect(times.toSorted((one, other) => byTime(one, other, at))).toEqual([
      times[1],
      times[2],
      times[3],
      times[0],
    ]);
    expect(notLater('2099-01-01T00:00:00Z', new Date(at))).toBe('2026-06-01T12:00:00.000Z');
    expect(notLater('2020-01-01T00:00:00Z', new Date(at))).toBe('2020-01-01T00:00:00Z');
  });
});
