/**
 * What the reader took out of chains. Each correction is kept with the words of its quote and with the chain as it was read then, so that
 * it finds its quote again in another text or under another engine, and tells where the engine's own answer has changed since.
 */
import type {
  Annotation,
  AnnotationTarget,
  Attribution,
  Attributions,
  ChainLink,
  ChainTarget,
  Span,
} from './index';
import type { PlacedAnnotation } from './views';

/** A correction and how it stands with what is read now. */
export interface Correction {
  annotation: Annotation;
  target: ChainTarget;
  /** The link is in the chain as it is read now, and taken out; else there is nothing to take out any more. */
  applies: boolean;
  /** The engine read another chain when the reader corrected it. */
  earlier: boolean;
}

/** The corrections of an article. */
export interface Corrections {
  /** By `Attribution.id`, in the order in which they were made. */
  byQuote: ReadonlyMap<string, readonly Correction[]>;
  /** Those whose quote is not found in the text as last read. */
  lost: readonly Correction[];
}

const NONE: Corrections = { byQuote: new Map(), lost: [] };

/** Whether an annotation is such a correction. */
export function isChainTarget(target: AnnotationTarget): target is ChainTarget {
  return target.kind === 'chain';
}

/** The stretch of an attribution from its first word to its last; `null` without content. */
function stretchOf({ content }: Attribution): Span | null {
  const [first, last] = [content[0], content.at(-1)];
  return first && last ? [first[0], last[1]] : null;
}

const isSame = (one: Pick<ChainLink, 'name' | 'role'>, other: Pick<ChainLink, 'name' | 'role'>) =>
  one.role === other.role && one.name === other.name;

/** Attributions by where they stand: the time to find one grows with how deep quotes stand in each other, not with their number. */
class Places {
  readonly #sorted: Array<{ attribution: Attribution; stretch: Span }>;
  /** The furthest end among the attributions up to each one. */
  readonly #ends: number[] = [];

  constructor(attributions: readonly Attribution[]) {
    this.#sorted = attributions
      .flatMap((attribution) => {
        const stretch = stretchOf(attribution);
        return stretch ? [{ attribution, stretch }] : [];
      })
      .sort((one, other) => one.stretch[0] - other.stretch[0]);
    for (const { stretch } of this.#sorted) this.#ends.push(Math.max(stretch[1], this.#ends.at(-1) ?? 0));
  }

  /** The attribution that is most nearly this stretch of the text; `null` where none shares a word with it. */
  nearest(span: Span): Attribution | null {
    let best: Attribution | null = null;
    let most = 0;
    for (let at = this.#lastBefore(span[1]); at >= 0 && this.#ends[at]! > span[0]; at--) {
      const { attribution, stretch } = this.#sorted[at]!;
      const shared = Math.min(stretch[1], span[1]) - Math.max(stretch[0], span[0]);
      // Of a quote and one inside it, it is the one that is as long.
      const share = shared / Math.max(stretch[1] - stretch[0], span[1] - span[0]);
      if (share > most) [best, most] = [attribution, share];
    }
    return best;
  }

  /** The last of those that begin before a place; -1 where none does. */
  #lastBefore(place: number): number {
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#sorted[middle]!.stretch[0] < place) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  }
}

/**
 * The corrections of an article's chains.
 * @param attributions what the engine reads now, nothing taken out
 * @param annotations all of the article's, each with the place that was found for it
 */
export function chainCorrections(
  attributions: readonly Attribution[],
  annotations: readonly PlacedAnnotation[],
): Corrections {
  const kept = annotations.filter(({ annotation }) => isChainTarget(annotation.target));
  if (kept.length === 0) return NONE;
  const places = new Places(attributions);
  const byQuote = new Map<string, Correction[]>();
  const lost: Correction[] = [];
  kept.sort((one, other) => (one.annotation.created < other.annotation.created ? -1 : 1));
  for (const { annotation, anchoring } of kept) {
    const target = annotation.target as ChainTarget;
    const quote = anchoring?.span ? places.nearest(anchoring.span) : null;
    if (quote === null) {
      lost.push({ annotation, target, applies: false, earlier: true });
      continue;
    }
    const { chain } = quote;
    const same =
      chain.length === target.chain.length && chain.every((link, at) => isSame(link, target.chain[at]!));
    const correction = {
      annotation,
      target,
      applies: chain.some((link) => isSame(link, target.link)),
      earlier: !same,
    };
    const others = byQuote.get(quote.id);
    if (others) others.push(correction);
    else byQuote.set(quote.id, [correction]);
  }
  return { byQuote, lost };
}

/** The corrections among these that take a link out. */
export function takenOutBy(link: ChainLink, corrections: readonly Correction[] = []): Correction[] {
  return corrections.filter(({ applies, target }) => applies && isSame(link, target.link));
}

/** Attributions with the links that the reader took out marked (`ChainLink.removed`); the same object where there is no correction. */
export function marked(attributions: Attributions, annotations: readonly PlacedAnnotation[]): Attributions {
  const { byQuote } = chainCorrections(attributions.attributions, annotations);
  return changed(attributions, byQuote, (link) => [{ ...link, removed: true }]);
}

/** Attributions without the links that the reader took out; the same object where there is no correction. */
export function corrected(
  attributions: Attributions,
  annotations: readonly PlacedAnnotation[],
): Attributions {
  const { byQuote } = chainCorrections(attributions.attributions, annotations);
  return changed(attributions, byQuote, () => []);
}

function changed(
  attributions: Attributions,
  byQuote: Corrections['byQuote'],
  change: (link: ChainLink) => ChainLink[],
): Attributions {
  if (byQuote.size === 0) return attributions;
  return {
    ...attributions,
    attributions: attributions.attributions.map((one) => {
      const corrections = byQuote.get(one.id);
      if (!corrections) return one;
      const chain = one.chain.flatMap((link) =>
        takenOutBy(link, corrections).length > 0 ? change(link) : [link],
      );
      return { ...one, chain };
    }),
  };
}
