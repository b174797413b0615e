/**
 * Time as a veto: whoever has a report from somebody has it from a report that was there. A text is called
 * later only where that is sure: both are dated, and more than a day lies between, since outlets on two sides
 * of the world date one morning a day apart and many give a day without an hour.
 */
import type { AccountInput } from '../../text/account-text';
import { dayOfIso, fullDayInAddress } from '../../text/dates';

/** Days by which two outlets may date one morning apart. */
const GRACE = 1;

/** The day on which an article says that it was published; `null` where it says none, or a month only. */
export function datedDay({ article }: AccountInput): number | null {
  return dayOfIso(article.published) ?? fullDayInAddress(article.url ?? '');
}

/** Whether one was surely published after the other: then the other has nothing from it. */
export function isLater(one: AccountInput, other: AccountInput): boolean {
  const [p, q] = [datedDay(one), datedDay(other)];
  return p !== null && q !== null && p - q > GRACE;
}
