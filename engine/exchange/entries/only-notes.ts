/** Some of the reader's notes, for an export of them alone. */
import { corrected } from '../../model/chain-corrections';
import type { ExportItem } from '../../model/views';
import { joinedOf } from './joined';

/**
 * An item with some of its notes and the quotes that they are on, and nothing else of what was found in it. Chains stand as the reader
 * corrected them. @param ids `Annotation.id` of the notes
 */
export function onlyNotes(item: ExportItem, ids: ReadonlySet<string>): ExportItem {
  const { event: _, ...rest } = item;
  const annotations = item.annotations.filter(({ annotation }) => ids.has(annotation.id));
  const found = corrected(item.attributions, item.annotations);
  const noted = new Set(
    joinedOf({ ...rest, attributions: found, annotations }).notes.flatMap(({ quotes }) =>
      quotes.map(({ attribution }) => attribution.id),
    ),
  );
  const attributions = found.attributions.filter(({ id }) => noted.has(id));
  return { ...rest, annotations, attributions: { ...found, attributions } };
}

/** An item of notes whose article is not in the library: its address is all that is known of it. */
export function strayItem(
  { key, url, outlet, title }: Pick<ExportItem['article'], 'key' | 'url' | 'outlet' | 'title'>,
  notes: ReadonlyArray<ExportItem['annotations'][number]['annotation']>,
): ExportItem {
  return {
    article: {
      key,
      url,
      outlet,
      title,
      byline: null,
      published: null,
      language: '',
      text: '',
      blocks: [],
      links: [],
      reader: '',
    },
    attributions: { engine: 0, attributions: [], sources: [] },
    annotations: notes.map((annotation) => ({ annotation, anchoring: null })),
  };
}
