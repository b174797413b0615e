/**
 * What a borrowed click must not do: delete, ask the network, overrule, put back, open, export. A sidebar on a page is believed
 * only if the page's reader saw it in plain sight for a while; the browser's own side panel always, since no page has a say there.
 */
import { FailureError } from '../../../protocol/failures';
import { isGuarded } from '../../../protocol/messages/care';
import type { Ask, MessageName } from '../../../protocol/messages/message-map';
import type { Sight } from '../../../protocol/messages/telling';
import type { BrowserPort } from '../browser/browser-port';
import type { Caller } from './senders';

/** @throws FailureError of kind `covered` where the caller is a sidebar on a page that is not in plain sight. */
export async function assertInSight(
  name: MessageName,
  ask: Ask<MessageName>,
  from: Caller,
  browser: Pick<BrowserPort, 'askReader'>,
): Promise<void> {
  if (from.who !== 'client' || !from.inPage || from.tabId === null || !isGuarded(name, ask)) return;
  const sight = (await browser.askReader(from.tabId, { tell: 'sight' })) as Sight | null;
  if (sight?.clear !== true) throw new FailureError('covered', `${name}: ${sight?.why ?? 'no reader'}`);
}
