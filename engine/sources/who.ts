/** Who is taken for one and the same across articles, but for named persons (`persons.ts`). */
import { DESCRIPTION, isUnnamed } from '../model/library/source-facets';
import { plainName } from './names';
import { personaOf } from './persons';
import type { FactSource } from './source-facts';

/**
 * The id of a source with a name, or of an unnamed one's description. Of a named person it is the id of one name with one role: which of those are one
 * person `findingPersons` tells.
 */
export function whoId(source: FactSource): string {
  const persona = personaOf(source);
  if (persona !== null) return persona;
  const plain = plainName(source.name);
  return isUnnamed(source.kind) ? `${DESCRIPTION}${plain}` : `${source.kind} ${plain}`;
}
