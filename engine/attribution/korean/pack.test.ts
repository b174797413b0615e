import { describe, expect, it } from 'vitest';
import type { Span } from '../../model';
import { attribute } from '../index';

function read(text: string): string[][] {
  const words = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return attribute(text, { outlet: 'Daily NK', language: 'ko' }).attributions.map(
    ({ source, cue, content }) => [words(source), words(cue), words(content)],
  );
}

describe('Korean', () => {
  it.each<[string, string[][]]>([
    ['함경남도 소식통은 “배가 모두 묶였다”고 전했다.', [['함경남도 소식통', '전했다', '배가 모두 묶였다']]],
    ['“배가 모두 묶였다”고 소식통은 말했다.', [['소식통', '말했다', '배가 모두 묶였다']]],
    ['소식통에 따르면 항구의 배가 모두 묶였다.', [['소식통', '에 따르면', '항구의 배가 모두 묶였다']]],
    ['통일부는 편지가 돌아왔다고 밝혔다.', [['통일부', '밝혔다', '편지가 돌아왔다고']]],
    ['배가 모두 묶였다.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('lets the source be taken up', () => {
    const text = '양강도 소식통은 “눈이 왔다”고 전했다.\n이 소식통은 “길이 막혔다”고 덧붙였다.';
    const { attributions } = attribute(text, { outlet: 'Daily NK', language: 'ko' });
    expect(attributions.map(({ speaker }) => speaker)).toEqual(['양강도 소식통', '양강도 소식통']);
  });
});
