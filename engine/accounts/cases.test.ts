/**
 * The labelled set: written event pairs (`tests/cases/accounts/*.json`; invented, in the field's manner) with the verdict and the rows that a
 * reader would expect. A row is found where its passages overlap the expected ones by half of either.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute } from '../attribution';
import type { Relation, Span } from '../model';
import type { AccountInput } from '../text/account-text';
import { synopsis } from './synopsis/synopsis';

interface CaseArticle {
  outlet: string;
  url: string;
  title: string;
  date: string;
  text: string;
}

interface Case {
  about: string;
  a: CaseArticle;
  b: CaseArticle;
  sameEvent: boolean;
  verdict: string;
  origin: string | null;
  rows: Array<{ relation: Relation; a: string; b: string }>;
  only: Array<{ side: 'a' | 'b'; text: string }>;
  /** What a reader would expect and the engine does not find yet. */
  wanted?: Partial<Pick<Case, 'rows' | 'only'>>;
}

const folder = new URL('../../tests/cases/accounts/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case] as const);

function input({ outlet, url, title, date, text }: CaseArticle): AccountInput {
  return {
    article: { key: url, outlet, url, title, published: date, text, links: [] },
    attributions: attribute(text, { outlet, url, title, published: date }),
  };
}

function covers(spans: readonly Span[], text: string, passage: string): boolean {
  const start = text.indexOf(passage);
  return spans.some(([s, e]) => {
    const common = Math.min(e, start + passage.length) - Math.max(s, start);
    return 2 * common >= passage.length || 2 * common >= e - s;
  });
}

describe.each(cases)('%s', (_, { a, b, sameEvent, verdict, origin, rows, only, wanted }) => {
  const forth = synopsis(input(a), input(b));
  const back = synopsis(input(b), input(a));
  const mirrored: Record<string, string> = { 'a-relays-b': 'b-relays-a', 'b-relays-a': 'a-relays-b' };

  it('is labelled with passages of its texts', () => {
    for (const row of [...rows, ...(wanted?.rows ?? [])]) {
      expect(a.text).toContain(row.a);
      expect(b.text).toContain(row.b);
    }
    for (const { side, text } of [...only, ...(wanted?.only ?? [])])
      expect((side === 'a' ? a : b).text).toContain(text);
  });

  it('has the verdict, and its mirror the other way round', () => {
    expect([forth.independence.verdict, forth.independence.origin]).toEqual([verdict, origin]);
    expect([back.independence.verdict, back.independence.origin]).toEqual([
      mirrored[verdict] ?? verdict,
      origin,
    ]);
  });

  it.runIf(rows.length > 0)('has the rows', () => {
    for (const row of rows) {
      const found = forth.rows.filter((r) => covers(r.a, a.text, row.a) && covers(r.b, b.text, row.b));
      // That both tell of it is said where no slot can be read; never the other way round.
      const allowed = row.relation === 'agrees' ? ['agrees', 'both'] : [row.relation];
      expect(
        found.some(({ relation }) => allowed.includes(relation)),
        `${row.a} / ${row.b}: ${found.map(({ relation }) => relation)}`,
      ).toBe(true);
    }
  });

  it.runIf(only.length > 0)('says what only one of them tells', () => {
    for (const { side, text } of only) {
      const own = forth.rows.filter(({ relation }) => relation === `only-${side}`);
      expect(
        own.some((r) => covers(r[side], (side === 'a' ? a : b).text, text)),
        text,
      ).toBe(true);
    }
  });

  it.runIf(!sameEvent)('sets nothing side by side', () => {
    expect(forth.rows.filter(({ relation }) => !relation.startsWith('only'))).toEqual([]);
  });

  it('points at clauses of the two texts', () => {
    for (const row of forth.rows) {
      for (const [spans, text] of [
        [row.a, a.text],
        [row.b, b.text],
      ] as const) {
        for (const [start, end] of spans) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).split(/\s+/).length).toBeLessThan(100);
        }
      }
      expect(row.topic).not.toBe('');
    }
    expect(new Set(forth.rows.map(({ id }) => id)).size).toBe(forth.rows.length);
  });
});
