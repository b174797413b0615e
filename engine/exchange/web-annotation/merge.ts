/** What an import would change, so that re-importing adds nothing twice and an old file undoes no newer work. */
import type { Annotation } from '../../model';

interface Merge {
  /** Not in the library. */
  added: Annotation[];
  /** In the library, older there. */
  newer: Annotation[];
  /** In the library with the same words and place, or newer there: nothing to do. */
  kept: number;
}

/** Everything but the dates and the count of edits. */
export function contentOf({ articleKey, target, motivation, body, tags }: Annotation): string {
  return JSON.stringify([articleKey, target, motivation, body, tags]);
}

/** Sets `incoming` against what is stored. Ids decide what is the same annotation; `stored` answers for an id. */
export function mergeImport(
  incoming: readonly Annotation[],
  stored: (id: string) => Annotation | undefined,
): Merge {
  const merge: Merge = { added: [], newer: [], kept: 0 };
  for (const annotation of incoming) {
    const own = stored(annotation.id);
    if (!own) merge.added.push(annotation);
    else if (
      contentOf(own) !== contentOf(annotation) &&
      Date.parse(annotation.modified) > Date.parse(own.modified)
    ) {
      merge.newer.push(annotation);
    } else merge.kept++;
  }
  return merge;
}
