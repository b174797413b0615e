import { describe, expect, it } from 'vitest';
import { luminance, parseColour } from './page-theme';

describe('parseColour', () => {
  it.each([
    ['rgb(255, 255, 255)', { r: 255, g: 255, b: 255, a: 1 }],
    ['rgba(0, 0, 0, 0)', { r: 0, g: 0, b: 0, a: 0 }],
    ['rgba(10, 20, 30, 0.5)', { r: 10, g: 20, b: 30, a: 0.5 }],
    ['rgb(10 20 30 / 50%)', { r: 10, g: 20, b: 30, a: 0.5 }],
    ['transparent', null],
    ['color(srgb 1 1 1)', null],
    ['', null],
  ])('%s', (css, colour) => expect(parseColour(css)).toEqual(colour));
});

it('luminance runs from black to white', () => {
  expect(luminance({ r: 0, g: 0, b: 0 })).toBe(0);
  expect(luminance({ r: 255, g: 255, b: 255 })).toBeCloseTo(1, 6);
  // #777 on white has 4.48 : 1 (WCAG's own example of just failing).
  expect(1.05 / (luminance({ r: 119, g: 119, b: 119 }) + 0.05)).toBeCloseTo(4.48, 2);
});
