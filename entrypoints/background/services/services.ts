import type { Answer, Ask, MessageName } from '../../../protocol/messages/message-map';
import type { Desk } from '../../../storage/library/desk';
import type { Library } from '../../../storage/library/library';
import type { SessionDesk } from '../../../storage/private/session-desk';
import type { Lanes } from '../access/lanes';
import type { PageRates } from '../access/page-rates';
import type { DeskCaller, KnockingCaller, PageCaller, ReaderCaller } from '../access/senders';
import type { UnderWay } from '../access/under-way';
import type { Outside } from '../browser/browser-port';
import type { MessageTrace } from '../tabs/message-trace';
import type { Ports } from '../tabs/ports';
import type { TabStates } from '../tabs/tab-states';
import type { Following } from './following';
import type { Reach } from './reaching';

/** Everything that handlers work with. */
export interface Rooms {
  library: Library;
  session: SessionDesk;
  states: TabStates;
  ports: Ports;
  outside: Outside;
  /** Whose turn it is. */
  lanes: Lanes;
  rates: PageRates;
  underWay: UnderWay;
  /** What asks the network, on the reader's click. */
  reach: Reach;
  following: Following;
  /** What is said, for whoever works on the extension. */
  trace: MessageTrace;
  /** Work that follows after an answer; its errors go to the background's console. */
  later(work: () => Promise<void>): void;
}

/** Who sends the messages of a kind, once `senders.ts` has let them in. */
type CallerOf<N extends MessageName> = N extends `reader/${string}`
  ? ReaderCaller
  : N extends 'desk/hello'
    ? KnockingCaller | DeskCaller
    : N extends `desk/${string}`
      ? DeskCaller
      : N extends `settings/${string}` | `reach/${string}`
        ? DeskCaller | PageCaller
        : PageCaller;

export type Handler<N extends MessageName> = (ask: Ask<N>, from: CallerOf<N>) => Promise<Answer<N>>;
export type Handlers<N extends MessageName = MessageName> = { [K in N]: Handler<K> };

/** The messages whose name begins so. */
export type Room<P extends string> = Extract<MessageName, `${P}/${string}`>;

/** Where the work of a tab is kept. */
export function deskFor(rooms: Rooms, isPrivate: boolean): Desk {
  return isPrivate ? rooms.session : rooms.library;
}
