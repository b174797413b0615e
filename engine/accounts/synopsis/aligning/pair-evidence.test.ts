import { describe, expect, it } from 'vitest';
import type { AccountInput } from '../../../text/account-text';
import { claimsIn } from '../told/claims';
import { gridOf, groundOfClaims } from './alignment';
import { near, rankAmong, rivalOf } from './closeness';
import { EVIDENCE, evidenceOf, startRow } from './pair-evidence';

const account = (text: string): AccountInput => ({
  article: { key: text, outlet: '', url: '', title: '', published: null, text, links: [] },
  attributions: { engine: 0, attributions: [], sources: [] },
});
const claims = (text: string) => claimsIn(account(text));
const grid = (a: string, b: string) => gridOf(claims(a), claims(b));

/** The evidence of the first claim of each, by name. */
function evidence(a: string, b: string): Record<string, number> {
  const ground = groundOfClaims(claims(a), claims(b), []);
  const found = new Float64Array(EVIDENCE.length);
  startRow(ground, 0);
  evidenceOf(ground, 0, 0, found);
  return Object.fromEntries(EVIDENCE.map((name, at) => [name, found[at]!]));
}

describe('evidence of two claims', () => {
  it.each<[string, string, string, Partial<Record<(typeof EVIDENCE)[number], number>>]>([
    [
      'the same words',
      'The weir of Kanggye broke at dawn.',
      'The weir of Kanggye broke at dawn.',
      { cosine: 1, containment: 1, clauseCosine: 1, sentenceCosine: 1, letterCosine: 1, otherPlace: 0 },
    ],
    [
      'nothing in common',
      'The weir of Kanggye broke at dawn.',
      'A choir sang for the miners.',
      { cosine: 0 },
    ],
    ['two places', 'A weir near Kanggye broke.', 'A weir near Haeju broke.', { otherPlace: 1 }],
    [
      'one figure',
      'The flood killed nine loggers.',
      'Nine loggers were killed there.',
      { sameFigure: 1, otherFigure: 0, sameNumber: 1 },
    ],
    [
      'two figures',
      'The flood killed nine loggers.',
      'Forty loggers were killed there.',
      { sameFigure: 0, otherFigure: 1, otherNumber: 1 },
    ],
    ['a denial', 'The weir did not break at dawn.', 'The weir broke at dawn.', { deniedOnOneSide: 1 }],
    ['a run', 'The weir broke at dawn.', 'Somebody said the weir broke at noon.', { run: 4 }],
    [
      'a run of a word said twice',
      'Long, long ago the weir broke.',
      'The weir broke long, long ago.',
      { run: 3 },
    ],
    ['a run that begins anew', 'The weir, the weir broke.', 'He saw that the weir broke.', { run: 3 }],
    ['no run backwards', 'Weir walls crack quietly.', 'Quietly crack walls, weir says.', { run: 1 }],
    [
      'no longer run than tells more',
      'The old weir of Kanggye broke at dawn.',
      'The old weir of Kanggye broke at dawn.',
      { run: 6 },
    ],
  ])('%s', (_, a, b, expected) => {
    const found = evidence(a, b);
    for (const [name, value] of Object.entries(expected)) expect(found[name], name).toBeCloseTo(value);
  });

  it('knows its rank and its best rival, and hears of those around it', () => {
    const best = Float64Array.from([0.9, 0.5, 0.2]);
    expect([0.9, 0.5, 0.3, 0.1].map((value) => rankAmong(best, 0, value))).toEqual([1, 0.5, 1 / 3, 0.2]);
    expect(rivalOf(best, 0, 0.9)).toBe(0.5);
    expect(rivalOf(best, 0, 0.2)).toBe(0.9);
    const values = Float64Array.from([0.9, 0.2, 0, 0, 0.5, 0.4, 0, 0.3, 0]);
    expect(near(values, 0, 0, 3, 3)).toBe(0.5);
  });

  it('makes more of more evidence', () => {
    const pairOf = (a: string, b: string) => grid(a, b).pairs[0]?.likeness ?? 0;
    const same = pairOf('The weir of Kanggye broke at dawn.', 'The weir of Kanggye broke at dawn.');
    const alike = pairOf('The weir of Kanggye broke at dawn.', 'The weir of Kanggye was painted.');
    expect(same).toBeGreaterThan(alike);
  });
});
