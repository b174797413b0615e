/** Fragments that name a passage by its words or place: https://wicg.github.io/scroll-to-text-fragment/, RFC 5147. */

import type { TextPositionSelector, TextQuoteSelector } from '../../model';
import { percentDecoded } from '../../text/percent';

interface FragmentPassage {
  selector: TextQuoteSelector | TextPositionSelector;
  /** Where it names a passage by its first and last words: both, for the note. */
  words: string | null;
  /** What else stands in the fragment, with its `#`. */
  rest: string;
}

/**
 * The passage of a fragment (without `#`): `:~:text=[prefix-,]start[,end][,-suffix]`, `char=10,20`; `null` for any other.
 * @example quoteOfFragment(':~:text=dried-,cabbage,-by') → exact "cabbage", prefix "dried", suffix "by"
 */
export function quoteOfFragment(fragment: string): FragmentPassage | null {
  const place = /^char=(\d{1,9}),(\d{1,9})$/u.exec(fragment);
  if (place && Number(place[1]) < Number(place[2])) {
    const selector: TextPositionSelector = {
      type: 'TextPositionSelector',
      start: Number(place[1]),
      end: Number(place[2]),
    };
    return { selector, words: null, rest: '' };
  }
  const found = /^#?(.*?)(?::~:(?:[^&]*&)*?|^)text=([^&]+)/su.exec(fragment);
  if (!found) return null;
  const terms = found[2]!.split(',');
  const prefix =
    terms.length > 1 && terms[0]!.endsWith('-') ? percentDecoded(terms.shift()!.slice(0, -1)) : '';
  const suffix =
    terms.length > 1 && terms.at(-1)!.startsWith('-') ? percentDecoded(terms.pop()!.slice(1)) : '';
  const [exact = '', end] = terms.map(percentDecoded);
  if (exact.trim() === '') return null;
  return {
    // The suffix stands behind the end; of a passage that is known by its start it says nothing.
    selector: { type: 'TextQuoteSelector', exact, prefix, suffix: end === undefined ? suffix : '' },
    words: end === undefined ? null : `> ${exact} … ${end}`,
    rest: found[1] ? `#${found[1]}` : '',
  };
}
