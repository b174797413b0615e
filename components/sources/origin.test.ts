import { describe, expect, it } from 'vitest';
import { HERE_SAID, THERE_SAID } from '../../tests/screens/samples';
import '../../tests/screens/draw';
import type { Attributions } from '../../engine/model';
import { describeAccounts, describeOrigin, originOf } from './origin';

const NONE: Attributions = { engine: 1, attributions: [], sources: [] };
const inOneLine = (attributions: Attributions) => {
  const { lead, rest } = describeOrigin(originOf(attributions));
  return `${lead} ${rest}`.trim();
};

/** The same attributions, every one relayed. */
function relayed({ attributions, ...more }: Attributions, ...relays: string[]): Attributions {
  return {
    ...more,
    attributions: attributions.map((one) => ({
      ...one,
      chain: [
        one.chain[0]!,
        ...relays.map((name) => ({ name, role: 'relay' as const })),
        ...one.chain.slice(1),
      ],
    })),
  };
}

describe('the origin of an article', () => {
  it.each<[string, Attributions, string]>([
    ['no quotes', NONE, 'No attributed quotes found.'],
    [
      'own sources',
      HERE_SAID,
      'Cites its own sources. 1 unnamed source (1 second hand), 1 named person, 1 state medium.',
    ],
    ['mostly relayed', THERE_SAID, 'Relays Radio Free Asia. 1 unnamed source, 1 state medium.'],
    [
      'two relays',
      relayed({ ...HERE_SAID, attributions: HERE_SAID.attributions.slice(1) }, 'Radio Free Asia', 'Yonhap'),
      'Relays Radio Free Asia and Yonhap. 1 unnamed source (1 second hand), 1 named person, 1 state medium.',
    ],
    [
      'a relay in part',
      {
        ...THERE_SAID,
        attributions: THERE_SAID.attributions.map((one, at) =>
          at === 0 ? one : { ...one, chain: one.chain.filter(({ role }) => role !== 'relay') },
        ),
      },
      'Relays Radio Free Asia in part. 1 unnamed source, 1 state medium.',
    ],
    [
      'only the outlet',
      { ...HERE_SAID, attributions: HERE_SAID.attributions.slice(0, 1) },
      'Cites its own sources. The outlet itself.',
    ],
    [
      'all unclear',
      {
        ...HERE_SAID,
        attributions: HERE_SAID.attributions.map((one) => ({ ...one, sourceConfidence: 0.1 })),
      },
      '',
    ],
  ])('%s', (_name, attributions, words) => {
    expect(inOneLine(attributions)).toBe(words);
  });

  it('does not count a relayed outlet as a source beside itself', () => {
    const outlet = { ...HERE_SAID.sources[0]!, id: 's9', name: 'Radio Free Asia', kind: 'outlet' as const };
    const quote = { ...THERE_SAID.attributions[0]!, sourceId: 's9' };
    const origin = originOf({ engine: 1, sources: [outlet], attributions: [quote] });
    expect(origin.sources).toEqual({});
  });

  it.each([
    [null, ''],
    [0, 'No other account in your library yet.'],
    [1, '1 other account in your library.'],
    [2, '2 other accounts in your library.'],
  ])('%s accounts', (count, words) => {
    expect(describeAccounts(count)).toBe(words);
  });
});
