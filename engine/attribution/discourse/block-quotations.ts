/**
 * Block quotations of the page (`<blockquote>`), which need no quotation marks. One becomes a quotation where
 * the page says whose words it holds: a credit line, or "Kim said:" right before it. An excerpt of another
 * report, which reports speakers of its own, stays running text; so does one whose speaker the page does not
 * tell.
 */
import type { Block, Span } from '../../model';
import type { Finding, Paragraph, Quotation, Sentence } from '../language/stage-types';

export interface BlockQuotation {
  /** Indexes of its paragraphs, neighbours. */
  paragraphs: number[];
  /** Index of the paragraph that names its speaker. */
  credit: number | null;
}

/**
 * The block quotations of an article, in order. `blocks` as the page was read; spans that fit no paragraph
 * count for nothing.
 */
export function blockQuotations(blocks: readonly Block[], list: readonly Paragraph[]): BlockQuotation[] {
  const at = new Map(list.map(({ start, entry, index }) => [entry ?? start, index]));
  const found = new Map<number, BlockQuotation>();
  for (const { span, quotation } of blocks) {
    const paragraph = span && quotation ? at.get(span[0]) : undefined;
    if (paragraph === undefined || !quotation) continue;
    const one = found.get(quotation.number) ?? { paragraphs: [], credit: null };
    found.set(quotation.number, one);
    if (quotation.part === 'credit') one.credit ??= paragraph;
    else if (one.paragraphs.length === 0 || one.paragraphs.at(-1) === paragraph - 1)
      one.paragraphs.push(paragraph);
  }
  return [...found.values()].filter(({ paragraphs }) => paragraphs.length > 0);
}

