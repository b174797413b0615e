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
/** A token's colour in a theme: `--ink: light-dark(#1c1e21, #e9eaec)`. */
function token(theme: 'light' | 'dark', name: string): string | undefined {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(tokens) ?? [];
  return theme === 'light' ? light : dark;
}

describe('source hues', () => {
  it('has tokens for both themes, which the system or the reader chooses', () => {
    expect(tokens.match(/: light-dark\(#/g)!.length).toBeGreaterThan(20);
    const dark = [...tokens.matchAll(/([^{}]*)\{\s*color-scheme: dark;\s*\}/g)].map(([, where]) =>
      where!.trim(),
    );
    expect(dark).toEqual([':root:not([data-theme="light"])', ':root[data-theme="dark"]']);
  });

  it.each([...SOURCE_HUES, NO_SOURCE_HUE])('$name: same in the tokens, AA in both themes', (hue) => {
    for (const theme of ['light', 'dark'] as const) {
      const { colour, tint } = hue[theme];
      expect(token(theme, hue.name)).toBe(colour);
      expect(token(theme, `${hue.name}-tint`)).toBe(tint);
      expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, token(theme, 'paper')!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token(theme, 'ink')!, tint)).toBeGreaterThanOrEqual(7);
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
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(token(theme, front)!, token(theme, back)!)).toBeGreaterThanOrEqual(4.5);
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
