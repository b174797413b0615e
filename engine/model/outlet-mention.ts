/** What an outlet does where an article names it. */
import type { Span } from './span';

/**
 * `carrier`: reports what is told ("Yonhap reported"); `source`: judges for itself ("the paper praised"); `owner`: has what is
 * named behind it ("the paper's source"); `addressee`: was told; `venue`: where it was said or stood; `affiliation`: whom somebody
 * works for; `origin`: cited by a carrier; `object`: talked about; `parenthesis`: says again who the outlet before it is;
 * `relative`: inside a clause on a person; `credit`: of a photo, a byline, an article; `dateline`: "SEOUL (AP) --"; `block`: a line
 * that hands over all that follows.
 */
export type OutletRoleName =
  | 'carrier'
  | 'source'
  | 'owner'
  | 'addressee'
  | 'venue'
  | 'affiliation'
  | 'origin'
  | 'object'
  | 'parenthesis'
  | 'relative'
  | 'credit'
  | 'dateline'
  | 'block';

/** One mention of an outlet, outside quotation marks. */
export interface OutletMention {
  /** The name or the words that take it up: "Radio Free Asia", "the paper". */
  span: Span;
  /** The outlet's name, also where the words only take it up; `null` where the text does not say which it is. */
  name: string | null;
  /** It speaks for a state. */
  state: boolean;
  /** `null` where no structure tells it, and in languages whose structure is not read for it. */
  role: OutletRoleName | null;
}
