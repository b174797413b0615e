/** `articles`: `{id, url, html}` → what the extension reads on that page. Every site is read, as if switched on. */
import { parseHTML } from 'linkedom';
import { readPage } from '../../engine/pages';
import { readAnySite } from '../../engine/pages/any-site';
import type { Kind } from './kind';

const NOTHING = { outlet: null, title: null, byline: null, published: null, canonical: null, paragraphs: [] };

/** A line of the `articles` kind; `ms` is the time of reading, without that of parsing the markup. */
export function kind(): Kind {
  return {
    line(input) {
      const { id, url, html } = input;
      if (typeof url !== 'string' || typeof html !== 'string')
        throw new TypeError('`url` and `html` must be texts');
      const { document } = parseHTML(html);
      const start = performance.now();
      const reading = readPage(document as unknown as Document, url, { anySite: readAnySite });
      const ms = Math.round((performance.now() - start) * 10) / 10;
      if (!reading.isArticle) return { id, isArticle: false, relevant: false, ...NOTHING, ms };
      const { relevant, article } = reading;
      const { outlet, title, byline, published, url: canonical } = article;
      const paragraphs = article.blocks.filter((block) => block.span !== null).map((block) => block.text);
      return { id, isArticle: true, relevant, outlet, title, byline, published, canonical, paragraphs, ms };
    },
  };
}
