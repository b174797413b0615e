// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ORIGINS, SAMPLES } from '../../tests/screens/comparison-samples';
import '../../tests/screens/draw';
import { originPicture } from './origin-picture';

const published = new Map(SAMPLES.map(({ article }) => [article.key, article.published]));

describe('the drawing of the origins as a picture', () => {
  const { svg, width, height } = originPicture(ORIGINS!, published);
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('is a document by itself, with a row and a dot for each node, and the days of the accounts', () => {
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(page.querySelectorAll('text.name').length).toBe(ORIGINS!.nodes.length);
    expect(page.querySelectorAll('.dot').length).toBe(ORIGINS!.nodes.length);
    expect(page.documentElement.textContent).toContain('Breitbart · 14 Jul 2021');
    expect(width).toBeGreaterThan(200);
    expect(height).toBeGreaterThan(ORIGINS!.nodes.length * 40);
  });

  it('needs no sheet of ours, loads nothing and runs nothing', () => {
    expect(page.querySelector('style')?.textContent).toContain('.hop.dropped');
    expect(svg).not.toMatch(/<script|<image|href=|url\(|on[a-z]+=/i);
  });

  it('has a name that looks like markup as words', () => {
    const nodes = ORIGINS!.nodes.map((node) => ({ ...node, name: '<script>x()</script>&"' }));
    const evil = originPicture({ ...ORIGINS!, nodes }, published);
    expect(evil.svg).not.toContain('<script');
    expect(evil.svg).toContain('&lt;script');
  });
});
