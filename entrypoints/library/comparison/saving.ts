/** The comparison as files: what writes them is loaded with the first one. */
import type { ComparisonFile } from '../../../components/comparison/comparison-view';
import { saveBlob, saveFile } from '../../../components/kit/download';
import { hueOf } from '../../../components/sources/colours/source-hues';
import type { Comparing } from './comparing';

/**
 * Saves the accounts that are there.
 * @returns the file's name; `null` where there is nothing to draw
 */
export async function saveComparison(
  { given, hues, published }: Comparing['written'],
  file: ComparisonFile,
  now: Date,
): Promise<string | null> {
  const [writing, picture] = await Promise.all([
    import('../../../engine/exchange/comparison'),
    import('../../../components/comparison/origin-picture'),
  ]);
  const stem = writing.comparisonStem(given, now);
  const drawing = given.origins && picture.originPicture(given.origins, published);
  switch (file) {
    case 'html': {
      const nameOf = (column: number, id: string | null) => hueOf(id, hues[column] ?? new Map()).name;
      const text = writing.comparisonHtml(given, nameOf, drawing?.svg);
      saveFile({ name: `${stem}.html`, type: 'text/html', text });
      return `${stem}.html`;
    }
    case 'markdown': {
      const text = writing.comparisonMarkdown(given, now);
      saveFile({ name: `${stem}.md`, type: 'text/markdown', text });
      return `${stem}.md`;
    }
    case 'svg':
      if (!drawing) return null;
      saveFile({ name: `${stem}.svg`, type: 'image/svg+xml', text: drawing.svg });
      return `${stem}.svg`;
    case 'png':
      if (!drawing) return null;
      saveBlob(`${stem}.png`, await picture.pngOf(drawing));
      return `${stem}.png`;
  }
}
