/** What an imported file must look like. Unknown members are let be; known ones must be right. */
import * as v from 'valibot';
import {
  CHAIN_ROLES,
  EVENT_WORDS,
  HIGHLIGHT_COLOURS,
  MOTIVATIONS,
  type Motivation,
  PERSON_WORDS,
  RELATIONS,
} from '../../model';
import type { PlainFault } from '../../model/file-faults';
import { LONGEST_NOTE } from '../../model/note';
import { limitMessage } from '../faults/issue-fault';

const offset = v.pipe(
  v.number(),
  v.safeInteger('not-whole' satisfies PlainFault),
  v.minValue(0, 'negative' satisfies PlainFault),
);
const instant = v.pipe(
  v.string(),
  v.check(
    (value) => /^\d{4}-\d{2}-\d{2}T/u.test(value) && !Number.isNaN(Date.parse(value)),
    'no-instant' satisfies PlainFault,
  ),
);

export const positionShape = v.pipe(
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'start-after-end' satisfies PlainFault),
);

const quoteShape = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});

const boundaryShape = v.object({
  type: v.literal('XPathSelector'),
  value: v.string(),
  refinedBy: v.optional(positionShape),
});

export const rangeShape = v.object({
  type: v.literal('RangeSelector'),
  startSelector: boundaryShape,
  endSelector: boundaryShape,
});

const selectorShape = v.variant('type', [quoteShape, positionShape, rangeShape]);

const bodyShape = v.looseObject({
  type: v.literal('TextualBody'),
  value: v.pipe(v.string(), v.maxLength(LONGEST_NOTE, limitMessage('long-note', LONGEST_NOTE))),
  purpose: v.picklist(['commenting', 'tagging', 'classifying']),
});

const resourceShape = v.union([
  v.string(),
  v.looseObject({
    source: v.string(),
    selector: v.optional(v.array(selectorShape)),
    styleClass: v.optional(v.picklist(HIGHLIGHT_COLOURS)),
  }),
]);

const personShape = v.object({ name: v.string(), role: v.nullable(v.string()) });

/** An annotation that this extension wrote. */
export const ownShape = v.looseObject({
  id: v.pipe(
    v.string(),
    v.regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu, 'no-uuid' satisfies PlainFault),
  ),
  type: v.literal('Annotation'),
  motivation: v.picklist(MOTIVATIONS),
  created: instant,
  modified: instant,
  body: v.optional(v.array(bodyShape), []),
  target: v.union([resourceShape, v.array(resourceShape)]),
  'ss:kind': v.picklist(['article', 'passage', 'relation', 'chain', 'event', 'person']),
  'ss:article': v.pipe(v.string(), v.minLength(1, 'empty' satisfies PlainFault)),
  'ss:revision': offset,
  'ss:attribution': v.optional(v.boolean()),
  'ss:correction': v.optional(
    v.object({
      link: v.object({ role: v.picklist(['relay', 'hearsay']), name: v.string() }),
      chain: v.array(v.object({ role: v.picklist(CHAIN_ROLES), name: v.string() })),
      engine: offset,
    }),
  ),
  'ss:event': v.optional(v.object({ otherKey: v.string(), word: v.picklist(EVENT_WORDS) })),
  'ss:person': v.optional(v.object({ one: personShape, other: personShape, word: v.picklist(PERSON_WORDS) })),
  'ss:relation': v.optional(
    v.object({
      otherKey: v.string(),
      rowId: v.string(),
      relation: v.picklist(RELATIONS),
      a: v.string(),
      b: v.string(),
      regroup: v.optional(
        v.object({
          how: v.picklist(['join', 'split']),
          rows: v.pipe(v.array(v.object({ a: v.string(), b: v.string() })), v.minLength(1)),
        }),
      ),
    }),
  ),
});

/** An annotation by another tool: what the model demands, no more; with `plainNames` before it. */
export const foreignShape = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1, 'empty' satisfies PlainFault)),
  type: v.union([
    v.literal('Annotation'),
    v.pipe(v.array(v.string()), v.includes('Annotation', 'no-annotation' satisfies PlainFault)),
  ]),
  motivation: v.optional(v.union([v.string(), v.array(v.string())])),
  created: v.optional(instant),
  modified: v.optional(instant),
  target: v.unknown(),
});

export type OwnAnnotation = v.InferOutput<typeof ownShape>;
export type ForeignAnnotation = v.InferOutput<typeof foreignShape>;

export function isMotivation(value: unknown): value is Motivation {
  return (MOTIVATIONS as readonly unknown[]).includes(value);
}
