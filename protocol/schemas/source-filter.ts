/** What the quotes of the library may be narrowed to: in what is asked, and in addresses. */
import * as v from 'valibot';
import { NONE, type SourceFilter } from '../../engine/model/library/source-facets';
import { LIMITS, text } from './schema-parts';
import { day, sourceKind } from './search-filter';

const value = v.optional(text(LIMITS.title));

/** Every part may be missing; an empty one stands for what is not clear or not named (`NONE`). */
export const sourceFilter = {
  kind: value,
  division: value,
  city: value,
  outlet: value,
  who: value,
  from: v.optional(day),
  to: v.optional(day),
};

const read = { ...sourceFilter, kind: v.optional(v.union([v.literal(NONE), sourceKind])) };

/** A filter that came from somewhere: parts that are no such thing are passed over. Never throws. */
export function readSourceFilter(given: Readonly<Record<string, unknown>>): SourceFilter {
  const filter: SourceFilter = {};
  for (const part of Object.keys(read) as Array<keyof SourceFilter>) {
    const checked = v.safeParse(read[part], given[part]);
    if (checked.success && checked.output !== undefined) filter[part] = checked.output;
  }
  return filter;
}
