/** The samples, marked and set side by side by the same code that marks pages: nothing on the welcome page is drawn by hand. */
import { type AccountInput, sharedQuotes, synopsis } from '../../engine/accounts';
import { attribute } from '../../engine/attribution';
import type { Article } from '../../engine/model';
import type { SynopsisView } from '../../engine/model/views';
import { OTHER_SAMPLE, SAMPLE } from './sample';

function marked(article: Article): AccountInput & { article: Article } {
  const { text, outlet, title, url, published, language, blocks } = article;
  return { article, attributions: attribute(text, { outlet, title, url, published, language, blocks }) };
}

/** The sample (`a`) beside the other report (`b`). */
export function markedSamples(): SynopsisView {
  const [a, b] = [marked(SAMPLE), marked(OTHER_SAMPLE)];
  return {
    a: a.article,
    b: b.article,
    attributionsA: a.attributions,
    attributionsB: b.attributions,
    synopsis: synopsis(a, b),
    quotes: sharedQuotes(a, [b]),
    overruled: {},
    regrouped: {},
  };
}
