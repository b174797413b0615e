/** Where an article says what is looked for: quotes, paragraphs and the reader's notes, with their words marked. */
import type { Annotation, Article, Attribution, Attributions, Source, SourceKind, Span } from '../model';
import { stanceTold, UNCLEAR_SOURCE } from '../model';
import type { FoundIn, FoundPassage } from '../model/views';
import { phraseTests, type Term, type Terms, type WordTest } from './query';
import { placesNamed } from './spellings';
import { isCjk, type Token, tokensOf } from './tokens';

/** A note as search reads it. */
export interface SearchedNote {
  id: string;
  body: string;
  /** The words that it is on. */
  words: string;
  tags: readonly string[];
}

/** What is looked for in an article. */
export interface Sought {
  terms: Terms;
  /** Only quotes of such sources are looked for. */
  kind?: SourceKind;
  /** The place of the source, by the engine's name for it. */
  place?: string;
}

type Searched = Pick<Article, 'title' | 'outlet' | 'byline' | 'text'>;

/** Passages that are shown of one article. */
const SHOWN = 3;
/** UTF-16 units of a passage that are shown, and of what a link names it by. */
const LONGEST = 300;
const LONGEST_LINK = 200;

/** Terms, ready to be looked for in many articles. */
interface Finder {
  wanted: readonly Matcher[];
  unwanted: readonly Matcher[];
}
type Matcher = ReadonlyArray<readonly WordTest[]>;

export function finderOf({ wanted, unwanted }: Terms): Finder {
  const matcher = ({ phrases }: Term): Matcher => phrases.map(phraseTests);
  return { wanted: wanted.map(matcher), unwanted: unwanted.map(matcher) };
}

/** A stretch of text that is searched as one: no phrase goes over its end. */
interface Unit {
  span: Span;
  /** By wanted term: where it stands. */
  hits: ReadonlyArray<readonly Span[]>;
}

const NO_HITS: readonly Span[] = [];

function matchesAt(tokens: readonly Token[], at: number, tests: readonly WordTest[]): Span | null {
  if (at + tests.length > tokens.length) return null;
  for (let n = 0; n < tests.length; n++) if (!tests[n]!.passes(tokens[at + n]!.word)) return null;
  const [first, last] = [tokens[at]!, tokens[at + tests.length - 1]!];
  const { begins } = tests[0]!;
  // What hangs on a Korean word is not marked.
  const start = isCjk(first.word) ? first.start + Math.max(0, first.word.indexOf(begins)) : first.start;
  const own = tests.at(-1)!.begins;
  const end = isCjk(last.word) ? last.start + last.word.lastIndexOf(own) + own.length : last.end;
  return [start, Math.max(end, start + 1)];
}

function hitsIn(tokens: readonly Token[], matcher: Matcher): readonly Span[] {
  let found: Span[] | null = null;
  for (let at = 0; at < tokens.length; at++)
    for (const tests of matcher) {
      const hit = matchesAt(tokens, at, tests);
      if (!hit) continue;
      found ??= [];
      found.push(hit);
      break;
    }
  return found ?? NO_HITS;
}

const has = (tokens: readonly Token[], matchers: readonly Matcher[]) =>
  matchers.some((matcher) => hitsIn(tokens, matcher).length > 0);

/** The words that a note is on. */
export function wordsOn({ target }: Pick<Annotation, 'target'>): string {
  if (target.kind !== 'passage') return '';
  const quote = target.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return quote?.exact ?? '';
}

/** What was found in some texts, as it is written there; `null` where not all is found, or what must not be. */
export function markedIn(texts: readonly string[], { wanted, unwanted }: Finder): string[] | null {
  const marked = new Set<string>();
  const there = wanted.map(() => false);
  for (const text of texts) {
    const tokens = tokensOf(text);
    if (has(tokens, unwanted)) return null;
    wanted.forEach((matcher, at) => {
      for (const span of hitsIn(tokens, matcher)) {
        there[at] = true;
        marked.add(text.slice(...span));
      }
    });
  }
  return there.includes(false) ? null : [...marked];
}

/** The paragraphs of a text. */
function* paragraphsOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n\n', start);
    if (end < 0) return void (yield [start, text.length]);
    if (end > start) yield [start, end];
    start = end + 2;
  }
}

