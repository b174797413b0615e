/** The comparison as files: what writes them is loaded with the first one. */
import type { ComparisonFile } from '../../../components/comparison/comparison-view';
import { joinedHues } from '../../../components/comparison/joined-hues';
import { saveBlob, saveFile } from '../../../components/kit/download';
import type { Comparing } from './comparing';

/**
 * Saves the accounts that are there.
 * @returns the file's name; `null` where there is nothing to draw
 */
export async function saveComparison(
  { accounts, origins, published }: Comparing['written'],
  file: ComparisonFile,
  now: Date,
): Promise<string | null> {
  const [writing, picture] = await Promise.all([
    import('../../../engine/exchange/comparison'),
    import('../../../components/comparison/origin-picture'),
  ]);
  const stem = writing.comparisonStem(accounts, now);
  const drawing = origins && picture.originPicture(origins, published);
  switch (file) {
    case 'html': {
      const hues = joinedHues(accounts.accounts.map(({ attributions }) => attributions));
      const hueOf = (column: number, id: string | null) => hues[column]?.(id).name ?? 's0';
      const text = writing.comparisonHtml(accounts, hueOf, drawing?.svg);
      saveFile({ name: `${stem}.html`, type: 'text/html', text });
      return `${stem}.html`;
    }
    case 'markdown': {
      const text = writing.comparisonMarkdown(accounts, now);
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
