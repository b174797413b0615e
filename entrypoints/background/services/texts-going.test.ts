import { expect, it } from 'vitest';
import { Library } from '../../../storage/library/library';
import { articleOf, freshDatabase, saltArticle } from '../../../tests/support/library-samples';
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
