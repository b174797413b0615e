/** One outlet under several descriptions is one source, and goes by its name. The sentences are written for this test. */
import { describe, expect, it } from 'vitest';
import { attribute } from './index';

describe('an outlet as a source', () => {
  it.each([
    [
      'The South Korea-based news site Daily NK reported that the mill had closed. Daily NK added that nobody was paid.',
      'Daily NK',
    ],
    [
      'The state-run Korean Central News Agency (KCNA) said that the dam was finished. KCNA added that it had been built in a year.',
      'KCNA',
    ],
  ])('%s', (text, name) => {
    const { sources, attributions } = attribute(text, { outlet: 'Breitbart' });
    expect(sources.map((source) => source.name)).toEqual([name]);
    expect(new Set(attributions.map(({ sourceId }) => sourceId))).toEqual(new Set([sources[0]!.id]));
    expect(attributions).toHaveLength(2);
  });

  it('two outlets stay two', () => {
    const text =
      'The news site Daily NK reported that the mill had closed. The broadcaster Radio Free Asia said that it was open.';
    expect(attribute(text, { outlet: 'Breitbart' }).sources).toHaveLength(2);
  });
});
