/** Shelves that the reader brings. The file itself is checked by `schemas/shelf-file.ts`, which tells every fault and its place. */
import * as v from 'valibot';
import type { ShelfCheck, ShelfSummary } from '../../engine/model/views';
import { id, nothing, TOO_LARGE } from '../schemas/schema-parts';
import { LONGEST_SHELF } from '../schemas/sizes';
import { answers, type Definitions } from './definition';

const file = v.object({ text: v.pipe(v.string(), v.maxLength(LONGEST_SHELF, TOO_LARGE)) });

export const SHELVES = {
  /** The shelves that were brought, the newest first. */
  'shelf/list': { from: 'pages', ask: nothing, answer: answers<ShelfSummary[]> },
  /** What a file would bring; stores nothing. */
  'shelf/check': { from: 'pages', ask: file, answer: answers<ShelfCheck> },
  /** Brings it; the same file twice is one shelf. */
  'shelf/bring': { from: 'pages', ask: file, answer: answers<{ id: string }> },
  /** Takes a shelf away; `undo` puts it back, within the session. */
  'shelf/remove': {
    from: 'pages',
    ask: v.object({ id, undo: v.optional(v.literal(true)) }),
    answer: answers<true>,
  },
} satisfies Definitions;
