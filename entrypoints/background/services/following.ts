/**
 * Following outlets: their feeds are looked at now and then, and what is new about North Korea is read quietly, so that the other account is there
 * when an article is opened. Off until the reader switches an outlet on. Everything that matters is in the database: the background may be
 * stopped at any point, and the next alarm goes on where it was.
 */
import { newsRequest, OUTLET_INTERFACES, type OutletInterfaces } from '../../../engine/feeds';
import { MS_A_MINUTE, timeOf } from '../../../engine/model/times';
import type { Fault, FollowView } from '../../../engine/model/views';
import { articleKey } from '../../../engine/pages';
import type { Courier } from '../../../network/courier/courier';
import { forgottenSign } from '../../../storage/forgetting/forgetting';
import type { Library } from '../../../storage/library/library';
import type { FollowedRow } from '../../../storage/rows/choice-rows';
import { changeFollowed, followedRow } from '../../../storage/tables/followed';
import { answerIn } from '../../../storage/work/engine-work';
import type { Alarms } from '../browser/browser-port';
import type { AccountFetcher } from './account-fetcher';

/** The alarm's name. */
export const FOLLOW_ALARM = 'follow';
/** Minutes between two looks: an outlet publishes a handful of stories a day. */
const MINUTES_BETWEEN = 60;

/** Pages read in one look at most: the rest waits for the next. */
const READ_AT_ONCE = 10;
/** Pages that wait at most: a feed that lists more than that is looked at from its newest end. */
const WAITING = 60;

export class Following {
  #looking: Promise<void> | null = null;
  readonly #library: Library;
  readonly #courier: Courier;
  readonly #fetcher: AccountFetcher;
  readonly #alarms: Alarms;
  readonly #now: () => Date;

  constructor(
    library: Library,
    courier: Courier,
    fetcher: AccountFetcher,
    alarms: Alarms,
    now: () => Date = () => new Date(),
  ) {
    this.#library = library;
    this.#courier = courier;
    this.#fetcher = fetcher;
    this.#alarms = alarms;
    this.#now = now;
  }

  async #followed(): Promise<OutletInterfaces[]> {
    const { follow } = await this.#library.settings();
    return OUTLET_INTERFACES.filter(({ id }) => follow.includes(id));
  }

  /** Sets the alarm where an outlet is followed, and takes it away where none is. Called on every start and change of settings. */
  async arrange(): Promise<void> {
    const wanted = (await this.#followed()).length > 0;
    const due = await this.#alarms.due(FOLLOW_ALARM);
    const set = due !== null;
    // One that rings later than it ever could was set by a clock that was ahead.
    const late = set && due - this.#now().getTime() > MINUTES_BETWEEN * MS_A_MINUTE;
    if (wanted && (!set || late)) await this.#alarms.set(FOLLOW_ALARM, MINUTES_BETWEEN);
    if (!wanted && set) await this.#alarms.clear(FOLLOW_ALARM);
  }

  /** Looks at every followed outlet; a look that is under way is waited for. */
  look(): Promise<void> {
    this.#looking ??= this.#lookAtAll().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #lookAtAll(): Promise<void> {
    const outlets = await this.#followed();
    await Promise.all(outlets.map((outlet) => this.#lookAt(outlet)));
  }

  /** What is forgotten meanwhile ends the look: it would bring back what it knows from before. The next one goes on. */
  async #lookAt(outlet: OutletInterfaces): Promise<void> {
    const { erasures } = this.#library.db;
    const since = erasures.times;
    try {
      await this.#lookSince(outlet, since);
    } catch (error) {
      if (erasures.times === since) throw error;
    }
  }

  async #lookSince(outlet: OutletInterfaces, since: number): Promise<void> {
    const { signal } = new AbortController();
    await this.#announced(outlet, signal, since);
    const { waiting } = await followedRow(this.#library.db, outlet.id);
    for (const url of waiting.slice(0, READ_AT_ONCE)) {
      // The reader may have switched it off meanwhile.
      if (!(await this.#followed()).includes(outlet)) return;
      const answer = await this.#fetcher.readAt(url, signal, true, since);
      const again = !answer.read && ASK_AGAIN.has(answer.fault.kind);
      const done = (row: FollowedRow): FollowedRow => ({
        ...row,
        taken: row.taken + (answer.read ? 1 : 0),
        fault: again && !answer.read ? answer.fault : row.fault,
        ...(!again && {
          waiting: row.waiting.filter((one) => one !== url),
          done: [...row.done, articleKey(url)],
        }),
      });
      await changeFollowed(this.#library.db, outlet.id, done, since);
      if (again) return;
    }
  }

  /** Reads the feed and puts down what is new. */
  async #announced(outlet: OutletInterfaces, signal: AbortSignal, since: number): Promise<void> {
    let fault: Fault | null = null;
    for (const one of outlet.news) {
      const address = newsRequest(one);
      if (address === null) continue;
      const brought = await this.#courier.bring({ address, wanted: 'answer', signal });
      if (!brought.got) {
        fault = brought.fault;
        continue;
      }
      const { text, address: from } = brought;
      const reading = await answerIn(this.#library.engine, { from: one, text, address: from }, this.#now());
      if (!reading.read) {
        fault = { kind: reading.why === 'cut' ? 'cut' : 'no-feed', detail: reading.why };
        continue;
      }
      const addresses = reading.items.slice(0, WAITING).map(({ url }) => url);
      const stored = await this.#library.storedKeys(addresses.map((url) => articleKey(url)));
      const announced = (row: FollowedRow): FollowedRow => {
        const known = new Set([...row.done, ...stored, ...row.waiting.map((url) => articleKey(url))]);
        const isKnown = (key: string) => known.has(key) || known.has(forgottenSign(key));
        const fresh = addresses.filter((url) => !isKnown(articleKey(url)));
        return {
          ...row,
          looked: this.#now().toISOString(),
          listed: reading.items.length,
          fault: null,
          waiting: [...row.waiting, ...fresh.reverse()].slice(-WAITING),
        };
      };
      await changeFollowed(this.#library.db, outlet.id, announced, since);
      return;
    }
    const looked = this.#now().toISOString();
    const failed = (row: FollowedRow): FollowedRow => ({ ...row, looked, listed: 0, fault });
    await changeFollowed(this.#library.db, outlet.id, failed, since);
  }

  /** How following stands, for the options page. */
  async views(): Promise<FollowView[]> {
    const { follow } = await this.#library.settings();
    return Promise.all(
      OUTLET_INTERFACES.map(async ({ id, outlet }): Promise<FollowView> => {
        const row = await followedRow(this.#library.db, id);
        const { listed, taken, fault, waiting } = row;
        const looked = timeOf(row.looked, this.#now()) === null ? null : row.looked;
        return { id, outlet, on: follow.includes(id), looked, listed, taken, fault, waiting: waiting.length };
      }),
    );
  }
}

/** Faults that pass: the page is asked for again at the next look. Others are the page's own. */
const ASK_AGAIN: ReadonlySet<Fault['kind']> = new Set([
  'offline',
  'unreachable',
  'timeout',
  'busy',
  'server',
  'cancelled',
  'cut',
]);
