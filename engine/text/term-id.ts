/**
 * Terms as numbers: what is stored of an article and compared with others holds no words. 24 bits: of two articles of 160 terms
 * each, about one pair in 650 has a term in common by accident. Numbers have a range of their own, so that an id tells that it stands
 * for one.
 */
import { hashOf } from './hash';

/** From here on, 16 bits wide. */
const NUMBERS = 0xff0000;
/** "653", "2.5", "100kg"; a figure with its noun ("653 bullet") is a term like others. */
const NUMBER = /^\d\S*$/;

/** FNV-1a folded to 24 bits; of a number, to 16. */
export function termId(term: string): number {
  const hash = hashOf(term);
  if (NUMBER.test(term)) return NUMBERS | (((hash >>> 16) ^ hash) & 0xffff);
  const id = ((hash >>> 24) ^ hash) & 0xffffff;
  // The one id in 256 that would look like a number's loses its highest bit.
  return id < NUMBERS ? id : id & 0x7fffff;
}

/** Whether the term is a number. */
export const isNumber = (id: number): boolean => id >= NUMBERS;
