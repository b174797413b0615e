/** Grouping the library into events in the background, a few articles at a time; it goes on at the next start where it was cut off. */
import type { Library } from '../../../storage/library/library';
import type { Alarms } from '../browser/browser-port';

/** The alarm's name. */
export const GROUPING_ALARM = 'event-grouping';

/** Minutes after which a background that was stopped in the middle goes on. */
const MINUTES_BETWEEN = 1;

/** Articles ranked in one go: a tenth of a second of work, after which everything else goes first. */
const AT_ONCE = 4;

export class EventGrouping {
  readonly #library: Library;
  readonly #alarms: Alarms;
  #running: Promise<void> | null = null;

  constructor(library: Library, alarms: Alarms) {
    this.#library = library;
    this.#alarms = alarms;
  }

  /** Goes on until nothing is left to group. One that is under way is waited for. */
  run(): Promise<void> {
    this.#running ??= this.#group().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #group(): Promise<void> {
    if (!(await this.#library.groupSome(AT_ONCE))) return;
    await this.#alarms.set(GROUPING_ALARM, MINUTES_BETWEEN);
    do await new Promise((resolve) => setTimeout(resolve, 0));
    while (await this.#library.groupSome(AT_ONCE));
    await this.#alarms.clear(GROUPING_ALARM);
  }
}
