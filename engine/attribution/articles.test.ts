import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Span } from '../model';
import { attribute } from './index';

interface ArticleCase {
  outlet: string;
  text: string[];
  quotes: {
    type: string;
    content: string[];
    source: string[];
    speaker: string | null;
    chain: string[];
    floating?: boolean;
  }[];
}

const folder = new URL('../../tests/cases/attribution/articles/', import.meta.url);

describe('whole articles', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const article = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ArticleCase;
    const text = article.text.join('\n\n');
    const words = (spans: readonly Span[]): string[] => spans.map(([start, end]) => text.slice(start, end));
    const found = attribute(text, { outlet: article.outlet })
      .attributions.filter(({ depth }) => !depth)
      .map(({ type, content, source, speaker, chain, floating }) => ({
        type,
        content: words(content),
        source: words(source),
        speaker,
        chain: chain.map((link) => link.name),
        ...(floating ? { floating } : {}),
      }));
    expect(found).toEqual(article.quotes);
  });
});
