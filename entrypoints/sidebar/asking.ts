import { ask as askBackground } from '../../protocol/client';
import { isGuarded } from '../../protocol/messages/care';
import type { Answer, Ask, MessageName } from '../../protocol/messages/message-map';
import { assertSeen } from './in-sight';

/**
 * Asks the background; what a borrowed click must not do only while this frame is in plain sight.
 * @throws FailureError of kind `covered` where it is not, and whatever the background answers.
 */
export async function ask<N extends MessageName>(name: N, payload: Ask<N>): Promise<Answer<N>> {
  if (isGuarded(name, payload)) assertSeen();
  return askBackground(name, payload);
}
