import { expect, it } from 'vitest';
import { heldFalseIn } from './falsehoods';

const held = (text: string) => {
  const found = heldFalseIn(text, [0, text.length]);
  return found && text.slice(...found.span);
};

it.each([
  ['There is no truth to the rumor that the mill burned.', 'no truth to the rumor that the mill burned.'],
  ['Papers printed the debunked claim that the mill burned.', 'debunked claim that the mill burned.'],
  ['Reports that the mill burned are untrue.', 'Reports that the mill burned are untrue'],
  ['Earlier rumors that the mayor was arrested are false.', 'rumors that the mayor was arrested are false'],
  [
    'There is no truth to the rumor that the mayor fled to China, but the textile mill in Hyesan burned down in July.',
    'no truth to the rumor that the mayor fled to China',
  ],
  [
    'The court found no basis for the claim that he fled and convicted him of theft.',
    'no basis for the claim that he fled',
  ],
  [
    'The false report of a fire came on Monday, the day that four workers died at the quay.',
    'false report of a fire came on Monday',
  ],
])('what the article calls false: %s', (text, words) => {
  expect(held(text)).toBe(words);
});

it.each([
  'It is unclear whether reports that the mill burned are false.',
  'If rumors that the mill burned are untrue, the clerk must go.',
  'Nobody knows whether there is no truth to the rumor that the mill burned.',
  'The mayor denied that there is no truth to the rumor that the mill burned.',
  'Claims that the border guards were fake were true.',
  'The police seized reports that the papers were false.',
  'Reports that the papers were false led to arrests.',
  'Nobody said that reports that the mill burned are false.',
  'Reports that the mill burned are false alarms in the eyes of nobody.',
])('it leaves open: %s', (text) => {
  expect(held(text)).toBeNull();
});

it('takes a long sentence in its stride', () => {
  const long = `Reports that ${'the mill is shut and '.repeat(4_000)}the well is dry are false.`;
  expect(() => heldFalseIn(long, [0, long.length])).not.toThrow();
});
