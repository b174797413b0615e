import { expect, it } from 'vitest';
import '../../tests/screens/draw';
import type { RowReason } from '../../engine/model';
import { describeRowReason } from './describe-row-reason';

it.each<[RowReason, string]>([
  [{ kind: 'figure', here: 'nine', there: 'six' }, '“nine” here, “six” there.'],
  [{ kind: 'denial', here: 'never', there: 'closed' }, '“never” here, “closed” there.'],
  [{ kind: 'day', here: 719, there: 724 }, '19 July here, 24 July there.'],
  [{ kind: 'guess', by: 'here', words: 'perhaps' }, '“perhaps” here, stated flatly there.'],
  [{ kind: 'guess', by: 'there', words: 'perhaps' }, 'Stated flatly here, “perhaps” there.'],
  [
    { kind: 'attitudes', here: ['anger', 'doubt'], there: ['calm'] },
    'What people think: anger, doubt here, calm there.',
  ],
  [{ kind: 'same-attitudes' }, 'What people think is told alike.'],
  [{ kind: 'same-quotation' }, 'The same quotation.'],
  [{ kind: 'same-wording' }, 'Nearly the same words.'],
  [
    { kind: 'shared-words', words: [{ here: 'bridge' }, { here: 'shut', there: 'closed' }] },
    'Both: bridge, shut / closed.',
  ],
  [{ kind: 'compatible-figures' }, 'The figures can both be true.'],
  [{ kind: 'no-counterpart' }, 'No counterpart was found in the other account.'],
])('words %j', (reason, words) => {
  expect(describeRowReason(reason)).toBe(words);
});
