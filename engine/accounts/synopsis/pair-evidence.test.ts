import { describe, expect, it } from 'vitest';
import type { AccountInput } from '../../text/account-text';
import { evidenceOfAll, gridOf } from './alignment';
import { claimsIn } from './claims';
import { EVIDENCE, probability, withSurroundings } from './pair-evidence';

const account = (text: string): AccountInput => ({
  article: { key: text, outlet: '', url: '', title: '', published: null, text, links: [] },
  attributions: { engine: 0, attributions: [], sources: [] },
});
const grid = (a: string, b: string) => gridOf(claimsIn(account(a)), claimsIn(account(b)));

/** The evidence of the first claim of each, by name. */
function evidence(a: string, b: string): Record<string, number> {
  const { profilesA, profilesB, lexicon } = grid(a, b);
  const all = evidenceOfAll(profilesA, profilesB, lexicon);
  return Object.fromEntries(EVIDENCE.map((name, at) => [name, all[at]!]));
}

describe('evidence of two claims', () => {
  it.each<[string, string, string, Partial<Record<(typeof EVIDENCE)[number], number>>]>([
    [
      'the same words',
      'The weir of Kanggye broke at dawn.',
      'The weir of Kanggye broke at dawn.',
      { cosine: 1, containment: 1, otherPlace: 0 },
    ],
    [
      'nothing in common',
      'The weir of Kanggye broke at dawn.',
      'A choir sang for the miners.',
      { cosine: 0, telling: 0, margin: 0, context: 0 },
    ],
    ['two places', 'A weir near Kanggye broke.', 'A weir near Haeju broke.', { otherPlace: 1 }],
    [
      'one figure',
      'The flood killed nine loggers.',
      'Nine loggers were killed there.',
      { sameFigure: 1, otherFigure: 0 },
    ],
    [
      'two figures',
      'The flood killed nine loggers.',
      'Forty loggers were killed there.',
      { sameFigure: 0, otherFigure: 1 },
    ],
  ])('%s', (_, a, b, expected) => {
    const found = evidence(a, b);
    for (const [name, value] of Object.entries(expected)) expect(found[name], name).toBeCloseTo(value);
  });

  it('stands above the others of both claims by its margin, and hears of those around it', () => {
    const width = EVIDENCE.length;
    const all = new Float64Array(3 * 3 * width);
    const cosines = [
      [0.9, 0.2, 0],
      [0, 0.5, 0.4],
      [0, 0.3, 0],
    ];
    cosines.flat().forEach((value, at) => {
      all[at * width] = value;
    });
    withSurroundings(all, 3, 3);
    const at = (i: number, j: number, name: (typeof EVIDENCE)[number]) =>
      all[(i * 3 + j) * width + EVIDENCE.indexOf(name)];
    expect(at(0, 0, 'margin')).toBeCloseTo(0.7);
    expect(at(1, 1, 'margin')).toBeCloseTo(0.1);
    expect(at(1, 2, 'margin')).toBeCloseTo(-0.1);
    expect(at(1, 1, 'context')).toBeCloseTo(0.9);
    expect(at(0, 0, 'context')).toBeCloseTo(0.5);
    // Claims of the same row or column are rivals, not surroundings.
    expect(at(1, 0, 'context')).toBeCloseTo(0.3);
  });

  it('makes a probability that grows with what two claims share', () => {
    const all = new Float64Array(2 * EVIDENCE.length);
    all[0] = 0.2;
    all[EVIDENCE.length] = 0.7;
    expect(probability(all, 0)).toBeGreaterThan(0);
    expect(probability(all, EVIDENCE.length)).toBeLessThan(1);
    expect(probability(all, 0)).toBeLessThan(probability(all, EVIDENCE.length));
  });
});
