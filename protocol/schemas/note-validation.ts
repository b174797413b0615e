/** Schemas of what is kept of notes beside them; the parts that they share with others are given. */
import * as v from 'valibot';
import type { AnnotationTarget } from '../../engine/model';
import type { KeptDraft, NoteVersion } from '../../engine/model/views';

interface Parts {
  id: v.GenericSchema<unknown, string>;
  key: v.GenericSchema<unknown, string>;
  date: v.GenericSchema<unknown, string>;
  words: v.GenericSchema<unknown, string>;
  revision: v.GenericSchema<unknown, number>;
  author: v.OptionalSchema<v.GenericSchema<unknown, string>, undefined>;
  note: {
    target: v.GenericSchema<unknown, AnnotationTarget>;
    body: v.GenericSchema<unknown, string>;
    tags: v.GenericSchema<unknown, string[]>;
  };
}

/** What a stored draft and a stored version look like; used for what comes in and for what a backup file brings. */
export function noteRowSchemas({ id, key, date, words, revision, author, note }: Parts) {
  const draft: v.GenericSchema<unknown, KeptDraft> = v.object({
    token: id,
    id,
    opened: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    revision: v.nullable(revision),
    words,
    changed: date,
    ...note,
  });
  const version: v.GenericSchema<unknown, NoteVersion> = v.object({
    key,
    id,
    written: date,
    why: v.picklist(['edit', 'conflict']),
    author,
    ...note,
  });
  return { draft, version };
}
