import { describe, expect, it } from 'vitest';
import { showsThrough } from './root-filter';

describe('a filter on the root', () => {
  it.each([
    'none',
    '',
    'invert(1) hue-rotate(180deg)',
    'sepia(0.1)',
    'grayscale(1)',
    'brightness(0.9) contrast(1.1)',
    'opacity(0.95)',
  ])('lets the sidebar be seen: %s', (filter) => expect(showsThrough(filter)).toBe(true));
  it.each([
    'opacity(0)',
    'opacity(0) blur(20px)',
    'blur(6px)',
    'brightness(0)',
    'brightness(40)',
    'contrast(0)',
    'contrast(5%)',
    'invert(0.5)',
    'url("#gone")',
    'sepia(1) sepia(1) sepia(1) sepia(1)',
    'nonsense',
  ])('hides it: %s', (filter) => expect(showsThrough(filter)).toBe(false));
});
