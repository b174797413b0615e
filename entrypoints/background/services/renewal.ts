/**
 * Reading stored articles anew after an update of an engine, in the background. Nothing of it is kept in memory that matters: an article that
 * is read anew says so itself, and the alarm starts a stopped background again while some are left.
 */
import type { RenewalState } from '../../../engine/model/views';
import type { Library } from '../../../storage/library/library';
import type { Alarms } from '../browser/browser-port';

/** The alarm's name. */
export const RENEWAL_ALARM = 'renewal';

/** Minutes after which a background that was stopped in the middle goes on. */
const MINUTES_BETWEEN = 1;

/** Articles read in one go: a fraction of a second of work, after which it can be stopped. */
const AT_ONCE = 10;

export class Renewal {
  readonly #library: Library;
  readonly #alarms: Alarms;
  /** Articles that this background could not read. */
  readonly #failed = new Set<string>();
  #running: Promise<void> | null = null;

  constructor(library: Library, alarms: Alarms) {
    this.#library = library;
    this.#alarms = alarms;
  }

  /** How it stands. */
  async state(): Promise<RenewalState> {
    const { left, total } = await this.#library.countStale();
    const open = Math.max(0, left - this.#failed.size);
    if (open === 0) return { is: 'done', left: 0, total };
    return { is: (await this.#library.isRenewalStopped()) ? 'stopped' : 'running', left: open, total };
  }

  /** Reads on until none is left or the reader stops it. One that is under way is waited for. */
  run(): Promise<void> {
    this.#running ??= this.#read().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #read(): Promise<void> {
    const { is } = await this.state();
    if (is === 'running') await this.#alarms.set(RENEWAL_ALARM, MINUTES_BETWEEN);
    else if (is === 'done') return this.#rest();
    while (!(await this.#library.isRenewalStopped()))
      if ((await this.#library.renew(AT_ONCE, this.#failed)) === 0) break;
    await this.#rest();
  }

  async #rest(): Promise<void> {
    if ((await this.#alarms.due(RENEWAL_ALARM)) !== null) await this.#alarms.clear(RENEWAL_ALARM);
  }

  /** Stops after the articles that are under way, until the reader goes on. */
  async stop(): Promise<void> {
    await this.#library.stopRenewal(true);
    await this.#running;
  }

  /** Lets it go on; `run` does the work. */
  async goOn(): Promise<void> {
    await this.#library.stopRenewal(false);
  }
}
