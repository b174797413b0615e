import { describe, expect, it } from 'vitest';
import type { EventExport } from '../../model/views';
import { echoLines, eventBlocks } from './markdown-event';

const RFA = {
  key: 'r',
  outlet: 'RFA',
  url: 'https://www.rfa.org/a',
  title: 'A *mill*',
  published: '2021-03-01T08:00:00.000Z',
};
const SHELF = { key: 's', outlet: 'A shelf', url: 'shelf:1', title: 'The mill', published: null };
const account = (id: string, name: string) => ({ id, kind: 'account' as const, name, keys: [id] });
const event: EventExport = {
  accounts: [RFA, SHELF],
  quotes: [
    {
      attribution: 'q1',
      a: [[0, 4]],
      b: [[0, 4]],
      otherKey: 'r',
      how: 'altered',
      runs: [
        { in: 'both', words: 'We carried the' },
        { in: 'here', words: '*flour*' },
        { in: 'there', words: 'grain' },
        { in: 'both', words: 'out' },
      ],
    },
    { attribution: 'q1', a: [[0, 4]], b: [[0, 4]], otherKey: 's', how: 'same', runs: [] },
    { attribution: 'q2', a: [[0, 4]], b: [[0, 4]], otherKey: 'gone', how: 'same', runs: [] },
  ],
  origins: {
    articles: 3,
    accounts: 3,
    nodes: [
      account('d', 'Daily NK'),
      account('r', 'RFA'),
      account('s', ''),
      { id: 'o', kind: 'sources', name: 'RFA', keys: [] },
      { id: 'p', kind: 'state-media', name: 'North Korean state media', keys: [] },
      { id: 'u', kind: 'unknown', name: '', keys: [] },
    ],
    edges: [
      { from: 'd', to: 'r', by: 'credit', part: false, dropped: true, evidence: [] },
      { from: 'd', to: 'p', by: 'credit', part: true, dropped: false, evidence: [] },
      { from: 'r', to: 'o', by: 'own', part: false, dropped: false, evidence: [] },
      { from: 's', to: 'u', by: 'silence', part: false, dropped: false, evidence: [] },
    ],
    origins: [{ id: 'o', keys: ['d', 'r'] }],
  },
};

describe('other accounts in Markdown', () => {
  it('show word by word how they quote the same statement', () => {
    expect(echoLines('q1', event)).toEqual([
      '- Also in [RFA](<https://www.rfa.org/a>), reworded inside quotation marks: “We carried the ~~\\*flour\\*~~ **grain** out”',
      '- Also in A shelf, word for word.',
    ]);
    expect(echoLines('q2', event)).toEqual([]);
  });

  it('are listed with what they rest on', () => {
    expect(eventBlocks(event)).toEqual([
      '## Other accounts',
      '- [A \\*mill\\*](<https://www.rfa.org/a>) · RFA · 2021-03-01\n- The mill · A shelf',
      '**3 accounts, 1 origin**: RFA’s sources.',
      '- Daily NK relays RFA (the first source is no longer named)\n- Daily NK relays North Korean state media, in part\n- RFA cites RFA’s sources\n- an unknown site names no source',
    ]);
  });
});
