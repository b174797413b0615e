/** What an outlet does in the sentence that names it. */
import type { Span } from '../../model';

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

/** A phrase that names or designates an outlet, outside quotation marks. */
export interface OutletPhrase {
  /** The name or the generic phrase, UTF-16 units. */
  span: Span;
  /** The outlet's name as it is shown; `null` where the phrase is generic ("the paper", "state media"). */
  name: string | null;
  /** `report`: "the report", for the outlet that gave it. */
  form: 'named' | 'generic' | 'report';
  /** It speaks for a state. */
  state: boolean;
  /** Index into the article's sentences, and the tokens of it that the phrase has: `[first, end)`. */
  sentence: number;
  first: number;
  end: number;
}

export interface OutletRole extends OutletPhrase {
  /** `null` where no structure tells it. */
  role: OutletRoleName | null;
  /** It has seen the paper that speaks or asked the person who does: "a report seen by Hana", "an expert consulted by Hana". */
  holds?: true;
  /** The words that the role rests on: "told Daily NK", "Yonhap reported". */
  evidence: Span;
}
