/** From what outlets' interfaces list to candidates for another account of a story. */

import type { ArticleFeatures } from '../accounts';
import { featuresOf } from '../accounts';
import { MS_A_DAY } from '../model/times';
import { articleKey } from '../outlets/address';
import type { FeedItem } from './item';
import { plainText } from './plain-text';
import { DAYS_AROUND, type StoryWords } from './requests';

/** An item that may be an account of the story. */
export interface Candidate {
  item: FeedItem;
  outlet: string;
  features: ArticleFeatures;
}

/** Items that are looked at closely: a few milliseconds each. */
const LOOKED_AT = 120;

function isNear(item: FeedItem, day: number | null): boolean {
  if (day === null || item.published === null) return true;
  return Math.abs(Date.parse(item.published) / MS_A_DAY - day) <= DAYS_AROUND + 1;
}

/** How many of the story's words an item holds; the first words weigh more, the title double. */
function hits({ title, summary, html }: FeedItem, words: readonly string[]): number {
  const head = title.toLowerCase();
  const text = `${head} ${summary} ${html ?? ''}`.toLowerCase();
  return words.reduce((sum, word, at) => {
    const wanted = word.toLowerCase();
    if (!text.includes(wanted)) return sum;
    return sum + (head.includes(wanted) ? 2 : 1) / (1 + at / 4);
  }, 0);
}

/** An item as the accounts engine sees an article: its own text where the interface carries it, else its summary. */
function candidateOf(item: FeedItem, outlet: string): Candidate {
  const text = item.html === null ? item.summary : plainText(item.html).replaceAll('\n', '\n\n');
  const article = {
    key: articleKey(item.url),
    url: item.url,
    outlet,
    title: item.title,
    published: item.published,
    text,
    links: [],
  };
  const attributions = { engine: 0, attributions: [], sources: [] };
  return { item, outlet, features: featuresOf({ article, attributions }) };
}

/**
 * The items that lie within ± 10 days and share words with the story, those that share most first; each article once.
 * Linear in the items, of which only the best are read closely.
 */
export function sift(items: readonly FeedItem[], outlet: string, story: StoryWords): Candidate[] {
  const found = new Map<string, { item: FeedItem; score: number }>();
  for (const item of items) {
    if (!isNear(item, story.day)) continue;
    const score = hits(item, story.words);
    const key = articleKey(item.url);
    if (score > 0 && !found.has(key)) found.set(key, { item, score });
  }
  return [...found.values()]
    .sort((p, q) => q.score - p.score)
    .slice(0, LOOKED_AT)
    .map(({ item }) => candidateOf(item, outlet));
}
