/**
 * The rules of note-taking, the same for the library and for private windows: what a draft becomes, when it
 * conflicts, and when a repeated message is the same save once more.
 */
import type { Annotation, IsoDate, Motivation } from '../../engine/model';
import { newUuid } from '../../engine/model/uuid';
import type { NoteVersion } from '../../engine/model/views';
import { FailureError } from '../../protocol/failures';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';

/**
 * The annotation that a draft becomes. `existing` is the annotation stored under the draft's id, if any.
 *
 * - No `revision`: a new note. With an `id` (which the client sends, so that a message delivered twice saves once)
 *   a note of that id with the same content is answered as it is.
 * - `revision`: an edit of that revision. Another revision stored means that somebody else edited in between:
 *   `conflict`, unless what is stored says the same.
 *
 * Words that another wrote keep their author while they are not changed, and get it back with what they said before.
 * @param earlier what the note said before, newest first
 */
export function noteFrom(
  draft: NoteDraft,
  existing: Annotation | undefined,
  articleKey: string,
  now: Date,
  earlier: readonly NoteVersion[] = [],
): Annotation {
  const id = draft.id ?? newUuid();
  if (existing && existing.articleKey !== articleKey) {
    throw new FailureError('forbidden', 'the note belongs to another article');
  }
  if (existing && sameContent(existing, draft) && existing.revision >= (draft.revision ?? 0)) return existing;
  if (draft.revision === undefined) {
    if (existing) throw new FailureError('conflict', `note ${id} exists with other words`);
    return created(id, draft, articleKey, now.toISOString());
  }
  if (!existing) throw new FailureError('not-found', `note ${id} was deleted`);
  if (existing.revision !== draft.revision) {
    throw new FailureError(
      'conflict',
      `edited from revision ${draft.revision}, stored is ${existing.revision}`,
    );
  }
  const { author: _, ...stays } = existing;
  const author = [existing, ...(isWorded(existing, draft) ? [] : earlier)].find(
    (one) => one.author !== undefined && isWorded(one, draft),
  )?.author;
  return {
    ...stays,
    ...(author !== undefined && { author }),
    target: draft.target,
    motivation: motivationOf(draft),
    body: draft.body,
    tags: distinct(draft.tags),
    modified: now.toISOString(),
    revision: existing.revision + 1,
  };
}

/**
 * What a restored annotation is stored as: as it was. A different one under its id is a `conflict`: an undo never
 * writes over words that were typed since.
 */
export function restoredFrom(annotation: Annotation, existing: Annotation | undefined): Annotation {
  if (!existing) return annotation;
  if (existing.articleKey === annotation.articleKey && sameContent(existing, annotation)) return existing;
  throw new FailureError('conflict', `note ${annotation.id} exists with other words`);
}

/** W3C motivation: words comment; a colour without words marks; only tags tag; nothing marks too. Relations and words on two articles or persons link, corrected chains edit. */
function motivationOf(draft: NoteDraft): Motivation {
  if (['relation', 'event', 'person'].includes(draft.target.kind)) return 'linking';
  if (draft.target.kind === 'chain') return 'editing';
  if (draft.body.trim() !== '') return 'commenting';
  if (draft.target.kind === 'passage' && draft.target.colour) return 'highlighting';
  if (draft.tags.length > 0) return 'tagging';
  return draft.target.kind === 'passage' ? 'highlighting' : 'bookmarking';
}

function created(id: string, draft: NoteDraft, articleKey: string, now: IsoDate): Annotation {
  return {
    id,
    articleKey,
    target: draft.target,
    motivation: motivationOf(draft),
    body: draft.body,
    tags: distinct(draft.tags),
    created: now,
    modified: now,
    revision: 1,
  };
}

type Content = Pick<Annotation, 'target' | 'body' | 'tags'>;

/** Words, tags and place, as text: the same for the same content. */
export function contentOf({ target, body, tags }: Content): string {
  return JSON.stringify([body, distinct(tags), canonical(target)]);
}

/** Whether two hold the same words, tags and place. */
export function sameContent(a: Content, b: Content): boolean {
  return (
    a.body === b.body &&
    JSON.stringify(distinct(a.tags)) === JSON.stringify(distinct(b.tags)) &&
    canonical(a.target) === canonical(b.target)
  );
}

/** Whether two say the same of the same words: then one person wrote them, whatever their tags and colours are. */
function isWorded(a: Pick<Content, 'target' | 'body'>, b: Pick<Content, 'target' | 'body'>): boolean {
  return a.body === b.body && placeOf(a.target) === placeOf(b.target);
}

/** What a target is on: of a passage its words, wherever they stand in the text by now. */
function placeOf(target: Annotation['target']): string {
  const words = target.kind === 'passage' && target.selectors.find((one) => one.type === 'TextQuoteSelector');
  return words ? words.exact : canonical(target);
}

/** JSON with the keys in order: structured clone and JSON may deliver them in another one. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Tags without white space around them, empty ones or doubles, in the order given. */
function distinct(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}
