/**
 * The same statement in several accounts: word for word, with its ends left out, or with other words inside the quotation marks.
 * What two outlets quote alike they may have from one source; what one of them reworded is no quotation of the other any more.
 */

import { align } from '../../anchoring/align';
import { sameWord } from '../../anchoring/changes';
import type { QuoteRun, SharedQuote, Span } from '../../model';
import { type AccountInput, type Reading, readingOf } from '../../text/account-text';
import type { Lexeme } from '../../text/lexemes';
import { prefixLength } from '../../text/prefix-length';
import { meetingSpans } from '../../text/spans';

/** Words of a statement that are compared: the cost of laying one over another is their product. */
const LONGEST = 120;
/** A shorter one is a name or a turn of phrase. */
const SHORTEST = 4;
/** Words that tell something which two wordings must have in common, … */
const TELLING = 3;
/** … or fewer where they have this many words of any kind in common, … */
const FEWER = 2;
const OF_ANY_KIND = 8;
/** … and in any case words in a row. */
const IN_A_ROW = 3;
/** Under this share of the shorter one's words it is another statement. */
const ALTERED = 0.6;
/** A wording that keeps fewer words than this is told apart from its like by chance. */
const LEAST_REWORDED = 6;

/** Statements of one account that are looked at, the first ones: three times what the longest interviews have. */
const MOST = 200;
/** Of the other's statements that share words with one, those that share most: an account may say the same a thousand times. */
const LIKELIEST = 8;

interface Word {
  /** What is compared: lower case, no possessive, one spelling of a name, a small number in digits. */
  key: string;
  stop: boolean;
  /** As written, with what stands between it and the next word. */
  text: string;
}

interface Statement {
  attribution: string | null;
  spans: Span[];
  words: Word[];
}

/** The statements of `a` that the others quote too, in the order of `a`; of each account the best match. */
export function sharedQuotes(a: AccountInput, others: readonly AccountInput[]): SharedQuote[] {
  const own = statementsIn(a);
  const byWord = new Map<string, number[]>();
  own.forEach(({ words }, at) => {
    for (const word of tellingWords(words)) {
      const list = byWord.get(word);
      if (list) list.push(at);
      else byWord.set(word, [at]);
    }
  });
  const found: Array<{ at: number; quote: SharedQuote }> = [];
  for (const other of others) {
    const best = new Map<number, { common: number; quote: SharedQuote }>();
    for (const theirs of statementsIn(other)) {
      for (const at of alike(theirs, byWord)) {
        const match = matchOf(own[at]!, theirs);
        if (!match || (best.get(at)?.common ?? 0) >= match.common) continue;
        const { attribution, spans } = own[at]!;
        const quote = { attribution, a: spans, b: theirs.spans, otherKey: other.article.key, ...match.told };
        best.set(at, { common: match.common, quote });
      }
    }
    for (const [at, { quote }] of best) found.push({ at, quote });
  }
  return found.sort((p, q) => p.at - q.at).map(({ quote }) => quote);
}

