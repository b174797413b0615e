/**
 * The project's own labelled pairs of accounts (`bench/labelled/synopsis`): invented texts in the field's manner, with the passages that
 * are about the same point, fair but not asked for, or told by one account only. Read for fitting and for measuring.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { AccountInput } from '../engine/accounts';
import type { Span } from '../engine/model';
import { accountInput } from './kinds/accounts';

interface Place {
  a: Span;
  b: Span;
}

/** A pair as it is labelled; spans in UTF-16 units of the two texts. */
export interface LabelledPair {
  id: string;
  a: AccountInput;
  b: AccountInput;
  /** Each with the other places where the same claim stands again. Empty where the two tell different events. */
  aligned: Array<Place & { relation: string; or?: string; also?: Place[] }>;
  loose: Place[];
  onlyA: Span[];
  onlyB: Span[];
  verdict: string;
  origin: string | null;
}

const folder = new URL('./labelled/synopsis/', import.meta.url);
const lines = (path: URL): Array<Record<string, unknown>> =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** All sets: `NAME.articles.jsonl` and `NAME.pairs.jsonl`. */
export function labelledPairs(): LabelledPair[] {
  const sets = readdirSync(folder)
    .filter((name) => name.endsWith('.pairs.jsonl'))
    .sort();
  return sets.flatMap((name) => {
    const articles = new Map(
      lines(new URL(name.replace('.pairs.', '.articles.'), folder)).map((article) => [
        article.id,
        accountInput(article),
      ]),
    );
    return lines(new URL(name, folder)).map((pair) => ({
      ...(pair as unknown as LabelledPair),
      a: articles.get(pair.a)!,
      b: articles.get(pair.b)!,
    }));
  });
}

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Whether two passages are one: the first covers half of the second's words, or lies in it by half of its own and three at least. */
export function meets(text: string): (found: Span, labelled: Span) => boolean {
  const starts = [...text.matchAll(WORD)].map(({ index }) => index);
  const count = ([start, end]: Span) => starts.filter((at) => at >= start && at < end).length;
  return (found, labelled) => {
    const common = count([Math.max(found[0], labelled[0]), Math.min(found[1], labelled[1])]);
    const wanted = count(labelled);
    return 2 * common >= wanted || (2 * common >= count(found) && common >= Math.min(3, wanted));
  };
}
