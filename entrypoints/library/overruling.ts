import type { Overruling } from '../../components/use-accounts';
import type { Annotation } from '../../engine/model';
import { ask } from '../../storage/client';

/**
 * Stores the reader's own relation of a synopsis row. An overruled relation is an annotation, so the library keeps it by the
 * messages for annotations; a choice that was made before gives way to the new one.
 */
export async function overrule(articleKey: string, choice: Overruling): Promise<Annotation | null> {
  const { otherKey, rowId, relation, words, before } = choice;
  if (before !== null) await ask('library/delete-note', { id: before.id });
  if (relation === null) return null;
  const target = { kind: 'relation', otherKey, rowId, relation, ...words } as const;
  const { annotation } = await ask('library/save-note', {
    key: articleKey,
    draft: { target, body: '', tags: [] },
  });
  return annotation;
}
