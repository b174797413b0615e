/** How much of a page is read as its article: a book's worth. What is over it is counted, never left out in silence. */
import type { Article, Block } from '../model';

/**
 * UTF-16 units of text: 100,000 words have some 600,000, the longest news texts seen 150,000. Blocks and links are at most as many as
 * a message may carry (`protocol/schemas/schema-parts.ts`).
 */
export const READ_AT_MOST = { text: 1_000_000, blocks: 20_000, links: 20_000, captions: 1_000_000 } as const;

/** Where a text is cut before `limit`: after a word, where there is one near. */
function cutBefore(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  const at = space > limit - 1_000 ? space : limit;
  // Never between the two halves of a character.
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at - 1 : at;
}

/** The part of an article that is read, with `leftOut` where it is not all of it. Blocks stay whole, but for a first one that is too long. */
export function withinCap<A extends Pick<Article, 'text' | 'blocks' | 'links'>>(
  article: A,
  most: { text: number; blocks: number; links: number; captions: number } = READ_AT_MOST,
): A & Pick<Article, 'leftOut'> {
  const { text, blocks, links } = article;
  const short = text.length <= most.text && blocks.length <= most.blocks && links.length <= most.links;
  const captionUnits = blocks.reduce((sum, one) => sum + (one.span ? 0 : one.text.length), 0);
  if (short && captionUnits <= most.captions) return article;
  const kept: Block[] = [];
  let end = 0;
  let captions = 0;
  let dropped = 0;
  let over = false;
  for (const block of blocks) {
    const { span } = block;
    over ||= kept.length >= most.blocks || (span !== null && span[1] > most.text);
    if (over) {
      if (!span) dropped += block.text.length;
      // One paragraph without end: its beginning is read.
      if (span && end === 0 && kept.length < most.blocks && span[0] < most.text) {
        end = span[0] + cutBefore(block.text, most.text - span[0]);
        kept.push({ ...block, text: block.text.slice(0, end - span[0]), span: [span[0], end] });
      }
      continue;
    }
    if (!span) {
      captions += block.text.length;
      if (captions > most.captions) {
        dropped += block.text.length;
        continue;
      }
    } else end = span[1];
    kept.push(block);
  }
  const leftOut = text.length - end + dropped;
  return {
    ...article,
    text: text.slice(0, end),
    blocks: kept,
    links: links.filter(({ span }) => span[1] <= end).slice(0, most.links),
    ...(leftOut > 0 ? { leftOut } : {}),
  };
}
