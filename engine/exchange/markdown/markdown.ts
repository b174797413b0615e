/** Markdown for reading and for Obsidian: front matter, then the quotes with source and chain, then the notes. */
import type { ExportItem } from '../../model/views';
import {
  groundsLine,
  type LinkEntry,
  type NoteEntry,
  notesOf,
  openable,
  type QuoteEntry,
  quotesOf,
  toldLinks,
} from '../entries/entries';
import {
  CARRIED_ON,
  CARRIED_ON_NO_WORDS,
  EMPTY_LIBRARY,
  EVENT_SAID,
  GROUNDS,
  HEADINGS,
  IN_ARTICLE,
  LIBRARY_TITLE,
  ON_ARTICLE,
  OVERRULED,
  REGROUPED,
  RESTS_ON,
  relationTo,
  SAID_BY_READER,
  STATES,
  stanceTold,
  TAKEN_OUT,
  UNCLEAR,
  UNTITLED,
  written,
} from '../entries/export-words';
import { echoLines, eventBlocks } from './markdown-event';
import { inline, link, obsidianTag, quotation, yamlText } from './markdown-text';
import { noteMarkdown } from './note-markdown';

const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/u;

function yamlDate(date: string): string {
  return DATE.test(date) ? date : yamlText(date);
}

function tagsOf(items: readonly ExportItem[]): string[] {
  const own = items.flatMap((item) => item.annotations.flatMap(({ annotation }) => annotation.tags));
  return [...new Set(['second-source', ...own.map(obsidianTag).filter(Boolean)])];
}

function frontMatter(items: readonly ExportItem[]): string {
  const lines = ['---'];
  const only = items.length === 1 ? items[0] : undefined;
  if (only) {
    const { title, outlet, url, published, byline } = only.article;
    lines.push(`title: ${yamlText(title)}`, `outlet: ${yamlText(outlet)}`, `url: ${yamlText(url)}`);
    if (published) lines.push(`published: ${yamlDate(published)}`);
    if (byline) lines.push(`byline: ${yamlText(byline)}`);
  } else lines.push(`title: ${yamlText(LIBRARY_TITLE)}`, `articles: ${items.length}`);
  lines.push('tags:', ...tagsOf(items).map((tag) => `  - ${yamlText(tag)}`), '---');
  return lines.join('\n');
}

function quoteBlock({
  attribution,
  words,
  source,
  chain,
  links,
  access,
  unnamed,
  stance,
  link: address,
}: QuoteEntry): string {
  const who = source ? `**${inline(source)}**` : `*${UNCLEAR}*`;
  const parts = [`— ${who}`, attribution.type];
  if (stance) parts.push(inline(stanceTold(stance.type, stance.words)));
  if (chain) parts.push(`chain: ${inline(chain)}`);
  const open = openable(address);
  if (open) parts.push(link(IN_ARTICLE, open));
  const grounds = [
    ...toldLinks(links).map(linkLine),
    ...(access.length > 0 ? [`- ${GROUNDS.access}: ${inline(groundsLine(access))}`] : []),
    ...(unnamed.length > 0 ? [`- ${GROUNDS.unnamed}: ${inline(groundsLine(unnamed))}`] : []),
  ];
  return [`${quotation(words)}\n\n${parts.join(' · ')}`, grounds.join('\n')].filter(Boolean).join('\n\n');
}

/** `- Radio Free Asia: carried on from “the broadcaster reported on Monday”` */
function linkLine({ name, words, carried }: LinkEntry): string {
  const how = words ? `${carried ? CARRIED_ON : RESTS_ON} “${inline(words)}”` : CARRIED_ON_NO_WORDS;
  return `- ${inline(name)}: ${how}`;
}

function noteBlock({ annotation, passage, state, link: address }: NoteEntry): string {
  const { target, body, tags, created, modified } = annotation;
  const blocks: string[] = [];
  if (target.kind === 'relation') {
    const { otherKey, relation, regroup } = target;
    const done = regroup ? REGROUPED[regroup.how] : `${OVERRULED}: **${inline(relation)}**`;
    blocks.push(`${relationTo(inline(otherKey))}, ${done}`);
    for (const row of regroup?.rows ?? [target])
      for (const side of [row.a, row.b]) if (side.trim()) blocks.push(quotation(side));
  } else if (target.kind === 'event') {
    blocks.push(`${relationTo(inline(target.otherKey))}, ${SAID_BY_READER}: **${EVENT_SAID[target.word]}**`);
  } else if (target.kind === 'chain') {
    blocks.push(quotation(passage), `${TAKEN_OUT}: **${inline(target.link.name)}**`);
  } else blocks.push(passage.trim() ? quotation(passage) : `*${ON_ARTICLE}*`);
  if (state === 'uncertain' || state === 'orphaned') blocks.push(`*${STATES[state]}*`);
  const words = noteMarkdown(body);
  if (words) blocks.push(words);
  const foot = [written(inline(created), inline(modified))];
  if (tags.length > 0) foot.push(`tags: ${tags.map(inline).join(', ')}`);
  const open = state === 'anchored' ? openable(address) : null;
  if (open) foot.push(link(IN_ARTICLE, open));
  blocks.push(`<small>${foot.join(' · ')}</small>`);
  return blocks.join('\n\n');
}

function articleBlocks(item: ExportItem): string[] {
  const { title, outlet, url, published, byline } = item.article;
  const address = openable(url);
  const head = [
    address ? link(outlet, address) : inline(outlet),
    byline,
    published && DATE.test(published) ? published.slice(0, 10) : null,
  ];
  const [where, ...rest] = head;
  const blocks = [
    `# ${inline(title) || UNTITLED}`,
    [where, ...rest.filter((part) => part !== null).map(inline)].join(' · '),
  ];
  const quotes = quotesOf(item);
  if (quotes.length > 0) {
    blocks.push(`## ${HEADINGS.quotes}`);
    for (const quote of quotes) {
      blocks.push(quoteBlock(quote));
      const echoes = item.event ? echoLines(quote.attribution.id, item.event) : [];
      if (echoes.length > 0) blocks.push(echoes.join('\n'));
    }
  }
  if (item.event) blocks.push(...eventBlocks(item.event));
  const notes = notesOf(item);
  if (notes.length > 0) blocks.push(`## ${HEADINGS.notes}`, notes.map(noteBlock).join('\n\n* * *\n\n'));
  return blocks;
}

/** The whole file. One article: its own front matter; several, or none: that of a collection. */
export function toMarkdown(items: readonly ExportItem[]): string {
  const blocks = [frontMatter(items), ...items.flatMap(articleBlocks)];
  if (items.length === 0) blocks.push(EMPTY_LIBRARY);
  return `${blocks.join('\n\n')}\n`;
}