/** Statements that share enough telling words to be looked at, those that share most first. */
function alike({ words }: Statement, byWord: ReadonlyMap<string, readonly number[]>): number[] {
  const counts = new Map<number, number>();
  for (const word of tellingWords(words))
    for (const at of byWord.get(word) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
  const enough = [...counts].filter(([, count]) => count >= FEWER);
  if (enough.length > LIKELIEST) enough.sort((p, q) => q[1] - p[1] || p[0] - q[0]);
  return enough.slice(0, LIKELIEST).map(([at]) => at);
}

function tellingWords(words: readonly Word[]): Set<string> {
  return new Set(words.filter(({ stop }) => !stop).map(({ key }) => key));
}

/** What stands between quotation marks: the pieces of one attribution are one statement, interrupted by who says it. */
function statementsIn(input: AccountInput): Statement[] {
  const reading = readingOf(input);
  const taken = new Set<Span>();
  const found: Statement[] = [];
  for (const { id, type, content } of input.attributions.attributions) {
    if (type === 'indirect') continue;
    const quoted = new Set(content.flatMap((span) => meetingSpans(reading.quotations, span)));
    const spans = [...quoted].filter((span) => !taken.has(span)).sort((p, q) => p[0] - q[0]);
    for (const span of spans) taken.add(span);
    found.push(statement(id, spans, reading));
  }
  for (const span of reading.quotations) if (!taken.has(span)) found.push(statement(null, [span], reading));
  return found
    .filter(({ words }) => words.length >= SHORTEST)
    .sort((p, q) => p.spans[0]![0] - q.spans[0]![0])
    .slice(0, MOST);
}

function statement(attribution: string | null, spans: Span[], reading: Reading): Statement {
  const words = spans.flatMap((span) => wordsBetween(reading, span));
  return { attribution, spans, words: words.slice(0, LONGEST) };
}

function wordsBetween({ words, text }: Reading, [start, end]: Span): Word[] {
  const first = prefixLength(words, (lex) => lex.start < start);
  const found: Array<Omit<Word, 'text'> & { at: number }> = [];
  for (let at = first; at < words.length && words[at]!.end <= end; at++)
    found.push(...single(words[at]!, text));
  return found.map(({ key, stop, at }, i) => ({ key, stop, text: text.slice(at, found[i + 1]?.at ?? end) }));
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A lexeme word by word: some are of several words, and one of them may be what was changed. */
function single(
  { start, end, term, name, stop }: Lexeme,
  text: string,
): Array<Omit<Word, 'text'> & { at: number }> {
  const parts = [...text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)];
  return parts.map((part) => {
    const plain = part[0].toLowerCase().replace(/['’]s$/, '');
    const number = NUMBERS.indexOf(plain);
    const key = name && parts.length === 1 ? term : number >= 0 ? String(number) : plain;
    return { key, stop, at: start + part.index };
  });
}

/** How one statement reads in the other account; `null` where they are two statements. `common`: words that both have. */
function matchOf(
  here: Statement,
  there: Statement,
): { common: number; told: Pick<SharedQuote, 'how' | 'runs'> } | null {
  const swapped = here.words.length > there.words.length;
  const [short, long] = swapped ? [there.words, here.words] : [here.words, there.words];
  const keys = [short, long].map((words) => words.map(({ key }) => key)) as [string[], string[]];
  const partner = align(keys[0], keys[1], 0, short.length);
  // A word that lies on another one is lost and gained: only equal ones hold the two together.
  const held = partner.map((at, i) => (at >= 0 && sameWord(keys[0][i]!, keys[1][at]!) !== 'other' ? at : -1));
  const common = held.filter((at) => at >= 0).length;
  const told = new Set(short.filter(({ stop }, i) => !stop && held[i]! >= 0).map(({ key }) => key));
  const enough = told.size >= TELLING || (told.size >= FEWER && common >= OF_ANY_KIND);
  if (!enough || longestRow(held) < IN_A_ROW || common < ALTERED * short.length) return null;
  const [first, last] = [held.find((at) => at >= 0)!, held.findLast((at) => at >= 0)!];
  const whole = common === short.length && last - first + 1 === common;
  if (!whole && short.length < LEAST_REWORDED) return null;
  const how = !whole ? 'altered' : short.length === long.length ? 'same' : 'clipped';
  return { common, told: { how, runs: runsOf(short, long, held, swapped) } };
}

function longestRow(held: Int32Array): number {
  let longest = 0;
  held.forEach((at, i) => {
    let length = 0;
    while (at >= 0 && held[i + length] === at + length) length++;
    longest = Math.max(longest, length);
  });
  return longest;
}

/** The two wordings as one row of runs; what is here comes before what stands in its place there. */
function runsOf(
  short: readonly Word[],
  long: readonly Word[],
  held: Int32Array,
  swapped: boolean,
): QuoteRun[] {
  const runs: QuoteRun[] = [];
  const put = (where: QuoteRun['in'], words: readonly Word[]) => {
    if (words.length === 0) return;
    const text = words.map((word) => word.text).join(' ');
    const before = runs.at(-1);
    if (before?.in === where) before.words += ` ${text}`;
    else runs.push({ in: where, words: text });
  };
  const [ofShort, ofLong] = swapped ? (['there', 'here'] as const) : (['here', 'there'] as const);
  /** What both do not have, up to the next word that they do. */
  const gap = (lost: readonly Word[], gained: readonly Word[]) => {
    if (swapped) put(ofLong, gained);
    put(ofShort, lost);
    if (!swapped) put(ofLong, gained);
  };
  let i = 0;
  let j = 0;
  held.forEach((at, k) => {
    if (at < 0) return;
    gap(short.slice(i, k), long.slice(j, at));
    put('both', [swapped ? long[at]! : short[k]!]);
    i = k + 1;
    j = at + 1;
  });
  gap(short.slice(i), long.slice(j));
  const tidy = runs.map((run) => ({ ...run, words: run.words.replace(/\s+/g, ' ').trim() }));
  return tidy.map((run, at): QuoteRun => {
    const isEnd =
      tidy.length > 1 && run.in !== 'both' && (at === 0 ? tidy[1] : at === tidy.length - 1 && tidy.at(-2));
    return isEnd && isEnd.in === 'both' ? { ...run, end: true } : run;
  });
}
