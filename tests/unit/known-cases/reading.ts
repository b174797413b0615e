/** Runs small inputs through the parts of the engine that they are about. */
import { parseHTML } from 'linkedom';
import { readJsonLd } from '../../../engine/exchange';
import { toMarkdown } from '../../../engine/exchange/markdown/markdown';
import type { Annotation, Article, Attribution } from '../../../engine/model';
import { readPage } from '../../../engine/pages';
import { readAnySite } from '../../../engine/pages/any-site';
import { attributionsOf } from '../../../storage/work/attributing';
import { article, item, note } from '../../support/export-samples';
import { inWords } from '../../support/fault-words';

export interface PageReading {
  article: Article;
  quotes: Array<Pick<Attribution, 'type' | 'speaker'> & { words: string }>;
}

/** A page, read as if every site were switched on, with the quotes found in it. */
export function pageReading(url: string, html: string): PageReading {
  const { document } = parseHTML(html);
  const reading = readPage(document as unknown as Document, url, { anySite: readAnySite });
  if (!reading.isArticle) throw new Error(`no article: ${reading.why}`);
  const quotes = attributionsOf(reading.article).attributions.map(({ type, speaker, content }) => ({
    type,
    speaker,
    words: content.map((span) => reading.article.text.slice(...span)).join(' … '),
  }));
  return { article: reading.article, quotes };
}

/** The annotations of one row of W3C's model. */
export function imported(annotation: unknown): { annotations: Annotation[]; told: string[] } {
  const read = readJsonLd(JSON.stringify(annotation));
  if (!read.ok) return { annotations: [], told: [inWords(read.fault)] };
  return {
    annotations: read.annotations,
    told: [...read.refused, ...read.left].map(({ fault }) => inWords(fault)),
  };
}

/** Notes on one passage each, exported, without the front matter. */
export function exportedNotes(bodies: readonly string[]): string {
  const target = {
    kind: 'passage' as const,
    selectors: [{ type: 'TextQuoteSelector' as const, exact: 'stay ashore', prefix: '', suffix: '' }],
  };
  const notes = bodies.map((body, at) => note(at + 1, { body, target }));
  return toMarkdown([item(article(), notes)]).replace(/^---\n.*?\n---\n/su, '');
}
