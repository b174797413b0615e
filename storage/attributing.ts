import { attribute } from '../engine/attribution';
import type { Article, Attributions } from '../engine/model';

/** What the attribution engine finds in an article. */
export function attributionsOf(article: Article): Attributions {
  const { text, outlet, title, url, published, language, links, blocks } = article;
  return attribute(text, { outlet, title, url, published, language, links, blocks });
}
