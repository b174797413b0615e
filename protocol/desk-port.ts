import type { ToDesk } from './messages/telling';

/** The name of the port between the desk and the background. */
export const DESK_PORT = 'desk';

/**
 * What goes over the port. `stamp` counts the changes of this session: the first message after connecting carries it
 * alone, so that a desk that was cut off while the worker slept asks anew only if something changed meanwhile.
 */
export interface PortMessage {
  stamp: number;
  tell?: ToDesk;
}
