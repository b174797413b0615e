import { expect, it } from 'vitest';
import type { Attribution, Span } from '../../../engine/model';
import type { ExportItem } from '../../../engine/model/views';
import { article, item, note } from '../../../tests/support/export-samples';
import { narrowedItem, narrowedTo } from './narrowed-items';

const quote = (id: string, start: number, end: number): Attribution => ({
  id,
  type: 'direct',
  content: [[start, end]],
  source: [],
  cue: [],
  speaker: null,
  sourceId: null,
  chain: [],
  confidence: 1,
  sourceConfidence: 1,
});
/** A note that stands on these words. */
const placed = (id: number, span: Span | null): ExportItem['annotations'][number] => ({
  annotation: note(id),
  anchoring: span && { state: 'anchored', span, score: 1, reason: null },
});
const BOATS = article();
const WHOLE: ExportItem = {
  ...item(BOATS, [], [quote('q1', 0, 40), quote('q2', 60, 90)]),
  annotations: [placed(1, [10, 20]), placed(2, [45, 50]), placed(3, [80, 100]), placed(4, null)],
};
const notesOf = ({ annotations }: ExportItem) => annotations.map(({ annotation }) => annotation.id.at(-1));

it('keeps the quotes of the view, and the notes that stand on them', () => {
  const some = narrowedItem(WHOLE, new Set([1]));
  expect(some.attributions.attributions.map(({ id }) => id)).toEqual(['q2']);
  expect(notesOf(some)).toEqual(['3']);
  expect(some.article).toBe(BOATS);
  expect(notesOf(narrowedItem(WHOLE, new Set([0, 1])))).toEqual(['1', '3']);
  expect(notesOf(narrowedItem(WHOLE, new Set()))).toEqual([]);
});

it('asks for places once the sheet is open, and leaves out what is in none', async () => {
  const { keys, narrow } = narrowedTo(async () => [{ key: BOATS.key, quotes: [0] }]);
  expect(narrow(WHOLE).attributions.attributions).toEqual([]);
  expect(await keys()).toEqual([BOATS.key]);
  expect(narrow(WHOLE).attributions.attributions.map(({ id }) => id)).toEqual(['q1']);
});
