/**
 * Letting texts go that were not read for as long as the reader said, in the background and a few at a time. Nothing of it is kept in memory
 * that matters: what is due is asked of the library each time, and the alarm goes on where a stopped background was.
 */
import type { TextsDue } from '../../../engine/model/views';
import type { LettingGo } from '../../../storage/forgetting/texts-due';
import type { Library } from '../../../storage/library/library';
import type { Alarms } from '../browser/browser-port';

/** The alarm's name. */
export const TEXTS_ALARM = 'texts-go';

/** Minutes between two looks: a text that is let go an hour later than it might is none the worse. */
const MINUTES_BETWEEN = 60;

/** Texts let go in one go: a fraction of a second of work, after which everything else goes first. */
const AT_ONCE = 10;

type Choices = { after?: number | undefined; notedStay?: boolean | undefined };

export class TextsGoing {
  readonly #library: Library;
  readonly #alarms: Alarms;
  readonly #now: () => Date;
  #running: Promise<void> | null = null;
  /** It was asked for since the round that is under way began. */
  #again = false;

  constructor(library: Library, alarms: Alarms, now: () => Date = () => new Date()) {
    this.#library = library;
    this.#alarms = alarms;
    this.#now = now;
  }

  async #which({ after, notedStay }: Choices = {}): Promise<LettingGo> {
    const { textsGoAfter, notedTextsStay } = await this.#library.settings();
    return { days: after ?? textsGoAfter, keepNoted: notedStay ?? notedTextsStay };
  }

  /** How many texts are due, by these choices or by what is set. */
  async due(choices: Choices): Promise<TextsDue> {
    const which = await this.#which(choices);
    const from = await this.#library.textsGoFrom();
    if (which.days === 0) return { due: 0, noted: 0, from };
    const { keys, noted } = await this.#library.dueTexts(which);
    return { due: keys.length, noted, from };
  }

  /** Sets the alarm where texts are to go, and takes it away where not. Called on every start and change of settings. */
  async arrange(): Promise<void> {
    const { days } = await this.#which();
    const isSet = (await this.#alarms.due(TEXTS_ALARM)) !== null;
    if (days > 0 && !isSet) await this.#alarms.set(TEXTS_ALARM, MINUTES_BETWEEN);
    if (days === 0 && isSet) await this.#alarms.clear(TEXTS_ALARM);
  }

  /**
   * Lets go what is due, once its time has come. A run that is under way is waited for and goes once more, since its time may have come
   * only now; switched off, it ends after the texts that it is at.
   */
  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#rounds();
    return this.#running;
  }

  async #rounds(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#round();
      }
    } finally {
      this.#running = null;
    }
  }

  async #round(): Promise<void> {
    const from = await this.#library.textsGoFrom();
    if (from !== null && Date.parse(from) <= this.#now().getTime()) {
      const { keys } = await this.#library.dueTexts(await this.#which());
      for (let at = 0; at < keys.length; at += AT_ONCE) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (!(await this.#library.letGoDue(keys.slice(at, at + AT_ONCE)))) break;
      }
    }
    await this.#library.tidyAfterTexts();
  }
}
