/** Articles are grouped into events in steps, from where a background that was ended left off. */
import { expect, it } from 'vitest';
import { articleOf, freshDatabase, otherAccount, saltArticle } from '../../../tests/support/library-samples';
import { servicesForTests } from '../../../tests/support/services';
import { GROUPING_ALARM } from './event-grouping';
import { renewFindings } from './housekeeping';

const ask = { words: '', offset: 0, limit: 5 };

it('goes through all of them with the start of the background, counts origins, and takes its alarm away', async () => {
  const db = freshDatabase();
  const world = servicesForTests(undefined, db);
  for (const article of [articleOf(), otherAccount(), saltArticle()])
    await world.services.library.openArticle(article);
  expect((await world.services.library.events(ask)).grouping).toEqual({ left: 3, total: 3 });
  // One step, and the background ends.
  await world.services.library.groupSome(1);
  const next = servicesForTests(undefined, db);
  await renewFindings(next.services);
  const { events, grouping } = await next.services.library.events(ask);
  expect(grouping).toEqual({ left: 0, total: 3 });
  expect(events).toMatchObject([{ accounts: 2, origins: expect.any(Number) }]);
  expect(next.alarms.has(GROUPING_ALARM)).toBe(false);
});

it('runs once where it is asked for several times', async () => {
  const world = servicesForTests();
  await world.services.library.openArticle(articleOf());
  const [one, other] = [world.services.grouping.run(), world.services.grouping.run()];
  expect(one).toBe(other);
  await one;
  expect((await world.services.library.events({ ...ask, single: true })).total).toBe(1);
});
