/** At which of a source's quotes the words stand that say how it can know. */
import type { Attribution, Attributions } from '../index';
import type { AccessGround } from '../source-grounds';
import type { Span } from '../span';

const meet = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];
const piecesOf = ({ content, source, cue }: Attribution): Span[] => [...source, ...cue, ...content];
/** UTF-16 units between two spans; 0 where they meet. */
const gap = (a: Span, b: Span) => Math.max(0, b[0] - a[1], a[0] - b[1]);

/**
 * How the source of each quote knows, by the quote's id; quotes without a ground of their own are left out. A ground is told of the quotes
 * whose words hold it ("through relatives in Kaesong, a trader said that …"), else of the nearest one: of those in its paragraph, where
 * there are any. So each is told at its place, and not again at all that the source says elsewhere. Linear in the quotes and the text.
 * @param text the article's
 */
export function ownGrounds(
  text: string,
  { attributions, sources }: Pick<Attributions, 'attributions' | 'sources'>,
): ReadonlyMap<string, AccessGround[]> {
  const said = new Map<string, Attribution[]>();
  for (const one of attributions)
    if (one.sourceId !== null) {
      const known = said.get(one.sourceId);
      if (known) known.push(one);
      else said.set(one.sourceId, [one]);
    }
  const own = new Map<string, AccessGround[]>();
  for (const { id, access = [] } of sources)
    for (const ground of access)
      for (const quote of quotesOf(text, ground.span, said.get(id) ?? []))
        own.set(quote.id, [...(own.get(quote.id) ?? []), ground]);
  return own;
}

function quotesOf(text: string, ground: Span, said: readonly Attribution[]): Attribution[] {
  const holding = said.filter((quote) => piecesOf(quote).some((piece) => meet(piece, ground)));
  if (holding.length > 0) return holding;
  const end = text.indexOf('\n', ground[1]);
  const paragraph: Span = [
    ground[0] === 0 ? 0 : text.lastIndexOf('\n', ground[0] - 1) + 1,
    end < 0 ? text.length : end,
  ];
  const inside = said.filter((quote) => piecesOf(quote).some((piece) => meet(piece, paragraph)));
  let nearest: Attribution[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const quote of inside.length > 0 ? inside : said) {
    const far = piecesOf(quote).reduce(
      (min, piece) => Math.min(min, gap(piece, ground)),
      Number.POSITIVE_INFINITY,
    );
    if (far < least) [nearest, least] = [[quote], far];
  }
  return nearest;
}
