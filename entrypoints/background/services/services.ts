import type { From } from '../../../protocol/messages/definition';
import type { Answer, Ask, MessageName, Messages } from '../../../protocol/messages/message-map';
import type { Library } from '../../../storage/library/library';
import type { Repository } from '../../../storage/library/repository';
import type { PrivateSession } from '../../../storage/private/private-session';
import type { Lanes } from '../access/lanes';
import type { OngoingReadings } from '../access/ongoing-readings';
import type { PageRates } from '../access/page-rates';
import type { ClientCaller, PageCaller, ReaderCaller, UnverifiedCaller } from '../access/senders';
import type { BrowserPort } from '../browser/browser-port';
import type { Ports } from '../tabs/ports';
import type { TabStates } from '../tabs/tab-states';
import type { AccountFetcher } from './account-fetcher';
import type { EventGrouping } from './event-grouping';
import type { Following } from './following';
import type { Renewal } from './renewal';
import type { TextsGoing } from './texts-going';

/** Everything that handlers work with. */
export interface Services {
  library: Library;
  session: PrivateSession;
  states: TabStates;
  ports: Ports;
  browser: BrowserPort;
  /** Whose turn it is. */
  lanes: Lanes;
  rates: PageRates;
  ongoing: OngoingReadings;
  /** What asks the network, on the reader's click. */
  fetcher: AccountFetcher;
  following: Following;
  /** What reads stored articles anew. */
  renewal: Renewal;
  /** What lets their texts go, where the reader said so. */
  texts: TextsGoing;
  /** What groups them into events. */
  grouping: EventGrouping;
  /** Work that follows after an answer; its errors go to the background's console. */
  later(work: () => Promise<void>): void;
}

/** Which article is meant, and what may be done to it: an `about`, resolved. */
export interface Place {
  /** The tab that shows it; `null` where it is named by its key, or where no tab is. */
  tabId: number | null;
  /** `null` where the tab shows none. */
  key: string | null;
  /** Nothing new is written to the library from a private window's own page. A private client writes to its session. */
  mayWrite: boolean;
  /** It is open in a private window: what is done stays in the session. */
  isPrivate: boolean;
  /** Where its notes and its texts are. */
  repository: Repository;
  from: ClientCaller | PageCaller;
}

/** Who sends a message, once `senders.ts` has let them in; of an article that was addressed, its place. */
interface Callers extends Record<From, unknown> {
  reader: ReaderCaller;
  greeting: UnverifiedCaller | ClientCaller;
  tab: ClientCaller;
  article: Place;
  network: Place;
  settings: ClientCaller | PageCaller;
  pages: PageCaller;
}
type CallerOf<N extends MessageName> = Callers[Messages[N]['from']];

type Handler<N extends MessageName> = (ask: Ask<N>, from: CallerOf<N>) => Promise<Answer<N>>;
export type Handlers<N extends MessageName = MessageName> = { [K in N]: Handler<K> };

/** The messages whose name begins so. */
export type MessagesOf<P extends string> = Extract<MessageName, `${P}/${string}`>;

/** Where the work of a tab is kept. */
export function repositoryFor(services: Services, isPrivate: boolean): Repository {
  return isPrivate ? services.session : services.library;
}
