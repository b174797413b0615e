/** Schemas of the messages about notes; the parts that they share with others are given. */
import * as v from 'valibot';
import type { AnnotationTarget } from '../../engine/model';
import type { KeptDraft, NoteVersion } from '../../engine/model/views';
import type { Ask } from '../messages/message-map';
import type { NoteMessages } from '../messages/note-messages';

interface Parts {
  id: v.GenericSchema<unknown, string>;
  key: v.GenericSchema<unknown, string>;
  date: v.GenericSchema<unknown, string>;
  words: v.GenericSchema<unknown, string>;
  revision: v.GenericSchema<unknown, number>;
  note: {
    target: v.GenericSchema<unknown, AnnotationTarget>;
    body: v.GenericSchema<unknown, string>;
    tags: v.GenericSchema<unknown, string[]>;
  };
}

/** What a stored draft and a stored version look like; used for what comes in and for what a backup file brings. */
export function noteRowSchemas({ id, key, date, words, revision, note }: Parts) {
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
    ...note,
  });
  return { draft, version };
}

export function noteSchemas(parts: Parts): {
  [N in keyof NoteMessages]: v.GenericSchema<unknown, Ask<N>>;
} {
  const { draft, version } = noteRowSchemas(parts);
  const { id, key } = parts;
  const kept = v.object({ articleKey: key, draft });
  const token = v.object({ token: id });
  return {
    'desk/keep-draft': kept,
    'desk/drop-draft': v.object({ token: id, discarded: v.optional(v.literal(true)) }),
    'desk/drafts': v.object({}),
    'desk/keep-version': v.object({ version }),
    'desk/note-history': v.object({ id }),
    'library/keep-draft': kept,
    'library/drop-draft': token,
    'library/drafts': v.object({ key }),
    'library/keep-version': v.object({ version }),
    'library/note-history': v.object({ id }),
    'library/note': v.object({ id }),
  };
}
