import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../engine/model';
import { hueOf, huesOf, MORE_HUE, NO_SOURCE_HUE, SOURCE_HUES } from './source-hues';

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

const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
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

  it.each([...SOURCE_HUES, MORE_HUE, NO_SOURCE_HUE])(
    '$name: same in the tokens, AA in both themes',
    (hue) => {
      for (const theme of ['light', 'dark'] as const) {
        const { colour, tint } = hue[theme];
        expect(token(theme, hue.name)).toBe(colour);
        expect(token(theme, `${hue.name}-tint`)).toBe(tint);
        expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colour, token(theme, 'paper')!)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(token(theme, 'ink')!, tint)).toBeGreaterThanOrEqual(7);
      }
    },
  );

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

  /** Quotes by these sources, in this order. */
  const said = (...ids: Array<string | null>) => ({
    attributions: ids.map(
      (sourceId) => ({ sourceId, speaker: sourceId, sourceConfidence: 1 }) as Attribution,
    ),
  });
  const shown = (hues: ReturnType<typeof huesOf>) => [...hues].map(([id, { name }]) => `${id} ${name}`);

  it('gives speakers their hues in the order in which they speak, whatever their ids', () => {
    expect(shown(huesOf(said('s4', 's1', 's4', null, 's9')))).toEqual(['s4 s1', 's1 s2', 's9 s3']);
  });

  it('gives no hue twice: of more than six speakers those who say most have one, the others share the slate', () => {
    const hues = huesOf(said('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'g', 'h'));
    expect(shown(hues)).toEqual(['a s1', 'b s2', 'c s3', 'd s4', 'e s7', 'f s7', 'g s5', 'h s6']);
  });

  it('gives none that is taken', () => {
    expect(shown(huesOf(said('a', 'b'), new Set(SOURCE_HUES.slice(0, 5))))).toEqual(['a s6', 'b s7']);
  });

  it('gives grey where nobody is known to speak', () => {
    const unclear = { attributions: [{ sourceId: 'a', speaker: 'a', sourceConfidence: 0 } as Attribution] };
    expect(hueOf('a', huesOf(unclear))).toBe(NO_SOURCE_HUE);
    expect(hueOf(null, huesOf(said('a')))).toBe(NO_SOURCE_HUE);
  });
});
