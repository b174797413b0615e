/** From blocks with kinds to the account: its text, its blocks with their places, its links, and the map to the page. */
import type { Block, Link } from '../model';
import { webAddress } from '../outlets/address';
import { unwrapped } from '../outlets/copies';
import type { KindedBlock } from './blocks/block-kinds';
import type { TextMap, TextRun } from './blocks/text-map';

interface Account {
  /** Paragraphs and subheads joined by "\n\n". */
  text: string;
  blocks: Block[];
  links: Link[];
  map: TextMap;
}

const SEPARATOR = '\n\n';

/** What a block is in a block quotation; nothing for blocks outside of one. */
function quotationOf(quote: number | null, creditOf: number | undefined): Pick<Block, 'quotation'> {
  if (creditOf !== undefined) return { quotation: { number: creditOf, part: 'credit' } };
  return quote === null ? {} : { quotation: { number: quote, part: 'words' } };
}

/**
 * Puts an account together. `base` is what relative links are read against.
 * @param copied the page is another host's copy: its links, which lead to further copies, are followed to the originals
 */
export function accountOf(kinded: readonly KindedBlock[], base: string, copied = false): Account {
  const blocks: Block[] = [];
  const links: Link[] = [];
  const map: TextRun[] = [];
  const pieces: string[] = [];
  let end = 0;
  for (const { kind, raw, creditOf } of kinded) {
    if (kind !== 'paragraph' && kind !== 'subhead') {
      blocks.push({ kind, text: raw.text, span: null });
      continue;
    }
    const start = pieces.length > 0 ? end + SEPARATOR.length : 0;
    end = start + raw.text.length;
    pieces.push(raw.text);
    blocks.push({ kind, text: raw.text, span: [start, end], ...quotationOf(raw.quote, creditOf) });
    for (const run of raw.runs) map.push({ ...run, start: run.start + start });
    for (const { span, element } of raw.links) {
      const target = webAddress(element.getAttribute('href'), base);
      const href = (target && copied ? unwrapped(target) : target)?.href;
      if (href) links.push({ span: [span[0] + start, span[1] + start], href });
    }
  }
  return { text: pieces.join(SEPARATOR), blocks, links, map };
}