/** "— Kim Sun-hee, a market trader" as a paragraph of its own; its length is bounded as a line's. */
const DASHED_NAME = /^[—–―]{1,2}\s*[\p{Lu}\p{Lo}][^.!?:;"“”]{1,160}$/u;

/**
 * Paragraphs wholly in marks with a dashed name under them: quotations by their words alone, in texts without
 * blocks.
 */
export function dashedQuotations(
  text: string,
  list: readonly Paragraph[],
  quotations: readonly Quotation[][],
  known: readonly BlockQuotation[],
): BlockQuotation[] {
  const taken = new Set(known.flatMap(({ paragraphs, credit }) => [...paragraphs, credit ?? -1]));
  return list.flatMap((line, index) => {
    const before = list[index - 1];
    if (!before || taken.has(index) || taken.has(index - 1) || line.end - line.start > LONGEST_NAME)
      return [];
    if (!DASHED_NAME.test(text.slice(line.start, line.end))) return [];
    if (!allQuoted(text, before, quotations[index - 1] ?? [])) return [];
    return [{ paragraphs: [index - 1], credit: index }];
  });
}

const LONGEST_NAME = 170;

/** A line that hands over to somebody's words: "He told the station in Hoeryong:", "Ro said of the mill:". */
const HANDS_OVER =
  /(?:^|[.!?]["”’]?\s+)([^.!?:;“”"]{1,90}?)\b(?:(?:said|says|added|adds|explained|explains|continued|recalled|recalls|replied|answered)(?:\s(?:of|about|in|at|on|to|during|by|from)\s[^.!?:;,“”"]{1,60})?|(?:told|tells)\s[^.!?:;,“”"]{1,60}):$/u;
/** One that has said something, and announces more. */
const SAID_AND = /\b(?:said|says|added|adds|explained|explains)\s[^.!?:;“”"]{1,140}:$/u;
/** How much of its end is looked at, in UTF-16 units. */
const HANDS_OVER_WITHIN = 190;
/** Whose words are an excerpt, and no speech. */
const WRITTEN_BY =
  /\b(?:news|times|daily|post|herald|ilbo|sinmun|agency|paper|newspaper|outlet|website|site|media|report|article|broadcaster|station|radio|blog|statement|study|survey)\b/i;
/** Somebody speaks of himself. */
const OF_ONESELF = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|I['’]\w+|[Ww]e['’]\w+)\b/;
const ANY_MARK = /["“”„«»「」]|(?:^|\s)['‘]|:$/u;
/** Fewer words than these are a caption or a line of a list. */
const FEWEST_WORDS = 4;

/**
 * Paragraphs without marks behind a line that hands over to who speaks, in texts without blocks: the one behind it, and those behind that
 * in which somebody goes on to speak of himself.
 */
export function announcedQuotations(
  text: string,
  list: readonly Paragraph[],
  outletIn: (words: string) => boolean,
  known: readonly BlockQuotation[],
): BlockQuotation[] {
  const taken = new Set(known.flatMap(({ paragraphs, credit }) => [...paragraphs, credit ?? -1]));
  const words = (index: number): string => {
    const { start, end } = list[index] as Paragraph;
    return text.slice(start, end);
  };
  const isPlain = (index: number): boolean =>
    index < list.length &&
    !taken.has(index) &&
    !ANY_MARK.test(words(index)) &&
    /^[[(]?\p{Lu}/u.test(words(index)) &&
    words(index).split(/\s+/, FEWEST_WORDS).length === FEWEST_WORDS;
  return list.flatMap(({ end, start }, index) => {
    const line = text.slice(Math.max(start, end - HANDS_OVER_WITHIN), end);
    const who = HANDS_OVER.exec(line)?.[1];
    // "The ministry said there was no sign of it:", and "we" behind it.
    const goesOn = SAID_AND.test(line) && isPlain(index + 1) && OF_ONESELF.test(words(index + 1));
    if (!goesOn && (!who || WRITTEN_BY.test(who) || outletIn(who) || !isPlain(index + 1))) return [];
    const paragraphs = [index + 1];
    for (let next = index + 2; isPlain(next) && OF_ONESELF.test(words(next)); next++) paragraphs.push(next);
    return [{ paragraphs, credit: null }];
  });
}

const MARKS_AND_SPACE = /^[\s"“”«»'‘’.,–—-]*$/;

/** Whether quotation marks leave none of a paragraph's words outside. */
function allQuoted(text: string, paragraph: Paragraph, quotations: readonly Quotation[]): boolean {
  let at = paragraph.start;
  for (const { start, end } of quotations) {
    if (!MARKS_AND_SPACE.test(text.slice(at, start))) return false;
    at = end;
  }
  return quotations.length > 0 && MARKS_AND_SPACE.test(text.slice(at, paragraph.end));
}

/** The paragraph as one quotation without marks. */
function wholeParagraph({ start, end }: Paragraph, continues: boolean, runsOn: boolean): Quotation {
  return { start, end, inner: [start, end], open: 'mark', close: runsOn ? 'runs-on' : 'mark', continues };
}

/** The last words of a paragraph that a block quotation goes on from. */
const ANNOUNCES = /:["”’]?$|(?:이렇게|다음과 같이) \S{2,6}다\.?$/u;
/** How many of them are looked at, in UTF-16 units. */
const LAST_WORDS = 24;

/** Whether what stands in the block quotation reports somebody's words itself. */
export type Reports = (paragraph: Paragraph, quotations: readonly Quotation[]) => boolean;

/**
 * Makes quotations of block quotations that are credited or announced, in `quotations`, which has those of
 * each paragraph.
 * @returns the block quotations that were made quotations of
 */
export function quoteBlocks(
  text: string,
  list: readonly Paragraph[],
  quotations: Quotation[][],
  blocks: readonly BlockQuotation[],
  reports: Reports,
): BlockQuotation[] {
  return blocks.filter((block) => {
    const own = block.paragraphs.map((index) => list[index] as Paragraph);
    const marked = own.every((paragraph) => allQuoted(text, paragraph, quotations[paragraph.index] ?? []));
    if (marked) return block.credit !== null;
    const before = list[(block.paragraphs[0] ?? 0) - 1];
    const announced =
      before !== undefined && ANNOUNCES.test(text.slice(Math.max(0, before.end - LAST_WORDS), before.end));
    if (block.credit === null && !announced) return false;
    if (own.some((paragraph) => reports(paragraph, quotations[paragraph.index] ?? []))) return false;
    own.forEach((paragraph, i) => {
      quotations[paragraph.index] = [wholeParagraph(paragraph, i > 0, i + 1 < own.length)];
    });
    return true;
  });
}

/** A name, or "a market trader in Hyesan": what stands before the first comma, dash or bracket. */
function speakerIn(text: string, { start, end }: Paragraph): { source: Span; aside: Span | null } {
  const line = text.slice(start, end);
  const from = /^[\s–—―‒-]*(?:(?:by|said|says)\s)?\s*/iu.exec(line)?.[0].length ?? 0;
  const to = line.replace(/[\s.,;:–—-]+$/u, '').length;
  const name = line.slice(from, to).split(/\s*[,，(（|]\s*|\s+[–—]\s+|:\s+/u)[0]?.length ?? 0;
  const source: Span = [start + from, start + from + (name > 0 ? name : to - from)];
  const rest = line.slice(from + name, to);
  const behind = from + name + (/^[\s,，(（|–—:-]+/u.exec(rest)?.[0].length ?? 0);
  return { source, aside: behind < to ? [start + behind, start + to] : null };
}

/**
 * What the sentences of the article say, with credited block quotations as one finding each, and nothing else
 * said in them or in their credit lines.
 */
export function withCredited(
  text: string,
  list: readonly Paragraph[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[][],
  blocks: readonly BlockQuotation[],
  bySentence: Finding[][],
): Finding[][] {
  const credited = blocks.filter(({ credit }) => credit !== null);
  if (credited.length === 0) return bySentence;
  const first = new Map<number, number>();
  const inside = new Map<number, BlockQuotation>();
  for (const block of credited)
    for (const index of [...block.paragraphs, block.credit]) inside.set(index ?? -1, block);
  const found = bySentence.map((own, i) => {
    const { paragraph } = sentences[i] as Sentence;
    if (!first.has(paragraph.index)) first.set(paragraph.index, i);
    return inside.has(paragraph.index) ? [] : own;
  });
  for (const block of credited) {
    const at = first.get(block.paragraphs[0] ?? -1);
    const line = list[block.credit ?? -1];
    const own = block.paragraphs.flatMap((index) => quotations[index] ?? []);
    if (at === undefined || !line || own.length === 0) continue;
    found[at] = [
      {
        content: own.map(({ inner }) => inner).filter(([start, end]) => end > start),
        ...speakerIn(text, line),
        cue: [],
        rule: 'quote-tag',
        sourceRule: 'apposition',
        sentence: at,
        addressee: null,
        cited: null,
        relay: null,
        antecedent: null,
        lemma: '',
        floating: false,
        frame: null,
        quotations: own,
      },
    ];
  }
  return found;
}
