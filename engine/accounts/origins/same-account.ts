/**
 * Articles that are one account: a translation, a licensed reprint, the same text again. Two of them are no
 * second source.
 */
import { mainKey } from '../../outlets/writing';
import { readingOf } from '../../text/account-text';
import { isLater } from './in-time';
import type { Side } from './side';

/** A translation follows within days. */
const TRANSLATED = 7;
/**
 * From this share of the shorter text's runs on, it is the same text. Staff-written accounts of one event
 * stay under .05.
 */
const SAME_TEXT = 0.8;
/**
 * One outlet that takes over this much of its own text has brought it up to date; a background paragraph is
 * less.
 */
const UPDATED = 0.4;
/** A text of which this share of the letters is Korean is in Korean. */
const KOREAN = 0.3;

/**
 * Whether the two are one account. `containment` is the share of the shorter text's runs that stand in the
 * other. Both are taken to tell the same event.
 */
export function isSameAccount(a: Side, b: Side, containment: number): boolean {
  // A copy that another host shows, or a saved one, is kept under the outlet's key and the way it came by.
  if (mainKey(a.input.article.key) === mainKey(b.input.article.key)) return true;
  const [outletA, outletB] = [a.credits.own, b.credits.own];
  const oneOutlet = outletA !== '' && outletA === outletB;
  if (containment >= (oneOutlet ? UPDATED : SAME_TEXT)) return true;
  if (reprints(a, b) || reprints(b, a)) return true;
  return oneOutlet && isKorean(a) !== isKorean(b) && daysBetween(a, b) <= TRANSLATED;
}

/** Whether `a` says that it is a reprint of the outlet of `b`, whose text was there by then. */
function reprints(a: Side, b: Side): boolean {
  const outlet = b.credits.own;
  const says = outlet !== '' && a.credits.credits.some(({ name, reprint }) => reprint && name === outlet);
  return says && !isLater(b.input, a.input);
}

export function isKorean({ input }: Side): boolean {
  const letters = input.article.text.slice(0, 2000).match(/\p{L}/gu) ?? [];
  const korean = letters.filter((letter) => /\p{Script=Hangul}/u.test(letter));
  return korean.length > KOREAN * letters.length;
}

function daysBetween(a: Side, b: Side): number {
  const [p, q] = [readingOf(a.input).day, readingOf(b.input).day];
  return p === null || q === null ? 0 : Math.abs(p - q);
}
