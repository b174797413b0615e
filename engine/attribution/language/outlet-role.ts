/** What an outlet does in the sentence that names it. */
import type { OutletRoleName, Span } from '../../model';

export type { OutletRoleName };

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
