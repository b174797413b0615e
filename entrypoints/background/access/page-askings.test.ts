import { expect, it, vi } from 'vitest';
import { frame, reader, servicesForTests } from '../../../tests/support/services';
import { routerOf } from '../handlers/router';
import { PageRates } from './page-rates';

it('does nothing for a content script that asks without end, and all for everybody else', async () => {
  const world = servicesForTests();
  const services = { ...world.services, rates: new PageRates(() => 0) };
  const route = routerOf(services);
  const shown = vi.spyOn(services.states, 'show');
  const nonce = crypto.randomUUID();
  await route({ name: 'reader/vouch', ask: { nonce } }, reader({ tabId: 2 }));
  for (const name of ['reader/left', 'reader/style', 'reader/tell'])
    for (let n = 0; n < 1_000; n++) await route({ name, ask: {} }, reader());
  expect(shown.mock.calls.length).toBeLessThanOrEqual(100);
  expect(await route({ name: 'reader/left', ask: {} }, reader())).toMatchObject({
    ok: false,
    failure: { kind: 'put-off' },
  });
  const client = frame({ tabId: 2, documentId: 'client-2' });
  expect(await route({ name: 'tab/hello', ask: { nonce } }, client)).toMatchObject({ ok: true });
  expect(await route({ name: 'reader/left', ask: {} }, reader({ tabId: 2 }))).toMatchObject({ ok: true });
});
