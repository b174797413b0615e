import type { Article, Block, Link } from '../../engine/model';

/** Blocks that are wholly a link: as many as this, and this share of all, make a list. An article has one or two ("Read more: …"). */
const LEAST = 3;
const SHARE = 0.3;
/** A link is the whole block from this share of its characters on: a mark or a number may stand beside it. */
const WHOLE = 0.9;

/** Paragraphs that break off under their headlines. */
const TEASERS = 2;

function isHeadline({ span }: Block, links: readonly Link[]): boolean {
  if (!span) return false;
  const [start, end] = span;
  const linked = links.reduce(
    (sum, link) => sum + Math.max(0, Math.min(end, link.span[1]) - Math.max(start, link.span[0])),
    0,
  );
  return linked >= (end - start) * WHOLE;
}

/** Whether what was read is a list of headlines under the address of an article: outlets send there when an article is gone. */
export function isList({ blocks, links }: Pick<Article, 'blocks' | 'links'>): boolean {
  const parts = blocks.filter(({ span }) => span !== null);
  const headlines = parts.filter((block) => isHeadline(block, links)).length;
  if (headlines >= LEAST && headlines >= parts.length * SHARE) return true;
  const teasers = parts.filter(({ text }) => /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(text.slice(-8))).length;
  return teasers >= TEASERS && teasers >= parts.length / 2;
}
