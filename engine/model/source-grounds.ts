/** What a text says of how a source can know, and that or why it leaves a source unnamed. */
import type { Span } from './span';

/**
 * How a source can know. `witness`: was there, saw it, took part; `relative-or-contact`: heard it from somebody;
 * `office`: its work lies in what it speaks of; `document`: has seen, holds or is a paper, picture or record that was come by;
 * `place`: lives or stays there; `unstated`: the text says that it knows, not how ("familiar with the matter").
 */
export type AccessType = 'witness' | 'relative-or-contact' | 'office' | 'document' | 'place' | 'unstated';

/** Why a source is unnamed. `bare`: the text says that it is, not why ("unidentified", a pseudonym). */
export type AnonymityType = 'safety' | 'not-authorised' | 'bare';

/** Words of the article that say how a source can know: "through relatives in Kaesong". */
export interface AccessGround {
  span: Span;
  type: AccessType;
}

/** Words of the article that say that or why a source is unnamed: "on condition of anonymity for security reasons". */
export interface AnonymityGround {
  span: Span;
  type: AnonymityType;
}
