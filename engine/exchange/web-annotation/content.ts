import type { Annotation } from '../../model';

/** What an annotation says of its article: everything but the dates and the count of edits. */
export function contentOf({ articleKey, target, motivation, body, tags }: Annotation): string {
  return JSON.stringify([articleKey, target, motivation, body, tags]);
}
