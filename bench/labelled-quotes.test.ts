import { describe, expect, it } from 'vitest';
import { labelledArticles } from './labelled-quotes';

const sets = (['open', 'unopened'] as const).flatMap((part) =>
  (['en', 'ko'] as const).flatMap((language) =>
    labelledArticles(part, language).map((article) => ({ part, ...article })),
  ),
);

describe('articles with labelled quotes', () => {
  it('are as many as their page says, some of each language unopened', () => {
    const count = (part: string, language: string) =>
      sets.filter((one) => one.part === part && one.language === language).length;
    expect([count('open', 'en'), count('unopened', 'en')]).toEqual([166, 32]);
    expect([count('open', 'ko'), count('unopened', 'ko')]).toEqual([56, 10]);
  });

  it.each(sets)('$id: every label lies in its place, and chains begin at the outlet', (article) => {
    for (const { content, source, chain, sourceAt } of article.quotes) {
      for (let n = 1; n < content.length; n++)
        expect(content[n]![0]).toBeGreaterThanOrEqual(content[n - 1]![1]);
      expect(content.every(([from, to]) => from < to && to <= article.text.length)).toBe(true);
      expect(chain[0]).toBe(article.outlet);
      expect(sourceAt).toBeLessThan(chain.length);
      if (source) expect(source.length).toBeGreaterThan(0);
    }
  });
});
