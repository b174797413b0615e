/**
 * Derived or not, on short answers that were written from a source with three degrees of change or without it (evaluation
 * data beside the checkout, if present): how often the shared-copy measure is right, its threshold learnt each time from all
 * other answers (leave one out), and by the stricter measure for news (runs of five words).
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runs, sharedCopy } from '../engine/accounts/origins/copy';
import { type Reading, readingOf } from '../engine/text/account-text';
import type { Lexeme } from '../engine/text/lexemes';

const DATA = fileURLToPath(new URL('../../shared/eval/accounts/shortanswers.jsonl', import.meta.url));

interface Answer {
  id: string;
  task: string;
  category: 'orig' | 'non' | 'cut' | 'light' | 'heavy';
  text: string;
}

interface Measured {
  derived: boolean;
  score: number;
  copied: boolean;
}

const reading = ({ id, text }: Answer) =>
  readingOf({
    article: { key: id, outlet: '', published: null, title: '', text, links: [], url: '' },
    attributions: { engine: 0, attributions: [], sources: [] },
  });

/** The words counted half: everybody who writes of a thing uses its words, not its runs of three. */
const VOCABULARY = 0.5;
const SHORT_RUN = 3;

/**
 * How far the shorter text may be a rewriting of the other, 0 to 1.5: the share of its runs of three words and half the share
 * of its words that stand in the other. It finds text that was reworked for one reader (answers written from one source,
 * about .33 and over); accounts of one event share words without that, so the engine does not rest on it.
 */
function reworking({ words: a }: Reading, { words: b }: Reading): number {
  const share = (own: readonly string[], other: readonly string[]) => {
    const p = new Set(own);
    const q = new Set(other);
    let both = 0;
    for (const item of p) if (q.has(item)) both++;
    return both / Math.max(1, Math.min(p.size, q.size));
  };
  const terms = (words: readonly Lexeme[]) => words.map((lex) => lex.term);
  return share(runs(a, SHORT_RUN), runs(b, SHORT_RUN)) + VOCABULARY * share(terms(a), terms(b));
}

/** The threshold with the fewest mistakes, midway between two values. */
function threshold(all: readonly Measured[]): number {
  const sorted = all.toSorted((p, q) => p.score - q.score);
  // Below everything, all that is not derived is wrong.
  let wrong = sorted.filter(({ derived }) => !derived).length;
  let least = wrong;
  let best = 0;
  for (const [i, one] of sorted.entries()) {
    wrong += one.derived ? 1 : -1;
    const next = sorted[i + 1]?.score ?? one.score;
    if (wrong < least && next > one.score) {
      least = wrong;
      best = (one.score + next) / 2;
    }
  }
  return best;
}

function sharedCopyReport(): void {
  if (!existsSync(DATA)) return;
  const answers = readFileSync(DATA, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
  const sources = new Map(
    answers.filter((one) => one.category === 'orig').map((one) => [one.task, reading(one)]),
  );
  const measured: Measured[] = answers
    .filter((one) => one.category !== 'orig' && sources.has(one.task))
    .map((one) => {
      const source = sources.get(one.task)!;
      const { copied } = sharedCopy(reading(one), source);
      return { derived: one.category !== 'non', score: reworking(reading(one), source), copied };
    });
  const right = measured.filter(
    (one) => one.score > threshold(measured.filter((other) => other !== one)) === one.derived,
  ).length;
  const own = measured.filter(({ copied, derived }) => copied === derived).length;
  const share = (n: number) => (n / Math.max(1, measured.length)).toFixed(3);
  console.log(
    `\nShared copy on ${measured.length} short answers, derived or not: ${share(right)} right (leave one out; threshold ${threshold(measured).toFixed(3)} on all), ${share(own)} by the stricter measure for news (runs of five words)`,
  );
}

sharedCopyReport();
