/** What a note and its place must look like, wherever they come from: the editor, a file of annotations, a backup. */
import * as v from 'valibot';
import {
  type AnnotationTarget,
  CHAIN_ROLES,
  EVENT_WORDS,
  HIGHLIGHT_COLOURS,
  MOTIVATIONS,
  PERSON_WORDS,
  RELATIONS,
  type Selector,
} from '../../engine/model';
import type { PlainFault } from '../../engine/model/file-faults';
import { LONGEST_SENDER } from '../../engine/model/library/imports';
import { noteRowSchemas } from './note-validation';
import { regroupSchemas } from './regroup-validation';
import { date, id, key, LIMITS, list, TOO_LARGE, text, whole } from './schema-parts';

const position = v.object({ type: v.literal('TextPositionSelector'), start: whole, end: whole });
const xpath = v.object({
  type: v.literal('XPathSelector'),
  value: text(LIMITS.address),
  refinedBy: v.optional(position),
});
const selector: v.GenericSchema<unknown, Selector> = v.variant('type', [
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: text(LIMITS.text),
    prefix: text(LIMITS.text),
    suffix: text(LIMITS.text),
  }),
  position,
  v.object({ type: v.literal('RangeSelector'), startSelector: xpath, endSelector: xpath }),
]);

export const relation = v.picklist(RELATIONS);
export const eventWord = v.picklist(EVENT_WORDS);
export const personWord = v.picklist(PERSON_WORDS);
export const person = v.object({ name: text(LIMITS.title), role: v.nullable(text(LIMITS.title)) });
const regroupings = regroupSchemas({
  id,
  relation,
  words: text(LIMITS.text),
  most: LIMITS.selectors,
});
const { regroup } = regroupings;
export const { change } = regroupings;

const chainRole = v.picklist(CHAIN_ROLES);
const target: v.GenericSchema<unknown, AnnotationTarget> = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.literal('article') }),
    v.object({
      kind: v.literal('passage'),
      selectors: v.pipe(list(selector, LIMITS.selectors), v.minLength(1)),
      attribution: v.optional(v.boolean()),
      colour: v.optional(v.picklist(HIGHLIGHT_COLOURS)),
    }),
    v.object({
      kind: v.literal('relation'),
      otherKey: key,
      rowId: id,
      relation,
      a: text(LIMITS.text),
      b: text(LIMITS.text),
      regroup: v.optional(regroup),
    }),
    v.object({ kind: v.literal('event'), otherKey: key, word: eventWord }),
    v.object({ kind: v.literal('person'), one: person, other: person, word: personWord }),
    v.object({
      kind: v.literal('chain'),
      selectors: v.pipe(list(selector, LIMITS.selectors), v.minLength(1)),
      link: v.object({ role: v.picklist(['relay', 'hearsay']), name: text(LIMITS.text) }),
      chain: list(v.object({ role: chainRole, name: text(LIMITS.text) }), LIMITS.chain),
      engine: whole,
    }),
  ]),
  // With the words of a draft beside it the row fits a line of a backup.
  v.check((place) => JSON.stringify(place).length <= LIMITS.place, TOO_LARGE),
);

const noteParts = { target, body: text(LIMITS.note), tags: list(text(LIMITS.tag), LIMITS.tags) };
/**
 * A note as the reader hands it in. `id` and `revision` are those of the note that is edited, absent for a new one. An `id`
 * without a `revision` is a new note under this id (the client gives it one), so that a save that arrives twice is one note.
 */
export const draft = v.object({
  id: v.optional(id),
  revision: v.optional(whole),
  /** The article that the note was written on: it is refused where the tab has gone on to another one meanwhile. */
  articleKey: v.optional(key),
  ...noteParts,
});
export type NoteDraft = v.InferOutput<typeof draft>;
/** An address of the web, or the name of an account on a shelf. */
export const articleOfNote = v.pipe(
  key,
  v.regex(/^(?:https?:\/\/|shelf:)/i, 'no-article-key' satisfies PlainFault),
);
/** Edits of one note: more are nobody's, and counting on from there must stay exact. */
const MOST_EDITS = 1_000_000_000;
export const few = <T extends { revision: number | null }>({ revision }: T) => (revision ?? 0) <= MOST_EDITS;
export const TOO_MANY = 'no-such-revision' satisfies PlainFault;

/** The edits of a note that are believed of a file: with those that follow here they stay far below what is refused. */
const MOST_EDITS_BROUGHT = 1_000_000;
/** The revision of a note that comes from outside, as it is taken in: one that somebody made up must not grow into one that is refused. */
export const broughtRevision = (revision: number): number => Math.min(revision, MOST_EDITS_BROUGHT);

const author = v.optional(text(LONGEST_SENDER));

/** A note as it is stored. */
export const annotation = v.pipe(
  v.object({
    id,
    articleKey: articleOfNote,
    motivation: v.picklist(MOTIVATIONS),
    created: date,
    modified: date,
    revision: v.pipe(whole, v.minValue(1)),
    author,
    ...noteParts,
  }),
  v.check(
    ({ target }) => !('otherKey' in target) || v.is(articleOfNote, target.otherKey),
    'no-article-key' satisfies PlainFault,
  ),
  v.check(few, TOO_MANY),
);

const notesParts = { id, key, date, words: text(LIMITS.text), revision: whole, author, note: noteParts };
export const noteRows = noteRowSchemas(notesParts);