/** What search finds in an article; `null` where it is not what is looked for. */
export function findIn(
  article: Searched,
  attributions: Pick<Attributions, 'attributions' | 'sources'> | null,
  notes: readonly SearchedNote[],
  { terms, kind, place }: Sought,
  finder = finderOf(terms),
): FoundIn | null {
  const { wanted, unwanted } = finder;
  const there = wanted.map(() => false);
  const read = (text: string, from = 0): Unit | null => {
    const tokens = tokensOf(text, from);
    if (has(tokens, unwanted)) return null;
    const hits = wanted.map((matcher) => hitsIn(tokens, matcher));
    hits.forEach((all, at) => {
      if (all.length > 0) there[at] = true;
    });
    return { span: [from, from + text.length], hits };
  };
  const title = read(article.title);
  if (!title) return null;
  for (const text of [article.outlet, article.byline ?? '']) if (!read(text)) return null;
  const units: Unit[] = [];
  for (const span of paragraphsOf(article.text)) {
    const unit = read(article.text.slice(...span), span[0]);
    if (!unit) return null;
    units.push(unit);
  }
  const found: Scored[] = [];
  for (const note of notes) {
    const own = noteFound(note, read);
    if (own === null) return null;
    if (own.score > 0) found.push(own);
  }
  if (there.includes(false)) return null;

  const isNarrowed = kind !== undefined || place !== undefined;
  const quotes = quotesOf(article.text, attributions, kind, place);
  const passages = isNarrowed
    ? narrowed(article.text, quotes, units, wanted.length)
    : [...passagesOf(article.text, quotes, units), ...found];
  if (isNarrowed && passages.length === 0) return null;
  const best = passages.toSorted((a, b) => b.score - a.score || a.at - b.at).slice(0, SHOWN);
  return {
    passages: best.toSorted((a, b) => a.at - b.at).map(({ passage }) => passage),
    more: passages.length - best.length,
    title: inOrder(title.hits.flat()),
  };
}

interface Scored {
  passage: FoundPassage;
  score: number;
  at: number;
}

function noteFound(
  { id, body, words, tags }: SearchedNote,
  read: (text: string) => Unit | null,
): Scored | null {
  const parts = [body, words, ...tags].map((text) => read(text));
  if (parts.includes(null)) return null;
  const [own, on] = parts as [Unit, Unit];
  const score = (parts as Unit[]).reduce((sum, unit) => sum + scoreOf(unit.hits), 0);
  const shown = body !== '' || words === '' ? { text: body, hits: own.hits } : { text: words, hits: on.hits };
  const passage = cutOut(shown.text, [0, shown.text.length], shown.hits.flat());
  return {
    passage: { kind: 'note', ...passage, words, noteId: id },
    score: score > 0 ? score + 3 : 0,
    at: Number.MAX_SAFE_INTEGER,
  };
}

/** Each term counts for much, its being there again for little. */
function scoreOf(hits: ReadonlyArray<readonly Span[]>): number {
  return hits.reduce((sum, all) => sum + (all.length > 0 ? 10 + Math.min(3, all.length) : 0), 0);
}

interface Quote {
  attribution: Attribution;
  span: Span;
  source: Source | null;
}

function quotesOf(
  text: string,
  attributions: Pick<Attributions, 'attributions' | 'sources'> | null,
  kind: SourceKind | undefined,
  place: string | undefined,
): Quote[] {
  if (!attributions) return [];
  const sources = new Map(attributions.sources.map((source) => [source.id, source]));
  const found: Quote[] = [];
  for (const attribution of attributions.attributions) {
    const { content, sourceId, sourceConfidence } = attribution;
    const [first, last] = [content[0], content.at(-1)];
    if (!first || !last || last[1] > text.length) continue;
    const source = (sourceConfidence >= UNCLEAR_SOURCE && sourceId && sources.get(sourceId)) || null;
    if (kind !== undefined && source?.kind !== kind) continue;
    if (place !== undefined && !placesOf(source).includes(place)) continue;
    found.push({ attribution, span: [first[0], last[1]], source });
  }
  return found;
}

/** The places of a source, by the engine's names for them. */
export function placesOf(source: Pick<Source, 'place'> | null): string[] {
  return source?.place ? placesNamed(source.place) : [];
}

