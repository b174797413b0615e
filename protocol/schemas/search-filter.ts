/** What a search may be narrowed to: in what is asked, and in searches that are kept. */
import * as v from 'valibot';
import type { SourceKind } from '../../engine/model';
import { type SearchFilter, SORTS } from '../../engine/model/views';
import { key, LIMITS, oneOf, text } from './schema-parts';

/** A day as `2020-08-05`. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
export const sourceKind = oneOf<SourceKind>({
  'named-person': true,
  organisation: true,
  'state-media': true,
  'anonymous-person': true,
  'anonymous-group': true,
  outlet: true,
  document: true,
});
export const place = v.pipe(text(LIMITS.tag), v.minLength(1));
export const sort = v.picklist(SORTS);

const words = text(LIMITS.title);
const orNone = <T extends v.GenericSchema>(schema: T) => v.union([v.literal(''), schema]);

/** Every part may be missing; an empty one is none. */
export const searchFilter = v.partial(
  v.object({
    words,
    outlet: words,
    tag: text(LIMITS.tag),
    withNotes: v.boolean(),
    from: orNone(day),
    to: orNone(day),
    kind: orNone(sourceKind),
    place: orNone(place),
    event: orNone(key),
    sort: orNone(sort),
  }),
);

/** A filter that came from somewhere; an empty one where it is none. */
export function readSearchFilter(given: unknown): Partial<SearchFilter> {
  const checked = v.safeParse(searchFilter, given);
  return checked.success ? (checked.output as Partial<SearchFilter>) : {};
}
