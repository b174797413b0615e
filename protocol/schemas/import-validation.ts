/** Schemas of the messages about importing annotations. */
import * as v from 'valibot';
import type { Annotation } from '../../engine/model';
import { type ImportMessages, LONGEST_IMPORT } from '../messages/import-messages';
import type { Ask } from '../messages/message-map';

/** Annotations that one import may add or replace, as an undo names them. */
const MOST = 100_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.object({ text: v.pipe(v.string(), v.maxLength(LONGEST_IMPORT, 'too-large')) });

type Schemas = { [N in keyof ImportMessages]: v.GenericSchema<unknown, Ask<N>> };

/** @param annotation The schema of a whole annotation. */
export function importSchemas(annotation: v.GenericSchema<unknown, Annotation>): Schemas {
  return {
    'library/import-preview': text,
    'library/import': text,
    'library/import-undo': v.object({
      added: v.pipe(v.array(v.object({ id, revision: whole })), v.maxLength(MOST, 'too-large')),
      replaced: v.pipe(v.array(annotation), v.maxLength(MOST, 'too-large')),
    }),
  };
}
