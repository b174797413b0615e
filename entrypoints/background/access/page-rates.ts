/** What a page may ask of the background in a time, so that no page's doings crowd out the reader's. */
import { FailureError } from '../../../protocol/failures';
import { type Rate, Rates } from './rates';

/**
 * Articles that a tab may show of one site. A reader who clicks through ten in a minute never comes near; a page that makes
 * one each second is put off after six, until it stands still.
 */
const READINGS: Rate = { burst: 6, every: 4_000 };
/** Milliseconds that a page must stand still before it is read again. */
export const STANDS_STILL = 4_000;
/** Clicks, selections and the like: more than a hand does. */
const DOINGS: Rate = { burst: 20, every: 250 };
/** Everything that the content script of a tab asks, whatever it is: a page that changes without end, or that has taken the script over, asks thousands of times. */
const ASKINGS: Rate = { burst: 100, every: 50 };
/** Vouchings for frames. */
const VOUCHINGS: Rate = { burst: 20, every: 1_000 };

export class PageRates {
  readonly #rates: Rates;

  constructor(now?: () => number) {
    this.#rates = new Rates(now);
  }

  static #page(tabId: number, key: string): string {
    return `read ${tabId} ${URL.canParse(key) ? new URL(key).host : ''}`;
  }

  /** @param key of the article that is shown. @throws FailureError `put-off` where the page has shown too many articles or texts */
  reading(tabId: number, key: string): void {
    putOff(
      this.#rates.takeAtRest(PageRates.#page(tabId, key), READINGS, STANDS_STILL),
      'the page keeps changing',
    );
  }

  /** Whether a tab's page was put off and has not stood still since. */
  unsettled(tabId: number, key: string): boolean {
    return this.#rates.isUnsettled(PageRates.#page(tabId, key));
  }

  /** Counts whatever a content script asks, before anything is done for it. @throws FailureError `put-off` */
  asking(tabId: number): void {
    putOff(this.#rates.take(`ask ${tabId}`, ASKINGS), 'a page asks without end');
  }

  /** @throws FailureError `put-off` */
  doing(tabId: number): void {
    putOff(this.#rates.take(`do ${tabId}`, DOINGS), 'more than a hand does');
  }

  /** @throws FailureError `put-off` */
  vouching(tabId: number): void {
    putOff(this.#rates.take(`vouch ${tabId}`, VOUCHINGS), 'too many frames');
  }
}

function putOff(wait: number, why: string): void {
  if (wait > 0) throw new FailureError('put-off', why, wait);
}
