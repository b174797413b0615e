/** How often something was forgotten for good since this connection was made: what was on its way meanwhile is not written afterwards. */
import { FailureError } from '../../protocol/failures';

export class Erasures {
  #times = 0;

  /** As it is when something begins that is stored later, such as the fetching of a page. */
  get times(): number {
    return this.#times;
  }

  /** Call it in the transaction that forgets. */
  raise(): void {
    this.#times += 1;
  }

  /**
   * Call it in the transaction that stores, once something was read in it.
   * @param since `times` at the beginning; absent: whatever was forgotten, this is stored
   * @throws FailureError `not-found`
   */
  assertNone(since: number | undefined): void {
    if (since !== undefined && since !== this.#times)
      throw new FailureError('not-found', 'the library was emptied, or something forgotten, meanwhile');
  }
}
