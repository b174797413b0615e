// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ORIGINS, SAMPLES } from '../../tests/screens/comparison-samples';
import '../../tests/screens/draw';
import type { EventOrigins } from '../../engine/model';
import { originPicture, widthOf } from './origin-picture';

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

  it('goes on in another line where the words above it are longer than it is broad, and has all of them', () => {
    const sources = Array.from({ length: 12 }, (_, at) => `Radio Free Asia’s source number ${at + 1}`);
    const [first] = ORIGINS!.nodes;
    const nodes = sources.map((name, at) => ({ ...first!, id: `n${at}`, name, keys: [] }));
    const origins = nodes.map(({ id }) => ({ id, keys: [] }));
    const long: EventOrigins = { ...ORIGINS!, nodes, edges: [], origins };
    for (const found of [ORIGINS!, long]) {
      const one = originPicture(found, published);
      const drawn = new DOMParser().parseFromString(one.svg, 'image/svg+xml');
      const leads = [...drawn.querySelectorAll('text.lead')];
      expect(leads.map((line) => line.textContent).join(' ')).toBe(drawn.querySelector('title')?.textContent);
      for (const line of drawn.querySelectorAll('text')) {
        const kind = line.getAttribute('class');
        const size = kind === 'lead' ? 14 : kind === 'name' ? 13 : 11.5;
        const end = Number(line.getAttribute('x')) + widthOf(line.textContent ?? '', size);
        expect(end, line.textContent ?? '').toBeLessThanOrEqual(one.width);
      }
      // No line lies over another one, nor over the drawing.
      const tops = [...drawn.querySelectorAll('text')].map((line) => Number(line.getAttribute('y')));
      expect(new Set(tops).size).toBe(tops.length);
      expect(one.width).toBeLessThan(1200);
    }
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
