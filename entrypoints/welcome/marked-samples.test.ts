import { describe, expect, it } from 'vitest';
import { markedSamples } from './marked-samples';

const { a, attributionsA, synopsis } = markedSamples();
const wordsOf = (part: string) =>
  attributionsA.attributions.find(({ content }) =>
    content.some(([start, end]) => a.text.slice(start, end).includes(part)),
  );

describe('the sample of the welcome page', () => {
  it.each([
    ['closed its riverside market', 'indirect', 'a source in Ryanggang Province', 'anonymous-person'],
    ['They put up the notice', 'direct', 'a source in Ryanggang Province', 'anonymous-person'],
    ['About 300 stalls', 'indirect', 'a trader who buys cloth there', 'anonymous-person'],
    ['burning enthusiasm', 'mixed', 'state media', 'state-media'],
    ['the pattern of the past', 'mixed', 'Kim Sung-ho', 'named-person'],
  ])('has “%s” as %s speech of %s', (part, type, name, kind) => {
    const found = wordsOf(part);
    expect(found?.type).toBe(type);
    const source = attributionsA.sources.find(({ id }) => id === found?.sourceId);
    expect(source).toMatchObject({ name, kind });
  });

  it('has a chain with a link that was only heard of', () => {
    const chains = attributionsA.attributions.map(({ chain }) => chain.map(({ role }) => role).join(' '));
    expect(chains).toContain('outlet source hearsay');
  });

  it('agrees, differs and has points of its own beside the other report, neither of which relays', () => {
    expect(synopsis.independence.verdict).toBe('independent');
    expect(new Set(synopsis.rows.map(({ relation }) => relation))).toEqual(
      new Set(['agrees', 'differs', 'only-a', 'only-b']),
    );
  });
});
