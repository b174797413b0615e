/** Stored articles are read anew after an update: in steps, stopped and let go on, and after the background was killed in the middle. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleOf, draftOn, freshDatabase } from '../../../tests/support/library-samples';
import { servicesForTests } from '../../../tests/support/services';
import { renewFindings } from './housekeeping';
import { RENEWAL_ALARM } from './renewal';

const COUNT = 25;
const keyOf = (at: number) => `https://dailynk.com/english/article-${at}`;
const db0 = () => freshDatabase();
let db = db0();
let world = servicesForTests(undefined, db);

beforeEach(async () => {
  db = db0();
  world = servicesForTests(undefined, db);
  for (let at = 0; at < COUNT; at++)
    await world.services.library.openArticle(
      articleOf([`Boat ${at} was counted in the harbour, a source told Daily NK.`], {
        key: keyOf(at),
        url: keyOf(at),
        title: `Boat ${at}`,
      }),
    );
  await db.articles.toCollection().modify({ engines: '0.0', quotes: 0 });
  await db.attributions.toCollection().modify({ engine: -1 });
});

const states = () => world.services.renewal.state();
/** How many articles are read anew. */
const done = () =>
  db.attributions
    .where('hash')
    .above('')
    .filter(({ engine }) => engine > 0)
    .count();

describe('reading stored articles anew', () => {
  it('goes through all of them, keeps notes, and takes its alarm away', async () => {
    const { library, renewal } = world.services;
    const { annotation } = await library.saveNote(keyOf(3), draftOn(null, 'Which boat?'));
    expect(await states()).toEqual({ is: 'running', left: COUNT, total: COUNT });
    await renewFindings(world.services);
    expect(await states()).toEqual({ is: 'done', left: 0, total: 0 });
    expect(await done()).toBe(COUNT);
    expect((await library.summary(keyOf(3)))!.quotes).toBe(1);
    expect((await library.view(keyOf(3)))!.annotations.map((one) => one.annotation)).toEqual([annotation]);
    expect(world.alarms.has(RENEWAL_ALARM)).toBe(false);
    expect(renewal.run()).toBe(renewal.run());
  });

  it('is stopped between two steps, stays stopped over a start, and goes on where it was', async () => {
    const { library, renewal } = world.services;
    const renew = library.renew.bind(library);
    vi.spyOn(library, 'renew').mockImplementationOnce(async (...asked) => {
      const left = await renew(...asked);
      expect(world.alarms.has(RENEWAL_ALARM)).toBe(true);
      await library.stopRenewal(true);
      return left;
    });
    await renewal.run();
    expect(await states()).toEqual({ is: 'stopped', left: 15, total: COUNT });
    expect(world.alarms.has(RENEWAL_ALARM)).toBe(false);

    world = servicesForTests(undefined, db);
    await renewFindings(world.services);
    expect(await states()).toMatchObject({ is: 'stopped', left: 15 });
    await world.services.renewal.goOn();
    await world.services.renewal.run();
    expect(await states()).toMatchObject({ is: 'done' });
  });

  it('goes on at the next start where the background was killed', async () => {
    expect(await world.services.library.renew(10)).toBe(15);
    world = servicesForTests(undefined, db);
    expect(await states()).toEqual({ is: 'running', left: 15, total: COUNT });
    await renewFindings(world.services);
    expect(await states()).toMatchObject({ is: 'done' });
  });

  it('passes over an article that cannot be read, and tries it again at the next start', async () => {
    const { library } = world.services;
    const bad = keyOf(7);
    const features = library.engine.do.bind(library.engine);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(library.engine, 'do').mockImplementation((name, ask, signal) => {
      if (name === 'attribute' && (ask as { key: string }).key === bad)
        throw new Error('it breaks the engine');
      return features(name, ask, signal);
    });
    await world.services.renewal.run();
    expect(await states()).toEqual({ is: 'done', left: 0, total: COUNT });
    expect(await done()).toBe(COUNT - 1);
    vi.restoreAllMocks();
    world = servicesForTests(undefined, db);
    expect(await states()).toMatchObject({ is: 'running', left: 1 });
    await world.services.renewal.run();
    expect(await done()).toBe(COUNT);
  });

  it('an update after the one that was stopped begins anew', async () => {
    await world.services.renewal.stop();
    expect((await states()).is).toBe('stopped');
    await db.facts.put({ name: 'renewal-stopped', value: '0.0' });
    expect((await states()).is).toBe('running');
  });
});
