/** Markdown for reading and for Obsidian: front matter, then the notes, then the quotes with source and chain. */
import type { ExportItem } from '../../model/views';
import { EMPTY_LIBRARY, LIBRARY_TITLE } from '../entries/export-words';
import { DEFAULT_TEMPLATE } from './default-template';
import { yamlText } from './markdown-text';
import { render } from './template';
import { scopeOf, tagsOf } from './values';

/** Of several articles, or of none. */
function collectionHead(items: readonly ExportItem[]): string {
  const tags = `[${tagsOf(items).map(yamlText).join(', ')}]`;
  return `title: ${yamlText(LIBRARY_TITLE)}\narticles: ${items.length}\ntags: ${tags}`;
}

const withHead = (head: string | null, blocks: readonly string[]): string =>
  `${[...(head === null ? [] : [`---\n${head}\n---`]), ...blocks].join('\n\n')}\n`;

/** The whole file. One article: its own front matter; several, or none: that of a collection. */
export function toMarkdown(items: readonly ExportItem[], template: string = DEFAULT_TEMPLATE): string {
  const made = items.map((item) => render(template, scopeOf(item)));
  const bodies = made.map(({ body }) => body);
  if (made.length === 1) return withHead(made[0]!.head, bodies);
  return withHead(collectionHead(items), items.length === 0 ? [EMPTY_LIBRARY] : bodies);
}
