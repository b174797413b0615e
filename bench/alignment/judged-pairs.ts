/**
 * Pairs of accounts with labels, for fitting how claims are aligned: the project's own (`labelled/`, `labelled-accounts/open`)
 * and, where the evaluation data lie beside the checkout, all of it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountInput } from '../../engine/accounts';
import { align, gridOf, groundOfClaims } from '../../engine/accounts/synopsis/aligning/alignment';
import { EVIDENCE, evidenceOf, startRow } from '../../engine/accounts/synopsis/aligning/pair-evidence';
import { type Claim, claimsIn } from '../../engine/accounts/synopsis/told/claims';
import { tollPairs } from '../../engine/accounts/synopsis/tolls';
import { evidenceAlone, LEAST_TELLING } from '../../engine/accounts/synopsis/unmatched-claims';
import type { Span } from '../../engine/model';
import { evaluationData } from '../../scripts/places.mjs';
import { accountInput } from '../kinds/accounts';
import { labelledAccountPairs, labelledTexts } from '../labelled-accounts/lines';
import { labelledPairs, meets } from '../labelled-pairs';

interface Place {
  a: Span;
  b: Span;
}

interface Labels {
  id: string;
  aligned: Array<Place & { also?: Place[] }>;
  loose: Place[];
  onlyA: Span[];
  onlyB: Span[];
}

/** A pair of claims with its evidence: 1 the same point, 0 not, null where it may be called either. */
export interface Weighed {
  x: number[];
  y: 0 | 1 | null;
}

/** An article pair. */
export interface JudgedPair {
  set: string;
  id: string;
  /** No pair is tried with weights that were fitted on one of its articles. */
  articles: readonly string[];
  claims: Weighed[];
  /**
   * Claims without a counterpart, as claims are aligned by a model: 1 told by one only, 0 by both, null where nothing is labelled.
   * Asked with a model that this pair had no part in: what a model misses of the pairs that it was fitted on is less than what it
   * misses of others.
   */
  aloneBy: (probabilityOf: (evidence: Float64Array) => number) => Weighed[];
}

export function judgedPairs(): JudgedPair[] {
  const own = labelledPairs().map((pair) => judge('labelled', pair, pair.a, pair.b));
  const texts = new Map(labelledTexts('open').map((text) => [text.id, accountInput({ ...text })]));
  const library = labelledAccountPairs('open').map((pair) =>
    judge('library', { ...pair, loose: pair.loose as Place[] }, texts.get(pair.a)!, texts.get(pair.b)!),
  );
  return [...own, ...library, ...beside()];
}

const lines = (file: string): Array<Record<string, unknown>> =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

/** The pairs of the evaluation data. */
function beside(): JudgedPair[] {
  const data = (name: string) => join(evaluationData, name);
  if (!existsSync(data('accounts/synopsis2.dev.jsonl'))) return [];
  const sets = [
    ['ten', data('accounts/synopsis.dev.jsonl'), data('accounts/nk.dev.jsonl')],
    ['newer', data('accounts/synopsis2.dev.jsonl'), data('accounts/synopsis2.articles.dev.jsonl')],
  ] as const;
  return sets.flatMap(([set, pairs, articles]) => {
    const texts = new Map(lines(articles).map((line) => [line.id, accountInput(line)]));
    return lines(pairs).map((pair) =>
      judge(set, pair as unknown as Labels, texts.get(pair.a)!, texts.get(pair.b)!),
    );
  });
}

function judge(
  set: string,
  { id, aligned, loose, onlyA, onlyB }: Labels,
  a: AccountInput,
  b: AccountInput,
): JudgedPair {
  const [claimsA, claimsB] = [claimsIn(a), claimsIn(b)];
  const ground = groundOfClaims(claimsA, claimsB, [a.article.title, b.article.title]);
  const inA = meets(a.article.text);
  const inB = meets(b.article.text);
  const places = aligned.flatMap((one) => [one, ...(one.also ?? [])]);
  const met = (list: readonly Place[]) => {
    const [ofA, ofB] = [
      claimsA.map(({ span }) => list.map((place) => inA(span, place.a))),
      claimsB.map(({ span }) => list.map((place) => inB(span, place.b))),
    ];
    return (i: number, j: number) => list.some((_, n) => ofA[i]![n]! && ofB[j]![n]!);
  };
  const [same, fair] = [met(places), met(loose)];
  const claims: Weighed[] = [];
  const into = new Float64Array(EVIDENCE.length);
  for (let i = 0; i < claimsA.length; i++) {
    startRow(ground, i);
    for (let j = 0; j < claimsB.length; j++) {
      if (!evidenceOf(ground, i, j, into)) continue;
      claims.push({ x: [...into], y: same(i, j) ? 1 : fair(i, j) ? null : 0 });
    }
  }
  const articles = [`${set} ${a.article.key}`, `${set} ${b.article.key}`];
  const aloneBy: JudgedPair['aloneBy'] = (probabilityOf) =>
    aligned.length === 0 ? [] : aloneOf(a, b, places, onlyA, onlyB, probabilityOf);
  return { set, id, articles, claims, aloneBy };
}

/** The claims that the aligner gives no counterpart. */
function aloneOf(
  a: AccountInput,
  b: AccountInput,
  places: readonly Place[],
  onlyA: readonly Span[],
  onlyB: readonly Span[],
  probabilityOf: (evidence: Float64Array) => number,
): Weighed[] {
  const titles = [a.article.title, b.article.title];
  const grid = gridOf(claimsIn(a), claimsIn(b), titles, probabilityOf);
  const byWords = align(grid);
  const tolls = tollPairs(grid, byWords, a.article.text, b.article.text);
  const taken = new Set([...byWords, ...tolls].flatMap((one) => [...one.a, ...one.b]));
  const { profilesA, profilesB } = grid;
  const sides = [
    [profilesA, profilesB, meets(a.article.text), places.map((place) => place.a), onlyA],
    [profilesB, profilesA, meets(b.article.text), places.map((place) => place.b), onlyB],
  ] as const;
  return sides.flatMap(([own, others, by, both, only]) =>
    [...evidenceAlone(own, others, taken, grid)].flatMap(([claim, x]) => {
      if (atMost(claim, LEAST_TELLING - 1)) return [];
      const [told, alone] = [both, only].map((spans) => spans.some((span) => by(claim.span, span)));
      if (told && alone) return [];
      return [{ x: [...x], y: told ? 0 : alone ? 1 : null } as const];
    }),
  );
}

const atMost = ({ words }: Claim, most: number) => words.filter(({ stop }) => !stop).length <= most;
