/**
 * What is wrong with a file that the reader brings (a backup, annotations, a shelf), as facts: a kind, the place, and what was found
 * there. The interface has words for each.
 */

/** Faults of which the kind says all. Schemas name them as the message of a check. */
export const PLAIN_FAULTS = [
  // A backup and its lines.
  'not-a-backup',
  'newer-backup',
  'empty-file',
  'not-a-line',
  'changed-line',
  'long-line',
  'lines-missing',
  'after-end',
  'no-end',
  'no-table',
  'unknown-table',
  'article-nowhere',
  // Values anywhere.
  'too-large',
  'missing',
  'unknown-field',
  'wrong-value',
  'empty',
  'not-whole',
  'negative',
  'no-date',
  'no-instant',
  'no-such-day',
  'no-web-address',
  'no-article-key',
  'no-such-revision',
  'start-after-end',
  'span-outside',
  'other-key',
  'other-address',
  // Annotations.
  'no-annotations',
  'no-annotation',
  'no-uuid',
  'no-web-page',
  'other-article',
  // What is left out of an annotation that is taken.
  'second-target',
  'target-elsewhere',
  'deep-body',
  'deep-selector',
  'body-without-kind',
  'selector-without-kind',
  'earlier-id',
  // Files that are brought.
  'unknown-file',
  'is-backup',
  'newer-bundle',
  'ris-outside',
  'ris-no-end',
  // Shelves.
  'unseen-character',
  'mixed-alphabets',
  'unlisted-source',
  'other-host',
  'double-id',
] as const;
export type PlainFault = (typeof PLAIN_FAULTS)[number];

/** Faults that name how much there may be. */
export const LIMIT_FAULTS = ['long-note', 'many-accounts', 'many-addresses', 'long-file'] as const;
export type LimitFault = (typeof LIMIT_FAULTS)[number];

export type FileFault = {
  /** The place inside the row or file, as its members are named: `events.0.title`; empty: the file as a whole. */
  at?: string;
} & (
  | { kind: PlainFault }
  | { kind: LimitFault; most: number }
  /** `line` from 1, where the browser tells. */
  | { kind: 'no-json'; line?: number }
  /** Another value than a schema asks for, both as the schema's language writes them: `string`, `>=1`, `"Annotation"`. */
  | { kind: 'unexpected'; expected: string; found: string }
  /** A body or selector of a kind that has no place here: `Video`, `SvgSelector`. */
  | { kind: 'body-kind' | 'selector-kind'; type: string }
);

/** A fault with the line of the file that it stands in, from 1; `null` where that is not known. */
export interface FaultInFile {
  line: number | null;
  fault: FileFault;
}
