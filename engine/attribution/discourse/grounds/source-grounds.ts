import type { AccessGround, AnonymityGround } from '../../../model';

/** What the text says of one source. */
export interface SourceGrounds {
  access: AccessGround[];
  anonymity: AnonymityGround[];
}
