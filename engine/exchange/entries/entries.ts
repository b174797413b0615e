/** What the formats have in common: the words for a quote, its source and chain, and for what a note is about. */
import { describer, passageLink } from '../../anchoring';
import type { Span } from '../../model';
import {
  type AccessType,
  type Annotation,
  type AnonymityType,
  type Article,
  type Attribution,
  type ChainLink,
  type HighlightColour,
  type Selector,
  type Source,
  type StanceType,
  type TextQuoteSelector,
  UNCLEAR_SOURCE,
} from '../../model';
import { corrected } from '../../model/chain-corrections';
import { ownGrounds } from '../../model/quotes/own-grounds';
import { shownSpan } from '../../model/quotes/shown-words';
import type { ExportItem, PlacedAnnotation } from '../../model/views';
import { wellFormed } from './well-formed';

/** Between the links of a chain, as on screen. */
const ARROW = ' → ';
/** Between the pieces of a quote that the cue interrupts. */
const GAP = ' […] ';

export interface QuoteEntry {
  attribution: Attribution;
  /** The pieces of the content that lie in the text, in reading order. */
  spans: Span[];
  /** The same without what hangs at their ends: what is written of them. */
  shown: Span[];
  words: string;
  /** `null` where it is unclear who says it. */
  source: string | null;
  /** What the article says of the source; `null` where it is unclear, and where nothing is known of it. */
  who: Pick<Source, 'kind' | 'place' | 'role'> | null;
  /** From the page down; as far as the outlets only where the source is unclear. */
  chain: string;
  /** The links of `chain` with the article's words for each. */
  links: LinkEntry[];
  /** How the source knows what it says here, and that or why it is unnamed, as the article says it; empty where it says nothing. */
  access: GroundEntry<AccessType>[];
  unnamed: GroundEntry<AnonymityType>[];
  /** How the source stands to the words where it does not assert them, with the article's words for it. */
  stance: GroundEntry<StanceType> | null;
  link: string;
}

/** A link of a chain: the words of the article that it rests on, empty where none tell; `carried`: another sentence's. */
export interface LinkEntry extends Pick<ChainLink, 'name' | 'role' | 'carried'> {
  words: string;
}

/** A ground or a stance in the article's words. */
interface GroundEntry<Type extends string> {
  type: Type;
  words: string;
}

function isIn(text: string, [start, end]: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

/**
 * The quotes of an article in reading order, without the links of their chains that the reader took out; pieces outside its text are left out, and quotes
 * of none but such.
 */
export function quotesOf({ article, attributions: read, annotations }: ExportItem): QuoteEntry[] {
  const attributions = corrected(read, annotations);
  const entries: QuoteEntry[] = [];
  const describe = describer(article.text);
  const sources = new Map(attributions.sources.map((source) => [source.id, source]));
  const own = ownGrounds(article.text, attributions);
  const wordsAt = (span: Span) =>
    isIn(article.text, span) ? article.text.slice(...span).replace(/\s+/gu, ' ') : '';
  const inText = <Type extends string>(grounds: ReadonlyArray<{ span: Span; type: Type }> = []) =>
    grounds
      .filter(({ span }) => isIn(article.text, span))
      .map(({ span, type }) => ({ type, words: wordsAt(span) }));
  for (const attribution of attributions.attributions) {
    const spans = attribution.content.filter((span) => isIn(article.text, span));
    if (spans.length === 0) continue;
    const shown = spans.map((span) => shownSpan(article.text, span, attribution.type === 'direct'));
    const pieces = shown.map((span) => article.text.slice(...span));
    const clear = attribution.sourceConfidence >= UNCLEAR_SOURCE;
    const links = attribution.chain.filter(({ role }) => clear || role === 'outlet' || role === 'relay');
    const source = clear ? sources.get(attribution.sourceId ?? '') : undefined;
    entries.push({
      attribution,
      spans,
      shown,
      words: pieces.join(GAP),
      source: clear ? attribution.speaker : null,
      who: source ? { kind: source.kind, place: source.place, role: source.role } : null,
      chain: links.map(({ name }) => name).join(ARROW),
      links: links.map(({ name, role, carried, evidence }) => ({
        name,
        role,
        ...(carried && { carried }),
        words: evidence ? wordsAt(evidence) : '',
      })),
      access: source ? inText(own.get(attribution.id)) : [],
      unnamed: inText(source?.unnamed),
      stance: inText(attribution.stance && [attribution.stance])[0] ?? null,
      link: linkTo(article, quoteAt(article.text, spans[0]!, describe)),
    });
  }
  return entries;
}

/** Grounds on one line: “who attended the lecture” (was there); “in Hyesan” (place). @param means what each type amounts to */
export const groundsLine = <Type extends string>(
  grounds: ReadonlyArray<GroundEntry<Type>>,
  means: Record<Type, string>,
): string => grounds.map(({ type, words }) => `“${words}” (${means[type]})`).join('; ');

/** The links of a chain that the article has words for, or that another sentence says. */
export const toldLinks = (links: readonly LinkEntry[]): LinkEntry[] =>
  links.filter(({ words, carried }) => words !== '' || carried);

/** Shorter words may stand more than once on a page: their link names what stands around them as well. */
const UNMISTAKABLE = 30;

function linkTo(article: Article, { exact, prefix, suffix }: TextQuoteSelector): string {
  return exact.length < UNMISTAKABLE
    ? passageLink(article.url, exact, prefix, suffix)
    : passageLink(article.url, exact);
}

function quoteAt(text: string, span: Span, describe: (span: Span) => Selector[]): TextQuoteSelector {
  const exact = text.slice(...span);
  // What stands around the words is asked for only where their link names it: each time is a search through the text.
  const around = exact.length < UNMISTAKABLE ? describe(span) : [];
  const quote = around.find((selector) => selector.type === 'TextQuoteSelector');
  return quote ?? { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' };
}

export interface NoteEntry {
  annotation: Annotation;
  /** The words that the note is about, as they were when it was made; empty for a note on the article. */
  passage: string;
  /** The colour of a highlight, with what the reader means by it. */
  highlight: { colour: HighlightColour; meaning: string } | null;
  /** What became of the passage; `null` where the note is on none. */
  state: 'anchored' | 'uncertain' | 'orphaned' | null;
  link: string;
}

/** The quote selector's words among what a target carries. */
function storedQuote(annotation: Annotation): TextQuoteSelector | null {
  const { target } = annotation;
  if (target.kind !== 'passage' && target.kind !== 'chain') return null;
  return target.selectors.find((selector) => selector.type === 'TextQuoteSelector') ?? null;
}

function noteOf(
  { article, highlightNames }: ExportItem,
  { annotation, anchoring }: PlacedAnnotation,
): NoteEntry {
  const quote = storedQuote(annotation);
  const { target } = annotation;
  const colour = target.kind === 'passage' ? target.colour : undefined;
  const state = quote ? (anchoring?.state ?? null) : null;
  return {
    annotation,
    passage: quote?.exact ?? '',
    highlight: colour ? { colour, meaning: highlightNames?.[colour] ?? '' } : null,
    state,
    link: quote ? linkTo(article, quote) : article.url,
  };
}

/** The reader's annotations in the order in which they come. */
export function notesOf(item: ExportItem): NoteEntry[] {
  return item.annotations.map((placed) => noteOf(item, placed));
}

/** The address if a reader can safely open it from a file, else `null`. */
export function openable(url: string): string | null {
  return /^https?:\/\/[^\s<>"\\^`{|}]+$/iu.test(url) ? wellFormed(url) : null;
}
