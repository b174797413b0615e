/**
 * Two short reports of one event, written for the welcome page in the manner of the field. The places are real; all else is
 * invented, the outlets too. They stay in English, as the reports that the extension reads.
 */
import type { Article, Block, Span } from '../../engine/model';

/** Paragraphs as an article of an outlet that does not exist. */
function sampleOf(
  outlet: string,
  host: string,
  title: string,
  published: string,
  paragraphs: string[],
): Article {
  let start = 0;
  const blocks = paragraphs.map((words): Block => {
    const span: Span = [start, start + words.length];
    start = span[1] + 2;
    return { kind: 'paragraph', text: words, span };
  });
  const url = `https://${host}/sample`;
  const text = paragraphs.join('\n\n');
  const head = { outlet, title, byline: null, published, language: 'en' };
  return { key: url, url, ...head, text, blocks, links: [], reader: 'sample' };
}

/** The report that the page shows marked. */
export const SAMPLE: Article = sampleOf(
  'Lantern Daily',
  'lantern.example',
  'Hyesan shuts its riverside market',
  '2026-03-14T00:00:00.000Z',
  [
    'The city of Hyesan closed its riverside market on March 5, a source in Ryanggang Province told Lantern Daily on Thursday.',
    '“They put up the notice at night, and by morning the gates were chained,” the source said on condition of anonymity.',
    'About 300 stalls were cleared, according to a trader who buys cloth there. She said that officials had promised to give the places back in April.',
    'Citizens are welcoming the spring clean-up “with burning enthusiasm,” state media reported on Friday.',
    'Kim Sung-ho, a researcher at a Seoul institute, said the closure “fits the pattern of the past two winters.”',
  ],
);

/** Another outlet's report of the same event. */
export const OTHER_SAMPLE: Article = sampleOf(
  'Tumen Weekly',
  'tumen-weekly.example',
  'Riverside market in Hyesan closed, traders say',
  '2026-03-16T00:00:00.000Z',
  [
    'Hyesan’s riverside market was closed on March 5, two traders in the city told Tumen Weekly.',
    'Some 180 stalls were cleared, one of the traders said.',
    'Officials had promised to return the places in April, she said.',
    '“We are selling from our doorsteps now,” the other trader said.',
  ],
);
