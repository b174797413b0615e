/** Schemas of what the reader does to the rows of a synopsis; the parts that they share with others are given. */
import * as v from 'valibot';
import type { Regroup, Relation } from '../../engine/model';
import type { RegroupChange } from '../../engine/model/views';

interface Parts {
  id: v.GenericSchema<unknown, string>;
  relation: v.GenericSchema<unknown, Relation>;
  words: v.GenericSchema<unknown, string>;
  /** Rows that are joined at most. */
  most: number;
}

export function regroupSchemas({ id, relation, words, most }: Parts) {
  const regroup: v.GenericSchema<unknown, Regroup> = v.object({
    how: v.picklist(['join', 'split']),
    // The length first: what is far too long is refused without being read.
    rows: v.pipe(
      v.custom<unknown[]>((value) => !Array.isArray(value) || value.length <= most, 'too-large'),
      v.array(v.object({ a: words, b: words })),
      v.minLength(1),
    ),
  });
  const change: v.GenericSchema<unknown, RegroupChange> = v.variant('is', [
    v.object({ is: v.literal('made'), rowId: id, relation, a: words, b: words, regroup }),
    v.object({ is: v.literal('undone'), id }),
  ]);
  return { regroup, change };
}
