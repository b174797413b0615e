/** Exports of some quotes of articles: the items with those alone, and the notes that stand on them. */
import type { ExportItem } from '../../../engine/model/views';
import type { Answer } from '../../../protocol/messages/message-map';

/** What the export sheet is opened with. @param places asks where the quotes stand, once the sheet is open */
export function narrowedTo(places: () => Promise<Answer<'sources/places'>>) {
  let kept: ReadonlyMap<string, ReadonlySet<number>> = new Map();
  return {
    async keys(): Promise<string[]> {
      const found = await places();
      kept = new Map(found.map(({ key, quotes }) => [key, new Set(quotes)]));
      return found.map(({ key }) => key);
    },
    narrow: (item: ExportItem): ExportItem => narrowedItem(item, kept.get(item.article.key) ?? new Set()),
  };
}

/** An item with some of its quotes, by their places in `Attributions.attributions`. */
export function narrowedItem(item: ExportItem, quotes: ReadonlySet<number>): ExportItem {
  const attributions = item.attributions.attributions.filter((_, at) => quotes.has(at));
  const spans = attributions.flatMap(({ content }) => content);
  const annotations = item.annotations.filter(({ anchoring }) => {
    const span = anchoring?.span;
    return span ? spans.some(([start, end]) => start < span[1] && span[0] < end) : false;
  });
  return { ...item, attributions: { ...item.attributions, attributions }, annotations };
}
