import { expect, it } from 'vitest';
import { claimWords } from './claim-words';

const long = `The ${'very '.repeat(60)}long road was closed.`;

it.each([
  [
    'the whole text where it is a clause',
    'the ferry stopped on Monday',
    'the ferry stopped on Monday',
    'The ferry stopped on Monday',
  ],
  [
    'a clause without what hangs on it',
    'It rained, “the ferry had stopped by then,” he said.',
    ', “the ferry had stopped by then,”',
    'The ferry had stopped by then',
  ],
  [
    'the sentence of a clause that is too short',
    'On Monday the ferry stopped.',
    'the ferry',
    'On Monday the ferry stopped',
  ],
  [
    'three words of Korean',
    '월요일에 나룻배가 멈췄다.',
    '월요일에 나룻배가 멈췄다',
    '월요일에 나룻배가 멈췄다',
  ],
  [
    'the sentence of a clause without its subject',
    'Rice got wet and is dried on a roof.',
    'is dried on a roof',
    'Rice got wet and is dried on a roof',
  ],
])('%s', (_name, text, words, lead) => {
  const at = text.indexOf(words);
  expect(claimWords(text, [[at, at + words.length]], [[0, text.length]])).toBe(lead);
});

it('is cut between words', () => {
  const lead = claimWords(long, [[0, long.length]], [[0, long.length]]);
  expect(lead).toMatch(/^The very (?:very )*very …$/);
  expect(lead.length).toBeLessThanOrEqual(162);
});

it('of a long sentence is the clause that hangs on it', () => {
  const text = `Rice that ${'was wet and '.repeat(20)}is dried on a roof.`;
  const at = text.indexOf('is dried');
  expect(claimWords(text, [[at, text.length]], [[0, text.length]])).toBe('… is dried on a roof');
});

it('of nothing is nothing', () => expect(claimWords('words', [], [])).toBe(''));
