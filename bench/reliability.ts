/**
 * How often the engine is right where it says how sure it is: per bin of `confidence` and of `sourceConfidence`, and per rule.
 * `npx tsx bench/reliability.ts` measures on this project's own articles, and on the evaluation data beside the checkout, if
 * present. Right content: token F1 of at least 0.8 with an expected piece. Right source: overlaps the expected source span
 * by half (where the data has spans alone: then only sources that name themselves), or has its name (own articles). Texts are only read, nothing is kept of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { attribute } from '../engine/attribution/index';
import type { Attribution, Attributions, Span } from '../engine/model';

interface Expected {
  content: Span[];
  source: Span[];
  /** The resolved source, where the data gives it. */
  speaker: string | null;
  /** Not scored: what the annotators did not count as speech. */
  ignored: boolean;
}

interface Item {
  text: string;
  outlet: string | null;
  expected: Expected[];
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Token F1 from which on two contents are the same. */
const SAME = 0.8;
const BINS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

function wordStarts(text: string, spans: readonly Span[]): Set<number> {
  const starts = new Set<number>();
  for (const [start, end] of spans)
    for (const match of text.slice(start, end).matchAll(WORD)) starts.add(start + match.index);
  return starts;
}

function f1(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const start of a) if (b.has(start)) shared++;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

interface Tally {
  n: number;
  right: number;
  sum: number;
}

class Table {
  readonly #rows = new Map<string, Tally>();

  add(key: string, said: number, right: boolean): void {
    const row = this.#rows.get(key) ?? { n: 0, right: 0, sum: 0 };
    row.n++;
    row.sum += said;
    if (right) row.right++;
    this.#rows.set(key, row);
  }

  print(title: string): void {
    console.log(`  ${title}`);
    for (const [key, { n, right, sum }] of [...this.#rows].sort(([a], [b]) => a.localeCompare(b)))
      console.log(
        `    ${key.padEnd(12)} n ${String(n).padStart(6)}  said ${(sum / n).toFixed(2)}  right ${(right / n).toFixed(2)}`,
      );
  }
}

function binOf(value: number): string {
  const at = BINS.findLastIndex((edge) => value >= edge);
  return `${(BINS[at] ?? 0).toFixed(1)}–${Math.min(1, BINS[at + 1] ?? 1).toFixed(1)}`;
}

/** Whether two names share half of their words: "the source from Musan", "a source in Musan". */
function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => new Set(name.toLowerCase().match(WORD) ?? []));
  if (!a || !b) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && (shared === a.size || shared === b.size || (2 * shared) / (a.size + b.size) >= 0.5);
}

/** The words that stand for a carried-over source: its last mention before the content. */
function mentionOf({ sources }: Attributions, found: Attribution): Span[] {
  if (!found.floating) return found.source;
  const start = found.content[0]?.[0] ?? 0;
  const mentions = sources.find(({ id }) => id === found.sourceId)?.mentions ?? [];
  return mentions.filter(([, end]) => end <= start).slice(-1);
}

/** Whether the source's words are its name, and no pronoun or "the source" that had to be joined to one. */
function namesItself(text: string, result: Attributions, found: Attribution): boolean {
  const words = mentionOf(result, found)
    .map(([start, end]) => text.slice(start, end))
    .join(' ');
  return found.speaker !== null && !/^the\b/i.test(words) && sameName(words, found.speaker);
}

function measure(title: string, items: readonly Item[]): void {
  const content = new Table();
  const source = new Table();
  for (const { text, outlet, expected } of items) {
    const pieces = expected.flatMap((one) =>
      one.content.map((span) => ({ one, words: wordStarts(text, [span]) })),
    );
    const result = attribute(text, { outlet });
    for (const found of result.attributions) {
      if (found.depth) continue;
      const words = found.content.map((span) => wordStarts(text, [span]));
      const best = pieces
        .map(({ one, words: wanted }) => ({ one, score: Math.max(...words.map((set) => f1(set, wanted))) }))
        .reduce((a, b) => (b.score > a.score ? b : a), { one: null as Expected | null, score: 0 });
      if (best.one?.ignored && best.score >= 0.5) continue;
      const right = best.score >= SAME;
      content.add(binOf(found.confidence), found.confidence, right);
      if (!right || !best.one) continue;
      const { one } = best;
      if (one.speaker === null && one.source.length === 0) continue;
      const named = one.speaker !== null && found.speaker !== null && sameName(found.speaker, one.speaker);
      const overlaps = f1(wordStarts(text, mentionOf(result, found)), wordStarts(text, one.source)) >= 0.5;
      // Spans cannot tell whether "he" was joined to the right person, which is half of what the figure promises.
      if (one.speaker === null && !namesItself(text, result, found)) continue;
      const rightSource = one.speaker === null ? overlaps : named;
      source.add(binOf(found.sourceConfidence), found.sourceConfidence, rightSource);
      if (found.floating)
        source.add(`carried ${binOf(found.sourceConfidence)}`, found.sourceConfidence, rightSource);
    }
  }
  console.log(title);
  content.print('confidence');
  source.print('sourceConfidence');
}

function ownArticles(): Item[] {
  const folder = new URL('../tests/cases/attribution/articles/', import.meta.url);
  return readdirSync(folder).map((name) => {
    const article = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
      outlet: string;
      text: string[];
      quotes: { content: string[]; source: string[]; speaker: string | null }[];
    };
    const text = article.text.join('\n\n');
    let from = 0;
    const place = (words: string): Span => {
      const start = Math.max(0, text.indexOf(words, from));
      return [start, start + words.length];
    };
    const expected = article.quotes.map((quote) => {
      const content = quote.content.map(place);
      from = content[0]?.[0] ?? from;
      return { content, source: [], speaker: quote.speaker, ignored: false };
    });
    return { text, outlet: article.outlet, expected };
  });
}

interface Line {
  text: string;
  outlet?: string | null;
  quotes: {
    content: Span[];
    source?: Span[] | null;
    speaker?: string | null;
    kind?: string;
    type?: string;
  }[];
}

function evaluationData(file: string): Item[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, outlet, quotes } = JSON.parse(line) as Line;
      const expected = quotes.map(({ content, source, speaker, kind }) => ({
        content,
        source: source ?? [],
        speaker: speaker ?? null,
        ignored: (kind ?? 'speech') !== 'speech',
      }));
      return { text, outlet: outlet ?? null, expected };
    });
}

measure('own articles', ownArticles());
for (const name of ['nk.dev', 'polnear.dev', 'polnear.train']) {
  const file = new URL(`../../shared/eval/quotes/${name}.jsonl`, import.meta.url);
  if (existsSync(file)) measure(name, evaluationData(file.pathname));
}
