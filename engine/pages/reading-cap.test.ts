import { describe, expect, it } from 'vitest';
import type { Block, Link } from '../model';
import { READ_AT_MOST, withinCap } from './reading-cap';

function article(paragraphs: string[], captions: string[] = [], links: Link[] = []) {
  let at = 0;
  const blocks: Block[] = paragraphs.map((text) => {
    const start = at;
    at += text.length + 2;
    return { kind: 'paragraph', text, span: [start, start + text.length] };
  });
  for (const text of captions) blocks.push({ kind: 'caption', text, span: null });
  return { text: paragraphs.join('\n\n'), blocks, links };
}

describe('the cap of a reading', () => {
  it('leaves an article as it is that is within it', () => {
    const short = article(['One.', 'Two.'], ['A caption']);
    expect(withinCap(short)).toBe(short);
  });

  it('keeps whole paragraphs and counts the characters of the others', () => {
    const long = article(Array.from({ length: 20_000 }, () => 'A trader in Hyesan said so. '.repeat(5)));
    const read = withinCap(long);
    expect(read.text.length).toBeLessThanOrEqual(READ_AT_MOST.text);
    expect(read.text.length).toBeGreaterThan(600_000);
    expect(read.leftOut).toBe(long.text.length - read.text.length);
    expect(read.blocks.at(-1)!.span![1]).toBe(read.text.length);
    for (const { text, span } of read.blocks) expect(read.text.slice(...span!)).toBe(text);
  });

  it('reads the beginning of one paragraph without end, cut after a word', () => {
    const read = withinCap(article(['said, '.repeat(400_000)]));
    expect(read.text.length).toBeGreaterThan(999_000);
    expect(read.text.endsWith('said,')).toBe(true);
    expect(read.leftOut).toBe(2_400_000 - read.text.length);
    expect(withinCap(article(['\u{1F600}'.repeat(600_000)])).text).not.toMatch(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/,
    );
  });

  it('drops links and captions that are over it', () => {
    const links: Link[] = Array.from({ length: 30_000 }, (_, n) => ({
      span: [n, n + 1],
      href: 'https://example.org/',
    }));
    const read = withinCap(article(['x'.repeat(40_000)], ['y'.repeat(1_500_000)], links));
    expect(read.links).toHaveLength(20_000);
    expect(read.blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(read.leftOut).toBe(1_500_000);
  });

  it('keeps no more blocks than a message carries', () => {
    const read = withinCap(article(Array.from({ length: 50_000 }, () => 'No.')));
    expect(read.blocks).toHaveLength(20_000);
    expect(read.leftOut).toBeGreaterThan(0);
  });
});