function quoteFound(text: string, { attribution, source, span }: Quote, hits: Unit['hits']): Scored {
  const passage: FoundPassage = {
    kind: 'quote',
    ...cutOut(text, span, hits.flat()),
    words: linkWords(text, span),
    speaker: attribution.sourceConfidence >= UNCLEAR_SOURCE ? (source?.name ?? attribution.speaker) : null,
  };
  if (source) passage.sourceKind = source.kind;
  const stance = stanceTold(text, attribution.stance);
  if (stance) passage.stance = stance;
  return { passage, score: scoreOf(hits) + 2, at: span[0] };
}

const within = (hits: Unit['hits'], [start, end]: Span): Unit['hits'] =>
  hits.map((all) => (all.length === 0 ? all : all.filter(([from, to]) => start <= from && to <= end)));

/** Quotes of the sources that are asked for: all, or those that have one of the words. */
function narrowed(text: string, quotes: readonly Quote[], units: readonly Unit[], terms: number): Scored[] {
  return quotes
    .map((quote) => {
      const met = units.filter(({ span }) => span[0] < quote.span[1] && quote.span[0] < span[1]);
      const hits = Array.from({ length: terms }, (_, term) =>
        met.flatMap((unit) => within(unit.hits, quote.span)[term]!),
      );
      return { ...quoteFound(text, quote, hits), isMet: terms === 0 || hits.some((all) => all.length > 0) };
    })
    .filter(({ isMet }) => isMet);
}

/** A paragraph's quotes where they hold all that was found in it; else the paragraph. */
function passagesOf(text: string, quotes: readonly Quote[], units: readonly Unit[]): Scored[] {
  const found: Scored[] = [];
  const inOrderOfPlace = quotes.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  let next = 0;
  for (const { span, hits } of units) {
    while (next < inOrderOfPlace.length && inOrderOfPlace[next]!.span[0] < span[0]) next++;
    if (hits.every((all) => all.length === 0)) continue;
    const own: Scored[] = [];
    let covered = -1;
    for (let at = next; at < inOrderOfPlace.length && inOrderOfPlace[at]!.span[0] < span[1]; at++) {
      const quote = inOrderOfPlace[at]!;
      // One inside another says nothing that the other does not.
      if (quote.span[1] <= covered) continue;
      const inside = within(hits, quote.span);
      if (inside.every((all) => all.length === 0)) continue;
      covered = quote.span[1];
      own.push(quoteFound(text, quote, inside));
    }
    const ofQuotes = own.some(({ score }) => score >= scoreOf(hits));
    if (ofQuotes) found.push(...own);
    else
      found.push({
        passage: { kind: 'paragraph', ...cutOut(text, span, hits.flat()), words: linkWords(text, span) },
        score: scoreOf(hits),
        at: span[0],
      });
  }
  return found;
}

/** Words by which an article's text is searched for the passage: its own beginning. */
function linkWords(text: string, [start, end]: Span): string {
  if (end - start <= LONGEST_LINK) return text.slice(start, end);
  const cut = text.lastIndexOf(' ', start + LONGEST_LINK);
  return text.slice(start, cut > start ? cut : start + LONGEST_LINK);
}

function inOrder(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = found.at(-1);
    if (last && span[0] < last[1]) found[found.length - 1] = [last[0], Math.max(last[1], span[1])];
    else found.push(span);
  }
  return found;
}

/** A passage as it is shown: all of it, or the stretch around what was found. */
function cutOut(
  text: string,
  [start, end]: Span,
  hits: readonly Span[],
): Pick<FoundPassage, 'text' | 'marks' | 'cut'> {
  const marks = inOrder(hits);
  let [from, to] = [start, end];
  if (end - start > LONGEST) {
    const first = marks[0]?.[0] ?? start;
    from = Math.max(start, Math.min(first - LONGEST / 3, end - LONGEST));
    if (from > start) from = afterSpace(text, from, first);
    to = Math.min(end, from + LONGEST);
    if (to < end) {
      const space = text.lastIndexOf(' ', to);
      if (space > from + LONGEST / 2) to = space;
    }
  }
  return {
    text: text.slice(from, to),
    marks: marks.filter(([a, b]) => a >= from && b <= to).map(([a, b]): Span => [a - from, b - from]),
    cut: [from > start, to < end],
  };
}

function afterSpace(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', Math.floor(from));
  return space >= 0 && space < before ? space + 1 : Math.floor(from);
}
