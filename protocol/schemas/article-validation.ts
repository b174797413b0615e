/** What an article must look like, wherever it comes from: a page, a file, a backup. */
import * as v from 'valibot';
import type { Article, Block, BlockQuotation, Link } from '../../engine/model';
import type { PlainFault } from '../../engine/model/file-faults';
import { date, key, LIMITS, list, oneOf, span, TOO_LARGE, text, webAddress, whole } from './schema-parts';
import { LONGEST_LINE } from './sizes';

const block: v.GenericSchema<unknown, Block> = v.object({
  kind: oneOf<Block['kind']>({ paragraph: true, subhead: true, caption: true, note: true }),
  text: text(LIMITS.text),
  span: v.nullable(span),
  quotation: v.exactOptional(
    v.object({ number: whole, part: oneOf<BlockQuotation['part']>({ words: true, credit: true }) }),
  ),
});

/** The links that an article keeps: a row of them must fit a line of a backup. */
export function keptLinks(links: Link[]): Link[] {
  let left: number = LIMITS.hrefs;
  return links.filter(({ href }) => {
    left -= href.length;
    return left >= 0;
  });
}

const link: v.GenericSchema<unknown, Link> = v.object({ span, href: webAddress });

/** Whether all spans lie inside the text, those of the blocks in order and apart. */
function spansFit({ text: { length }, blocks, links }: Article): boolean {
  let last = 0;
  for (const { span: at } of blocks) {
    if (!at) continue;
    if (at[0] < last || at[1] > length) return false;
    last = at[1];
  }
  return links.every((one) => one.span[1] <= length);
}

/** Whether the article fits a line of a backup, with what stands beside it in its row. */
function fitsLine(article: Article): boolean {
  const { text, blocks } = article;
  const written = text.length + blocks.reduce((sum, one) => sum + one.text.length, 0);
  // A unit is six characters in JSON at most; only where that could be too much it is written out.
  return written * 6 < LONGEST_LINE / 2 || JSON.stringify(article).length < LONGEST_LINE - 100_000;
}

export const article: v.GenericSchema<unknown, Article> = v.pipe(
  v.object({
    key,
    url: webAddress,
    outlet: v.pipe(text(LIMITS.title), v.minLength(1)),
    title: text(LIMITS.title),
    byline: v.nullable(text(LIMITS.title)),
    published: v.nullable(date),
    language: v.pipe(v.string(), v.maxLength(35)),
    text: text(LIMITS.text),
    blocks: list(block, LIMITS.blocks),
    links: v.pipe(list(link, LIMITS.links), v.transform(keptLinks)),
    leftOut: v.optional(whole),
    reader: v.pipe(v.string(), v.maxLength(200)),
    via: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
    claims: v.optional(text(LIMITS.title)),
  }),
  v.check(
    ({ blocks }) => blocks.reduce((sum, one) => sum + one.text.length, 0) <= LIMITS.blockText,
    TOO_LARGE,
  ),
  v.check(fitsLine, TOO_LARGE),
  v.check(spansFit, 'span-outside' satisfies PlainFault),
);
