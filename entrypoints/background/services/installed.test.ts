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
  await installed(world.services, reason, async () => void registered++);
  expect(world.told.opened).toEqual(opened);
  expect(registered).toBe(1);
});
