import { expect, it } from 'vitest';
import { servicesForTests } from '../../../tests/support/services';
import { installed } from './installed';

it.each([
  ['install', ['welcome']],
  ['update', []],
  ['browser_update', []],
  ['chrome_update', []],
  ['shared_module_update', []],
])('%s opens %j', async (reason, opened) => {
  const world = servicesForTests();
  let registered = 0;
  await installed(world.services, { reason, previousVersion: '0.0.1' }, async () => void registered++);
  expect(world.told.opened).toEqual(opened);
  expect(registered).toBe(1);
  expect(await world.services.library.updatedFrom()).toBe(reason === 'update' ? '0.0.1' : null);
});

it('keeps the first of several updates that the reader has not seen, and none to the same version', async () => {
  const { services } = servicesForTests();
  const update = (previousVersion: string) =>
    installed(services, { reason: 'update', previousVersion }, async () => undefined);
  await update(services.browser.ownVersion);
  expect(await services.library.updatedFrom()).toBeNull();
  await update('0.0.1');
  await update('0.0.2');
  expect(await services.library.updatedFrom()).toBe('0.0.1');
  await services.library.forgetUpdate();
  expect(await services.library.updatedFrom()).toBeNull();
});
