import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../../storage/library/library';
import { articleOf, draftOn, freshDatabase, saltArticle } from '../../../tests/support/library-samples';
import { TEXTS_ALARM, TextsGoing } from './texts-going';

function alarms() {
  const set = new Map<string, number>();
  return {
    set: async (name: string, minutes: number) => void set.set(name, minutes),
    clear: async (name: string) => void set.delete(name),
    due: async (name: string) => (set.has(name) ? 0 : null),
    names: () => [...set.keys()],
  };
}

async function stage() {
  let now = Date.parse('2026-01-05T08:00:00.000Z');
  const clock = () => new Date(now);
  const library = new Library(freshDatabase(), clock);
  await library.openArticle(articleOf());
  await library.openArticle(saltArticle());
  now += 100 * 86_400_000;
  const clocks = alarms();
  const texts = new TextsGoing(library, clocks, clock);
  return { library, texts, clocks, later: (days: number) => (now += days * 86_400_000) };
}
const left = async (library: Library) =>
  await library.db.articles.filter(({ article }) => article.text !== '').count();

it('does nothing unless it is switched on, and shows before what it would do', async () => {
  const { library, texts, clocks } = await stage();
  await texts.arrange();
  await texts.run();
  expect(await texts.due({ after: 90, notedStay: false })).toEqual({ due: 2, noted: 0, from: null });
  expect(await left(library)).toBe(2);
  expect(clocks.names()).toEqual([]);
});

it('waits a day after it was switched on, then lets go what is due', async () => {
  const { library, texts, clocks, later } = await stage();
  await library.changeSettings({ textsGoAfter: 90 });
  await texts.arrange();
  expect(clocks.names()).toEqual([TEXTS_ALARM]);
  await texts.run();
  expect(await left(library)).toBe(2);
  later(1.1);
  await texts.run();
  expect(await left(library)).toBe(0);
  expect(await texts.due({})).toMatchObject({ due: 0 });
});

it('is as if it had never been where it is switched off within the day', async () => {
  const { library, texts, clocks, later } = await stage();
  await library.changeSettings({ textsGoAfter: 90 });
  await texts.arrange();
  await library.changeSettings({ textsGoAfter: 0 });
  await texts.arrange();
  later(2);
  await texts.run();
  expect(await left(library)).toBe(2);
  expect(clocks.names()).toEqual([]);
});

it('waits a day as well where the choice came with a backup', async () => {
  const { library, texts, later } = await stage();
  await library.db.settings.put({ name: 'settings', changed: { textsGoAfter: 30 } });
  await texts.run();
  expect(await left(library)).toBe(2);
  later(1.1);
  await texts.run();
  expect(await left(library)).toBe(0);
});

describe('what the reader does meanwhile', () => {
  /** Texts that are due, and something that happens once it is known which those are. */
  async function meanwhile(happens: (library: Library) => Promise<unknown>) {
    const { library, texts, later } = await stage();
    await library.changeSettings({ textsGoAfter: 90, notedTextsStay: true });
    later(1.1);
    const dueTexts = library.dueTexts.bind(library);
    vi.spyOn(library, 'dueTexts').mockImplementationOnce(async (which) => {
      const due = await dueTexts(which);
      await happens(library);
      return due;
    });
    await texts.run();
    return library.db.articles.filter(({ article }) => article.text !== '').primaryKeys();
  }
  const [bridge, salt] = [articleOf(), saltArticle()];

  it.each([
    ['reads an article again', (library: Library) => library.openArticle(bridge), [bridge.key]],
    [
      'writes a note',
      (library: Library) => library.saveNote(salt.key, draftOn(null, '', { body: 'Mine' })),
      [salt.key],
    ],
    [
      'switches it off',
      (library: Library) => library.changeSettings({ textsGoAfter: 0 }),
      [bridge.key, salt.key],
    ],
    [
      'chooses a longer time',
      (library: Library) => library.changeSettings({ textsGoAfter: 365 }),
      [bridge.key, salt.key],
    ],
  ])('%s: that text stays', async (_what, happens, stay) => {
    expect((await meanwhile(happens)).sort()).toEqual([...stay].sort());
  });

  it('is held to as well where it is switched off between two looks at the settings', async () => {
    const { library, texts, later } = await stage();
    await library.changeSettings({ textsGoAfter: 90 });
    later(1.1);
    const settings = library.settings.bind(library);
    const from = (await library.textsGoFrom())!;
    vi.spyOn(library, 'textsGoFrom').mockResolvedValueOnce(from);
    vi.spyOn(library, 'settings').mockImplementationOnce(async () => {
      await library.changeSettings({ textsGoAfter: 0 });
      return settings();
    });
    await texts.run();
    expect(await left(library)).toBe(2);
  });
});

it('looks once at what is due, however many texts go', async () => {
  const { library, texts, later } = await stage();
  for (let at = 0; at < 25; at++)
    await library.openArticle(
      articleOf([`A lamp number ${at} was lit.`], { key: `https://a.example/${at}` }),
    );
  await library.changeSettings({ textsGoAfter: 90 });
  later(100);
  const looks = vi.spyOn(library, 'dueTexts');
  await texts.run();
  expect(await left(library)).toBe(0);
  expect(looks).toHaveBeenCalledTimes(1);
});

it('goes once more where it is asked for while it is under way', async () => {
  const { library, texts } = await stage();
  await library.changeSettings({ textsGoAfter: 90 });
  const textsGoFrom = library.textsGoFrom.bind(library);
  let again: Promise<void> | undefined;
  vi.spyOn(library, 'textsGoFrom').mockImplementationOnce(async () => {
    const from = await textsGoFrom();
    await library.letTextsGoFrom(0);
    again = texts.run();
    return from;
  });
  await texts.run();
  await again;
  expect(await left(library)).toBe(0);
});

it('goes again after one that failed', async () => {
  const { library, texts, later } = await stage();
  await library.changeSettings({ textsGoAfter: 90 });
  later(1.1);
  vi.spyOn(library, 'dueTexts').mockRejectedValueOnce(new Error('disk'));
  await expect(texts.run()).rejects.toThrow('disk');
  await texts.run();
  expect(await left(library)).toBe(0);
});

it('throws nothing away that is held in memory where no text went', async () => {
  const { library, texts, later } = await stage();
  await library.changeSettings({ textsGoAfter: 365 });
  later(1.1);
  const [sources, words] = [vi.spyOn(library.sources, 'clear'), vi.spyOn(library.wordIndex, 'tidy')];
  await texts.run();
  expect([sources.mock.calls.length, words.mock.calls.length]).toEqual([0, 0]);
  later(365);
  await texts.run();
  expect([sources.mock.calls.length, words.mock.calls.length]).toEqual([1, 1]);
});
