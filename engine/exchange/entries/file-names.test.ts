import { expect, it } from 'vitest';
import { lastingName, slug } from './file-names';

const bytes = (name: string) => new TextEncoder().encode(name).length;

it.each(['가'.repeat(300), 'é'.repeat(300), '𝒳'.repeat(300), 'rice '.repeat(100)])(
  'a name of %s fits in what file systems take',
  (words) => {
    const key = `https://news.example/${encodeURIComponent(words)}`;
    expect(bytes(`${lastingName({ key, outlet: words })}.md`)).toBeLessThanOrEqual(255);
    expect(slug(words).length).toBeGreaterThan(20);
  },
);

it('leaves no half of a letter', () => {
  expect(slug('𝒳'.repeat(300))).toMatch(/^(?:𝒳)+$/u);
});
