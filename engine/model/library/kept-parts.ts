/** The parts of what is kept, as the reader is told of them: each table of the database belongs to one. */
export const KEPT_PARTS = [
  'articles',
  'readings',
  'notes',
  'index',
  'shelves',
  'network',
  'settings',
  'imports',
  /** Kept only so that a deletion or a restoring can be undone. */
  'remains',
] as const;
export type KeptPart = (typeof KEPT_PARTS)[number];
