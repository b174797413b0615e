/** What may come in with messages about shelves. The file itself is checked by `shelf-file.ts`, which tells every fault and its place. */
import * as v from 'valibot';
import type { Ask } from '../messages/message-map';
import { LONGEST_SHELF, type ShelfMessages } from '../messages/shelf-messages';

const text = v.pipe(v.string(), v.maxLength(LONGEST_SHELF, 'too-large'));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const nothing = v.object({});

export const SHELF_SCHEMAS: { [N in keyof ShelfMessages]: v.GenericSchema<unknown, Ask<N>> } = {
  'library/shelves': nothing,
  'library/check-shelf': v.object({ text }),
  'library/bring-shelf': v.object({ text }),
  'library/remove-shelf': v.object({ id }),
  'library/restore-shelf': v.object({ id }),
};
