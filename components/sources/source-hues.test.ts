import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hueOf, NO_SOURCE_HUE, SOURCE_HUES } from './source-hues';

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const [lightTokens, ...darkTokens] = tokens.split('/* dark */');

function token(css: string, name: string): string | undefined {
  return new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(css)?.[1];
}

describe('source hues', () => {
  it('has two dark blocks in the tokens, for the system and for the reader’s choice, that say the same', () => {
    expect(darkTokens).toHaveLength(2);
    const values = darkTokens.map((css) =>
      [...css.split('/* end dark */')[0]!.matchAll(/--[\w-]+:[^;]+/g)].map(String),
    );
    expect(values[0]!.length).toBeGreaterThan(20);
    expect(values[0]).toEqual(values[1]);
  });

  it.each([...SOURCE_HUES, NO_SOURCE_HUE])('$name: same in the tokens, AA in both themes', (hue) => {
    for (const [theme, css] of [
      ['light', lightTokens!],
      ['dark', darkTokens[0]!],
    ] as const) {
      const { colour, tint } = hue[theme];
      expect(token(css, hue.name)).toBe(colour);
      expect(token(css, `${hue.name}-tint`)).toBe(tint);
      expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, token(css, 'paper')!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token(css, 'ink')!, tint)).toBeGreaterThanOrEqual(7);
    }
  });

  it.each([
    ['ink-2', 'wash'],
    ['ink-3', 'wash'],
    ['accent', 'wash'],
    ['agrees', 'agrees-tint'],
    ['differs', 'differs-tint'],
    ['fault', 'fault-tint'],
    ['on-accent', 'accent'],
  ])('%s is readable on %s', (front, back) => {
    for (const css of [lightTokens!, darkTokens[0]!]) {
      expect(contrast(token(css, front)!, token(css, back)!)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives each pair of hues with the same underline style another thickness', () => {
    const patterns = SOURCE_HUES.map(({ underline }) => `${underline.style} ${underline.thickness}`);
    expect(new Set(patterns).size).toBe(SOURCE_HUES.length);
  });

  it.each([
    ['s1', 's1'],
    ['s6', 's6'],
    ['s7', 's1'],
    ['s3000', 's6'],
    [null, 's0'],
    ['s0', 's0'],
    ['x', 's0'],
  ])('%s → %s', (id, name) => {
    expect(hueOf(id).name).toBe(name);
  });
});
