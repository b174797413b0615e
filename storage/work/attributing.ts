import { attribute } from '../../engine/attribution';
import type { Article, Attributions } from '../../engine/model';

/**
 * Attributions kept of one article: the most that a page and the sidebar show without stalling. A text of 100,000 words has some
 * 1,700 (one in 60 words, as news has); a text of nothing but quotations has more than anybody reads.
 */
const MOST_ATTRIBUTIONS = 2_000;

/** What the attribution engine finds in an article, up to `most`; the text behind the last of them is left out and counted. */
export function attributionsOf(article: Article, most = MOST_ATTRIBUTIONS): Attributions {
  const { text, outlet, title, url, published, language, links, blocks } = article;
  const found = attribute(text, { outlet, title, url, published, language, links, blocks });
  const { attributions, sources } = found;
  if (attributions.length <= most) return found;
  const kept = attributions.slice(0, most);
  // Where the first one that is dropped begins; those that stand within another follow it.
  const from = attributions[most]?.content[0]?.[0] ?? text.length;
  const named = new Set(kept.map(({ sourceId }) => sourceId));
  return {
    ...found,
    attributions: kept,
    sources: sources.filter(({ id }) => named.has(id)),
    leftOut: text.length - from,
  };
}
