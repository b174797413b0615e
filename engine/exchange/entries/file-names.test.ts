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

it.each([
  [
    'salt-trade-resumes-at-the-northern-river-crossing-after-eleven-months-of-closure',
    'salt-trade-resumes-at-the-northern-river-crossing-after',
  ],
  ['a-name-that-has-exactly-as-many-letters-as-there-is-room-for', null],
  [
    'a-name-that-ends-a-word-where-the-room-ends-which-is-luck-my-more-behind',
    'a-name-that-ends-a-word-where-the-room-ends-which-is-luck-my',
  ],
  [`short-${'a'.repeat(80)}`, `short-${'a'.repeat(54)}`],
  [
    '신의주 다리 건너편 시장 상인 소금값 상승 단속 강화 소식 전해져왔습니다',
    '신의주-다리-건너편-시장-상인-소금값-상승-단속-강화-소식',
  ],
])('%s ends at a word’s end', (words, name) => expect(slug(words)).toBe(name ?? words));
